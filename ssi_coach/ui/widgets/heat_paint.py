"""How the heat map is drawn: cells, names of months and weekdays, the frame of the chosen days."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from ssi_coach.presentation.charts.heat_year import HeatDay, HeatMapState
from ssi_coach.ui.theme import Theme
from ssi_coach.ui.widgets.heat_geometry import HeatGrid

# How much of the accent each level holds, from nothing to most.
SHADES = (0.0, 0.28, 0.48, 0.72, 1.0)
ROUND = 0.24
"""How much of a cell's width the radius of its corners is."""


def paint_days(painter: QPainter, days: Iterable[tuple[QRectF, HeatDay]], theme: Theme) -> None:
    """Days in their cells: shaded by their levels, or dashed when off.

    Those of one look together, so that it is put on once for a year of them.
    """
    alike: dict[int | None, list[QRectF]] = {}
    for box, day in days:
        alike.setdefault(None if day.off else day.level, []).append(box)
    for level, boxes in alike.items():
        if level is None:
            _paint_off(painter, boxes, theme)
        else:
            _paint_level(painter, boxes, level, theme)


def _paint_off(painter: QPainter, boxes: Iterable[QRectF], theme: Theme) -> None:
    painter.setPen(QPen(theme.mixed("border", "control", 0.35), 1, Qt.PenStyle.DotLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for box in boxes:
        radius = box.width() * ROUND
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


def _paint_level(painter: QPainter, boxes: Sequence[QRectF], level: int, theme: Theme) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.mixed("surface", "accent", SHADES[level]) if level else theme.colour("track"))
    for box in boxes:
        radius = box.width() * ROUND
        painter.drawRoundedRect(box, radius, radius)
    if level and theme.is_high_contrast:  # the share of the cell that is filled tells the level too
        painter.setBrush(theme.colour("accent"))
        for box in boxes:
            side = box.width() * (1 - SHADES[level]) / 2
            painter.drawRect(box.adjusted(side, side, -side, -side))


def paint_names(painter: QPainter, grid: HeatGrid, state: HeatMapState, theme: Theme) -> None:
    """Months above, weekdays at the left."""
    painter.setFont(theme.font("small"))
    painter.setPen(theme.colour("muted"))
    half = painter.fontMetrics().capHeight() / 2
    if state.month_names:
        for month, left in grid.months():
            name = state.month_names[month - 1]
            width = painter.fontMetrics().horizontalAdvance(name)
            painter.drawText(QPointF(left + (grid.cell - width) / 2, grid.top - 7), name)
    for row in range(7) if state.weekday_names else ():
        name = state.weekday_names[(row + grid.first_weekday) % 7]
        painter.drawText(QPointF(0, grid.top + row * grid.pitch + grid.cell / 2 + half), name)


def paint_frame(painter: QPainter, grid: HeatGrid, chosen: tuple[date, date], theme: Theme) -> None:
    """A line around the chosen days."""
    covered = QPainterPath()
    for box in grid.columns_of(*chosen):
        covered = covered.united(_box(box))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(theme.colour("text"), 1.5)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPath(_rounded(covered.simplified().toFillPolygon()))


def paint_cursor(painter: QPainter, box: QRectF, theme: Theme) -> None:
    """The day that the keyboard is on."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.colour("surface"), 1))
    painter.drawRoundedRect(box.adjusted(-0.5, -0.5, 0.5, 0.5), 3, 3)
    painter.setPen(QPen(theme.colour("accent"), 2))
    painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), 4, 4)


def _rounded(corners: QPolygonF, radius: float = 4.0) -> QPainterPath:
    """The closed outline of a polygon with its corners rounded off."""
    points = corners.toList()[:-1]
    path = QPainterPath()
    for place, corner in enumerate(points):
        arriving = QLineF(corner, points[place - 1])
        leaving = QLineF(corner, points[(place + 1) % len(points)])
        for line in (arriving, leaving):
            line.setLength(min(radius, line.length() / 2))
        if place:
            path.lineTo(arriving.p2())
        else:
            path.moveTo(arriving.p2())
        path.quadTo(corner, leaving.p2())
    path.closeSubpath()
    return path


def _box(box: tuple[float, float, float, float]) -> QPainterPath:
    """One column of the chosen days, a hair wider than it is so that neighbours melt together."""
    path = QPainterPath()
    path.addRect(QRectF(*box).adjusted(-0.05, 0, 0.05, 0))
    return path
