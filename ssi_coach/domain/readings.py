"""An official reading of the index: what LinkedIn's own page showed on one day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from ssi_coach.domain.errors import Refused
from ssi_coach.domain.pillars import PILLAR_LIMIT, PILLARS, TOTAL_LIMIT, Pillar, PillarScores

SUM_TOLERANCE = 0.5
"""LinkedIn shows the total rounded, so the pillars may miss it by half a point."""

RANK_FIELDS = ("industry_rank", "network_rank")
AVERAGE_FIELDS = ("industry_average", "network_average")
NUMBER_FIELDS = ("total", *(p.value for p in PILLARS), *RANK_FIELDS, *AVERAGE_FIELDS)
"""Every number a reading can hold, in the order of the files."""

_RANGES = (
    ("total", 0.0, TOTAL_LIMIT),
    *((pillar.value, 0.0, PILLAR_LIMIT) for pillar in PILLARS),
    *((field, 1.0, 100.0) for field in RANK_FIELDS),
    *((field, 0.0, TOTAL_LIMIT) for field in AVERAGE_FIELDS),
)
_MOST_OFF = SUM_TOLERANCE + 1e-9


@dataclass(frozen=True, slots=True)
class Reading:
    """The SSI of one day as LinkedIn showed it; what the page did not show is None.

    total 0..100, pillars 0..25, ranks 1..100 ("Top N %", lower is better), averages 0..100.
    Raises `Refused("reading....")` when a number cannot be right: see `check`.
    """

    id: str
    day: date
    total: float
    brand: float | None = None
    people: float | None = None
    insights: float | None = None
    relationships: float | None = None
    industry_rank: float | None = None
    network_rank: float | None = None
    industry_average: float | None = None
    network_average: float | None = None
    source: str = "typed"
    saved_at: datetime | None = None
    binned_on: date | None = None

    def __post_init__(self) -> None:
        """Refuse numbers that no SSI page can show."""
        # Ten years of readings are built at once for a chart, so this looks at nothing twice.
        for field, low, high in _RANGES:
            value = getattr(self, field)
            if value is not None and not low <= value <= high:  # also refuses what is no number at all
                raise Refused("reading.range", field=field, value=value, low=low, high=high)
        self._check_sum()

    def pillar(self, pillar: Pillar) -> float | None:
        """The points of one pillar, None when the page did not show it."""
        value = getattr(self, pillar)
        return None if value is None else float(value)

    @property
    def pillars(self) -> PillarScores | None:
        """All four pillars, or None when one is missing."""
        values = [self.pillar(pillar) for pillar in PILLARS]
        known = [value for value in values if value is not None]
        return PillarScores(*known) if len(known) == len(PILLARS) else None

    @property
    def exact_total(self) -> float:
        """The sum of the pillars where all are known (LinkedIn rounds the total it shows), else the total."""
        points = (self.brand, self.people, self.insights, self.relationships)
        return self.total if None in points else sum(points)  # type: ignore[arg-type]  # None was ruled out

    def _check_sum(self) -> None:
        points = (self.brand, self.people, self.insights, self.relationships)
        complete = None not in points
        known = sum([value for value in points if value is not None])
        # A hair of room: 52.5 typed for 52.0 must not fail on binary fractions.
        if known - self.total > _MOST_OFF or (complete and self.total - known > _MOST_OFF):
            raise Refused("reading.sum", total=self.total, sum=known)


def reading_of(id: str, day: date, numbers: dict[str, float | None], **more: object) -> Reading:
    """A reading from loosely given numbers: the total may be missing when all four pillars are there.

    Raises `Refused("reading.incomplete")` when neither the total nor all four pillars are given,
    and what `Reading` itself raises.
    """
    given = dict(numbers)
    if given.get("total") is None:
        pillars = [given.get(pillar.value) for pillar in PILLARS]
        missing = [pillar.value for pillar, value in zip(PILLARS, pillars, strict=True) if value is None]
        if missing:
            raise Refused("reading.incomplete", missing=tuple(missing))
        given["total"] = sum(value for value in pillars if value is not None)
    return Reading(id=id, day=day, **given, **more)  # type: ignore[arg-type]  # fields are checked by Reading
