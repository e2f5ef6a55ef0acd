"""A week or a month looked back at: what was done in it, and where it began and ended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from ssi_coach.domain.days import ONE_DAY, DaySpan, months_of, week_of
from ssi_coach.domain.estimates import Estimate, EstimateLine
from ssi_coach.domain.moves import Waterfall
from ssi_coach.domain.pillars import PILLARS, Pillar
from ssi_coach.domain.readings import Reading
from ssi_coach.services.progress.moved import estimate_moved
from ssi_coach.services.progress.spans import Done, done_for, done_in
from ssi_coach.services.readings import one_a_day
from ssi_coach.services.standing import active_days, counted_days
from ssi_coach.services.workspace import Workspace


class Period(StrEnum):
    """What can be looked back at."""

    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class LookBack:
    """A week or month as it was; `whole` is all of it, `span` what had gone by on the day of looking.

    `before` is what was done in the period before, in as many days where this one is not over yet; it is
    `compared` with where the journal had begun by then, for what nobody wrote down is unknown. `own` is how
    much the user did, all kinds together, and `own_before` the same in the period before. `counted` are the
    days of the span that are neither off nor unknown. `start` is the estimate of the evening before the span
    (in the very first one that of the first reading), `end` that of its last day; None where there is none.
    `readings` are those of the span, one a day, oldest first.
    """

    period: Period
    whole: DaySpan
    span: DaySpan
    done: tuple[Done, ...]
    before: tuple[Done, ...]
    own: int
    own_before: int
    active: int
    active_before: int
    counted: int
    compared: bool
    readings: tuple[Reading, ...]
    start: Estimate | None = None
    end: Estimate | None = None
    moved: Waterfall | None = None

    @property
    def over(self) -> bool:
        """Whether the whole period had gone by."""
        return self.span == self.whole

    @property
    def idle(self) -> bool:
        """Whether nothing was logged in it at all."""
        return not self.done

    def count_of(self, kind: str) -> int:
        """How often a kind was done in the span."""
        return next((found.count for found in self.done if found.kind == kind), 0)


def period_of(period: Period, day: date, first_weekday: int = 0) -> DaySpan:
    """The whole week or month that holds a day; weeks begin on `first_weekday`, Monday is 0."""
    if period is Period.WEEK:
        return week_of(day, first_weekday)
    return months_of(day)


def look_back(work: Workspace, period: Period, on: date, *, line: EstimateLine | None) -> LookBack:
    """Look back at the week or month that holds a day; nothing after the day is looked at.

    `line` is the estimate of every day up to `on` (`estimating.history`), None where there is none.
    """
    whole = period_of(period, on, work.settings.first_weekday)
    span = DaySpan(whole.first, min(on, whole.last))
    earlier = _before(period, whole, span, work.settings.first_weekday)
    # In the very first period the estimate begins with the first reading.
    evening = span.first - ONE_DAY if line is None else max(span.first - ONE_DAY, line.span.first)
    done, before = done_in(work, span), done_in(work, earlier)
    return LookBack(
        period=period,
        whole=whole,
        span=span,
        done=done,
        before=before,
        own=_own_count(work, done),
        own_before=_own_count(work, before),
        active=active_days(work, span),
        active_before=active_days(work, earlier),
        counted=_counted(work, span),
        compared=(work.journal.first_day() or on) <= earlier.first,
        readings=one_a_day(work, span),
        start=None if line is None or evening >= span.last else line.on(evening),
        end=None if line is None else line.on(span.last),
        moved=None
        if line is None or evening >= span.last
        else estimate_moved(work, evening, span.last, line=line),
    )


def by_pillar(work: Workspace, done: Sequence[Done]) -> dict[Pillar, int]:
    """How much of their own the user did for each pillar: an activity counts once, for its kind's first pillar."""
    return {pillar: done_for(work, done, pillar).count for pillar in PILLARS}


def _own_count(work: Workspace, done: Sequence[Done]) -> int:
    """How much the user did, without what others did and without results."""
    own = own_kinds(work)
    return sum(found.count for found in done if found.kind in own)


def own_kinds(work: Workspace) -> frozenset[str]:
    """The kinds that the user does, without results."""
    return frozenset(kind.id for kind in work.catalogue.kinds.values() if kind.mine and not kind.result)


def _before(period: Period, whole: DaySpan, span: DaySpan, first_weekday: int) -> DaySpan:
    earlier = period_of(period, whole.first - ONE_DAY, first_weekday)
    if span == whole:
        return earlier
    return DaySpan(earlier.first, min(earlier.last, earlier.first + timedelta(days=span.length - 1)))


def _counted(work: Workspace, span: DaySpan) -> int:
    return sum(counted_days(work, span.last, since=span.first).mask(span))
