"""The four pillars of the index."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

PILLAR_LIMIT = 25.0
"""Most points one pillar can have (LinkedIn, Social Selling Index page)."""

TOTAL_LIMIT = 100.0
"""Most points the index can have: four pillars of 25."""


class Pillar(StrEnum):
    """One of the four parts that LinkedIn adds up to the index, in LinkedIn's order."""

    BRAND = "brand"
    PEOPLE = "people"
    INSIGHTS = "insights"
    RELATIONSHIPS = "relationships"


PILLARS: tuple[Pillar, ...] = tuple(Pillar)


@dataclass(frozen=True, slots=True)
class PillarScores:
    """A value for each pillar, each usually 0 to 25 points."""

    brand: float
    people: float
    insights: float
    relationships: float

    @property
    def total(self) -> float:
        """The sum of the four pillars, 0 to 100 points."""
        return self.brand + self.people + self.insights + self.relationships

    def of(self, pillar: Pillar) -> float:
        """The points of one pillar."""
        return float(getattr(self, pillar.value))

    def items(self) -> Iterator[tuple[Pillar, float]]:
        """Each pillar with its points, in LinkedIn's order."""
        return ((pillar, self.of(pillar)) for pillar in PILLARS)

    @classmethod
    def each(cls, points: Callable[[Pillar], float]) -> PillarScores:
        """Scores made by asking `points` for every pillar."""
        return cls(*(points(pillar) for pillar in PILLARS))


PEERS_USUAL = PillarScores(brand=11.8, people=5.4, insights=2.1, relationships=15.2)
"""Mean pillars of two industries, from public readings of 2024 to 2026: what to expect of a stranger."""
