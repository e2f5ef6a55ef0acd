"""A deal that comes with a later list: what of the result may change, and what stays as the user left it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from ssi_coach.domain.results import Result


def said_last(whence: str, stage: str, amount: Decimal | None, currency: str) -> str:
    """`Result.source` of a deal: where it came from, and what the list says of its stage and amount.

    "crm:proposal:1200.00 EUR"; what a list says of it later is compared with that.
    """
    return f"{whence}:{stage}" if amount is None else f"{whence}:{stage}:{amount:.2f} {currency}"


def restated(held: Result, said: Result) -> Result:
    """A result that is there, after a later file said how far it has come and what it is worth: never further back.

    What the user has written, corrected, reopened, given up or thrown away stays so: a list that says what it said
    before changes nothing.
    """
    if held.binned_on is not None or held.source == said.source:
        return held
    same = _stage_said(held) == _stage_said(said) != ""
    moved = _priced(held, said) if same else _moved(held, said)
    # What a list says new is remembered also where the user's own word stays. Of a result that is older than this
    # memory, the same amount is nothing new.
    told = same and (bool(_amount_said(held)) or held.amount != said.amount)
    return replace(moved, source=said.source) if told or moved != held else held


def merged(own: Result, listed: Result) -> Result:
    """The user's own result after it was said that a list tells the same: its words, as far as the list says.

    From then on the list's later word moves it.
    """
    moved = _moved(own, listed)
    fields = ("person", "profile_url", "company", "note")
    words = {field: getattr(moved, field) or getattr(listed, field) for field in fields}
    return replace(moved, **words, outside=listed.outside, source=listed.source)


def _stage_said(result: Result) -> str:
    """How far a list said last that a result has come ("proposal", "lost"), empty where none has said anything."""
    return result.source.partition(":")[2].partition(":")[0]


def _amount_said(result: Result) -> str:
    """The amount that a list said last of it, with its currency; empty where none has said any."""
    return result.source.partition(":")[2].partition(":")[2]


def _worth(result: Result) -> str:
    """The amount of the stage reached as `_amount_said` has it."""
    amount = result.steps[-1].amount
    return "" if amount is None else f"{amount:.2f} {result.currency}"


def _moved(held: Result, said: Result) -> Result:
    if held.lost_on is not None:
        came_back = not said.lost and said.stage.place > held.stage.place and said.since >= held.lost_on
        return _further(replace(held, lost_on=None, lost_reason=""), said) if came_back else held
    moved = _further(held, said)
    if said.lost_on is not None and not moved.won:
        return replace(moved, lost_on=max(said.lost_on, moved.since), lost_reason=said.lost_reason)
    return moved


def _further(held: Result, said: Result) -> Result:
    """The result moved to the later stage; an amount goes with it in the same currency, or in the first."""
    if said.stage.place <= held.stage.place:
        return _priced(held, said)
    step = said.steps[-1]
    alike = not held.currency or held.currency == said.currency
    day = max(step.day, held.since)
    return held.moved(said.stage, day, step.amount if alike else None, said.currency if alike else "")


def _priced(held: Result, said: Result) -> Result:
    """The result with the amount that the list gives its stage now, unless the user has said another one."""
    amount = said.steps[-1].amount
    if held.lost or said.stage is not held.stage or amount is None:
        return held
    untouched = held.amount is None or _worth(held) == _amount_said(held)
    alone = all(step.amount is None for step in held.steps[:-1])
    if not untouched or not (alone or held.currency in ("", said.currency)):
        return held
    return held.moved(said.stage, held.since, amount, said.currency)
