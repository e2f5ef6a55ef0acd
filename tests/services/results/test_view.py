"""The numbers of results as the page and the command line ask for them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.results import ResultGoal, Stage, quarter_start
from ssi_coach.services import estimating
from ssi_coach.services.results.view import Relation, last_year, relation_of, results_view
from tests.build import TODAY, days_ago, make_entry, make_reading
from tests.results_build import make_result
from tests.today_build import workspace


def test_a_span_holds_its_results_and_what_was_done_in_it():
    """What others did and entries of results are no effort."""
    work = workspace(
        make_entry(count=20, minutes=120, day=days_ago(3)),
        make_entry(kind="reaction_received", count=90, day=days_ago(3)),
        make_entry(kind="conversation", count=2, minutes=30, day=days_ago(3)),
        make_entry(count=20, minutes=120, day=days_ago(40)),
        *(make_result(day=days_ago(2)) for _ in range(5)),
        make_result(Stage.CONTRACT, days_ago(40), amount=10),
        ResultGoal(Stage.CONVERSATION, quarter_start(TODAY), 10),
    )
    facts = results_view(work, DaySpan.ending(TODAY, days=28))
    assert facts.funnel.counts[Stage.CONVERSATION] == 5
    assert (facts.effort.minutes, facts.effort.entries) == (120, 1)
    assert [(kind.kind, kind.done, kind.each) for kind in facts.effort.kinds] == [("comment", 20, 25.0)]
    assert facts.won == {}
    assert facts.quarter.score == 25 * 0.6


@pytest.mark.parametrize(
    ("last", "first"),
    [
        (date(2026, 5, 13), date(2025, 5, 14)),
        (date(2024, 2, 29), date(2023, 3, 1)),
        (date(2025, 2, 28), date(2024, 2, 29)),
    ],
)
def test_twelve_months_end_with_a_day(last, first):
    """And begin on the day after its namesake."""
    assert last_year(last) == DaySpan(first, last)


def test_without_results_or_anything_beside_them_nothing_is_related():
    """There is nothing to say yet."""
    assert relation_of(workspace(make_entry()), TODAY) == Relation()
    assert relation_of(workspace(make_result()), TODAY) == Relation()


def test_a_young_journal_says_how_many_weeks_it_has():
    """Its readings count as well as its entries; results to come after the day are not looked at."""
    work = workspace(
        make_reading(day=days_ago(30)), make_entry(day=days_ago(20)), make_result(day=days_ago(9))
    )
    found = relation_of(work, TODAY, estimating.history(work, TODAY)).association
    assert found is not None
    assert (found.weeks, found.strongest) == (4, None)
    assert relation_of(work, days_ago(10), estimating.history(work, days_ago(10))) == Relation()


def test_half_a_year_is_set_beside_its_results():
    """With readings alone too: the index is a series of its own."""
    days = [TODAY - timedelta(days=number) for number in range(0, 7 * 40, 7)]
    readings = [make_reading(day=day, total=40.0 + number % 5) for number, day in enumerate(days)]
    results = [make_result(day=day) for number, day in enumerate(days) for _ in range(number % 3)]
    work = workspace(*readings, *results)
    found = relation_of(work, TODAY, estimating.history(work, TODAY)).association
    assert found is not None
    assert found.strongest is not None
    assert found.strongest.pillar is None
    assert found.strongest.stage is Stage.CONVERSATION
