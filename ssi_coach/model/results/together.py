"""What can be said about the index and results, as values: whether they go together, and what points brought."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_coach.domain.pillars import Pillar
from ssi_coach.domain.results import Stage

WEEKS_NEEDED = 26
"""Half a year: below that, one good month would look like a rule."""


@dataclass(frozen=True, slots=True)
class Together:
    """How weeks of the index, or of a pillar's activity, go with results of a stage some weeks later.

    `pillar` is None for the index itself. `correlation` is a rank correlation -1..1 with common slow changes
    taken out, most likely between `low` and `high` (95 %). It is `clear` when that range holds no zero and it
    stands out among all series and lags; where it does not, the range is wider and holds zero.
    """

    pillar: Pillar | None
    stage: Stage
    lag_weeks: int
    correlation: float
    low: float
    high: float
    clear: bool


@dataclass(frozen=True, slots=True)
class Association:
    """What is known after so many `weeks`; `strongest` is None before enough of them, or where nothing varies."""

    weeks: int
    strongest: Together | None = None
    needed: int = WEEKS_NEEDED


@dataclass(frozen=True, slots=True)
class LastTen:
    """What the last ten points of the index brought: results of a stage a week before them, and since.

    `total` is the index that was reached with them. `change` is how many more a week there are since, most
    likely between `low` and `high`. It is `clear` when that range holds no zero. `weeks` are those since the
    ten points were there, half a year at the most.
    """

    total: float
    stage: Stage
    before: float
    since: float
    low: float
    high: float
    weeks: int
    clear: bool

    @property
    def change(self) -> float:
        """How many more results a week there are since; negative for fewer."""
        return self.since - self.before
