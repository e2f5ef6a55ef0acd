"""Results in the app's own JSON: as plain values, and back from the items of a file."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from ssi_coach.domain.days import check_day
from ssi_coach.domain.results import STAGES, Result, ResultGoal, ResultStep, Stage, quarter_start
from ssi_coach.sources.own_cells import LONGEST_ID, day_in
from ssi_coach.sources.own_item import Item

_TEXTS = ("person", "profile_url", "company", "note", "currency", "entry", "outside", "lost_reason")


def plain_result(result: Result) -> dict[str, object]:
    """A result with what `result list` tells of it, and with all that makes it whole; amounts are numbers."""
    plain: dict[str, object] = {
        "id": result.id,
        "person": result.person,
        "company": result.company,
        "amount": plain_amount(result.amount),
        "currency": result.currency,
        "stage": result.stage.value,
        "steps": [_plain_step(step) for step in result.steps],
        "lost": result.lost,
        "lost_on": _plain_day(result.lost_on),
        **{
            name: getattr(result, name)
            for name in ("lost_reason", "profile_url", "note", "entry", "outside", "source")
        },
    }
    return plain if result.binned_on is None else {**plain, "binned_on": _plain_day(result.binned_on)}


def plain_amount(amount: Decimal | None) -> int | float | None:
    """An amount as a number of JSON: whole where it is, else with its cents; a double holds all of them."""
    if amount is None:
        return None
    return int(amount) if amount == amount.to_integral_value() else float(amount)


def _plain_step(step: ResultStep) -> dict[str, object]:
    return {
        "stage": step.stage.value,
        "date": step.day.isoformat(),
        "amount": plain_amount(step.amount),
        "skipped": step.skipped,
    }


def _plain_day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def result_in(item: Item) -> Result:
    """The result that an item tells; its steps say where it stands, whatever else the item says of that.

    Raises `KnownError` for what no result can be.
    """
    texts = {name: item.text(name) for name in _TEXTS}
    return Result(
        id=item.name("id"),
        steps=_steps(item),
        **texts,
        source=item.text("source", "file")[:LONGEST_ID],
        lost_on=item.day_or_none("lost_on"),
        binned_on=item.day_or_none("binned_on"),
    )


def goal_in(item: Item) -> ResultGoal:
    """The goal that an item tells, from the quarter on that holds its day."""
    return ResultGoal(
        item.choice("stage", Stage), quarter_start(item.day("since", past=False)), item.whole("per_quarter")
    )


def _steps(item: Item) -> tuple[ResultStep, ...]:
    told = item.content.get("steps")
    if not isinstance(told, list) or not all(isinstance(step, dict) for step in told):
        raise item.refused("steps")
    steps = tuple(_step(Item("steps", step, item.kinds, item.today)) for step in told)
    if not steps or tuple(step.stage for step in steps) != STAGES[: len(steps)]:
        raise item.refused("steps")
    return steps


def _step(item: Item) -> ResultStep:
    return ResultStep(
        item.choice("stage", Stage),
        check_day(day_in(item.text("date", None)), today=item.today),
        _amount(item),
        _flag(item, "skipped"),
    )


def _amount(item: Item) -> Decimal | None:
    number = item.number("amount")
    return None if number is None else Decimal(str(number))


def _flag(item: Item, field: str) -> bool:
    value = item.content.get(field, False)
    if not isinstance(value, bool):
        raise item.refused(field)
    return value
