"""The weekly review: a week looked back at, and what the user wants to keep, drop and start."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ssi_coach.domain.checklist import Goal
from ssi_coach.domain.days import ONE_DAY, DaySpan, week_start
from ssi_coach.domain.edits import Edit
from ssi_coach.domain.errors import Refused
from ssi_coach.domain.estimates import EstimateLine
from ssi_coach.domain.reviews import ANSWERS, WeekReview
from ssi_coach.services import estimating
from ssi_coach.services.changes import Changes, StepName
from ssi_coach.services.look_back import WEEK, LookBack, Period, look_back
from ssi_coach.services.standing import active_days
from ssi_coach.services.workspace import Workspace, remember

WEEKS = 12
"""Weeks whose numbers stand side by side: about a quarter of a year."""

MIDDLE = timedelta(days=3)
"""The day of a week that says which one it is, should weeks begin on another day by now."""


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

    `previous` is the review of an earlier week that was written last; its "start" is asked about. `goals` are the
    user's own for every week. `weeks` are the last ones up to the running week and all that were reviewed,
    newest first. `earliest` is the first day of the oldest week that can be looked at.
    """

    today: date
    week: LookBack
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
    week = week_start(min(day or last_full_week(work).first, today), first)
    line = estimating.history(work, today)
    on = min(week + timedelta(days=WEEK - 1), today)
    reviews = work.journal.reviews()
    earlier = [found for found in reviews if shown_week(found, first) < week]
    return ReviewFacts(
        today=today,
        week=look_back(work, Period.WEEK, on, line=line),
        goals=work.journal.goals(),
        review=_of_week(reviews, week, first),
        previous=earlier[-1] if earlier else None,
        weeks=tuple(_weeks(work, line, today)),
        earliest=week_start(min(work.journal.first_day() or today, week), first),
    )


def save_review(work: Workspace, review: WeekReview) -> Changes:
    """Write what was answered about a week, in the place of what was written before; empty answers take it away.

    The week may not lie ahead: raises `Refused("review.ahead")`.
    """
    if review.week > work.today():
        raise Refused("review.ahead", day=review.week)
    tidied = replace(review, **{field: getattr(review, field).strip() for field in ANSWERS})
    before = _of_week(work.journal.reviews(), review.week, work.settings.first_weekday)
    if before is not None:
        tidied = replace(tidied, week=before.week)
    name = StepName("review", {"week": tidied.week})
    if tidied.empty:
        return work.perform(name, [] if before is None else [Edit(before, None)])
    if before is not None and replace(tidied, saved_at=before.saved_at) == before:
        return Changes()
    return work.perform(name, [Edit(before, replace(tidied, saved_at=work.moment()))])


def review_due(work: Workspace) -> DaySpan | None:
    """The last full week, while it waits for its review; None when there is nothing to ask.

    Nobody is asked about a week without an entry of their own, on a day off, or about a week put aside.
    """
    today = work.today()
    week = last_full_week(work)
    off = today.weekday() in work.circumstances(today).days_off or any(
        not mark.counted for mark in work.journal.day_marks(DaySpan(today, today))
    )
    aside = work.settings.review_put_aside
    if off or aside >= week.first.isoformat():
        return None
    if _of_week(work.journal.reviews(), week.first, work.settings.first_weekday) is not None:
        return None
    return week if active_days(work, week) else None


def put_review_aside(work: Workspace, week: date) -> Changes:
    """Ask no more about the week that begins on a day; no step of its own."""
    return remember(work, review_put_aside=week.isoformat())


def last_full_week(work: Workspace) -> DaySpan:
    """The week before the running one."""
    ended = week_start(work.today(), work.settings.first_weekday) - ONE_DAY
    return DaySpan.ending(ended, days=WEEK)


def shown_week(review: WeekReview, first_weekday: int) -> date:
    """The first day of the week that a review is about, as weeks begin by now."""
    return week_start(review.week + MIDDLE, first_weekday)


def _of_week(reviews: Iterable[WeekReview], week: date, first_weekday: int) -> WeekReview | None:
    return next((found for found in reviews if shown_week(found, first_weekday) == week), None)


def _weeks(work: Workspace, line: EstimateLine | None, today: date) -> Iterator[WeekNumbers]:
    """The numbers of the last weeks, the running one included, and of every week that was reviewed."""
    first = work.settings.first_weekday
    reviews = {shown_week(found, first): found for found in work.journal.reviews()}
    running = week_start(today, first)
    began = work.journal.first_day() or today
    recent = {running - timedelta(days=WEEK * number) for number in range(WEEKS)}
    for week in sorted(
        {week for week in recent if week + timedelta(days=WEEK) > began} | set(reviews), reverse=True
    ):
        span = DaySpan(week, min(today, week + timedelta(days=WEEK - 1)))
        at_end = None if line is None else line.on(span.last)
        yield WeekNumbers(
            span=span,
            done=_done(work, span),
            active=active_days(work, span),
            total=None if at_end is None else at_end.total.mean,
            review=reviews.get(week),
        )


def _done(work: Workspace, span: DaySpan) -> int:
    counts = work.journal.daily_counts(span).by_kind
    own: list[array[float]] = [series for kind, series in counts.items() if kind in work.catalogue.mine]
    return int(sum(map(sum, own)))
