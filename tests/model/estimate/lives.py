"""Short lives for the estimate's tests: counts, readings, and what is known of them on a day."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

import numpy as np

from ssi_coach.domain.counts import DailyCounts
from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.readings import Reading
from tests.build import make_reading
from tests.model_report.course import Journal, Moment, walk

BEGAN = date(2025, 1, 6)
USUAL = (11.8, 5.4, 2.1, 15.2)


def counts_of(days: int = 200, **often: Sequence[float] | float) -> DailyCounts:
    """Daily counts of some kinds from `BEGAN` on: one number for every day, or one a day."""
    rows: Mapping[str, array[float]] = {
        kind: array("d", [row] * days if isinstance(row, (int, float)) else list(row)[:days])
        for kind, row in often.items()
    }
    return DailyCounts(DaySpan(BEGAN, BEGAN + timedelta(days=days - 1)), rows)


def reading_on(number: int, values: Sequence[float | None] = USUAL, total: float | None = None) -> Reading:
    """The reading of a day, counted from `BEGAN`."""
    names = ("brand", "people", "insights", "relationships")
    shown = {name: value for name, value in zip(names, values, strict=True) if value is not None}
    whole = round(sum(shown.values())) if total is None else total
    return make_reading(day=BEGAN + timedelta(days=number), total=float(whole), **shown)


def moments(readings: Sequence[Reading], counts: DailyCounts) -> list[Moment]:
    """What is known after each reading."""
    return list(walk(readings, counts))


def last_moment(readings: Sequence[Reading], counts: DailyCounts) -> Moment:
    """What is known after the last one."""
    return moments(readings, counts)[-1]


def journal_of(counts: DailyCounts) -> Journal:
    """The journal that hands the counts out."""
    return Journal(counts)


def life_that_follows(
    *, window: int, delay: int = 0, worth: float = 0.05
) -> tuple[DailyCounts, list[Reading], list[float]]:
    """Insights are two points and a little for each comment of the window, some days late; all else is still.

    Counts, weekly readings that stop 31 days before the counts end, and the true insights of every day.
    """
    chance = np.random.default_rng(3)
    comments = np.repeat(chance.integers(0, 6, 30), 20)
    seen = np.concatenate([np.zeros(delay), np.convolve(comments, np.ones(window))])[: len(comments)]
    insights = [round(2.0 + worth * float(value), 3) for value in seen]
    readings = [
        reading_on(day, (11.8, 5.4, insights[day], 15.2)) for day in range(window + 5, len(comments) - 31, 7)
    ]
    return counts_of(len(comments), comment=[float(often) for often in comments]), readings, insights
