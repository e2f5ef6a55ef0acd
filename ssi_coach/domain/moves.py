"""What moved a number between two days: causes with their points, and the part that nothing explains."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from ssi_coach.domain.pillars import PILLARS, Pillar, PillarScores

ACTIVE_DAYS = "active_days"
"""The cause "on how many days anything was done"."""

FORMULA = "formula"
"""The cause "LinkedIn seems to have changed how it reckons"."""

LINKEDIN_PLAN = "plan"
"""The cause "another plan was paid for, and other factors count"."""

OTHERS = "others"
"""Stands for several small causes of a pillar."""

SMALL = 0.05
"""Points below which a cause is not worth a bar of its own."""

_NOTHING = 1e-9


@dataclass(frozen=True, slots=True)
class Move:
    """One cause of a change: so many points of a pillar, up or down.

    `cause` is a kind's id, a factor's id (for what was stated, ticked or is a rate of two kinds), or one of
    the names above. `factor` is the factor that it moved; empty for the estimate, which knows none.
    """

    pillar: Pillar
    cause: str
    points: float
    factor: str = ""

    @property
    def size(self) -> float:
        """The points, whether up or down."""
        return abs(self.points)


@dataclass(frozen=True, slots=True)
class Waterfall:
    """How a total came from `start` on the day `first` to `end` on the day `last`.

    start + all moves + `rest` = end. `starts`, `ends` and `unexplained` are the same for each pillar, in points;
    `unplaced` is the part of the total that no pillar shows (readings of a total alone), nearly always 0.
    Moves stand in LinkedIn's order of the pillars, the largest first.
    """

    first: date
    last: date
    start: float
    end: float
    moves: tuple[Move, ...]
    unexplained: Mapping[Pillar, float]
    starts: PillarScores
    ends: PillarScores
    unplaced: float = 0.0

    @property
    def change(self) -> float:
        """Points that the total moved."""
        return self.end - self.start

    @property
    def rest(self) -> float:
        """Points that nothing explains."""
        return sum(self.unexplained.values()) + self.unplaced

    def of(self, pillar: Pillar) -> Waterfall:
        """The same for one pillar: its points of 25."""
        return replace(
            self,
            start=self.starts.of(pillar),
            end=self.ends.of(pillar),
            moves=tuple(move for move in self.moves if move.pillar is pillar),
            unexplained={pillar: self.unexplained[pillar]},
            unplaced=0.0,
        )

    def gathered(self, least: float = SMALL) -> Waterfall:
        """The same with the causes of less than `least` points gathered into one of each pillar."""
        large = [move for move in self.moves if move.size >= least]
        small = [Move(move.pillar, OTHERS, move.points) for move in self.moves if move.size < least]
        return replace(self, moves=in_order([*large, *merged(small)]))

    def by_factor(self) -> Waterfall:
        """The same with one move a factor (the cause is the factor then); what has no factor stays as it is."""
        renamed = [replace(move, cause=move.factor or move.cause) for move in self.moves]
        return replace(self, moves=in_order(merged(renamed)))

    @classmethod
    def between(
        cls,
        days: tuple[date, date],
        totals: tuple[float, float],
        pillars: tuple[PillarScores, PillarScores],
        moves: Iterable[Move],
    ) -> Waterfall:
        """The waterfall between two days: whatever the moves leave open is unexplained.

        `totals` and `pillars` are what is shown on the two days.
        """
        told = in_order(merged(moves))
        unexplained = {
            pillar: pillars[1].of(pillar)
            - pillars[0].of(pillar)
            - sum(move.points for move in told if move.pillar is pillar)
            for pillar in PILLARS
        }
        moved = sum(move.points for move in told) + sum(unexplained.values())
        return cls(*days, *totals, told, unexplained, *pillars, unplaced=totals[1] - totals[0] - moved)


def merged(moves: Iterable[Move]) -> list[Move]:
    """One move for each pillar, cause and factor; those that moved nothing are left out."""
    sums: dict[tuple[Pillar, str, str], float] = {}
    for move in moves:
        key = (move.pillar, move.cause, move.factor)
        sums[key] = sums.get(key, 0.0) + move.points
    return [
        Move(pillar, cause, points, factor)
        for (pillar, cause, factor), points in sums.items()
        if abs(points) > _NOTHING
    ]


def in_order(moves: Iterable[Move]) -> tuple[Move, ...]:
    """Moves in LinkedIn's order of the pillars, the largest first."""
    return tuple(sorted(moves, key=lambda move: (PILLARS.index(move.pillar), -move.size, move.cause)))
