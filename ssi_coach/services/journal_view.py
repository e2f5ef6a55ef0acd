"""What the journal's page is made of: pages of entries, how many pass, and the map of a year."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ssi_coach.domain.activities import Entry, EntryFilter
from ssi_coach.domain.days import DaySpan, week_start
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.readings import Reading
from ssi_coach.domain.results import Result
from ssi_coach.services.standing import counted_days
from ssi_coach.services.workspace import Workspace

WEEKS = 53
"""Weeks of the map, the running one included: a year and what is left of its first week."""

ACTIVE_OF = 30
"""Without a chosen span the map counts the active days of this many last days."""

LONGEST_COUNTED = 366
"""Active days are counted in spans of up to a year; a longer one is only named."""

AT_ONCE = 1_000
"""Ids fetched at a time when a long choice of rows is gathered."""


@dataclass(frozen=True, slots=True)
class JournalYear:
    """A year of days: how much of their own the user did on each, and which days are not counted.

    `done` holds one count a day of `span`. `off` are days marked off or not known, and the weekdays that are
    always off as far as nothing was done on them.
    """

    today: date
    span: DaySpan
    done: array[float]
    off: frozenset[date]

    def done_on(self, day: date) -> int:
        """How many activities a day of the span holds."""
        return int(self.done[(day - self.span.first).days])


@dataclass(frozen=True, slots=True)
class JournalSizes:
    """How many entries the journal holds, how many lie in the bin, and the readings and results that lie there too."""

    live: int
    binned: int
    readings: tuple[Reading, ...] = ()
    results: tuple[Result, ...] = ()


def year_of(work: Workspace) -> JournalYear:
    """The last 53 weeks up to today."""
    today = work.today()
    first = week_start(today, work.settings.first_weekday) - timedelta(weeks=WEEKS - 1)
    span = DaySpan(first, today)
    done = _done(work, span)
    marked = {mark.day for mark in work.journal.day_marks(span)}
    # Days off are off before the first entry too.
    counted = replace(counted_days(work, today, since=first), began=first).mask(span)
    off = (
        day
        for day, counts, amount in zip(span, counted, done, strict=True)
        if not counts and (day in marked or not amount)
    )
    return JournalYear(today, span, done, frozenset(off))


def active_in(work: Workspace, year: JournalYear, span: DaySpan) -> int | None:
    """Days of a span with an activity of the user's own; None for a span longer than a year."""
    if span.length > LONGEST_COUNTED:
        return None
    if span.first >= year.span.first and span.last <= year.span.last:
        return sum(year.done_on(day) > 0 for day in span)
    return sum(count > 0 for count in _done(work, span))


def sizes_of(work: Workspace) -> JournalSizes:
    """How much there is."""
    count = work.journal.entry_count
    binned = count(EntryFilter(binned=True))
    more = work.journal.binned_readings(), work.journal.binned_results()
    return JournalSizes(count(EntryFilter()), binned, *more)


def rows_at(
    work: Workspace, which: EntryFilter, *, offset: int, limit: int
) -> tuple[date | None, tuple[Entry, ...]]:
    """A page of entries, and the day of the entry before it (None at the top)."""
    before = min(offset, 1)
    found = work.journal.entries_page(which, offset=offset - before, limit=limit + before)
    return (found[0].day if before and found else None), found[before:]


def ids_at(
    work: Workspace, which: EntryFilter, spans: Sequence[tuple[int, int]], *, passing: int
) -> tuple[str, ...]:
    """The ids of the rows in spans of row numbers, both ends included, counted as a filter shows them.

    Raises `KnownError("journal.stale")` when no longer `passing` entries pass: then other rows would be hit.
    """
    if work.journal.entry_count(which) != passing:
        raise KnownError("journal.stale")
    ids: list[str] = []
    for first, last in spans:
        for offset in range(first, last + 1, AT_ONCE):
            limit = min(AT_ONCE, last + 1 - offset)
            ids += [entry.id for entry in work.journal.entries_page(which, offset=offset, limit=limit)]
    return tuple(ids)


def _done(work: Workspace, span: DaySpan) -> array[float]:
    return work.journal.counted_each_day(work.catalogue.mine, span)
