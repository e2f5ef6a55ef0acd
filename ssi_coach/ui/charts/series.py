"""Series of a chart, each kind of number in its own shape."""

from __future__ import annotations

import math

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ssi_coach.presentation.charts.chart import SeriesState
from ssi_coach.ui.charts.arrays import draw_lines
from ssi_coach.ui.charts.layer import Layer, Numbers, Place
from ssi_coach.ui.charts.thinning import outline, seen_part, seen_places, thinned
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.shape_mark import paint_second_reading, reading_parts

FEW = 80
"""Points up to which the line between them is drawn with round joints."""

SPREAD = 3
"""Where dots are crowded, so many times the room that each needs lies between those that are drawn."""

SMOOTH = 4
"""Pixels from point to point that a forecast is drawn with at most."""

RING, DOT, HOLLOW = 5.5, 2.5, 3.0
ROOM = {RING: 13.0, DOT: 9.0, HOLLOW: 13.0}
"""Pixels from dot to dot that dots of a radius need."""

EDGE = 4.0
"""Pixels around what is to be painted that Qt paints as well."""

CLOSE, SHARE, CLOSE_SMALL = 8.0, 0.42, 6.0
"""Pixels from ring to ring that the smallest rings need, and how much of it is their radius; the same of dots."""

TINY, TINY_ROOM = 3.0, 3.5
"""How large a reading is that gets no ring, and the pixels from one to the next that it needs."""


class SeriesLayer(Layer):
    """A line through points; a series later in the chart lies above."""

    width = 1.0

    def __init__(self, skin: Skin, state: SeriesState) -> None:
        """Take the points as they are; nothing is copied."""
        super().__init__(skin)
        self.state = state
        self.days: Numbers = np.frombuffer(state.days)
        self.values: Numbers = np.frombuffer(state.values)

    def take(self, state: SeriesState) -> None:
        """Show other points in the place of these, which begin as these do.

        The first pixels are left as they are: beside them lies all that need not be painted again.
        """
        self.state = state
        self.days, self.values = np.frombuffer(state.days), np.frombuffer(state.values)
        seen = QRectF(self.boundingRect())
        view = self.getViewBox()
        if view is not None and len(self.days):
            room = (ROOM[RING] + EDGE) * seen.width() / max(1.0, view.boundingRect().width())
            seen.setLeft(max(seen.left(), float(self.days[0]) + room))
        self.update(seen)

    def concerns(self, place: Place, exposed: QRectF) -> bool:
        """Beside its first and last point there is room for half a dot."""
        if not len(self.days):
            return False
        room = ROOM[RING] / max(place.to_pixels.m11(), 1e-9)
        return bool(exposed.left() <= self.days[-1] + room and exposed.right() >= self.days[0] - room)

    def extent(self, first: float, last: float) -> tuple[Numbers, Numbers]:
        """The lowest numbers and the highest that are seen between two days."""
        values = self.values[seen_places(self.days, first, last)]
        return values, values

    def near(self, place: Place, spot: QPointF) -> tuple[float, int] | None:
        """How many pixels the nearest point is away from a spot, and its day; None where there are no dots."""
        if not self.dot() or not len(self.days):
            return None
        away = np.hypot(place.x(self.days) - spot.x(), place.y(self.values) - spot.y())
        nearest = int(away.argmin())
        return float(away[nearest]), int(self.days[nearest])

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

    def paint_dots(self, painter: QPainter, xs: Numbers, ys: Numbers) -> None:
        """Draw the dots that have room."""
        for x, y in zip(xs.tolist(), ys.tolist(), strict=True):
            self.paint_dot(painter, QPointF(x, y))

    def _draw_line(self, painter: QPainter, xs: Numbers, ys: Numbers, place: Place) -> None:
        xs, ys = thinned(xs, ys, int(place.area.width()))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if len(xs) <= FEW:
            painter.drawPolyline(pg.functions.arrayToQPolygonF(xs, ys))
            return
        # Joints of a long line cost Qt five times as much as its pieces, and are not seen.
        draw_lines(painter, xs, ys)

    def _draw_dots(self, painter: QPainter, xs: Numbers, ys: Numbers, later: int) -> None:
        """Every dot, or some at even steps; `later` points lie to the right of what is seen."""
        if not self.dot():
            return
        step = 1
        if self.crowded(xs):
            # Counted from the newest and doubled: the same dots stay while the chart is moved.
            step = 2 ** math.ceil(math.log2(SPREAD * self._room() / max(_gap(xs), 0.001)))
        chosen = (np.arange(len(xs) - 1, -1, -1) + later) % step == 0
        self.paint_dots(painter, xs[chosen], ys[chosen])


def _gap(xs: Numbers) -> float:
    """Pixels from point to point on average."""
    return float(xs[-1] - xs[0]) / max(1, len(xs) - 1)


class ReadingLayer(SeriesLayer):
    """Readings: dots in rings on a thin line."""

    width = 1.5
    _radius = RING

    def _draw_line(self, painter: QPainter, xs: Numbers, ys: Numbers, place: Place) -> None:
        """Quieter than the dots, which are what is known; without dots the line stands for them."""
        if not self.state.joined:
            return
        if not self.crowded(xs):
            painter.setPen(QPen(self.skin.theme.colour("control"), 1))
        super()._draw_line(painter, xs, ys, place)

    def dot(self) -> float:
        """As large as the reading's shape in the legend."""
        return RING

    def paint_dots(self, painter: QPainter, xs: Numbers, ys: Numbers) -> None:
        """The shapes of readings, part by part: many of them in a few strokes."""
        points, radius, theme = pg.functions.arrayToQPolygonF(xs, ys), self._radius, self.skin.theme
        for colour, width in reading_parts(radius):
            pen = QPen(theme.colour(colour), width)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawPoints(points)

    def _room(self) -> int:
        """Where the estimate runs through them rings may be smaller before some of them go."""
        return super()._room() if self.state.joined else self.skin.theme.px(CLOSE)

    def _draw_dots(self, painter: QPainter, xs: Numbers, ys: Numbers, later: int) -> None:
        """Rings as large as there is room for; between a few of them readings are small dots."""
        px, gap = self.skin.theme.px, _gap(xs)
        self._radius = px(RING)
        if not self.state.joined and len(xs) > 1 and gap < px(ROOM[RING]):
            if not self.crowded(xs):
                self._radius = SHARE * gap
            elif gap >= px(TINY_ROOM):
                pen = QPen(self.skin.theme.colour("text"), px(TINY))
                pen.setCapStyle(Qt.PenCapStyle.RoundCap)
                painter.setPen(pen)
                painter.drawPoints(pg.functions.arrayToQPolygonF(xs, ys))
        super()._draw_dots(painter, xs, ys, later)


class SmallReadingLayer(SeriesLayer):
    """Readings in a small chart: plain dots on a line in the colour of the pillar."""

    width = 2.0

    def _draw_line(self, painter: QPainter, xs: Numbers, ys: Numbers, place: Place) -> None:
        """None where the estimate runs through the dots."""
        if self.state.joined:
            super()._draw_line(painter, xs, ys, place)

    def _room(self) -> int:
        """Where the estimate runs through them dots may stand nearer."""
        return super()._room() if self.state.joined else self.skin.theme.px(CLOSE_SMALL)

    def dot(self) -> float:
        """Small."""
        return DOT

    def paint_dots(self, painter: QPainter, xs: Numbers, ys: Numbers) -> None:
        """Plain dots with a halo of the surface: all halos at once, then all dots."""
        theme, points = self.skin.theme, pg.functions.arrayToQPolygonF(xs, ys)
        for colour, width in (("surface", 2 * theme.px(DOT) + 2), ("text", 2 * theme.px(DOT))):
            pen = QPen(theme.colour(colour), width)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawPoints(points)


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


class EstimateLayer(SeriesLayer):
    """The estimate: a line in its translucent band."""

    width = 2.0
    strength = 0.16

    def __init__(self, skin: Skin, state: SeriesState) -> None:
        """Take the line and the ends of its band as they are."""
        super().__init__(skin, state)
        self._take_band(state)

    def take(self, state: SeriesState) -> None:
        """Show another line with its band."""
        super().take(state)
        self._take_band(state)

    def _take_band(self, state: SeriesState) -> None:
        band = state.band
        self.lows: Numbers = self.values if band is None else np.frombuffer(band.low)
        self.highs: Numbers = self.values if band is None else np.frombuffer(band.high)

    def extent(self, first: float, last: float) -> tuple[Numbers, Numbers]:
        """The ends of the band between two days."""
        seen = seen_places(self.days, first, last)
        return self.lows[seen], self.highs[seen]

    def draw(self, painter: QPainter, place: Place) -> None:
        """The band below the line."""
        seen = seen_places(self.days, place.seen.left(), place.seen.right())
        if len(self.days[seen]) > 1 and self.days[0] < place.seen.right():
            self._draw_band(painter, place, seen)
        super().draw(painter, place)

    def _draw_band(self, painter: QPainter, place: Place, seen: slice) -> None:
        xs, lows, highs = place.x(self.days[seen]), place.y(self.lows[seen]), place.y(self.highs[seen])
        if float(np.abs(lows - highs).max()) <= self.width:
            return  # the line covers it
        # Pixels grow downwards: the high end of the band has the smaller ones.
        around = outline(xs, highs, lows, int(place.area.width()))
        theme = self.skin.theme
        painter.setPen(QPen(self.colour(), 1) if theme.is_high_contrast else Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(self.state.colour, self.strength))
        painter.drawPolygon(pg.functions.arrayToQPolygonF(*around))


class ForecastLayer(EstimateLayer):
    """The days ahead: a dotted line in a fainter band."""

    strength = 0.08

    def pen(self) -> QPen:
        """Round dots."""
        pen = super().pen()
        pen.setDashPattern([0.1, 2.2])
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        return pen

    def _draw_line(self, painter: QPainter, xs: Numbers, ys: Numbers, place: Place) -> None:
        """Dots that run on from point to point, so few points: it is a smooth line."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        step = max(1, int(SMOOTH / max(_gap(xs), 0.001)))
        chosen = np.unique(np.append(np.arange(0, len(xs), step), len(xs) - 1))
        painter.drawPolyline(pg.functions.arrayToQPolygonF(xs[chosen], ys[chosen]))
