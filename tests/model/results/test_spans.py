"""Funnel, effort, value and score of a span."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.results import Stage
from ssi_coach.model.results.effort import effort_of
from ssi_coach.model.results.funnel import funnel_of
from ssi_coach.model.results.score import results_score
from ssi_coach.model.results.value import value_by_month, value_in_all
from tests.results_build import make_result, make_way

MAY = DaySpan(date(2026, 5, 1), date(2026, 5, 31))


def may(day: int) -> date:
    """A day of May."""
    return date(2026, 5, day)


def test_each_stage_counts_where_its_step_is_dated():
    """Skipped ones too, and also those that were given up later."""
    found = funnel_of(
        (
            make_result(Stage.MEETING, may(4)),
            make_result(Stage.CALL, may(31), lost_on=date(2026, 6, 2)),
            make_way((Stage.CONVERSATION, date(2026, 4, 30)), (Stage.CALL, may(2))),
            make_result(Stage.CALL, date(2026, 6, 1)),
        ),
        MAY,
    )
    assert list(found.counts.values()) == [2, 3, 1, 0, 0]


def test_a_share_is_of_those_that_reached_the_stage_before_in_the_span():
    """Going on after the span does not count yet."""
    found = funnel_of(
        (
            make_way((Stage.CONVERSATION, may(2)), (Stage.CALL, may(9))),
            make_way((Stage.CONVERSATION, may(3)), (Stage.CALL, date(2026, 6, 3))),
            make_way((Stage.CONVERSATION, date(2026, 4, 3)), (Stage.CALL, may(3))),
        ),
        MAY,
    )
    rate = found.rates[Stage.CALL]
    assert (rate.passed, rate.of, rate.rate) == (1, 2, 0.5)
    assert found.rates[Stage.CONTRACT].rate is None


def test_days_between_stages_are_those_that_somebody_saw():
    """A skipped stage has no days of its own."""
    found = funnel_of(
        (
            make_way((Stage.CONVERSATION, may(1)), (Stage.CALL, may(5))),
            make_way((Stage.CONVERSATION, may(1)), (Stage.CALL, may(11))),
            make_result(Stage.MEETING, may(20)),
        ),
        MAY,
    )
    assert found.days == {Stage.CALL: 7.0}


def test_value_is_of_contracts_by_month_and_never_adds_currencies_up():
    """A contract that was given up after all, or that nobody valued, brought nothing."""
    won = value_by_month(
        (
            make_result(Stage.CONTRACT, may(3), amount=100),
            make_result(Stage.CONTRACT, may(4), amount="50.5"),
            make_result(Stage.CONTRACT, may(5), amount=7, currency="CHF"),
            make_result(Stage.CONTRACT, may(6)),
            make_result(Stage.CONTRACT, may(6), amount=9, lost_on=may(8)),
            make_result(Stage.PROPOSAL, may(6), amount=1_000),
            make_result(Stage.CONTRACT, date(2026, 6, 1), amount=4),
        ),
        MAY,
    )
    assert won == {"CHF": {may(1): Decimal(7)}, "EUR": {may(1): Decimal("150.5")}}
    assert value_in_all(won) == {"CHF": Decimal(7), "EUR": Decimal("150.5")}


def test_hours_and_lines_are_shared_among_the_results_of_a_stage():
    """A stage that nobody reached costs nothing that could be said."""
    found = effort_of(
        {Stage.CONVERSATION: 10, Stage.MEETING: 5}, minutes=600, entries=40, done={"comment": 50, "post": 3}
    )
    assert found.hours == {Stage.CONVERSATION: 1.0, Stage.MEETING: 2.0}
    assert found.lines == {Stage.CONVERSATION: 4.0, Stage.MEETING: 8.0}
    assert (found.stage, found.results) == (Stage.MEETING, 5)
    assert [(kind.kind, kind.done, kind.each) for kind in found.kinds] == [
        ("comment", 50, 10.0),
        ("post", 3, None),
    ]


def test_too_few_results_are_not_set_against_activities():
    """Nor are minutes that nobody wrote down."""
    found = effort_of({Stage.CONVERSATION: 2}, minutes=0, entries=9, done={"comment": 50})
    assert found.hours == {}
    assert found.kinds[0].each is None


@pytest.mark.parametrize(
    ("goals", "reached", "score"),
    [
        ({}, {}, None),
        ({Stage.CALL: 4}, {}, 0.0),
        ({Stage.CALL: 4, Stage.MEETING: 2}, {Stage.CALL: 1, Stage.MEETING: 9}, 25 * 0.625),
        ({Stage.CALL: 1}, {Stage.CALL: 1}, 25.0),
    ],
)
def test_the_score_is_the_mean_share_of_the_goals(goals, reached, score):
    """More than wanted is all of it; without a goal there is no score."""
    assert results_score(goals, reached) == score
