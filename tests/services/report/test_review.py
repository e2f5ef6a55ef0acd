"""The weekly review: a week looked back at, and what was written about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from ssi_coach.domain.days import DayMark, DayMeaning, DaySpan
from ssi_coach.domain.errors import Refused
from ssi_coach.domain.reviews import LONGEST_ANSWER, Happened, WeekReview
from ssi_coach.domain.targets import Circumstances
from ssi_coach.services.changes import Topic
from ssi_coach.services.report.review import review_facts, save_review
from ssi_coach.services.report.review_due import put_review_aside, review_due
from ssi_coach.services.workspace import change_settings, redo, undo
from tests.build import TODAY, days_ago, full_reading, make_entry
from tests.today_build import workspace

MONDAY = date(2026, 5, 11)
LAST_WEEK = DaySpan(date(2026, 5, 4), date(2026, 5, 10))


def busy_week(*more):
    """Two comments in the last full week, one in the week before, one received reaction."""
    return workspace(
        make_entry(day=date(2026, 5, 5), count=2),
        make_entry(day=date(2026, 5, 6), kind="reaction_received", count=40),
        make_entry(day=date(2026, 4, 28)),
        *more,
    )


def test_the_last_full_week_is_looked_back_at():
    facts = review_facts(busy_week())
    assert facts.week.whole == facts.week.span == LAST_WEEK
    assert (facts.week.count_of("comment"), facts.week.active, facts.week.active_before) == (2, 1, 1)
    assert facts.weeks[0].span == DaySpan(MONDAY, TODAY)
    assert [week.done for week in facts.weeks] == [0, 2, 1]


def test_any_week_can_be_looked_back_at_but_none_to_come():
    work = busy_week()
    assert review_facts(work, date(2026, 4, 30)).week.span == DaySpan(date(2026, 4, 27), date(2026, 5, 3))
    assert review_facts(work, TODAY + timedelta(days=70)).week.span == DaySpan(MONDAY, TODAY)
    assert review_facts(work).earliest == date(2026, 4, 27)


def test_what_is_written_is_kept_can_be_changed_and_undone():
    work = busy_week()
    changes = save_review(work, WeekReview(LAST_WEEK.first, "  Early hours ", start="One post"))
    assert changes.topics == {Topic.REVIEWS}
    (kept,) = work.journal.reviews()
    assert (kept.keep, kept.start, kept.saved_at is not None) == ("Early hours", "One post", True)
    save_review(work, replace(kept, start="Two posts"))
    assert review_facts(work).review.start == "Two posts"
    undo(work)
    assert work.journal.reviews() == (kept,)
    undo(work)
    assert work.journal.reviews() == ()
    redo(work)
    assert work.journal.reviews() == (kept,)


def test_writing_the_same_again_changes_nothing():
    work = busy_week()
    save_review(work, WeekReview(LAST_WEEK.first, "Early hours"))
    assert not save_review(work, WeekReview(LAST_WEEK.first, "Early hours "))


def test_empty_answers_take_a_review_away():
    work = busy_week()
    save_review(work, WeekReview(LAST_WEEK.first, "Early hours"))
    assert save_review(work, WeekReview(LAST_WEEK.first)).undoable
    assert work.journal.reviews() == ()
    assert not save_review(work, WeekReview(LAST_WEEK.first, " \n "))


def test_no_week_to_come_is_reviewed():
    with pytest.raises(Refused, match=r"review\.ahead"):
        save_review(busy_week(), WeekReview(TODAY + timedelta(days=5), "Early"))


def test_an_answer_that_is_too_long_is_refused():
    with pytest.raises(Refused, match=r"review\.long"):
        WeekReview(MONDAY, keep="x" * (LONGEST_ANSWER + 1))


def test_the_start_of_the_review_before_is_asked_about():
    earlier = WeekReview(date(2026, 4, 20), start="One post")
    later = WeekReview(LAST_WEEK.first, happened=Happened.PARTLY)
    facts = review_facts(busy_week(earlier, later))
    assert (facts.previous, facts.review) == (earlier, later)
    assert [week.review for week in facts.weeks if week.review] == [later, earlier]


def test_a_review_stays_with_its_week_when_weeks_begin_on_sunday():
    work = busy_week(WeekReview(LAST_WEEK.first, "Early hours"))
    change_settings(work, first_weekday=6)
    facts = review_facts(work, date(2026, 5, 6))
    assert facts.week.span.first == date(2026, 5, 3)
    assert facts.review is not None
    save_review(work, replace(facts.review, week=facts.week.span.first, keep="Late hours"))
    assert [(kept.week, kept.keep) for kept in work.journal.reviews()] == [(LAST_WEEK.first, "Late hours")]


def test_a_review_is_due_after_a_week_with_something_in_it():
    assert review_due(busy_week()) == LAST_WEEK


@pytest.mark.parametrize(
    "more",
    [
        (WeekReview(LAST_WEEK.first, "Early hours"),),
        (DayMark(TODAY, DayMeaning.OFF),),
        (Circumstances(days_off=(TODAY.weekday(),)),),
    ],
    ids=["it is written", "today is off", "this weekday is off"],
)
def test_nobody_is_asked(more):
    assert review_due(busy_week(*more)) is None


def test_a_week_off_is_a_week_off():
    assert review_due(workspace(make_entry(day=days_ago(40)))) is None


def test_a_week_put_aside_is_asked_about_no_more_and_the_next_one_is():
    work = busy_week()
    put_review_aside(work, LAST_WEEK.first)
    assert review_due(work) is None
    work.clock.forward(days=7)
    work.journal.apply([])
    assert review_due(work) is None  # nothing was done since
    put_review_aside(work, date(2026, 4, 27))
    work.clock.forward(days=-7)
    assert review_due(work) == LAST_WEEK


def test_the_change_of_the_estimate_adds_up():
    readings = [full_reading(day=days_ago(days)) for days in (1, 4, 10, 20)]
    week = review_facts(busy_week(*readings)).week
    moved = week.moved
    change = week.end.total.mean - week.start.total.mean
    assert sum(move.points for move in moved.moves) + moved.rest == pytest.approx(change, abs=0.01)
