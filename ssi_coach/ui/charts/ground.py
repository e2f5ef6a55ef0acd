"""What helps to read the numbers of a chart: lines of the scale, targets, the crosshair."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from ssi_coach.presentation.chart import TargetState
from ssi_coach.ui.charts.layer import Layer, Place
from ssi_coach.ui.skin import Skin


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

    def draw(self, painter: QPainter, place: Place) -> None:
        """Word by word."""
        for target in self.targets:
            self._draw_label(painter, place, target)

    def _draw_label(self, painter: QPainter, place: Place, target: TargetState) -> None:
        theme, area = self.skin.theme, place.area
        painter.setFont(theme.font("caption strong"))
        letters = painter.fontMetrics()
        base = place.y_of(target.value) - theme.px(6)
        if base - letters.ascent() < area.top():
            base = place.y_of(target.value) + theme.px(5) + letters.ascent()
        spot = QPointF(area.left() + theme.px(8), base)
        room = letters.boundingRect(target.label).translated(spot.toPoint()).adjusted(-3, 0, 3, 0)
        painter.fillRect(room, theme.colour("surface", 0.85))
        painter.setPen(theme.colour("text"))
        painter.drawText(spot, target.label)
