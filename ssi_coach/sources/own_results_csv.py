"""Results as a table of the app's own: a line a result, a day a stage; written, and read back as the same results.

Columns: `id`; `stage` and `amount` say in short what the others hold; `person`, `profile_url`, `company`; `currency`;
the day on which each of the five stages was reached; `skipped` names those that nobody logged ("call meeting");
`amounts` holds what was said at which stage ("proposal=12000 contract=11500"); `lost_on`, `lost_reason`; `note`;
`entry`, the id of the journal line that it came from; `outside`, what another program calls it; `source`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal, InvalidOperation

from ssi_coach.domain.days import check_day
from ssi_coach.domain.errors import Refused
from ssi_coach.domain.results import STAGES, Result, ResultStep, Stage
from ssi_coach.sources.own_cells import LONGEST_ID, day_in, identity, keepable

_STAGE_DAYS = tuple(stage.value for stage in STAGES)
RESULT_COLUMNS = (
    "id", "stage", "person", "profile_url", "company", "amount", "currency", *_STAGE_DAYS, "skipped", "amounts",
    "lost_on", "lost_reason", "note", "entry", "outside", "source",
)  # fmt: skip
NEEDED = frozenset({"conversation", "proposal", "contract", "lost_on"})
"""Columns by which such a table is known."""

DAY_COLUMNS = frozenset({*_STAGE_DAYS, "lost_on"})

_TEXTS = ("person", "profile_url", "company", "note", "lost_reason", "outside")


def result_row(result: Result) -> dict[str, str]:
    """The cells of a result by column."""
    reached = dict.fromkeys(_STAGE_DAYS, "") | {
        step.stage.value: step.day.isoformat() for step in result.steps
    }
    return {
        **{name: getattr(result, name) for name in ("id", "currency", "entry", "source", *_TEXTS)},
        **reached,
        "stage": result.stage.value,
        "amount": "" if result.amount is None else _number(result.amount),
        "skipped": " ".join(step.stage.value for step in result.steps if step.skipped),
        "amounts": " ".join(
            f"{step.stage.value}={_number(step.amount)}" for step in result.steps if step.amount is not None
        ),
        "lost_on": "" if result.lost_on is None else result.lost_on.isoformat(),
    }


def result_of_row(cells: Mapping[str, str], seen: Counter[tuple[object, ...]], today: date) -> Result:
    """The result that a row tells; a stage without a day before one that has one was skipped.

    Raises `Refused` for a row that no result can be. `seen` counts equal rows without an id.
    """
    steps = _steps(cells, today)
    texts = {name: keepable(cells.get(name, "")) for name in _TEXTS}
    lost_on = cells.get("lost_on", "").strip()
    given = keepable(cells.get("id", "")).strip()
    if len(given) > LONGEST_ID:
        raise Refused("file.id", value=given[:60])
    content = ("own result", *(str(step) for step in steps), *texts.values(), lost_on)
    result = Result(
        id=given or "-",
        steps=steps,
        person=texts["person"],
        profile_url=texts["profile_url"],
        company=texts["company"],
        note=texts["note"],
        lost_reason=texts["lost_reason"],
        outside=texts["outside"],
        currency=cells.get("currency", "").strip().upper(),
        entry=keepable(cells.get("entry", "")).strip()[:LONGEST_ID],
        source=keepable(cells.get("source", "")).strip()[:LONGEST_ID] or "file",
        lost_on=check_day(day_in(lost_on), today=today) if lost_on else None,
    )
    return result if given else replace(result, id=identity(content, seen))


def _steps(cells: Mapping[str, str], today: date) -> tuple[ResultStep, ...]:
    days = [cells.get(name, "").strip() for name in _STAGE_DAYS]
    last = max((place for place, day in enumerate(days) if day), default=-1)
    if last < 0:
        raise Refused("file.date", value="")
    skipped = frozenset(cells.get("skipped", "").split())
    amounts = _amounts(cells, STAGES[last])
    steps: list[ResultStep] = []
    for place in range(last, -1, -1):  # a stage that says no day was passed on that of the next
        stage = STAGES[place]
        day = check_day(day_in(days[place]), today=today) if days[place] else steps[-1].day
        passed = not days[place] or stage.value in skipped
        steps.append(ResultStep(stage, day, amounts.get(stage.value), skipped=passed))
    return tuple(reversed(steps))


def _amounts(cells: Mapping[str, str], last: Stage) -> Mapping[str, Decimal]:
    """Amounts by stage; the one in short belongs to the last stage where the others are not told."""
    told = [part.partition("=") for part in cells.get("amounts", "").split()]
    short = cells.get("amount", "").strip()
    if not told and short:
        return {last.value: _amount(short)}
    return {stage: _amount(amount) for stage, _, amount in told}


def _amount(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation:
        raise Refused("file.number", field="amount", value=text[:40]) from None


def _number(amount: Decimal) -> str:
    """An amount with a point and no exponent, cents only where there are some."""
    return f"{amount:f}".rstrip("0").rstrip(".") if "." in f"{amount:f}" else f"{amount:f}"
