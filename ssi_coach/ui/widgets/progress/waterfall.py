"""A waterfall in rows: from the first number over its causes to the last, each bar beginning where one ended."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ssi_coach.domain.pillars import Pillar
from ssi_coach.presentation.names import PILLAR_ICONS
from ssi_coach.presentation.progress.moved import CAUSE, END, REST, SCORE, START, WaterfallRow
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.theme import Theme
from ssi_coach.ui.widgets.painted import SteppingButton, rounded, smooth

HIGH, BAR, ICON, GAP = 26, 12, 15, 8
HEADING, NAME, NUMBER = 128, 214, 52
LEAST_BARS = 120
NARROW, NARROW_HEADING = 480, 28
LEAST_WIDE = 2.0
LEAST_SPAN = 1.0
"""Points that the bars span at least, so that next to nothing does not look like much."""

MARGIN = 0.06
"""Room beside the outermost bars, as a share of what they span."""

NO_STEP = WaterfallRow(START, "", 0.0, 0.0, "", "")
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Scale:
    """Where values stand within the room of the bars."""

    def __init__(self, rows: Sequence[WaterfallRow]) -> None:
        """Span all bars of the rows."""
        ends = [end for row in rows for end in (row.begins, row.ends)] or [0.0, 1.0]
        short = max(0.0, LEAST_SPAN - (max(ends) - min(ends))) / 2
        room = short + MARGIN * max(LEAST_SPAN, max(ends) - min(ends))
        self._low, self._high = min(ends) - room, max(ends) + room

    def x(self, value: float, room: QRectF) -> float:
        """Pixels of a value."""
        return room.left() + room.width() * (value - self._low) / (self._high - self._low)


class StepRow(SteppingButton):
    """One step; a cause that the Journal holds entries of can be pressed. `stepped` is -1 or 1 for arrows."""

    def __init__(self, skin: Skin, parent: QWidget) -> None:
        """Build the row without a step."""
        super().__init__(skin, parent)
        self.row = NO_STEP
        self.scale = Scale(())
        self._score = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_row(self, row: WaterfallRow, scale: Scale, *, score: bool) -> None:
        """Show a step; `score` says that start and end are journal scores, else they are estimates."""
        self.row, self.scale, self._score = row, scale, score
        self.setAccessibleName(f"{row.name} {row.shown}")
        self.setAccessibleDescription(row.tip)
        self.setToolTip(row.tip)
        hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
        self.setCursor(arrow if row.kinds is None else hand)
        self.update()

    def sizeHint(self) -> QSize:
        """A line of the names, and room for bars."""
        theme = self.theme
        return QSize(theme.px(HEADING + NAME + NUMBER + 3 * LEAST_BARS), theme.px(HIGH))

    def minimumSizeHint(self) -> QSize:
        """Names may be elided, bars stay to be seen."""
        theme = self.theme
        return QSize(theme.px(NARROW_HEADING + NAME // 2 + NUMBER + LEAST_BARS), theme.px(HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground under the pointer, pillar, name, bar, points."""
        theme = self.theme
        with smooth(self) as painter:
            if self.underMouse() and self.row.kinds is not None:
                painter.setBrush(theme.mixed("surface", "soft", 0.5))
                rounded(painter, QRectF(self.rect()), theme.px(6))
            self._paint_heading(painter, QRectF(0, 0, self._heading(), self.height()))
            self._paint_name(painter, self._names())
            self._paint_bar(painter, self.bars())
            self._paint_points(painter)

    def bars(self) -> QRectF:
        """The room of the bars, the same in every row."""
        theme = self.theme
        left = self._names().right() + theme.px(GAP)
        return QRectF(left, 0, self.width() - left - theme.px(NUMBER), self.height())

    def _heading(self) -> int:
        """The width of the pillars' column: where room is scarce only their icons."""
        narrow = self.width() < self.theme.px(NARROW)
        return self.theme.px(NARROW_HEADING if narrow else HEADING)

    def _names(self) -> QRectF:
        """The room of the names: less where the bars would have none."""
        theme = self.theme
        left = self._heading()
        most = self.width() - left - theme.px(NUMBER + LEAST_BARS)
        return QRectF(left, 0, max(theme.px(NAME // 2), min(theme.px(NAME), most)), self.height())

    def _paint_heading(self, painter: QPainter, room: QRectF) -> None:
        """The pillar, with its icon, in the first of its rows."""
        row, theme = self.row, self.theme
        if not row.heading:
            return
        side = theme.px(ICON)
        colour = theme.colour(f"{row.pillar} text")
        place = QRectF(theme.px(4), (room.height() - side) / 2, side, side)
        self.skin.icons.paint(painter, place, PILLAR_ICONS[Pillar(row.pillar)], colour)
        words = room.adjusted(place.right() + theme.px(GAP - 2), 0, 0, 0)
        if room.width() > theme.px(NARROW_HEADING):
            self._write(painter, words, row.heading, "medium")

    def _paint_name(self, painter: QPainter, room: QRectF) -> None:
        row, theme = self.row, self.theme
        if row.role in (START, END):
            whole = QRectF(theme.px(4), 0, room.right() - theme.px(4), room.height())
            self._write(painter, whole, row.name, "strong")
            return
        side = theme.px(ICON)
        if not row.pillar:  # of all pillars
            room = room.adjusted(theme.px(4) - room.left(), 0, 0, 0)
        if row.icon:
            place = QRectF(room.left(), (room.height() - side) / 2, side, side)
            self.skin.icons.paint(painter, place, row.icon, theme.colour("muted"))
            room = room.adjusted(side + theme.px(GAP - 2), 0, 0, 0)
        self._write(painter, room, row.name, "body", "muted" if row.role == REST else "text")

    def _paint_bar(self, painter: QPainter, room: QRectF) -> None:
        """The step between its two values, with thin lines from the row above and to the row below."""
        row, theme = self.row, self.theme
        begins, ends = (round(self.scale.x(value, room)) for value in (row.begins, row.ends))
        top = (room.height() - theme.px(BAR)) / 2
        painter.setPen(QPen(theme.colour("control"), 1))
        if row.role != START:
            painter.drawLine(QPointF(begins + 0.5, 0), QPointF(begins + 0.5, top))
        if row.role != END:
            painter.drawLine(QPointF(ends + 0.5, top + theme.px(BAR)), QPointF(ends + 0.5, room.height()))
        if row.role in (START, END):
            self._paint_value(painter, begins, top)
            return
        box = QRectF(min(begins, ends), top, max(LEAST_WIDE, abs(ends - begins)), theme.px(BAR))
        paint_step(painter, box, row, theme)

    def _paint_value(self, painter: QPainter, x: float, top: float) -> None:
        """Where it begins and ends: a line for the estimate, a grey block for the journal score."""
        theme = self.theme
        wide = theme.px(8 if self._score else 3)
        box = QRectF(x + 0.5 - wide / 2, top - theme.px(2), wide, theme.px(BAR + 4))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("muted" if self._score else "accent"))
        rounded(painter, box, 1.5)

    def _paint_points(self, painter: QPainter) -> None:
        theme = self.theme
        use = "strong" if self.row.role in (START, END) else "body"
        room = QRectF(0, 0, self.width() - theme.px(6), self.height())
        painter.setFont(theme.font(use))
        painter.setPen(theme.colour("text"))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self.row.shown)

    def _write(self, painter: QPainter, room: QRectF, words: str, use: str, tone: str = "text") -> None:
        """Words in their room, elided where that ends."""
        painter.setFont(self.theme.font(use))
        painter.setPen(self.theme.colour(tone))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, LEFT, shown)


def paint_step(painter: QPainter, box: QRectF, row: WaterfallRow, theme: Theme) -> None:
    """A cause in its pillar's colour, one that takes points away only outlined and lighter; the rest hatched."""
    colour = theme.colour(row.pillar or "muted")
    if row.role == REST:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(theme.colour("control"), Qt.BrushStyle.BDiagPattern))
        painter.drawRect(box)
        _outline(painter, box, theme.colour("muted"))
    elif row.role == CAUSE and row.ends >= row.begins:
        painter.setBrush(theme.fill(row.pillar or "muted"))
        rounded(painter, box, 2)
        if theme.is_high_contrast:  # a hatched bar needs its ends
            _outline(painter, box, colour)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(row.pillar or "muted", 0.22))
        painter.drawRect(box)
        _outline(painter, box, colour)


def _outline(painter: QPainter, box: QRectF, colour: QColor) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, 1))
    painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))


class WaterfallView(QWidget):
    """All steps; `chosen` tells the kinds of the cause that a person wants to see in the Journal."""

    chosen = Signal(frozenset)

    def __init__(self, skin: Skin) -> None:
        """Build it without steps."""
        super().__init__()
        self._skin = skin
        self.rows: list[StepRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def set_rows(self, rows: Sequence[WaterfallRow], measure: str, sentence: str) -> None:
        """Show other steps; the keyboard stays on the row where it was, if that is still there."""
        while len(self.rows) > len(rows):
            spare = self.rows.pop()
            spare.hide()
            spare.deleteLater()
        while len(self.rows) < len(rows):
            self._add()
        scale = Scale(rows)
        for step, row in zip(self.rows, rows, strict=True):
            step.set_row(row, scale, score=measure == SCORE)
        self.setAccessibleName(sentence)

    def _add(self) -> None:
        place, row = len(self.rows), StepRow(self._skin, self)
        row.stepped.connect(partial(self._on_stepped, place))
        row.clicked.connect(partial(self._on_clicked, place))
        self.rows.append(row)
        self._column.addWidget(row)

    def _on_stepped(self, place: int, by: int) -> None:
        there = min(len(self.rows) - 1, max(0, place + by))
        self.rows[there].setFocus(Qt.FocusReason.TabFocusReason)

    def _on_clicked(self, place: int) -> None:
        kinds = self.rows[place].row.kinds
        if kinds is not None:
            self.chosen.emit(kinds)
