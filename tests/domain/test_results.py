"""Results: stages in order, skipped ones passed, amounts with their currency, goals that hold from a quarter on."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from ssi_coach.domain.errors import Refused
from ssi_coach.domain.results import (
    STAGES,
    Result,
    ResultGoal,
    ResultStep,
    Stage,
    goals_on,
    quarter_start,
    steps_to,
)

MAY, JUNE = date(2026, 5, 4), date(2026, 6, 8)


def _result(stage: Stage = Stage.CONVERSATION, day: date = MAY) -> Result:
    return Result("r1", tuple(steps_to(stage, day)), person="Ines Okafor", company="Vandelay")


def test_a_result_logged_late_has_passed_the_stages_before() -> None:
    """Whoever logs a meeting first had the conversation too, on that day."""
    result = _result(Stage.MEETING)
    assert [(step.stage, step.day, step.skipped) for step in result.steps] == [
        (Stage.CONVERSATION, MAY, True),
        (Stage.CALL, MAY, True),
        (Stage.MEETING, MAY, False),
    ]
    assert result.stage is Stage.MEETING
    assert not result.won


def test_moving_on_keeps_the_days_of_the_steps_before() -> None:
    """Conversation in May, contract in June: what lay between counts as passed in June."""
    won = _result().moved(Stage.CONTRACT, JUNE, Decimal(8400), "EUR")
    assert won.reached(Stage.CONVERSATION) == MAY
    assert {won.reached(stage) for stage in STAGES[1:]} == {JUNE}
    assert won.won
    assert won.amount == Decimal(8400)


def test_the_amount_said_last_is_the_result_s() -> None:
    """A proposal of 12 000 that was signed for 8 400 is worth 8 400; without a word at the signature, 12 000."""
    proposed = _result().moved(Stage.PROPOSAL, MAY, Decimal(12000), "EUR")
    assert proposed.moved(Stage.PROPOSAL, MAY, Decimal(11000)).amount == Decimal(11000)
    assert proposed.moved(Stage.CONTRACT, JUNE).amount == Decimal(12000)
    assert proposed.moved(Stage.CONTRACT, JUNE, Decimal(8400)).amount == Decimal(8400)


@pytest.mark.parametrize("stage", [Stage.CONVERSATION, Stage.CALL, Stage.MEETING])
def test_a_result_moves_forward_only(stage: Stage) -> None:
    """Neither back nor to where it stands."""
    with pytest.raises(Refused) as refusal:
        _result(Stage.MEETING).moved(stage, JUNE)
    assert refusal.value.id == "result.back"


def test_a_step_is_not_taken_before_the_one_before_it() -> None:
    """Days never fall along the stages."""
    with pytest.raises(Refused) as refusal:
        _result(day=JUNE).moved(Stage.CALL, MAY)
    assert refusal.value.id == "result.order"


@pytest.mark.parametrize("amount", ["-1", "NaN", "Infinity", "1000000000001", "0.001"])
def test_what_is_no_amount_is_refused(amount: str) -> None:
    """Below nothing, beyond measure, or finer than a cent."""
    with pytest.raises(Refused):
        ResultStep(Stage.PROPOSAL, MAY, Decimal(amount))


def test_an_amount_needs_its_currency() -> None:
    """12 000 of what?"""
    with pytest.raises(Refused) as refusal:
        _result().moved(Stage.PROPOSAL, MAY, Decimal(12000))
    assert refusal.value.id == "result.no_currency"


@pytest.mark.parametrize("currency", ["eur", "EURO", "€", "EU1", "EUR\n"])
def test_a_currency_is_three_capital_letters(currency: str) -> None:
    """As ISO 4217 writes them."""
    with pytest.raises(Refused) as refusal:
        _result().moved(Stage.PROPOSAL, MAY, Decimal(12000), currency)
    assert refusal.value.id == "result.currency"


def test_every_day_belongs_to_one_quarter() -> None:
    """Quarters begin in January, April, July and October."""
    starts = {quarter_start(date(2026, month, 28)) for month in range(1, 13)}
    assert starts == {date(2026, 1, 1), date(2026, 4, 1), date(2026, 7, 1), date(2026, 10, 1)}


def test_goals_hold_from_their_quarter_on_until_changed() -> None:
    """A look back at spring is measured against the goals of spring; 0 ends a goal."""
    spring, summer, autumn = date(2026, 4, 1), date(2026, 7, 1), date(2026, 10, 1)
    goals = (
        ResultGoal(Stage.CONTRACT, spring, 2),
        ResultGoal(Stage.MEETING, spring, 8),
        ResultGoal(Stage.CONTRACT, summer, 3),
        ResultGoal(Stage.MEETING, autumn, 0),
    )
    assert goals_on(goals, MAY) == {Stage.MEETING: 8, Stage.CONTRACT: 2}
    assert goals_on(goals, date(2026, 8, 1)) == {Stage.MEETING: 8, Stage.CONTRACT: 3}
    assert goals_on(goals, date(2026, 12, 31)) == {Stage.CONTRACT: 3}
    assert goals_on(goals, date(2026, 3, 31)) == {}
