"""The journal score over time: what it was on one day of every week."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

from ssi_coach.domain.carried import CarriedCounts
from ssi_coach.domain.counts import DailyCounts
from ssi_coach.domain.days import ONE_DAY, WEEK, DaySpan
from ssi_coach.domain.levels import COUNTED_BY, Level, StatedLevel
from ssi_coach.model.counted_days import CountedDays
from ssi_coach.model.journal_score import Standpoint, journal_score
from ssi_coach.model.weighted_counts import advance, last_carried_day, weigh
from ssi_coach.services.standing import counted_days
from ssi_coach.services.workspace import Workspace

MOST_DAYS = 160
"""Days at most for which the score is reckoned: a longer journal is looked at in longer steps."""


@dataclass(frozen=True, slots=True)
class ScoreHistory:
    """The score on some days, oldest first: ordinals of the days, and 0 to 100 points each.

    A score holds until the next of the days; the last of them is the day of the counts' end.
    """

    days: array[float]
    totals: array[float]


def score_history(work: Workspace, counts: DailyCounts) -> ScoreHistory:
    """The score from the first day of the counts on, which must be the journal's first, up to their last."""
    days = list(_days(counts.span))
    levels = _Levels(work.journal.levels(), counts)
    ticks = work.journal.ticks()
    weighing = _Weighing(counts, counted_days(work, counts.span.last), work.catalogue.mine)
    totals = array("d")
    for day in days:
        seen = Standpoint(
            counts=weigh(
                day,
                carried=weighing.carried_before(day),
                recent=weighing.recent(day),
                counted=weighing.counted,
                mine=work.catalogue.mine,
            ),
            levels=levels.on(day),
            done=frozenset(tick.item for tick in ticks if tick.day <= day),
            plan=work.circumstances(day).plan,
        )
        totals.append(journal_score(work.catalogue, seen).total)
    return ScoreHistory(array("d", [day.toordinal() for day in days]), totals)


def _days(span: DaySpan) -> Iterator[date]:
    """Days in whole weeks before the last one, oldest first."""
    weeks = span.length // WEEK
    step = WEEK * (1 + weeks // MOST_DAYS)
    for back in range((span.length - 1) // step, -1, -1):
        yield span.last - timedelta(days=back * step)


class _Weighing:
    """Carries the weighted sums on from day to day, so that no count is weighed twice."""

    def __init__(self, counts: DailyCounts, counted: CountedDays, mine: frozenset[str]) -> None:
        self.counted = counted
        self._counts = counts
        self._mine = mine
        self._carried: CarriedCounts | None = None

    def carried_before(self, day: date) -> CarriedCounts | None:
        """The carried state that leaves the young days of `day` to look at."""
        latest = last_carried_day(day)
        first = self._next
        if first <= latest:
            recent = self._counts.during(DaySpan(first, latest))
            self._carried = advance(self._carried, recent, counted=self.counted, mine=self._mine)
        return self._carried

    def recent(self, day: date) -> DailyCounts:
        """The days since the carried state."""
        return self._counts.during(DaySpan(self._next, day))

    @property
    def _next(self) -> date:
        return self._counts.span.first if self._carried is None else self._carried.day + ONE_DAY


class _Levels:
    """The levels of any day, from sums made once; the same rule as `services.profile.level_values`."""

    def __init__(self, stated: tuple[StatedLevel, ...], counts: DailyCounts) -> None:
        self._stated = stated
        self._span = counts.span
        self._sums: Mapping[Level, list[float]] = {
            level: [0.0, *accumulate(counts.each_day(kinds))] for level, kinds in COUNTED_BY.items()
        }

    def on(self, day: date) -> dict[Level, int]:
        """The last stated value plus what was counted since."""
        stated = {found.level: found for found in self._stated if found.day <= day}
        values: dict[Level, int] = {}
        for level in COUNTED_BY:
            base = stated.get(level)
            since = self._counted(level, self._span.first if base is None else base.day, day)
            if base is not None:
                values[level] = base.value + since - base.already
            elif since:
                values[level] = since
        return values

    def _counted(self, level: Level, first: date, last: date) -> int:
        sums = self._sums[level]
        start = max(0, (first - self._span.first).days)
        stop = max(start, (last - self._span.first).days + 1)
        return int(sums[stop] - sums[start])
