"""One user of each world, to be looked at: the hidden truth, the readings, and a few forecasts."""

from __future__ import annotations

from dataclasses import dataclass

from tests.model_report.forecasts import Floats


@dataclass(frozen=True)
class Fan:
    """One forecast: its days, and the mean and ends of its band on each."""

    days: Floats
    mean: Floats
    low: Floats
    high: Floats


@dataclass(frozen=True)
class Example:
    """One pillar of one user, day by day."""

    name: str
    days: Floats
    truth: Floats
    reading_days: Floats
    readings: Floats
    fans: tuple[Fan, ...]

    @property
    def span(self) -> tuple[float, float]:
        """The points between which everything lies, with a little room."""
        low = min(float(self.truth.min()), *(float(fan.low.min()) for fan in self.fans))
        high = max(float(self.truth.max()), *(float(fan.high.max()) for fan in self.fans))
        return max(0.0, low - 0.5), min(25.0, high + 0.5)
