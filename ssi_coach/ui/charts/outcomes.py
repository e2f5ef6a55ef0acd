"""What came of things: posts as stems with square heads, shares of answers as diamonds with whiskers."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from ssi_coach.ui.charts.arrays import draw_boxes
from ssi_coach.ui.charts.layer import Numbers, Place
from ssi_coach.ui.charts.series import EstimateLayer, SeriesLayer
from ssi_coach.ui.charts.thinning import seen_places

HEAD, STEM = 3.5, 2.0
DIAMOND, CAP = 4.5, 3.0
LEAST_WHISKER = 5.0
"""Pixels from share to share that whiskers need; nearer ones melt into a band."""


class PostLayer(SeriesLayer):
    """Posts: each stands on the ground of the chart, as high as what came of it."""

    def extent(self, first: float, last: float) -> tuple[Numbers, Numbers]:
        """From the ground to the highest head that is seen."""
        values = self.values[seen_places(self.days, first, last)]
        return np.append(values, 0.0), np.append(values, 0.0)

    def dot(self) -> float:
        """Half of a head's side."""
        return HEAD

    def paint_dots(self, painter: QPainter, xs: Numbers, ys: Numbers) -> None:
        """Square heads, so that nobody takes them for readings."""
        side = 2.0 * self.skin.theme.px(HEAD)
        painter.setPen(QPen(self.skin.theme.colour("surface"), 1))
        painter.setBrush(self.colour())
        sides = np.full(len(xs), side)
        draw_boxes(painter, np.rint(xs - side / 2), np.rint(ys - side / 2), sides, sides)

    def _room(self) -> int:
        """Pixels that a head needs."""
        return self.skin.theme.px(2 * HEAD + 2)

    def _draw_dots(self, painter: QPainter, xs: Numbers, ys: Numbers, later: int) -> None:
        """All heads or none: where they would hide each other the stems are enough."""
        if not self.crowded(xs):
            self.paint_dots(painter, xs, ys)

    def _draw_line(self, painter: QPainter, xs: Numbers, ys: Numbers, place: Place) -> None:
        """Stems instead of a line: nothing lies between two posts."""
        ground = place.y_of(0.0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.colour())
        tops = np.minimum(ys, ground)
        draw_boxes(painter, np.rint(xs - STEM / 2), tops, np.full(len(xs), STEM), np.abs(ground - ys))


class RateLayer(EstimateLayer):
    """Shares: a diamond at each, whiskers between which the true share most likely lies."""

    width = 1.0

    def dot(self) -> float:
        """Half of a diamond's height."""
        return DIAMOND

    def _draw_band(self, painter: QPainter, place: Place, seen: slice) -> None:
        """Whiskers where there is room for each, else the band that they fill."""
        xs = place.x(self.days[seen])
        if len(xs) > 1 and (xs[-1] - xs[0]) / (len(xs) - 1) < LEAST_WHISKER:
            super()._draw_band(painter, place, seen)
            return
        painter.setPen(QPen(self.skin.theme.colour("control"), self.skin.theme.border_width))
        lows, highs = place.y(self.lows[seen]), place.y(self.highs[seen])
        for x, low, high in zip(xs.tolist(), lows.tolist(), highs.tolist(), strict=True):
            painter.drawLine(QPointF(x, low), QPointF(x, high))
            painter.drawLine(QPointF(x - CAP, low), QPointF(x + CAP, low))
            painter.drawLine(QPointF(x - CAP, high), QPointF(x + CAP, high))

    def draw(self, painter: QPainter, place: Place) -> None:
        """Also a single share has its whiskers."""
        if len(self.days) == 1:
            self._draw_band(painter, place, slice(0, 1))
        super().draw(painter, place)

    def _draw_line(self, painter: QPainter, xs: Numbers, ys: Numbers, place: Place) -> None:
        """Quieter than the diamonds; none without them."""
        if not self.crowded(xs):
            painter.setPen(QPen(self.skin.theme.colour("control"), 1))
        super()._draw_line(painter, xs, ys, place)

    def paint_dot(self, painter: QPainter, centre: QPointF) -> None:
        """A diamond with a halo of the surface."""
        half = float(self.skin.theme.px(DIAMOND))
        painter.setPen(QPen(self.skin.theme.colour("surface"), 1))
        painter.setBrush(self.colour())
        corners = [QPointF(0, -half), QPointF(half, 0), QPointF(0, half), QPointF(-half, 0)]
        painter.drawPolygon(QPolygonF(corners).translated(centre))
