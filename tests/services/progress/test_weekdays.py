"""The pattern of the week: the usual value of each weekday, without days that are not counted."""

from __future__ import annotations

from datetime import timedelta

from ssi_coach.domain.days import DayMark, DayMeaning
from ssi_coach.services.progress.weekdays import busiest, week_pattern
from tests.build import TODAY, days_ago, make_entry
from tests.today_build import workspace

LAST = [days_ago(age) for age in range(1, 29)]
"""The last four full weeks: today is not over."""


def done_on(weekday: int, *counts: int, **more):
    """An entry on each of the last days of a weekday, the newest first."""
    days = [day for day in LAST if day.weekday() == weekday]
    return [make_entry(day=day, count=count, **more) for day, count in zip(days, counts, strict=False)]


def test_each_weekday_has_its_usual_value_and_its_middle_half() -> None:
    """Median and quartiles of the days, in number and in minutes."""
    work = workspace(*done_on(1, 1, 2, 3, 10, minutes=20))
    tuesday = week_pattern(work, weeks=4).counts[1]
    assert (tuesday.days, tuesday.low, tuesday.median, tuesday.high) == (4, 1.75, 2.5, 4.75)
    assert week_pattern(work, weeks=4).minutes[1].median == 20


def test_what_others_did_is_no_activity_of_mine() -> None:
    """Reactions to a post are pleasant, but nobody plans them."""
    work = workspace(*done_on(1, 5, 5, 5, 5, kind="reaction_received"))
    assert not week_pattern(work, weeks=4).anything


def test_days_that_are_not_counted_are_left_out() -> None:
    """A day off is no weak day."""
    tuesdays = [day for day in LAST if day.weekday() == 1]
    off = [DayMark(day, DayMeaning.OFF) for day in tuesdays[1:]]
    tuesday = week_pattern(workspace(*done_on(1, 4), make_entry(day=LAST[-1]), *off), weeks=4).counts[1]
    assert (tuesday.days, tuesday.median) == (1, 4)


def test_it_begins_with_the_journal_and_ends_yesterday() -> None:
    """Today is not over, and before the first entry nothing is known."""
    span = week_pattern(workspace(make_entry(day=days_ago(9)), make_entry(day=TODAY))).span
    assert (span.first, span.last) == (days_ago(9), TODAY - timedelta(days=1))


def test_an_empty_journal_has_no_pattern() -> None:
    """And nothing fails."""
    pattern = week_pattern(workspace())
    assert not pattern.anything
    assert busiest(pattern.counts) is None


def test_the_strongest_and_the_weakest_weekday_are_told() -> None:
    """By their usual values."""
    work = workspace(*done_on(1, 4, 4, 4, 4), *done_on(3, 9, 9, 9, 9), make_entry(day=LAST[-1]))
    ends = busiest(week_pattern(work, weeks=4).counts)
    assert ends is not None
    assert (ends[0].weekday, ends[1].median) == (3, 0)
