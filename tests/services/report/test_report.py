"""The facts of a report: one week or month, as it was known on its last day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.pillars import Pillar
from ssi_coach.domain.reviews import WeekReview
from ssi_coach.services.report.look_back import Period, period_of
from ssi_coach.services.report.report import report_facts, usual_day
from tests.build import TODAY, added, days_ago, full_reading, make_entry
from tests.today_build import workspace

APRIL = DaySpan(date(2026, 4, 1), date(2026, 4, 30))


def journal(*more):
    """Three months of comments and readings."""
    entries = [make_entry(day=days_ago(days), count=3) for days in range(0, 90, 2)]
    readings = [full_reading(day=days_ago(days)) for days in range(2, 90, 7)]
    return workspace(*entries, *readings, *more)


@pytest.mark.parametrize(
    ("period", "day", "first_weekday", "first", "last"),
    [
        (Period.WEEK, date(2026, 5, 13), 0, date(2026, 5, 11), date(2026, 5, 17)),
        (Period.WEEK, date(2026, 5, 13), 6, date(2026, 5, 10), date(2026, 5, 16)),
        (Period.MONTH, date(2026, 12, 31), 0, date(2026, 12, 1), date(2026, 12, 31)),
        (Period.MONTH, date(2028, 2, 1), 0, date(2028, 2, 1), date(2028, 2, 29)),
    ],
)
def test_a_period_is_the_whole_week_or_month(period, day, first_weekday, first, last):
    assert period_of(period, day, first_weekday) == DaySpan(first, last)


def test_a_month_that_is_over_is_told_as_a_whole():
    back = report_facts(journal(), Period.MONTH, APRIL.last).back
    assert (back.span, back.over, back.active) == (APRIL, True, 15)


def test_a_month_that_is_not_over_is_compared_with_as_many_days():
    """Else every beginning of a month would look like a collapse."""
    facts = report_facts(journal(), Period.MONTH, TODAY)
    assert facts.back.span == DaySpan(date(2026, 5, 1), TODAY)
    assert not facts.back.over
    assert sum(facts.by_pillar.values()) - sum(facts.by_pillar_before.values()) in {-3, 0, 3}


def test_nothing_after_the_day_is_looked_at():
    """The report of April says the same whenever it is made."""
    work = journal()
    then = report_facts(work, Period.MONTH, APRIL.last)
    work.journal.apply(added(make_entry(count=500), full_reading(day=TODAY, total=80.0, relationships=None)))
    assert report_facts(work, Period.MONTH, APRIL.last) == then


def test_the_charts_begin_with_the_journal_at_the_earliest():
    work = workspace(make_entry(day=days_ago(9)), full_reading(day=days_ago(8)))
    facts = report_facts(work, Period.MONTH, TODAY)
    assert facts.shown == DaySpan(date(2026, 5, 1), TODAY)
    assert len(facts.weeks) == 3
    assert report_facts(journal(), Period.MONTH, TODAY).shown.first == date(2026, 2, 16)


def test_reviews_belong_to_the_month_in_which_their_week_ended():
    reviews = [WeekReview(date(2026, 4, day), "x") for day in (6, 27)]
    assert report_facts(journal(*reviews), Period.MONTH, APRIL.last).reviews == (reviews[0],)
    assert report_facts(journal(*reviews), Period.MONTH, TODAY).reviews == (reviews[1],)


def test_an_empty_journal_has_a_report_without_numbers():
    facts = report_facts(workspace(), Period.WEEK, TODAY)
    assert (facts.line, facts.ahead, facts.rank, facts.back.end, facts.back.moved) == (None,) * 5
    assert facts.by_pillar[Pillar.BRAND] == 0


def test_before_the_first_reading_there_is_no_estimate():
    facts = report_facts(
        workspace(make_entry(day=days_ago(1)), full_reading(day=TODAY)), Period.WEEK, days_ago(1)
    )
    assert facts.line is None
    assert facts.last_reading is None


def test_a_day_that_nobody_lives_to_see_has_no_estimate():
    """A thousand years are not reckoned day by day."""
    assert report_facts(journal(), Period.MONTH, date(2999, 12, 31)).line is None
    assert report_facts(journal(), Period.MONTH, date(1900, 1, 1)).line is None


def test_in_the_first_days_of_a_month_the_one_before_is_wanted():
    work = journal()
    assert usual_day(work, Period.MONTH) == TODAY
    work.clock.forward(days=-10)
    assert usual_day(work, Period.MONTH) == APRIL.last


def test_on_the_first_day_of_a_week_the_one_before_is_wanted():
    work = journal()
    work.clock.forward(days=-2)
    assert usual_day(work, Period.WEEK) == TODAY - timedelta(days=3)
