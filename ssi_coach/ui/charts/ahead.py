"""The days ahead on a chart, shown in another way while everything else stays as it is drawn."""

from __future__ import annotations

from collections.abc import Sequence

import pyqtgraph as pg

from ssi_coach.presentation.charts.chart import ReachState, SeriesState
from ssi_coach.ui.charts.layer import Layer
from ssi_coach.ui.charts.notes import LineWordsLayer, ReachLayer
from ssi_coach.ui.charts.series import ForecastLayer

AHEAD = (ForecastLayer, LineWordsLayer, ReachLayer)
"""The layers that speak of days to come."""


def swap_ahead(view: pg.ViewBox, layers: Sequence[Layer], made: Sequence[Layer]) -> list[Layer]:
    """Put the new layers of days ahead into the place of the old ones; gives all layers of the chart."""
    for old in layers:
        if isinstance(old, AHEAD):
            view.removeItem(old)
    fresh = [layer for layer in made if isinstance(layer, AHEAD)]
    for new in fresh:
        new.setZValue(-0.1)  # below dots and boxes, which were drawn before
        view.addItem(new, ignoreBounds=True)
    return [*(layer for layer in layers if not isinstance(layer, AHEAD)), *fresh]


def take_ahead(layers: Sequence[Layer], lines: Sequence[SeriesState], reach: ReachState | None) -> bool:
    """Give other days ahead to the layers that are there, if these are the ones it takes; whether they were.

    Making new layers costs half a frame while a slider is dragged.
    """
    told = [line for line in lines if line.label]
    there = [layer for layer in layers if isinstance(layer, AHEAD)]
    kinds = [ForecastLayer] * len(lines) + [LineWordsLayer] * len(told) + [ReachLayer] * (reach is not None)
    if [type(layer) for layer in there] != kinds:
        return False
    for layer, line in zip(there, [*lines, *told], strict=False):
        if not isinstance(layer, ReachLayer):
            layer.take(line)
    if reach is not None and isinstance(there[-1], ReachLayer):
        there[-1].take(reach)
    return True
