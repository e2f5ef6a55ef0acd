"""How results and their goals lie in their tables (see `shapes`)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from ssi_coach.domain.edits import Record
from ssi_coach.domain.results import Result, ResultGoal, ResultStep, Stage
from ssi_coach.storage.shapes import Row, Shape, Value, day_or_none, day_text

_STEPS_KEPT = 20_000
"""Different steps that are remembered as read: a few thousand days, times five stages."""

_TEXTS = ("person", "profile_url", "company", "note", "currency", "entry", "outside", "source")


_SKIPPED = "skipped"
_STAGE = {stage.value: stage for stage in Stage}


def _steps_text(steps: Sequence[ResultStep]) -> str:
    """Steps as "conversation 2026-05-04;call 2026-05-11 skipped;proposal 2026-05-11 4800.50"."""
    return ";".join(map(_step_text, steps))


def _step_text(step: ResultStep) -> str:
    amount = "" if step.amount is None else f" {step.amount:f}"
    return f"{step.stage.value} {step.day.isoformat()}{amount}{' ' + _SKIPPED if step.skipped else ''}"


@lru_cache(_STEPS_KEPT)
def _step(text: str) -> ResultStep:
    # Thousands of results share their days and stages, and a step never changes.
    parts = text.split(" ")
    skipped = parts[-1] == _SKIPPED
    amount = Decimal(parts[2]) if len(parts) > 2 + skipped else None
    return ResultStep(_STAGE[parts[0]], date.fromisoformat(parts[1]), amount, skipped)


def _result_values(result: Result) -> tuple[Value, ...]:
    return (
        result.id,
        result.stage.value,
        result.since.isoformat(),
        _steps_text(result.steps),
        *(getattr(result, name) for name in _TEXTS),
        day_text(result.lost_on),
        result.lost_reason,
        day_text(result.binned_on),
    )


def _result(row: Row) -> Result:
    id, _, _, steps, *texts, lost_on, lost_reason, binned = row
    taken, lost = tuple(map(_step, steps.split(";"))), day_or_none(lost_on)
    # By position, in the order of the columns: a CRM brings tens of thousands.
    return Result(*(id, taken, *texts, lost, lost_reason, day_or_none(binned)))


RESULTS: Shape[Result] = Shape(
    "results",
    ("id",),
    lambda result: (result.id,),
    ("id", "stage", "since", "steps", *_TEXTS, "lost_on", "lost_reason", "binned_on"),
    _result_values,
    _result,
)

RESULT_GOALS: Shape[ResultGoal] = Shape(
    "result_goals",
    ("stage", "since"),
    lambda goal: (goal.stage.value, goal.since.isoformat()),
    ("stage", "since", "per_quarter"),
    lambda goal: (goal.stage.value, goal.since.isoformat(), goal.per_quarter),
    lambda row: ResultGoal(Stage(row[0]), date.fromisoformat(row[1]), row[2]),
)

RESULT_SHAPES: dict[type[Record], Shape[Any]] = {Result: RESULTS, ResultGoal: RESULT_GOALS}
