"""Whether a week waits to be looked back at; small enough for the first picture of a start."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from ssi_coach.domain.days import ONE_DAY, WEEK, DaySpan, week_start
from ssi_coach.domain.reviews import WeekReview
from ssi_coach.services.changes import Changes
from ssi_coach.services.standing import active_days, counted_days
from ssi_coach.services.workspace import Workspace, remember

MIDDLE = timedelta(days=3)
"""The day of a week that says which one it is, should weeks begin on another day by now."""


def review_due(work: Workspace) -> DaySpan | None:
    """The last full week, while it waits for its review; None when there is nothing to ask.

    Nobody is asked about a week without an entry of their own, on a day off, or about a week put aside.
    """
    week = last_full_week(work)
    # What is known without asking the file comes first: Today asks this with every log.
    if work.settings.review_put_aside >= week.first.isoformat():
        return None
    if review_of_week(work.journal.reviews(), week.first, work.settings.first_weekday) is not None:
        return None
    today = work.today()
    counted = today in counted_days(work, today, since=today)
    return week if counted and active_days(work, week) else None


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


def review_of_week(reviews: Iterable[WeekReview], week: date, first_weekday: int) -> WeekReview | None:
    """The review of the week that begins on a day, None where nothing was written."""
    return next((found for found in reviews if shown_week(found, first_weekday) == week), None)
