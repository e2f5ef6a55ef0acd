"""Flat series of readings without any journal: there is nothing to foresee, and nothing may be invented."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ssi_coach.domain.counts import DailyCounts
from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.pillars import PILLARS, Pillar
from ssi_coach.domain.readings import Reading
from tests.build import make_reading
from tests.model_report.course import walk

BEGIN = date(2025, 1, 6)
READINGS = 30
LEVELS = ((21.05, 6.5, 9.5, 15.0), (11.8, 5.4, 2.1, 15.2), (2.0, 0.4, 0.2, 24.9))


@dataclass(frozen=True)
class FlatSeen:
    """One kind of flat series: points between the estimate and the last reading at most, and one-step errors."""

    name: str
    farthest: float
    step: float
    carried_step: float


def flat_series(seed: int, readings: int = READINGS) -> list[FlatSeen]:
    """Every kind, pillars far apart and near their ends."""
    chance = random.Random(seed)
    weekly, daily = [7] * readings, [1] * readings
    scattered = [chance.choice((1, 2, 3, 7, 14, 30)) for _ in range(readings)]
    return [
        _seen("never moving, weekly", weekly, 0.0, chance),
        _seen("never moving, daily", daily, 0.0, chance),
        _seen("never moving, now and then", scattered, 0.0, chance),
        _seen("a tenth up and down, weekly", weekly, 0.1, chance),
        _seen("a tenth up and down, daily", daily, 0.1, chance),
    ]


def _seen(name: str, gaps: Sequence[int], jitter: float, chance: random.Random) -> FlatSeen:
    farthest, steps, carried = 0.0, [], []
    for levels in LEVELS:
        readings = _readings(levels, gaps, jitter, chance)
        moments = walk(readings, DailyCounts(DaySpan(BEGIN, readings[-1].day)))
        for moment, following in zip(moments, readings[1:], strict=False):
            line = moment.ahead((following.day - moment.reading.day).days, journal_known=False)
            for pillar in PILLARS:
                mean, was = line.pillars[pillar].mean, _points(moment.reading, pillar)
                farthest = max(farthest, *(abs(value - was) for value in mean))
                steps.append(abs(mean[-1] - _points(following, pillar)))
                carried.append(abs(was - _points(following, pillar)))
    return FlatSeen(name, farthest, sum(steps) / len(steps), sum(carried) / len(carried))


def _points(reading: Reading, pillar: Pillar) -> float:
    return reading.pillar(pillar) or 0.0


def _readings(
    levels: Sequence[float], gaps: Sequence[int], jitter: float, chance: random.Random
) -> list[Reading]:
    day, readings = BEGIN, []
    for gap in gaps:
        shown = [round(min(25.0, max(0.0, level + chance.gauss(0.0, jitter))), 2) for level in levels]
        values = {pillar.value: value for pillar, value in zip(PILLARS, shown, strict=True)}
        readings.append(make_reading(day=day, total=round(sum(shown)), **values))
        day += timedelta(days=gap)
    return readings
