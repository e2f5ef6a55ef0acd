"""Results for tests: a stage reached on a day, whatever is left out is ordinary."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from ssi_coach.domain.results import Result, ResultStep, Stage, steps_to
from tests.build import TODAY, make_id


def make_result(stage: Stage = Stage.CONVERSATION, day: date = TODAY, **more: object) -> Result:
    """A result that came to its stage in one go on a day."""
    amount = more.pop("amount", None)
    steps = tuple(steps_to(stage, day, None if amount is None else Decimal(str(amount))))
    if amount is not None:
        more.setdefault("currency", "EUR")
    return Result(id=str(more.pop("id", make_id())), steps=steps, **more)


def make_way(*steps: tuple[Stage, date], **more: object) -> Result:
    """A result that came from stage to stage on these days, beginning with a conversation."""
    return Result(make_id(), tuple(ResultStep(stage, day) for stage, day in steps), **more)
