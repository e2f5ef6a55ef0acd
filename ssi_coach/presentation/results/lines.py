"""Results on the command line: the documented JSON values, and plain lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ssi_coach.domain.results import Result
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.money import money
from ssi_coach.presentation.stage_words import stage_title
from ssi_coach.presentation.wording import text

SHOWN_ID = 8
"""So much of an id tells results apart, and is enough for `result move`."""

_GAP = "  "


def result_json(result: Result) -> dict[str, object]:
    """A result as `result list --json` tells it; amounts are numbers, null where nobody said one."""
    return {
        "id": result.id,
        "person": result.person,
        "company": result.company,
        "amount": amount_json(result.amount),
        "currency": result.currency,
        "stage": result.stage.value,
        "steps": [{"stage": step.stage.value, "date": step.day.isoformat()} for step in result.steps],
        "lost": result.lost,
    }


def amount_json(amount: Decimal | None) -> int | float | None:
    """An amount as a number: whole where it is, else with its cents."""
    if amount is None:
        return None
    return int(amount) if amount == amount.to_integral_value() else float(amount)


def result_lines(results: Sequence[Result], formats: Formats) -> Iterator[str]:
    """A plain table of results: the beginning of the id, the day and stage reached, with whom, the amount."""
    rows = [_cells(result, formats) for result in results]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield _GAP.join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _cells(result: Result, formats: Formats) -> tuple[str, ...]:
    stage = stage_title(result.stage)
    return (
        result.id[:SHOWN_ID],
        formats.day_medium(result.since),
        text("{stage}, lost", stage=stage) if result.lost else stage,
        ", ".join(part for part in (result.person, result.company) if part),
        "" if result.amount is None else money(result.amount, result.currency, formats),
    )
