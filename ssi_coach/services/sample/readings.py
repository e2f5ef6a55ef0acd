"""The made-up person's official readings: they follow the made-up activity, and nobody knows how.

The form is made up as well: a slow memory of what was done, saturating, a delay of three days, steps of
0.05, and peers' averages and ranks that fit each other (model.md, rank and target).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from math import exp
from random import Random

from ssi_coach.domain.activities import EntrySource
from ssi_coach.domain.pillars import PILLARS, Pillar, PillarScores
from ssi_coach.domain.readings import Reading
from ssi_coach.model.ranking import rank_of

_MEMORY = 1 / 60.0
_DELAY = 3
_STEP = 0.05
_FORM: Mapping[Pillar, tuple[float, float, float]] = {
    Pillar.BRAND: (12.0, 9.0, 9.0),
    Pillar.PEOPLE: (2.6, 11.0, 60.0),
    Pillar.INSIGHTS: (1.2, 17.0, 260.0),
    Pillar.RELATIONSHIPS: (11.5, 7.0, 14.0),
}
"""Points without any activity, points that activity can add, and the daily count that adds 63 % of them."""


class HiddenScore:
    """What LinkedIn would show of the made-up person from day to day."""

    def __init__(self, chance: Random) -> None:
        """Start without any memory; chance drives the small moves of peers and score."""
        self._chance = chance
        self._memory = dict.fromkeys(PILLARS, 0.0)
        self._late: deque[Mapping[Pillar, float]] = deque()
        self._industry, self._network = 34.0, 37.0
        self._drift = dict.fromkeys(PILLARS, 0.0)

    def reading(self, id: str, day: date, done: Mapping[Pillar, float]) -> Reading:
        """The reading of a day on which this much was done for each pillar."""
        self._remember(dict(done))
        pillars = PillarScores.each(self._points)
        total = pillars.total
        self._industry = min(38.0, max(30.0, self._industry + self._chance.gauss(0, 0.03)))
        self._network = min(41.0, max(33.0, self._network + self._chance.gauss(0, 0.03)))
        return Reading(
            id=id,
            day=day,
            total=float(round(total)),
            brand=pillars.brand,
            people=pillars.people,
            insights=pillars.insights,
            relationships=pillars.relationships,
            industry_rank=float(min(100, max(1, round(rank_of(total, self._industry))))),
            network_rank=float(min(100, max(1, round(rank_of(total, self._network))))),
            industry_average=float(round(self._industry)),
            network_average=float(round(self._network)),
            source=EntrySource.SAMPLE.value,
            saved_at=datetime.combine(day, time(8), UTC),
        )

    def _remember(self, done: Mapping[Pillar, float]) -> None:
        self._late.append(done)
        known = self._late.popleft() if len(self._late) > _DELAY else {}
        for pillar in PILLARS:
            self._memory[pillar] += _MEMORY * (known.get(pillar, 0.0) - self._memory[pillar])
            self._drift[pillar] = 0.995 * self._drift[pillar] + self._chance.gauss(0, 0.02)

    def _points(self, pillar: Pillar) -> float:
        base, more, enough = _FORM[pillar]
        points = base + more * (1 - exp(-self._memory[pillar] / enough)) + self._drift[pillar]
        return round(round(min(25.0, max(0.0, points)) / _STEP) * _STEP, 3)
