"""The weekly review in words: a week in numbers, three questions, and the weeks beside each other."""

from __future__ import annotations

from datetime import date

import pytest

from ssi_coach.domain.checklist import Goal
from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.errors import Refused
from ssi_coach.domain.reviews import LONGEST_ANSWER, Happened, WeekReview
from ssi_coach.presentation.formats import PlainFormats
from ssi_coach.presentation.report.choice import ReportDays, build_report_choice
from ssi_coach.presentation.report.review import build_review, review_of, weeks_table
from ssi_coach.services.report.look_back import Period
from ssi_coach.services.report.review import WeekNumbers, review_facts
from tests.build import TODAY, days_ago, full_reading, make_entry
from tests.today_build import workspace

FORMATS = PlainFormats("en")
LONG_AGO = make_entry(day=date(2026, 3, 2))
EARLIER = WeekReview(date(2026, 4, 27), "Early", start="One post\na week")


def state(*records, day: date | None = None):
    work = workspace(*records)
    return build_review(review_facts(work, day), work.catalogue, FORMATS)


def plain(words: str) -> str:
    return words.replace("\u00a0", " ")


def busy(*more):
    """Four comments in the last full week, one the week before, weekly readings."""
    entries = [make_entry(day=date(2026, 5, 5), count=4), make_entry(day=date(2026, 4, 28))]
    readings = [full_reading(day=days_ago(days)) for days in (2, 9, 16, 23)]
    return (*entries, *readings, *more)


def test_the_week_is_told_beside_the_one_before():
    found = state(*busy(LONG_AGO))
    assert plain(found.title) == "Week of 4 May to 10 May 2026"
    assert found.sentence == "You did 4 things on 1 of 7 days; 1 in the week before."
    assert {one.pillar: (one.count, one.change) for one in found.pillars}["insights"] == ("4", "+3")


def test_the_parts_add_up_to_the_whole():
    """What feeds no pillar is told as well."""
    found = state(*busy(make_entry(day=date(2026, 5, 6), kind="person_followed", count=3)))
    assert found.sentence.startswith("You did 7 things")
    assert [(one.pillar, one.count) for one in found.pillars][-1] == ("", "3")
    assert sum(int(one.count) for one in found.pillars) == 7


def test_the_running_week_is_compared_with_as_many_days():
    found = state(*busy(LONG_AGO, make_entry()), day=TODAY)
    assert "in as many days of the week before" in found.sentence


def test_a_week_is_not_compared_with_days_before_the_journal_began():
    """What nobody wrote down is unknown, not nothing."""
    found = state(*busy())
    assert found.sentence == "You did 4 things on 1 of 7 days."
    assert {one.change for one in found.pillars} == {""}
    assert "Insights: 4" in {one.summary for one in found.pillars}


def test_a_week_off_is_no_failure():
    assert state().sentence == "Nothing was logged in this week. A week off is a week off."


def test_goals_are_told_with_what_was_done_of_them():
    (goal,) = state(*busy(Goal("comment", 8))).goals
    assert (goal.name, goal.shown, goal.share) == ("Comments", "4 of 8", 0.5)


def test_without_a_reading_nothing_is_claimed_about_the_estimate():
    found = state(make_entry(day=date(2026, 5, 5)))
    assert found.causes == ()
    assert found.moved == "What moved the estimate will be here after your first reading."


def test_what_one_wanted_to_start_is_asked_about():
    found = state(*busy(EARLIER))
    assert found.start.words == "One post\na week"
    assert plain(found.start.question) == "This you wanted to start after 27 Apr to 3 May. Did it happen?"
    assert [key for key, _ in found.start.choices] == ["", "yes", "partly", "no"]
    assert state(*busy()).start is None


def test_answers_come_back_as_a_review():
    found = state(*busy(EARLIER))
    answers = {"keep": "a", "drop": "", "start": "b"}
    assert review_of(found, answers, "partly") == WeekReview(
        date(2026, 5, 4), "a", "", "b", happened=Happened.PARTLY
    )
    with pytest.raises(Refused, match=r"review\.long"):
        review_of(found, {**answers, "keep": "x" * (LONGEST_ANSWER + 1)}, "")


def test_what_was_written_is_there_again():
    found = state(*busy(WeekReview(date(2026, 5, 4), "Early", "Late", "")))
    assert [question.answer for question in found.questions] == ["Early", "Late", ""]
    assert found.saved == "Written before"


def test_neighbours_end_with_the_journal_and_with_today():
    newest, oldest = state(*busy(), day=TODAY), state(*busy(), day=date(2026, 4, 28))
    assert (newest.after, newest.before) == (None, date(2026, 5, 4))
    assert oldest.before is None


def week(first: date, total: float | None = None, review: WeekReview | None = None) -> WeekNumbers:
    return WeekNumbers(DaySpan(first, date.fromordinal(first.toordinal() + 6)), 9, 3, total, review)


def test_the_weeks_stand_beside_each_other_with_what_became_of_each_start():
    later = WeekReview(date(2026, 5, 4), happened=Happened.YES)
    weeks = (
        week(date(2026, 5, 11), 52.0),
        week(date(2026, 5, 4), 51.5, later),
        week(date(2026, 4, 27), None, EARLIER),
        week(date(2026, 3, 2), 40.0),
    )
    table = weeks_table(weeks, FORMATS)
    assert plain(table.rows[0][0]) == "11 May to 17 May"
    assert [row[3:] for row in table.rows] == [
        ("52.0", "+0.5", "", ""),
        ("51.5", "", "", ""),
        ("–", "", "One post a week", "Yes"),
        ("40.0", "", "", ""),
    ]


def test_reports_are_offered_for_every_week_and_month_there_was():
    usual = {Period.WEEK: TODAY, Period.MONTH: date(2026, 4, 30)}
    choice = build_report_choice(ReportDays(TODAY, date(2026, 3, 20), 0, usual), FORMATS)
    assert [one.title for one in choice.months] == ["May 2026, up to today", "April 2026", "March 2026"]
    assert (choice.month, choice.week) == (1, 0)
    assert choice.months[1].day == date(2026, 4, 30)
    assert len(choice.weeks) == 9


def test_a_report_of_the_week_at_hand_is_chosen_at_once():
    usual = dict.fromkeys(Period, TODAY)
    days = ReportDays(TODAY, date(2025, 1, 1), 0, usual, Period.WEEK, date(2026, 4, 28))
    choice = build_report_choice(days, FORMATS)
    assert choice.weeks[choice.first_of("week")].day == date(2026, 5, 3)
    assert len(choice.of("week")) == 53


def test_an_empty_journal_offers_the_running_month():
    choice = build_report_choice(ReportDays(TODAY, None, 0, dict.fromkeys(Period, TODAY)), FORMATS)
    assert len(choice.weeks) == len(choice.months) == 1
