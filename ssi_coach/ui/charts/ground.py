"""What helps to read the numbers of a chart: lines of the scale, targets, today, the crosshair."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from ssi_coach.presentation.charts.chart import EventState, TargetState
from ssi_coach.ui.charts.layer import Layer, Place
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.theme import Theme


class GridLayer(Layer):
    """Horizontal hairlines, one for each label of the scale."""

    def __init__(self, skin: Skin) -> None:
        """Begin without lines."""
        super().__init__(skin)
        self.values: Sequence[float] = ()

    def draw(self, painter: QPainter, place: Place) -> None:
        """Hairlines on whole pixels."""
        theme, area = self.skin.theme, place.area
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(QPen(theme.colour("track" if theme.is_high_contrast else "border"), 1))
        for value in self.values:
            y = min(round(place.y_of(value)), int(area.bottom()) - 1)
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))


class AheadLayer(Layer):
    """The days to come: sunken ground behind an upright line on today."""

    def __init__(self, skin: Skin, today: float) -> None:
        """Take the ordinal of today."""
        super().__init__(skin)
        self.today = today

    def draw(self, painter: QPainter, place: Place) -> None:
        """Nothing while all that is seen lies in the past."""
        theme, area = self.skin.theme, place.area
        x = max(area.left(), float(round(place.x_of(self.today))))
        if place.seen.right() <= self.today + 1:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.fillRect(QRectF(QPointF(x, area.top()), area.bottomRight()), theme.colour("sunken"))
        painter.setPen(QPen(theme.colour("control"), 1))
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))


class EventLayer(Layer):
    """Thin upright lines on days on which something happened, with a few words at the top."""

    def __init__(self, skin: Skin, events: Sequence[EventState]) -> None:
        """Take the events."""
        super().__init__(skin)
        self.events = tuple(events)

    def draw(self, painter: QPainter, place: Place) -> None:
        """Line by line; words stand at the right of their line, or at the left where room ends."""
        theme, area = self.skin.theme, place.area
        pen = QPen(theme.colour("muted"), 1)
        pen.setDashPattern([2, 3])
        painter.setFont(theme.font("caption"))
        letters = painter.fontMetrics()
        for event in self.events:
            x = round(place.x_of(event.day))
            if not area.left() <= x <= area.right():
                continue
            painter.setPen(pen)
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
            width = letters.horizontalAdvance(event.label)
            left = x + 6 if x + 6 + width <= area.right() else x - 6 - width
            if event.label and left >= area.left():
                write_on_ground(painter, QPointF(left, area.top() + letters.ascent() + 2), event.label, theme)


class PointerLayer(Layer):
    """The crosshair: an upright line on the day that the pointer is on."""

    def __init__(self, skin: Skin) -> None:
        """Begin unseen."""
        super().__init__(skin)
        self.day: int | None = None

    def point(self, day: int | None) -> None:
        """Stand on another day, None to be unseen."""
        self.day = day
        self.setVisible(day is not None)
        self.update()

    def draw(self, painter: QPainter, place: Place) -> None:
        """A line of one pixel."""
        if self.day is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
            painter.setPen(QPen(self.skin.theme.colour("control"), 1))
            x = round(place.x_of(self.day))
            painter.drawLine(QPointF(x, place.area.top()), QPointF(x, place.area.bottom()))


class TargetLayer(Layer):
    """Dashed lines over the whole width."""

    def __init__(self, skin: Skin, targets: Sequence[TargetState]) -> None:
        """Take the targets; those outside the scale are not seen."""
        super().__init__(skin)
        self.targets = tuple(targets)

    def draw(self, painter: QPainter, place: Place) -> None:
        """One line after the other."""
        for target in self.targets:
            self._draw_line(painter, place, target)

    def _draw_line(self, painter: QPainter, place: Place, target: TargetState) -> None:
        pen = QPen(self.skin.theme.colour("text"), 1.25 if target.strong else 1.0)
        pen.setDashPattern([5, 3] if target.strong else [3, 2])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        y = place.y_of(target.value)
        painter.drawLine(QPointF(place.area.left(), y), QPointF(place.area.right(), y))


class TargetWordsLayer(Layer):
    """The words of targets on their lines, at the left; a layer of its own, so that nothing runs through them."""

    def __init__(self, skin: Skin, targets: Sequence[TargetState]) -> None:
        """Take the targets; those without words stay silent."""
        super().__init__(skin)
        self.targets = tuple(target for target in targets if target.label)
        self._wide = 0.0

    def concerns(self, place: Place, exposed: QRectF) -> bool:
        """The words reach from the left as far as they did when they were last written."""
        return not self._wide or place.x_of(exposed.left()) <= place.area.left() + self._wide

    def draw(self, painter: QPainter, place: Place) -> None:
        """Word by word."""
        letters = QFontMetrics(self.skin.theme.font("caption strong"))
        words = [letters.horizontalAdvance(target.label) for target in self.targets]
        self._wide = float(max(words, default=0)) + 2 * self.skin.theme.px(8)
        for target in self.targets:
            self._draw_label(painter, place, target)

    def _draw_label(self, painter: QPainter, place: Place, target: TargetState) -> None:
        theme, area = self.skin.theme, place.area
        painter.setFont(theme.font("caption strong"))
        letters = painter.fontMetrics()
        base = place.y_of(target.value) - theme.px(6)
        if base - letters.ascent() < area.top():
            base = place.y_of(target.value) + theme.px(5) + letters.ascent()
        painter.setPen(theme.colour("text"))
        write_on_ground(painter, QPointF(area.left() + theme.px(8), base), target.label, theme)


def write_on_ground(painter: QPainter, spot: QPointF, words: str, theme: Theme) -> None:
    """Write with the painter's pen, on a bit of the card's ground so that lines do not run through the words."""
    room = painter.fontMetrics().boundingRect(words).translated(spot.toPoint()).adjusted(-3, 0, 3, 0)
    painter.fillRect(room, theme.colour("surface", 0.85))
    painter.drawText(spot, words)
