"""Rows of marks below the scale of a chart: results reached, a square or a diamond for each."""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPen

from ssi_coach.presentation.charts.chart import MarkRowState
from ssi_coach.presentation.charts.scales import Scale
from ssi_coach.ui.charts.layer import Layer, Numbers, Place
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.shape_mark import DIAMOND, SQUARE, paint_result

ROW = 24
"""Pixels from row to row."""

GAP = 2
"""Pixels between two marks where they are many: those of a day, or of days that lie nearer, become one."""

MOST_FOOT = 0.5
"""The share of a low chart that rows take at most."""


class MarkRowsLayer(Layer):
    """Each row has a hairline, and its marks on it; the last row stands at the foot of the chart."""

    def __init__(self, skin: Skin, rows: Sequence[MarkRowState]) -> None:
        """Take the rows from above to below."""
        super().__init__(skin)
        self.rows = tuple(rows)
        self._days = [np.frombuffer(row.days) for row in self.rows]

    def near(self, place: Place, spot: QPointF) -> tuple[float, int] | None:
        """How many pixels the nearest mark is away from a spot, and its day; None where there are none."""
        found = [
            (hypot(float(xs[nearest]) - spot.x(), self._y(place, number) - spot.y()), int(days[nearest]))
            for number, days in enumerate(self._days)
            if len(days)
            for xs in (place.x(days),)
            for nearest in (int(np.abs(xs - spot.x()).argmin()),)
        ]
        return min(found, default=None)

    def _y(self, place: Place, number: int) -> int:
        """Where a row lies, in pixels from the top."""
        return round(place.area.bottom() - self.skin.theme.px(ROW) * (len(self.rows) - number - 0.5))

    def draw(self, painter: QPainter, place: Place) -> None:
        """Row by row; what lies outside the seen days is not drawn."""
        theme, area = self.skin.theme, place.area
        for number, (row, days) in enumerate(zip(self.rows, self._days, strict=True)):
            y = self._y(place, number)
            painter.setPen(QPen(theme.colour("track" if theme.is_high_contrast else "border"), 1))
            painter.drawLine(QPointF(area.left(), y + 0.5), QPointF(area.right(), y + 0.5))
            first, last = np.searchsorted(days, [place.seen.left(), place.seen.right()])
            slot = theme.px(SQUARE if row.shape == "result" else DIAMOND) + GAP
            # Counted from a fixed day, so that the same days share a mark while the chart is moved.
            for x in _together(place.x(days[first:last]) - place.x_of(0.0), slot):
                paint_result(painter, QPointF(x + place.x_of(0.0), y + 0.5), row.shape, theme)


def _together(xs: Numbers, slot: float) -> list[float]:
    """Where marks stand: those within a slot become one, in the middle of theirs."""
    if not len(xs):
        return []
    slots = np.floor(xs / slot).astype(np.int64)
    _, places, counts = np.unique(slots, return_inverse=True, return_counts=True)
    middles: list[float] = (np.bincount(places, xs) / counts).tolist()
    return middles


def with_foot(scale: Scale, rows: int, skin: Skin, height: float) -> tuple[float, float]:
    """The ends of the scale in a chart of a height in pixels that leaves so many rows free at its foot."""
    if not rows or height <= 0:
        return scale.low, scale.high
    share = min(MOST_FOOT, (rows + 0.5) * skin.theme.px(ROW) / height)
    return scale.low - (scale.high - scale.low) * share / (1 - share), scale.high
