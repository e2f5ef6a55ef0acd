"""Which layer draws which look: a new kind of number is one more class, and one more line here."""

from __future__ import annotations

from collections.abc import Mapping

from ssi_coach.presentation.chart import Look
from ssi_coach.ui.charts.outcomes import PostLayer, RateLayer
from ssi_coach.ui.charts.series import (
    EstimateLayer,
    ForecastLayer,
    ReadingLayer,
    ScoreLayer,
    SecondReadingLayer,
    SeriesLayer,
    SmallReadingLayer,
)

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
