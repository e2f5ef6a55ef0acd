"""What is said inside a chart: today's number in a box, where a target is met, what a line stands for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from ssi_coach.presentation.charts.chart import CalloutState, ReachState, SeriesState, TargetState
from ssi_coach.ui.charts.ground import write_on_ground
from ssi_coach.ui.charts.layer import Layer, Place
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.theme import Theme
from ssi_coach.ui.widgets.painted import rounded

PADDING = 10
AWAY = 14
"""Pixels between a number's place and the box that says it."""

CIRCLE = 5.0


class CalloutLayer(Layer):
    """A box at the left of its number, above the line; below it where there is no room above."""

    def __init__(self, skin: Skin, state: CalloutState) -> None:
        """Take the words."""
        super().__init__(skin)
        self.state = state

    def concerns(self, place: Place, exposed: QRectF) -> bool:
        """It lies at the left of its day."""
        return exposed.left() <= self.state.day

    def draw(self, painter: QPainter, place: Place) -> None:
        """Nothing where the box would not fit beside its number."""
        state, theme, area = self.state, self.skin.theme, place.area
        x, y = place.x_of(state.day), place.y_of(state.value)
        width, height = self._size(theme)
        left = x - theme.px(7) - width
        if left < area.left() or x > area.right() + 1:
            return
        top = y - theme.px(AWAY) - height
        if top < area.top():
            top = min(y + theme.px(AWAY), area.bottom() - height)
        painter.setBrush(theme.colour("surface"))
        line = QPen(theme.colour("control" if theme.is_high_contrast else "border"), theme.border_width)
        rounded(painter, QRectF(left, top, width, height), 8, line)
        for use, tone, words, row in (
            ("caption strong", "text", state.title, 0),
            ("caption", "muted", state.caption, 1),
        ):
            painter.setFont(theme.font(use))
            painter.setPen(theme.colour(tone))
            base = top + theme.px(PADDING / 2) + row * theme.line("caption") + painter.fontMetrics().ascent()
            painter.drawText(QPointF(left + theme.px(PADDING), base), words)

    def _size(self, theme: Theme) -> tuple[int, int]:
        strong, plain = QFontMetrics(theme.font("caption strong")), QFontMetrics(theme.font("caption"))
        words = max(strong.horizontalAdvance(self.state.title), plain.horizontalAdvance(self.state.caption))
        return words + 2 * theme.px(PADDING), 2 * theme.line("caption") + theme.px(PADDING)


class ReachLayer(Layer):
    """A small circle where the forecast meets the target, and the day above it."""

    def __init__(self, skin: Skin, state: ReachState) -> None:
        """Take the place."""
        super().__init__(skin)
        self.state = state

    def take(self, state: ReachState) -> None:
        """Stand at another place; its line repaints the days ahead."""
        self.state = state

    def draw(self, painter: QPainter, place: Place) -> None:
        """Nothing while its day is not seen."""
        theme, area = self.skin.theme, place.area
        x, y = place.x_of(self.state.day), place.y_of(self.state.value)
        if not area.left() <= x <= area.right():
            return
        painter.setFont(theme.font("caption strong"))
        painter.setPen(theme.colour("text"))
        width = painter.fontMetrics().horizontalAdvance(self.state.label)
        left = min(max(area.left() + 3, x - width), area.right() - width - 3)
        write_on_ground(painter, QPointF(left, y - theme.px(12)), self.state.label, theme)
        painter.setPen(QPen(theme.colour("accent"), 2))
        painter.setBrush(theme.colour("surface"))
        painter.drawEllipse(QPointF(x, y), theme.px(CIRCLE), theme.px(CIRCLE))


class LineWordsLayer(Layer):
    """What a forecast assumes, below the end of its line that is seen."""

    def __init__(self, skin: Skin, state: SeriesState, targets: Sequence[TargetState]) -> None:
        """Take the line with its words, and the lines that must not run through them."""
        super().__init__(skin)
        self.state = state
        self.targets = tuple(targets)

    def take(self, state: SeriesState) -> None:
        """Stand at another line, which repaints the days ahead."""
        self.state = state

    def draw(self, painter: QPainter, place: Place) -> None:
        """Nothing where the words would reach back over today."""
        theme, area, days = self.skin.theme, place.area, self.state.days
        end = min(days[-1], place.seen.right())
        if end <= days[0]:
            return
        painter.setFont(theme.font("caption"))
        letters = painter.fontMetrics()
        width = letters.horizontalAdvance(self.state.label)
        x = min(place.x_of(end), area.right()) - theme.px(6) - width
        if x <= place.x_of(days[0]) + theme.px(8):
            return
        # The line falls or rises above the words: they keep away from the lowest of it.
        back = (area.right() - x) / area.width() * place.seen.width()
        ends = (place.y_of(self._value(end)), place.y_of(self._value(end - back)))
        tops = (max(ends) + theme.px(7), min(ends) - theme.px(8) - letters.height())
        boxes = [QRectF(x, top, width + 2, letters.height()) for top in tops]
        box = next((box for box in boxes if self._free(box, place)), boxes[0])
        painter.setPen(theme.colour("muted"))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft, self.state.label)

    def _free(self, box: QRectF, place: Place) -> bool:
        """Whether words in the box can be read: inside the chart, and on no target's line."""
        lines = [place.y_of(target.value) for target in self.targets]
        crossed = any(box.top() - 1 < y < box.bottom() + 1 for y in lines)
        return not crossed and place.area.top() <= box.top() and box.bottom() <= place.area.bottom()

    def _value(self, day: float) -> float:
        """The line's value on a day."""
        place = int(day - self.state.days[0])
        return self.state.values[min(len(self.state.values) - 1, max(0, place))]
