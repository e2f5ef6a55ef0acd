"""The weekly review: a week looked back at, and what the user wants to keep, drop and start."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ssi_coach.domain.checklist import Goal
from ssi_coach.domain.days import WEEK, DaySpan, week_of, week_start
from ssi_coach.domain.edits import Edit
from ssi_coach.domain.errors import Refused
from ssi_coach.domain.estimates import EstimateLine
from ssi_coach.domain.pillars import Pillar
from ssi_coach.domain.reviews import ANSWERS, WeekReview
from ssi_coach.services import estimating
from ssi_coach.services.changes import Changes, StepName
from ssi_coach.services.report.look_back import LookBack, Period, by_pillar, look_back, own_kinds
from ssi_coach.services.report.review_due import last_full_week, review_of_week, shown_week
from ssi_coach.services.workspace import Workspace

WEEKS = 12
"""Weeks whose numbers stand side by side: about a quarter of a year."""


@dataclass(frozen=True, slots=True)
class WeekNumbers:
    """A week in a few numbers: how much of their own the user did, on how many days, and the estimate at its end.

    `review` is what was written after it, None where nothing was.
    """

    span: DaySpan
    done: int
    active: int
    total: float | None = None
    review: WeekReview | None = None


@dataclass(frozen=True, slots=True)
class ReviewFacts:
    """A week as its review shows it.

    `by_pillar` is how much of their own the user did in it, `by_pillar_before` the same in the week before.
    `previous` is the review of an earlier week that was written last; its "start" is asked about. `goals` are
    the user's own for every week. `weeks` are the last ones up to the running week and all that were reviewed,
    newest first. `earliest` is the first day of the oldest week that can be looked at.
    """

    today: date
    week: LookBack
    by_pillar: Mapping[Pillar, int]
    by_pillar_before: Mapping[Pillar, int]
    goals: tuple[Goal, ...]
    review: WeekReview | None
    previous: WeekReview | None
    weeks: tuple[WeekNumbers, ...]
    earliest: date

    @property
    def latest(self) -> date:
        """The first day of the running week."""
        return max((found.span.first for found in self.weeks), default=self.week.span.first)


def review_facts(work: Workspace, day: date | None = None) -> ReviewFacts:
    """Look back at the week that holds a day: the last full one if none is given.

    A week to come shows the running one.
    """
    today = work.today()
    first = work.settings.first_weekday
    whole = week_of(min(day or last_full_week(work).first, today), first)
    week = whole.first
    line = estimating.history(work, today)
    on = min(whole.last, today)
    reviews = work.journal.reviews()
    earlier = [found for found in reviews if shown_week(found, first) < week]
    back = look_back(work, Period.WEEK, on, line=line)
    return ReviewFacts(
        today=today,
        week=back,
        by_pillar=by_pillar(work, back.done),
        by_pillar_before=by_pillar(work, back.before),
        goals=work.journal.goals(),
        review=review_of_week(reviews, week, first),
        previous=earlier[-1] if earlier else None,
        weeks=tuple(_weeks(work, line, reviews)),
        earliest=week_start(min(work.journal.first_day() or today, week), first),
    )


def save_review(work: Workspace, review: WeekReview) -> Changes:
    """Write what was answered about a week, in the place of what was written before; empty answers take it away.

    The week may not lie ahead: raises `Refused("review.ahead")`.
    """
    if review.week > work.today():
        raise Refused("review.ahead", day=review.week)
    tidied = replace(review, **{field: getattr(review, field).strip() for field in ANSWERS})
    before = review_of_week(work.journal.reviews(), review.week, work.settings.first_weekday)
    if before is not None:
        tidied = replace(tidied, week=before.week)
    name = StepName("review", {"week": tidied.week})
    if tidied.empty:
        return work.perform(name, [] if before is None else [Edit(before, None)])
    if before is not None and replace(tidied, saved_at=before.saved_at) == before:
        return Changes()
    return work.perform(name, [Edit(before, replace(tidied, saved_at=work.moment()))])


def _weeks(
    work: Workspace, line: EstimateLine | None, reviews: Sequence[WeekReview]
) -> Iterator[WeekNumbers]:
    """The numbers of the last weeks, the running one included, and of every week that was reviewed."""
    today, first = work.today(), work.settings.first_weekday
    written = {shown_week(found, first): found for found in reviews}
    running = week_start(today, first)
    began = work.journal.first_day() or today
    recent = {running - timedelta(days=WEEK * number) for number in range(WEEKS)}
    weeks = sorted(
        {week for week in recent if week + timedelta(days=WEEK) > began} | set(written), reverse=True
    )
    counts, own = work.journal.daily_counts(DaySpan(min([*weeks, today]), today)), own_kinds(work)
    for week in weeks:
        span = DaySpan(week, min(today, week + timedelta(days=WEEK - 1)))
        at_end = None if line is None else line.on(span.last)
        yield WeekNumbers(
            span=span,
            done=counts.sum_of(own, span),
            active=counts.days_with(work.catalogue.mine, span),
            total=None if at_end is None else at_end.total.mean,
            review=written.get(week),
        )
