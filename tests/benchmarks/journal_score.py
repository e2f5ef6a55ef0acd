"""How long the journal score of today takes after ten years, beside NumPy's bare pass over the same arrays.

From nothing: no carried state, as on the first start after an import. The daily path, from a carried state,
is told beside it, because it is the one that runs with every logged action.
"""

from __future__ import annotations

import random
import sys
import time
from array import array
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

import numpy as np

from ssi_coach.domain.carried import CarriedCounts
from ssi_coach.domain.counts import DailyCounts
from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.levels import Level
from ssi_coach.model.catalogue import Catalogue, build_catalogue
from ssi_coach.model.counted_days import CountedDays
from ssi_coach.model.journal_score import JournalScore, Standpoint, journal_score
from ssi_coach.model.weighted_counts import MEMORY_DAYS, carry, last_carried_day, weigh

TODAY = date(2026, 5, 13)
YEARS = 10
ROUNDS = 40
GOAL = 5.0


class Row(NamedTuple):
    """One line of the benchmark: how many times the peer's time, our milliseconds, and whether that is met."""

    name: str
    ratio: float
    ms: float
    met: bool


class HeavyUser:
    """Ten years of every kind, with weekends off and holidays."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Roll the dice, always the same way."""
        chance = random.Random(7)
        self.catalogue = catalogue
        self.span = DaySpan.ending(TODAY, days=365 * YEARS)
        self.by_kind = {
            kind: array("d", (chance.choice((0, 0, 0, 1, 3)) for _ in range(self.span.length)))
            for kind in catalogue.kinds
        }
        holidays = dict.fromkeys((TODAY - timedelta(days=20 * n) for n in range(1, 180)), False)
        self.counted = CountedDays(self.span.first, holidays, ((self.span.first, (5, 6)),))

    def part(self, first: date, last: date) -> DailyCounts:
        """The daily counts of a part of the years, as storage hands them over."""
        start, stop = (first - self.span.first).days, (last - self.span.first).days + 1
        return DailyCounts(
            DaySpan(first, last), {kind: row[start:stop] for kind, row in self.by_kind.items()}
        )


def journal_score_row() -> Row:
    """The row "journal score": today's score from nothing beside one `weights @ counts` over the same arrays."""
    user = HeavyUser(_catalogue())
    from_nothing, daily, peer = _tasks(user)
    ours, floor = _beside(from_nothing, peer)
    short, _ = _beside(daily, peer)
    name = f"journal score, {YEARS} years from nothing (with a carried state {short * 1e3:.2f} ms)"
    return Row(name, ours / floor, ours * 1e3, ours <= GOAL * floor)


def _tasks(
    user: HeavyUser,
) -> tuple[Callable[[], JournalScore], Callable[[], JournalScore], Callable[[], list[float]]]:
    """The score from nothing, the score from a carried state of 81 days ago, and the peer."""
    latest = last_carried_day(TODAY)
    long_ago, young = user.part(user.span.first, latest), user.part(latest + timedelta(days=1), TODAY)
    kept_on = TODAY - timedelta(days=81)
    kept = carry(user.part(user.span.first, kept_on), counted=user.counted, mine=user.catalogue.mine)
    since = user.part(kept_on + timedelta(days=1), TODAY)
    levels = dict.fromkeys(Level, 400)

    def score(carried: CarriedCounts, recent: DailyCounts) -> JournalScore:
        counts = weigh(TODAY, carried=carried, recent=recent, counted=user.counted, mine=user.catalogue.mine)
        return journal_score(user.catalogue, Standpoint(counts, levels, frozenset()))

    def from_nothing() -> JournalScore:
        return score(carry(long_ago, counted=user.counted, mine=user.catalogue.mine), young)

    def daily() -> JournalScore:
        return score(kept, since)

    weights = np.exp(np.arange(1 - user.span.length, 1) / MEMORY_DAYS)

    def peer() -> list[float]:
        # The arrays lie in memory one a kind, as storage hands them over, for us and for the peer.
        return [float(weights @ np.frombuffer(row)) for row in user.by_kind.values()]

    return from_nothing, daily, peer


def _beside(ours: Callable[[], object], peer: Callable[[], object]) -> tuple[float, float]:
    """The best times of both in seconds, taken in turn so that a busy machine slows both."""
    best = [float("inf"), float("inf")]
    for _ in range(ROUNDS):
        for place, task in enumerate((ours, peer)):
            start = time.perf_counter()
            task()
            best[place] = min(best[place], time.perf_counter() - start)
    return best[0], best[1]


def _catalogue() -> Catalogue:
    return build_catalogue(
        (Path(__file__).resolve().parents[2] / "resources" / "catalogue.toml").read_bytes()
    )


if __name__ == "__main__":
    row = journal_score_row()
    sys.stdout.write(f"{row.name}: {row.ratio:.1f} x, {row.ms:.2f} ms, {'met' if row.met else 'missed'}\n")
