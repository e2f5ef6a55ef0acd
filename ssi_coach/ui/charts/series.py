"""Series of a chart, each kind of number in its own shape."""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ssi_coach.presentation.chart import Look, SeriesState
from ssi_coach.ui.charts.layer import Layer, Numbers, Place
from ssi_coach.ui.charts.thinning import seen_part, thinned
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.shape_mark import paint_reading, paint_second_reading

FEW = 80
"""Points up to which the line between them is drawn with round joints."""

SPREAD = 3
"""Where dots are crowded, so many times the room that each needs lies between those that are drawn."""

RING, DOT, HOLLOW = 5.5, 2.5, 3.0
ROOM = {RING: 13.0, DOT: 9.0, HOLLOW: 13.0}
"""Pixels from dot to dot that dots of a radius need."""


class SeriesLayer(Layer):
    """A line through points; a series later in the chart lies above."""

    width = 1.0

    def __init__(self, skin: Skin, state: SeriesState) -> None:
        """Take the points as they are; nothing is copied."""
        super().__init__(skin)
        self.state = state
        self.days: Numbers = np.frombuffer(state.days)
        self.values: Numbers = np.frombuffer(state.values)

    def draw(self, painter: QPainter, place: Place) -> None:
        """The line, and the dots on it where there is room."""
        days, values = seen_part(self.days, self.values, place.seen.left(), place.seen.right())
        if not len(days):
            return
        xs, ys = place.x(days), place.y(values)
        painter.setPen(self.pen())
        self._draw_line(painter, xs, ys, place)
        later = len(self.days) - int(np.searchsorted(self.days, days[-1], "right"))
        self._draw_dots(painter, xs, ys, later)

    def pen(self) -> QPen:
        """What the line is drawn with."""
        pen = QPen(self.colour(), self.width + self.skin.theme.border_width - 1)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        return pen

    def colour(self) -> QColor:
        """The colour of the line."""
        return self.skin.theme.colour(self.state.colour)

    def dot(self) -> float:
        """The radius of a dot, 0 for none."""
        return 0.0

    def crowded(self, xs: Numbers) -> bool:
        """Whether dots would run into each other; then the line stands for all, and a few dots mark it."""
        return len(xs) > 1 and _gap(xs) < self._room()

    def _room(self) -> int:
        """Pixels that a dot needs."""
        return self.skin.theme.px(ROOM.get(self.dot(), 0))

    def paint_dot(self, painter: QPainter, centre: QPointF) -> None:
        """Draw one dot."""

    def _draw_line(self, painter: QPainter, xs: Numbers, ys: Numbers, place: Place) -> None:
        xs, ys = thinned(xs, ys, int(place.area.width()))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if len(xs) <= FEW:
            painter.drawPolyline(pg.functions.arrayToQPolygonF(xs, ys))
            return
        # Joints of a long line cost Qt five times as much as its pieces, and are not seen.
        flat_xs, flat_ys = xs.tolist(), ys.tolist()
        painter.drawLines(list(map(QLineF, flat_xs[:-1], flat_ys[:-1], flat_xs[1:], flat_ys[1:])))

    def _draw_dots(self, painter: QPainter, xs: Numbers, ys: Numbers, later: int) -> None:
        """Every dot, or some at even steps; `later` points lie to the right of what is seen."""
        if not self.dot():
            return
        step = 1
        if self.crowded(xs):
            # Counted from the newest and doubled: the same dots stay while the chart is moved.
            step = 2 ** math.ceil(math.log2(SPREAD * self._room() / max(_gap(xs), 0.001)))
        chosen = (np.arange(len(xs) - 1, -1, -1) + later) % step == 0
        for x, y in zip(xs[chosen], ys[chosen], strict=True):
            self.paint_dot(painter, QPointF(float(x), float(y)))


def _gap(xs: Numbers) -> float:
    """Pixels from point to point on average."""
    return float(xs[-1] - xs[0]) / max(1, len(xs) - 1)


class ReadingLayer(SeriesLayer):
    """Readings: dots in rings on a thin line."""

    width = 1.5

    def _draw_line(self, painter: QPainter, xs: Numbers, ys: Numbers, place: Place) -> None:
        """Quieter than the dots, which are what is known; without dots the line stands for them."""
        if not self.crowded(xs):
            painter.setPen(QPen(self.skin.theme.colour("control"), 1))
        super()._draw_line(painter, xs, ys, place)

    def dot(self) -> float:
        """As large as the reading's shape in the legend."""
        return RING

    def paint_dot(self, painter: QPainter, centre: QPointF) -> None:
        """The shape of a reading."""
        theme = self.skin.theme
        paint_reading(painter, centre, theme.px(RING), theme)


class SmallReadingLayer(SeriesLayer):
    """Readings in a small chart: plain dots on a line in the colour of the pillar."""

    width = 2.0

    def dot(self) -> float:
        """Small."""
        return DOT

    def paint_dot(self, painter: QPainter, centre: QPointF) -> None:
        """A plain dot with a halo of the surface."""
        theme = self.skin.theme
        painter.setPen(QPen(theme.colour("surface"), 1))
        painter.setBrush(theme.colour("text"))
        painter.drawEllipse(centre, theme.px(DOT) + 0.5, theme.px(DOT) + 0.5)


class SecondReadingLayer(SeriesLayer):
    """A second official number: hollow dots on a dashed line."""

    def pen(self) -> QPen:
        """Dashed, so that it is told apart without its colour."""
        pen = super().pen()
        pen.setDashPattern([5, 4])
        return pen

    def dot(self) -> float:
        """Small."""
        return HOLLOW

    def paint_dot(self, painter: QPainter, centre: QPointF) -> None:
        """A hollow dot."""
        theme = self.skin.theme
        paint_second_reading(painter, centre, theme.px(HOLLOW), theme)


class ScoreLayer(SeriesLayer):
    """The journal score: grey steps."""

    width = 2.0

    def _draw_line(self, painter: QPainter, xs: Numbers, ys: Numbers, place: Place) -> None:
        """Each value holds until the next day that it is known of."""
        super()._draw_line(painter, np.repeat(xs, 2)[1:], np.repeat(ys, 2)[:-1], place)


LAYERS: Mapping[Look, type[SeriesLayer]] = {
    Look.READING: ReadingLayer,
    Look.READING_SMALL: SmallReadingLayer,
    Look.SECOND: SecondReadingLayer,
    Look.SCORE: ScoreLayer,
}
"""The layer of each look; a new kind of number is one more class here."""
