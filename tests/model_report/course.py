"""A user's course: what the estimate knows after each reading, and what it says about the days ahead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from ssi_coach.domain.counts import DailyCounts
from ssi_coach.domain.days import ONE_DAY, DaySpan
from ssi_coach.domain.estimates import EstimateLine
from ssi_coach.domain.readings import Reading
from ssi_coach.model.counted_days import CountedDays
from ssi_coach.model.estimate.activity import HABIT_DAYS
from ssi_coach.model.estimate.estimator import Estimator, days_needed
from ssi_coach.model.estimate.learning import Learning
from ssi_coach.model.estimate.record import Record
from tests.today_build import catalogue


@dataclass(frozen=True)
class Moment:
    """The day of a reading: that reading, everything learned up to it, and the journal up to it."""

    reading: Reading
    known: Learning
    journal: Journal

    def ahead(self, days: int, *, journal_known: bool) -> EstimateLine:
        """The estimate from this day to so many days later, as now or with the entries of those days."""
        day = self.reading.day
        last = day + timedelta(days=days)
        real = self.journal.part(DaySpan(day + ONE_DAY, last)) if journal_known else None
        return estimator().forecast(self.known, DaySpan(day, last), self.journal.record(day, day), real=real)


@dataclass(frozen=True)
class Journal:
    """Daily counts of a whole life, handed out as the journal would hand them out on a day."""

    counts: DailyCounts

    @property
    def began(self) -> date | None:
        """The first day with an entry."""
        length = self.counts.span.length
        places = (next((n for n in range(length) if row[n]), length) for row in self.counts.by_kind.values())
        first = min(places, default=length)
        return None if first == length else self.counts.span.first + timedelta(days=first)

    def part(self, span: DaySpan) -> DailyCounts:
        """The counts of some days."""
        start = (span.first - self.counts.span.first).days
        rows = {kind: row[start : start + span.length] for kind, row in self.counts.by_kind.items()}
        return DailyCounts(span, rows)

    def record(self, first: date, last: date) -> Record:
        """What is known on the last day of what an estimate of some days needs."""
        began = self.began
        if began is None or began > last:
            nothing = DailyCounts(DaySpan(last, last))
            return Record(nothing, nothing, None, CountedDays(None))
        early = DaySpan(began, min(last, began + timedelta(days=HABIT_DAYS - 1)))
        span = days_needed(first, last, began)
        return Record(self.part(span), self.part(early), began, CountedDays(began))


def walk(readings: Iterable[Reading], counts: DailyCounts) -> Iterator[Moment]:
    """Each reading with all that is known on its day; the past is never reckoned again."""
    known, journal = estimator().beginning(), Journal(counts)
    for reading in readings:
        known = estimator().learn(known, [reading], journal.record(reading.day, reading.day))
        yield Moment(reading, known, journal)


@cache
def estimator() -> Estimator:
    """The estimator for the catalogue that ships."""
    return Estimator.of(catalogue())
