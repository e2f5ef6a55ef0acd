"""Spans: what was done and what moved in one, and two of them beside each other."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ssi_coach.domain.counts import DailyCounts
from ssi_coach.domain.days import ONE_DAY, WEEK, DaySpan
from ssi_coach.domain.estimates import Estimate, EstimateLine
from ssi_coach.domain.pillars import PILLARS, Pillar
from ssi_coach.domain.readings import Reading
from ssi_coach.model.rates import Rate
from ssi_coach.services.progress.answers import acceptance_in, replies_in
from ssi_coach.services.readings import one_a_day
from ssi_coach.services.standing import counted_days
from ssi_coach.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Done:
    """How often a kind was logged in a span, and the minutes that were written down for it."""

    kind: str
    count: int = 0
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class SpanFacts:
    """A span: what was done on its counted days (days off and unknown days stand aside), and what moved.

    `days` is how many days were counted, `active_days` on how many of them the user did anything. `done` has the
    kinds that occur, most often done first. `readings` are those of the span, oldest first. `start` is the
    estimate of the day before the span (or of the first estimated day in it), `end` that of its last day; None
    where there is none.
    """

    span: DaySpan
    days: int
    active_days: int
    done: tuple[Done, ...]
    by_pillar: Mapping[Pillar, Done]
    results: tuple[Done, ...]
    readings: tuple[Reading, ...]
    start: Estimate | None
    end: Estimate | None
    acceptance: Rate
    replies: Rate

    def of(self, kind: str) -> Done:
        """What was done of a kind."""
        return next((found for found in (*self.done, *self.results) if found.kind == kind), Done(kind))

    @property
    def estimate_change(self) -> float | None:
        """Points that the estimated total moved in the span, None where it is not known."""
        if self.start is None or self.end is None:
            return None
        return self.end.total.mean - self.start.total.mean

    def weekly(self, number: float) -> float:
        """A number of the span as so many a week of counted days; 0 without a counted day."""
        return WEEK * number / self.days if self.days else 0.0


@dataclass(frozen=True, slots=True)
class Beside:
    """A kind in two spans, as counts and a week; `more` is by how many a week there are more in the later one."""

    kind: str
    then: Done
    now: Done
    then_weekly: float
    now_weekly: float

    @property
    def more(self) -> float:
        """How many more a week now, below zero for fewer."""
        return self.now_weekly - self.then_weekly


@dataclass(frozen=True, slots=True)
class Compared:
    """Two spans beside each other; `kinds` are those that occur in one of them, the largest difference first.

    Where `alike` is true both have as many counted days, and plain counts can be compared.
    """

    then: SpanFacts
    now: SpanFacts
    kinds: tuple[Beside, ...]

    @property
    def alike(self) -> bool:
        """Whether both spans have the same number of counted days."""
        return self.then.days == self.now.days


def done_in(work: Workspace, span: DaySpan) -> tuple[Done, ...]:
    """Everything logged in a span, most often done first."""
    return _done(work, work.journal.daily_counts(span), work.journal.daily_minutes(span))


def span_facts(work: Workspace, span: DaySpan, *, line: EstimateLine | None = None) -> SpanFacts:
    """What a span holds; `line` is the estimate of every past day (`Course.past`), where it is known."""
    counted = counted_days(work, span.last, since=span.first).mask(span)
    counts, minutes = (
        _only(found, counted) for found in (work.journal.daily_counts(span), work.journal.daily_minutes(span))
    )
    done = _done(work, counts, minutes)
    kinds = work.catalogue.kinds
    return SpanFacts(
        span=span,
        days=sum(counted),
        active_days=counts.days_with(work.catalogue.mine),
        done=tuple(found for found in done if not kinds[found.kind].result),
        by_pillar={pillar: done_for(work, done, pillar) for pillar in PILLARS},
        results=tuple(found for found in done if kinds[found.kind].result),
        readings=one_a_day(work, span),
        start=None if line is None else line.on(max(span.first - ONE_DAY, line.span.first)),
        end=None if line is None else line.on(span.last),
        acceptance=acceptance_in(work, span),
        replies=replies_in(work, span),
    )


def compare(work: Workspace, then: DaySpan, now: DaySpan, *, line: EstimateLine | None = None) -> Compared:
    """Two spans beside each other, the earlier one first; `line` as in `span_facts`."""
    before, after = span_facts(work, then, line=line), span_facts(work, now, line=line)
    kinds = dict.fromkeys(found.kind for span in (before, after) for found in (*span.done, *span.results))
    rows = [_beside(kind, before, after) for kind in kinds]
    return Compared(before, after, tuple(sorted(rows, key=lambda row: (-abs(row.more), row.kind))))


def _beside(kind: str, then: SpanFacts, now: SpanFacts) -> Beside:
    before, after = then.of(kind), now.of(kind)
    return Beside(kind, before, after, then.weekly(before.count), now.weekly(after.count))


def _only(counts: DailyCounts, mask: bytearray) -> DailyCounts:
    """The counts without the days that are not counted."""
    by_kind = {
        kind: array("d", [value * day for value, day in zip(series, mask, strict=True)])
        for kind, series in counts.by_kind.items()
    }
    return DailyCounts(counts.span, by_kind)


def _done(work: Workspace, counts: DailyCounts, minutes: DailyCounts) -> tuple[Done, ...]:
    sums = [
        Done(kind, int(sum(series)), int(sum(minutes.of(kind))))
        for kind, series in counts.by_kind.items()
        if kind in work.catalogue.kinds  # a journal of a newer version may know others
    ]
    return tuple(sorted((found for found in sums if found.count), key=lambda one: (-one.count, one.kind)))


def done_for(work: Workspace, done: Iterable[Done], pillar: Pillar) -> Done:
    """What of it the user did for a pillar; each activity counts once, for the first pillar of its kind."""
    kinds = work.catalogue.own_kinds_of(pillar)
    mine = [found for found in done if found.kind in kinds]
    return Done(pillar.value, sum(found.count for found in mine), sum(found.minutes for found in mine))
