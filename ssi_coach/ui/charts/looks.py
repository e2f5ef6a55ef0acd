"""Which layers draw a chart: a new kind of number is one more class, and one more line here."""

from __future__ import annotations

from collections.abc import Mapping

from ssi_coach.presentation.charts.chart import ChartState, Look
from ssi_coach.ui.charts.bars import BarsLayer
from ssi_coach.ui.charts.foot import NotesLayer
from ssi_coach.ui.charts.ground import AheadLayer, EventLayer, TargetLayer, TargetWordsLayer
from ssi_coach.ui.charts.layer import Layer
from ssi_coach.ui.charts.notes import CalloutLayer, LineWordsLayer, ReachLayer
from ssi_coach.ui.charts.outcomes import PostLayer, RateLayer
from ssi_coach.ui.charts.rows import MarkRowsLayer
from ssi_coach.ui.charts.series import (
    EstimateLayer,
    ForecastLayer,
    ReadingLayer,
    ScoreLayer,
    SecondReadingLayer,
    SeriesLayer,
    SmallReadingLayer,
)
from ssi_coach.ui.skin import Skin

LAYERS: Mapping[Look, type[SeriesLayer]] = {
    Look.READING: ReadingLayer,
    Look.READING_SMALL: SmallReadingLayer,
    Look.SECOND: SecondReadingLayer,
    Look.SCORE: ScoreLayer,
    Look.ESTIMATE: EstimateLayer,
    Look.FORECAST: ForecastLayer,
    Look.POST: PostLayer,
    Look.RATE: RateLayer,
}
"""The layer of each look."""


def layers_of(skin: Skin, state: ChartState, *, small: bool) -> list[Layer]:
    """The layers of a chart: the days ahead, bars, targets, series from first to last, words."""
    layers: list[Layer] = []
    if state.today is not None:
        layers.append(AheadLayer(skin, state.today))
        layers[0].setZValue(-2)
    layers += [] if state.bars is None else [BarsLayer(skin, state.bars)]
    layers += [TargetLayer(skin, state.targets)] if state.targets else []
    layers += [EventLayer(skin, state.events)] if state.events else []
    layers += [NotesLayer(skin, state.notes)] if state.notes else []
    layers += [MarkRowsLayer(skin, state.rows)] if state.rows else []
    layers += [LAYERS[series.look](skin, series) for series in state.series]
    said = () if small else tuple(series for series in state.series if series.label)
    layers += [LineWordsLayer(skin, series, state.targets) for series in said]
    if any(target.label for target in state.targets):
        layers.append(TargetWordsLayer(skin, state.targets))
    layers += [] if state.reach is None else [ReachLayer(skin, state.reach)]
    layers += [] if state.callout is None else [CalloutLayer(skin, state.callout)]
    return layers
