"""One pillar in a line that opens its explanation: name, change, value of 25, and a bar."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ssi_coach.presentation.parts import PillarBarState
from ssi_coach.ui.icons import PILLAR_ICONS
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.bars import paint_bar, paint_estimate, paint_mark
from ssi_coach.ui.widgets.painted import PaintedButton, rounded, smooth
from ssi_coach.ui.widgets.shape_mark import paint_reading

MOST = 25.0
RING = 6
SIDE = 12  # the soft ground of the open line reaches this far beyond its content
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class PillarBar(PaintedButton):
    """The whole line can be pressed; while its explanation is open it is `checked` and on soft ground."""

    def __init__(self, skin: Skin, state: PillarBarState, parent: QWidget | None = None) -> None:
        """Build the line of a pillar."""
        super().__init__(skin, parent)
        self.state = state
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_state(state)

    def set_state(self, state: PillarBarState) -> None:
        """Show other numbers."""
        self.state = state
        self.setAccessibleName(state.summary or f"{state.name} {state.value_text} {state.of_text}")
        self.update()

    def nextCheckState(self) -> None:
        """Being open is decided by the page, which hears `clicked`."""

    def sizeHint(self) -> QSize:
        """A line of text and the bar below."""
        return QSize(self.theme.px(300), self.theme.px(53))

    def minimumSizeHint(self) -> QSize:
        """Names may be elided, numbers never."""
        return QSize(self.theme.px(240), self.theme.px(53))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, words, bar."""
        theme = self.theme
        with smooth(self) as painter:
            if self.isChecked() or self.underMouse():
                painter.setBrush(
                    theme.colour("soft") if self.isChecked() else theme.mixed("surface", "soft", 0.5)
                )
                rounded(painter, QRectF(self.rect()), theme.px(8))
            side = theme.px(SIDE)
            line = QRectF(side, theme.px(4), self.width() - 2 * side, theme.px(24))
            end = self._paint_numbers(painter, line)
            self._paint_name(painter, QRectF(line.left(), line.top(), end - line.left(), line.height()))
            self._paint_bar(painter, QRectF(side, theme.px(34), line.width(), theme.px(8)))

    def _paint_bar(self, painter: QPainter, bar: QRectF) -> None:
        """Filled to a reading with its dot in a ring, or to the low end of an estimate with its band and line."""
        theme, state = self.theme, self.state
        at = None if state.value is None else state.value / MOST
        ends = None if state.band is None else (state.band[0] / MOST, state.band[1] / MOST)
        ground = "surface" if self.isChecked() else "track"
        filled = at if ends is None else ends[0]
        paint_bar(painter, bar, theme, colour=state.pillar, share=filled, ground=ground)
        if at is not None and ends is not None:
            paint_estimate(painter, bar, theme, colour=state.pillar, at=at, ends=ends)
        if state.average is not None:
            paint_mark(painter, bar, state.average / MOST, theme)
        if at is not None and ends is None:
            place = bar.left() + bar.width() * min(1.0, max(0.0, at))
            paint_reading(painter, QPointF(place, bar.center().y()), theme.px(RING), theme)

    def _paint_name(self, painter: QPainter, room: QRectF) -> None:
        """Icon and name, cut if a long name meets the numbers."""
        theme = self.theme
        icon = theme.px(16)
        place = QRectF(room.left(), room.center().y() - icon / 2, icon, icon)
        colour = theme.colour(f"{self.state.pillar} text")
        self.skin.icons.paint(painter, place, PILLAR_ICONS[self.state.pillar], colour)
        painter.setFont(theme.font("medium"))
        painter.setPen(theme.colour("text"))
        words = room.adjusted(theme.px(26), 0, -theme.px(8), 0)
        name = painter.fontMetrics().elidedText(
            self.state.name, Qt.TextElideMode.ElideRight, int(words.width())
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)

    def _paint_numbers(self, painter: QPainter, line: QRectF) -> float:
        """From the right: chevron, "of 25", value, change. Gives where they begin."""
        theme, state = self.theme, self.state
        if state.value is None:
            return self._word(painter, line, line.right(), ("body", "muted", state.unknown_text))
        icon = theme.px(14)
        place = QRectF(line.right() - icon, line.center().y() - icon / 2, icon, icon)
        self.skin.icons.paint(painter, place, "chevron-right", theme.colour("muted"))
        right = line.right() - theme.px(29)
        right = self._word(painter, line, right, ("body", "muted", state.of_text)) - theme.px(5)
        right = self._word(painter, line, right, ("value", "text", state.value_text))
        right = min(right - theme.px(8), line.right() - theme.px(114))
        if right - line.left() < theme.px(110):  # the name is worth more than the change
            return right
        return self._word(painter, line, right, ("caption", "muted", state.change_text))

    def _word(self, painter: QPainter, line: QRectF, right: float, word: tuple[str, str, str]) -> float:
        """A text that ends at `right`; gives where it begins."""
        use, tone, text = word
        painter.setFont(self.theme.font(use))
        painter.setPen(self.theme.colour(tone))
        width = painter.fontMetrics().horizontalAdvance(text)
        base = line.center().y() + painter.fontMetrics().capHeight() / 2
        painter.drawText(QPointF(right - width, base), text)
        return right - width
