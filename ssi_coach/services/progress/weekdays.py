"""The pattern of the week: how much a user usually does on each weekday, and how much that differs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from statistics import quantiles

from ssi_coach.domain.days import WEEK, DaySpan
from ssi_coach.services.standing import counted_days
from ssi_coach.services.workspace import Workspace

WEEKS = 52
"""Weeks that are looked at: a year, so that holidays and seasons are in it once."""


@dataclass(frozen=True, slots=True)
class Usual:
    """One weekday (0 is Monday): the middle half of its days lies between `low` and `high`, around `median`.

    `days` is how many counted days of it there were.
    """

    weekday: int
    days: int
    low: float = 0.0
    median: float = 0.0
    high: float = 0.0


@dataclass(frozen=True, slots=True)
class WeekPattern:
    """Seven weekdays from Monday on, by number of activities and by minutes, over the counted days of a span."""

    span: DaySpan
    counts: tuple[Usual, ...]
    minutes: tuple[Usual, ...]

    @property
    def anything(self) -> bool:
        """Whether anything was done on any of the days."""
        return any(usual.high for usual in self.counts)


def week_pattern(work: Workspace, *, weeks: int = WEEKS) -> WeekPattern:
    """Look at the last full days, at most so many weeks back; today is not over and does not count."""
    last = work.today() - timedelta(days=1)
    first = max(last - timedelta(days=WEEK * weeks - 1), min(work.journal.first_day() or last, last))
    span = DaySpan(first, last)
    counted = counted_days(work, last).mask(span)
    journal = work.journal
    return WeekPattern(
        span,
        _usual(journal.daily_counts(span).each_day(work.catalogue.mine), span, counted),
        _usual(journal.daily_minutes(span).each_day(work.catalogue.mine), span, counted),
    )


def _usual(done: Sequence[float], span: DaySpan, counted: Sequence[int]) -> tuple[Usual, ...]:
    found = []
    for weekday in range(WEEK):
        start = (weekday - span.first.weekday()) % WEEK
        places = [place for place in range(start, span.length, WEEK) if counted[place]]
        values = [done[place] for place in places]
        if len(values) > 1:
            low, median, high = quantiles(values, n=4, method="inclusive")
        else:
            low = median = high = values[0] if values else 0.0
        found.append(Usual(weekday, len(values), low, median, high))
    return tuple(found)


def busiest(pattern: Sequence[Usual]) -> tuple[Usual, Usual] | None:
    """The weekday with the highest median and the one with the lowest; None while all are alike."""
    known = [usual for usual in pattern if usual.days]
    most = max(known, key=_median, default=None)
    least = min(known, key=_median, default=None)
    if most is None or least is None or most.median == least.median:
        return None
    return most, least


def _median(usual: Usual) -> float:
    return usual.median
