"""A chart on paper: drawn from the same State as on the screen, in lines that stay sharp at any size."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from ssi_coach.domain.pillars import PILLARS
from ssi_coach.presentation.charts.chart import BarsState, ChartState, Look, SeriesState, TargetState, Window
from ssi_coach.presentation.charts.scales import Scale, line_label, scale_for
from ssi_coach.presentation.charts.time_ticks import day_ticks
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.report.paper import LegendMark, PaperChart
from ssi_coach.ui.report.ink import colour, hairline, line_of, pt, width_of, write, write_in

LEFT, BOTTOM, LEGEND = 28.0, 15.0, 16.0
"""Points for the labels at the left and below, and for the legend above."""

BLOCKS = 3
"""Blocks that stand for the journal score in a legend."""

TICK_ROOM = 62.0
"""Points that a label of a day needs at least."""

RING, SMALLEST, PLAIN = 2.7, 0.7, 1.6
"""Points from the middle of a reading to its ring, of the smallest dot, and of a dot too small for a ring."""


@dataclass(frozen=True, slots=True)
class Ground:
    """Where days and values lie on the page."""

    area: QRectF
    first: float
    last: float
    scale: Scale

    def x_of(self, day: float) -> float:
        """Units from the left of the page."""
        return self.area.left() + self.area.width() * (day - self.first) / (self.last - self.first)

    def y_of(self, value: float) -> float:
        """Units from the top of the page."""
        share = (value - self.scale.low) / (self.scale.high - self.scale.low)
        return self.area.top() + self.area.height() * (share if self.scale.down else 1 - share)

    def spot(self, day: float, value: float) -> QPointF:
        """Both at once."""
        return QPointF(self.x_of(day), self.y_of(value))


def paint_chart(state: PaperChart, formats: Formats, painter: QPainter, room: QRectF) -> None:
    """Legend, grid, what is known and what lies ahead, all within the room."""
    area = room.adjusted(pt(LEFT), pt(LEGEND), -pt(2), -pt(BOTTOM))
    chart, window = state.chart, state.window
    ground = Ground(area, window.first, window.last, scale_for(chart.kind, *_reach(chart, state)))
    _paint_legend(painter, state.legend, room)
    if state.marked is not None:
        _paint_marked(painter, state.marked, ground)
    _paint_ahead(painter, chart, ground)
    _paint_grid(painter, chart, ground, formats)
    _paint_ticks(painter, ground, formats)
    painter.save()
    painter.setClipRect(area.adjusted(0, -pt(4), 0, pt(1)))
    if chart.bars is not None:
        _paint_bars(painter, chart.bars, ground)
    for series in chart.series:
        _paint_series(painter, series, ground)
    painter.restore()
    _paint_targets(painter, chart.targets, ground)
    _paint_events(painter, chart, ground)


def _reach(chart: ChartState, state: PaperChart) -> tuple[float, float]:
    """The lowest and the highest value that is seen."""
    found = [target.value for target in chart.targets]
    for series in chart.series:
        band = series.band
        lows, highs = (series.values, series.values) if band is None else (band.low, band.high)
        inside = [
            place for place, day in enumerate(series.days) if state.window.first <= day <= state.window.last
        ]
        found += [ends[place] for ends in (lows, highs) for place in inside]
    if chart.bars is not None:
        found += [
            0.0,
            max(map(sum, zip(*(part.values for part in chart.bars.parts), strict=True)), default=1.0),
        ]
    return (min(found), max(found)) if found else (0.0, 1.0)


def _paint_legend(painter: QPainter, marks: Sequence[LegendMark], room: QRectF) -> None:
    x, middle = room.left() + pt(LEFT), room.top() + line_of("caption") / 2
    for mark in marks:
        box = QRectF(x, middle - pt(3), pt(6 if mark.shape in PILLARS else 14), pt(6))
        paint_mark(painter, mark.shape, box)
        write(painter, "caption", mark.word, QPointF(box.right() + pt(4), room.top()), "muted")
        x = box.right() + pt(4) + width_of("caption", mark.word) + pt(14)


def paint_mark(painter: QPainter, shape: str, box: QRectF) -> None:
    """The shape that says what kind of number something is, or a pillar's colour, within a small box."""
    if shape == Look.READING.value:
        _paint_reading(painter, box.center(), pt(RING))
    elif shape == Look.ESTIMATE.value:
        painter.fillRect(box, colour("accent", 0.16))
        hairline(painter, _left(box), _right(box), "accent", 1.4)
    elif shape == Look.FORECAST.value:
        painter.setPen(_dotted())
        painter.drawLine(_left(box), _right(box))
    elif shape == Look.SCORE.value:
        _paint_blocks(painter, box)
    else:
        painter.fillRect(box, colour(shape))


def _paint_blocks(painter: QPainter, box: QRectF) -> None:
    """Grey blocks, the last one open: the journal score."""
    side = box.height() * 0.62
    for place in range(BLOCKS):
        left = box.right() - (BLOCKS - place) * side * 1.4 + side * 0.4
        block = QRectF(left, box.center().y() - box.height() / 2, side, box.height())
        painter.setPen(QPen(colour("muted"), pt(0.5)))
        painter.setBrush(Qt.BrushStyle.NoBrush if place == BLOCKS - 1 else colour("muted"))
        painter.drawRect(block)


def _left(box: QRectF) -> QPointF:
    return QPointF(box.left(), box.center().y())


def _right(box: QRectF) -> QPointF:
    return QPointF(box.right(), box.center().y())


def _paint_marked(painter: QPainter, marked: Window, ground: Ground) -> None:
    """The days that the paper is about."""
    left = ground.x_of(max(marked.first, ground.first))
    right = ground.x_of(min(marked.last, ground.last))
    area = ground.area
    painter.fillRect(QRectF(left, area.top(), right - left, area.height()), colour("soft", 0.55))


def _paint_ahead(painter: QPainter, chart: ChartState, ground: Ground) -> None:
    """The days that nothing is known of lie on another ground."""
    if chart.today is None or chart.today >= ground.last:
        return
    area, x = ground.area, ground.x_of(chart.today)
    painter.fillRect(QRectF(QPointF(x, area.top()), area.bottomRight()), colour("background"))
    hairline(painter, QPointF(x, area.top()), QPointF(x, area.bottom()), "control")


def _paint_grid(painter: QPainter, chart: ChartState, ground: Ground, formats: Formats) -> None:
    for value in ground.scale.lines:
        y = ground.y_of(value)
        hairline(painter, QPointF(ground.area.left(), y), QPointF(ground.area.right(), y))
        room = QRectF(ground.area.left() - pt(LEFT), y - pt(6), pt(LEFT - 5), pt(12))
        write_in(painter, "caption", line_label(chart.kind, value, formats), room, right=True, ink="muted")


def _paint_ticks(painter: QPainter, ground: Ground, formats: Formats) -> None:
    """Days below the chart; a label that would stick out of the page at the right is left out."""
    most = int(ground.area.width() // pt(TICK_ROOM))
    for day, label in day_ticks(ground.first, ground.last, most, formats):
        x, width = ground.x_of(day), width_of("caption", label)
        if x + width <= ground.area.right() + pt(2):
            foot = QPointF(x, ground.area.bottom() + pt(3))
            hairline(painter, QPointF(x, ground.area.bottom()), foot, "control")
            write(painter, "caption", label, QPointF(x, ground.area.bottom() + pt(4)), "muted")


def _paint_bars(painter: QPainter, bars: BarsState, ground: Ground) -> None:
    """Stacked, with a gap between the weeks and a white hairline between the pillars."""
    floor = ground.y_of(0.0)
    for place in range(len(bars.parts[0].values)):
        start = bars.first + bars.step * place
        left, right = ground.x_of(start + 0.14 * bars.step), ground.x_of(start + 0.86 * bars.step)
        base = floor
        for part in bars.parts:
            height = floor - ground.y_of(part.values[place])
            if height > 0:
                painter.fillRect(QRectF(left, base - height, right - left, height), colour(part.colour))
                hairline(painter, QPointF(left, base), QPointF(right, base), "surface", 0.5)
                base -= height


def _paint_series(painter: QPainter, series: SeriesState, ground: Ground) -> None:
    if series.look is Look.READING:
        _paint_readings(painter, series, ground)
        return
    if series.band is not None and len(series.days) > 1:
        _paint_band(painter, series, ground)
    pen = _dotted() if series.look is Look.FORECAST else QPen(colour(series.colour), pt(1.4))
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF(list(_spots(series.days, series.values, ground))))


def _paint_band(painter: QPainter, series: SeriesState, ground: Ground) -> None:
    band = series.band
    if band is None:
        return
    upper = list(_spots(series.days, band.high, ground))
    lower = list(_spots(series.days, band.low, ground))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(series.colour, 0.08 if series.look is Look.FORECAST else 0.16))
    painter.drawPolygon(QPolygonF([*upper, *reversed(lower)]))


def _spots(days: Sequence[float], values: Sequence[float], ground: Ground) -> Iterator[QPointF]:
    return (ground.spot(day, value) for day, value in zip(days, values, strict=True))


def _paint_readings(painter: QPainter, series: SeriesState, ground: Ground) -> None:
    """Rings as large as there is room for between neighbours."""
    spots = list(_spots(series.days, series.values, ground))
    apart = min((abs(b.x() - a.x()) for a, b in itertools.pairwise(spots)), default=pt(99))
    radius = max(pt(SMALLEST), min(pt(RING), 0.42 * apart))
    for spot in spots:
        _paint_reading(painter, spot, radius)


def _paint_reading(painter: QPainter, centre: QPointF, radius: float) -> None:
    """A dot in a ring, or only the dot where a ring would close."""
    if radius < pt(PLAIN):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("text"))
        painter.drawEllipse(centre, radius, radius)
        return
    painter.setPen(QPen(colour("text"), max(pt(0.4), radius * 0.26)))
    painter.setBrush(colour("surface"))
    painter.drawEllipse(centre, radius, radius)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("text"))
    painter.drawEllipse(centre, radius * 0.5, radius * 0.5)


def _paint_targets(painter: QPainter, targets: Sequence[TargetState], ground: Ground) -> None:
    """Dashed lines with their words on them; where two are near each other, one has its words below."""
    taken: list[float] = []
    for target in targets:
        y = ground.y_of(target.value)
        pen = QPen(colour("text"), pt(0.8))
        pen.setDashPattern([5, 3])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(QPointF(ground.area.left(), y), QPointF(ground.area.right(), y))
        high = line_of("caption strong")
        above = y - high - pt(1)
        crowded = any(abs(above - other) < high for other in taken) or above < ground.area.top() - pt(4)
        top = y + pt(1) if crowded else above
        taken.append(top)
        left = ground.area.left() + pt(6)
        room = QRectF(left - pt(2), top, width_of("caption strong", target.label) + pt(4), high)
        painter.fillRect(room, colour("surface", 0.85))
        write(painter, "caption strong", target.label, QPointF(left, top))


def _paint_events(painter: QPainter, chart: ChartState, ground: Ground) -> None:
    """Upright lines with a few words at the top."""
    pen = QPen(colour("muted"), pt(0.7))
    pen.setDashPattern([2, 3])
    for event in chart.events:
        if not ground.first <= event.day <= ground.last:
            continue
        x = ground.x_of(event.day)
        painter.setPen(pen)
        painter.drawLine(QPointF(x, ground.area.top()), QPointF(x, ground.area.bottom()))
        width = width_of("caption", event.label)
        left = x + pt(4) if x + pt(4) + width <= ground.area.right() else x - pt(4) - width
        write(
            painter, "caption", event.label, QPointF(left, ground.area.bottom() - line_of("caption")), "muted"
        )


def _dotted() -> QPen:
    pen = QPen(colour("accent"), pt(1.4))
    pen.setDashPattern([0.1, 2.2])
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen
