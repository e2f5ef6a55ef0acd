"""How a cell of the journal's table is drawn."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from ssi_coach.presentation.journal.cells import JournalRow
from ssi_coach.ui.icons import PILLAR_ICONS
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.tables.journal_columns import COLUMNS, ICON, ICON_GAP, font_of

RIGHT = ("count", "minutes")
QUIET = ("tags", "source", "left")
MOST_FITTED = 2_000
"""Texts whose fitting part is remembered: a few screens of cells."""

ELIDE = Qt.TextElideMode.ElideRight
UPRIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
SIDES = {True: int(Qt.AlignmentFlag.AlignRight | UPRIGHT), False: int(Qt.AlignmentFlag.AlignLeft | UPRIGHT)}


class CellPainter:
    """Draws cells in the colours of the skin. `top` is the first row on the screen: it always names its day."""

    def __init__(self, skin: Skin) -> None:
        """Take the skin."""
        self._skin = skin
        self.top = 0
        # A hundred cells are drawn at every step of the wheel: letters and colours are made once a theme.
        self._colours: dict[str, QColor] = {}
        self._fonts: dict[str, tuple[QFont, QFontMetrics]] = {}
        self._fitted: dict[tuple[str, str, int], str] = {}
        skin.changed.connect(self._forget)

    def ground(self, painter: QPainter, box: QRect, *, selected: bool) -> None:
        """The ground of a chosen cell, and the hairline below every cell."""
        if selected:
            painter.fillRect(box, self._colour("soft"))
        painter.fillRect(box.left(), box.bottom(), box.width(), 1, self._colour("border"))

    def frame(self, painter: QPainter, box: QRect) -> None:
        """The frame of the cell that the keyboard is on."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._skin.theme.colour("accent"), 1.5))
        painter.drawRoundedRect(QRectF(box).adjusted(1.5, 2.5, -1.5, -3.5), 5, 5)
        painter.restore()

    def waiting(self, painter: QPainter, box: QRect, field: str) -> None:
        """A cell whose row is on the way."""
        column = COLUMNS[field]
        if field in ("day", "kind", "note"):
            high = self._skin.theme.px(8)
            wide = (box.width() - column.left - column.right) * 0.6
            place = QRectF(box.left() + column.left, box.center().y() - high / 2, wide, high)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colour("track"))
            painter.drawRoundedRect(place, high / 2, high / 2)

    def cell(self, painter: QPainter, box: QRect, row: JournalRow, field: str) -> None:
        """One cell of a row."""
        column = COLUMNS[field]
        room = box.adjusted(column.left, 0, -column.right, -1)
        if field == "day":
            self._day(painter, room, row)
        elif field == "pillar":
            self._pillar(painter, room, row)
        elif field == "kind":
            room = self._icon(painter, room, row.icon, "muted")
            self._words(painter, room, row.kind, field)
        else:
            self._words(painter, room, getattr(row, field), field, "muted" if field in QUIET else "text")

    def _day(self, painter: QPainter, room: QRect, row: JournalRow) -> None:
        """The day, once per group; the day of a group that began above is repeated quietly at the top."""
        if row.begins_day:
            self._words(painter, room, row.day, "day")

    def sticky_day(self, painter: QPainter, box: QRect, row: JournalRow) -> None:
        """The day of the first row on the screen, when its group began further up."""
        column = COLUMNS["day"]
        self._words(painter, box.adjusted(column.left, 0, -column.right, -1), row.day, "day", "muted")

    def _pillar(self, painter: QPainter, room: QRect, row: JournalRow) -> None:
        if row.pillar:
            tone = f"{row.pillar} text"
            room = self._icon(painter, room, PILLAR_ICONS[row.pillar], tone, gap=5)
            self._words(painter, room, row.pillar_name, "pillar", tone)
        elif row.pillar_name:  # a result feeds no pillar: it stands beside the index
            room = self._icon(painter, room, "trophy", "muted", gap=5)
            self._words(painter, room, row.pillar_name, "pillar", "muted")

    def _icon(self, painter: QPainter, room: QRect, name: str, tone: str, gap: int = ICON_GAP) -> QRect:
        theme = self._skin.theme
        side = theme.px(ICON)
        place = QRectF(room.left(), room.center().y() - side / 2 + 1, side, side)
        self._skin.icons.paint(painter, place, name, self._colour(tone))
        return room.adjusted(side + theme.px(gap), 0, 0, 0)

    def _words(self, painter: QPainter, room: QRect, words: str, field: str, tone: str = "text") -> None:
        if not words:
            return
        painter.setFont(self._letters(field)[0])
        painter.setPen(self._colour(tone))
        painter.drawText(room, SIDES[field in RIGHT], self._fit(words, field, room.width()))

    def _fit(self, words: str, field: str, width: int) -> str:
        """As much of a text as its room shows: kinds, pillars and sources come again in every other row."""
        key = (words, field, width)
        found = self._fitted.get(key)
        if found is None:
            if len(self._fitted) >= MOST_FITTED:
                self._fitted.clear()
            found = self._fitted[key] = self._letters(field)[1].elidedText(words, ELIDE, width)
        return found

    def _letters(self, field: str) -> tuple[QFont, QFontMetrics]:
        found = self._fonts.get(field)
        if found is None:
            font = self._skin.theme.font(font_of(field))
            found = self._fonts[field] = (font, QFontMetrics(font))
        return found

    def _colour(self, name: str) -> QColor:
        found = self._colours.get(name)
        if found is None:
            found = self._colours[name] = self._skin.theme.colour(name)
        return found

    def _forget(self) -> None:
        self._colours.clear()
        self._fonts.clear()
        self._fitted.clear()
