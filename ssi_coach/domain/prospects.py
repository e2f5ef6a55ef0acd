"""Prospects: what the estimate expects of doing something in the next four weeks, as plain numbers.

They are reckoned from the readings now and then, and kept; a day's plan is chosen from them in no time.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from ssi_coach.domain.estimates import Band
from ssi_coach.domain.pillars import Pillar

HORIZON = 28
"""Days ahead that a gain is about."""

PACES = (0.0, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 3.0, 5.0, 8.0)
"""Shares of the usual weekly pace at which a response is known; between them it runs straight."""


@dataclass(frozen=True, slots=True)
class Response:
    """How a pillar answers within `HORIZON` days when some kinds are done so often a week, against never.

    `kinds` is empty for the days with any entry of mine; `pace` is the weekly count that is taken as usual;
    `gains` are the points at each of `PACES`.
    """

    pillar: Pillar
    kinds: tuple[str, ...]
    pace: float
    gains: tuple[float, ...]

    def at(self, weekly: float) -> float:
        """The points that so many a week are expected to bring; more than the last pace brings no more."""
        share = max(0.0, weekly / self.pace)
        place = bisect_right(PACES, share)
        if place == len(PACES):
            return self.gains[-1]
        before, after = PACES[place - 1], PACES[place]
        part = (share - before) / (after - before)
        return self.gains[place - 1] + part * (self.gains[place] - self.gains[place - 1])


@dataclass(frozen=True, slots=True)
class Prospects:
    """Everything that a plan needs to know of the estimate.

    `follows` is the chance, 0..1, that a pillar follows activity at all; `earned` is the share of its gains
    that may be promised, 0..1; `pillars` is where each would stand in four weeks if nothing were done;
    `responses` hold what is expected, `bands` what is promised of each action at its cadence, by itself.
    """

    on: date
    made_by: str
    follows: Mapping[Pillar, float]
    earned: Mapping[Pillar, float]
    pillars: Mapping[Pillar, float]
    responses: tuple[Response, ...] = ()
    bands: Mapping[str, Band] = field(default_factory=dict)
