"""Two marked days on a chart, and the days between them: each mark can be dragged to another day."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen

from ssi_coach.ui.charts.layer import Layer, Place
from ssi_coach.ui.skin import Skin

GRIP_WIDE, GRIP_HIGH = 7, 18
NEAR = 6.0
"""Pixels from a mark within which a press takes hold of it."""


class MarksLayer(Layer):
    """Lies behind lines and words; `moved` tells that a mark was let go on another day."""

    moved = Signal()

    def __init__(self, skin: Skin) -> None:
        """Begin unseen."""
        super().__init__(skin)
        self.first, self.last = 0, 1
        self._limits = (0, 1)
        self._held: bool | None = None
        self.setZValue(-0.5)  # above the grid, below lines, dots and words
        self.hide()

    def mark(self, first: int, last: int, limits: tuple[int, int]) -> None:
        """Mark two days by their ordinals; no mark can leave the limits."""
        self.first, self.last, self._limits = first, last, limits
        self.show()
        self.update()

    def near(self, spot: QPointF) -> bool | None:
        """Which mark a place of the scene is near: False the first, True the last, None neither."""
        view = self.getViewBox()
        if view is None or not self.isVisible():
            return None
        away = [abs(view.mapViewToScene(QPointF(day, 0)).x() - spot.x()) for day in (self.first, self.last)]
        nearest = away[1] <= away[0]
        return nearest if min(away) <= self.skin.theme.px(NEAR) else None

    def mouseDragEvent(self, ev: pg.MouseDragEvent) -> None:
        """Take hold of a mark and carry it; beside the marks the chart itself is moved."""
        if ev.isStart():
            left = ev.button() == Qt.MouseButton.LeftButton
            self._held = self.near(ev.buttonDownScenePos()) if left else None
        view = self.getViewBox()
        if self._held is None or view is None:
            ev.ignore()
            return
        ev.accept()
        self._carry(round(view.mapSceneToView(ev.scenePos()).x()))
        if ev.isFinish():
            self._held = None
            self.moved.emit()

    def _carry(self, day: int) -> None:
        """The held mark stands on a day now; the other one stays at least a day away."""
        low, high = self._limits
        if self._held:
            self.last = min(high, max(self.first + 1, day))
        else:
            self.first = max(low, min(self.last - 1, day))
        self.update()

    def draw(self, painter: QPainter, place: Place) -> None:
        """The days between lightly filled, a line at each end, with a grip on it."""
        theme, area = self.skin.theme, place.area
        lines = [round(place.x_of(day)) + 0.5 for day in (self.first, self.last)]
        left, right = (min(area.right(), max(area.left(), x)) for x in lines)
        painter.fillRect(QRectF(left, area.top(), right - left, area.height()), theme.colour("accent", 0.07))
        painter.setBrush(theme.colour("surface"))
        for x in lines:
            if area.left() <= x <= area.right():
                painter.setPen(QPen(theme.colour("accent"), 1 + theme.border_width * 0.5))
                painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
                wide, high = theme.px(GRIP_WIDE), theme.px(GRIP_HIGH)
                grip = QRectF(x - wide / 2, area.bottom() - 1.5 * high, wide, high)
                painter.drawRoundedRect(grip, wide / 2, wide / 2)
