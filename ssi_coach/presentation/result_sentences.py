"""Sentences of results: what was done with one, and why something was refused."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Protocol

from ssi_coach.domain.results import Stage
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.stage_words import stage_title
from ssi_coach.presentation.wording import later, plural, text


class Words(Protocol):
    """What naming a step of results needs: numbers as they are written."""

    formats: Formats


def _result(values: Mapping[str, object]) -> str:
    """A result as a toast names it: "Meeting, Acme", or the stage alone where nobody is named."""
    stage = Stage(str(values.get("stage", Stage.CONVERSATION)))
    who = str(values.get("who", ""))
    return text("{stage}, {who}", stage=stage_title(stage), who=who) if who else stage_title(stage)


def _about(said: str, values: Mapping[str, object], _: Words) -> str:
    """What was done to the one result that a step is about."""
    return text(said, result=_result(values))


def _deleted(values: Mapping[str, object], words: Words) -> str:
    n = _n(values)
    return plural("{n} result moved to the bin", "{n} results moved to the bin", n, n=words.formats.whole(n))


def _restored(values: Mapping[str, object], words: Words) -> str:
    n = _n(values)
    return plural("{n} result restored", "{n} results restored", n, n=words.formats.whole(n))


def _several(values: Mapping[str, object], words: Words) -> str:
    n = _n(values)
    return plural("{n} result added", "{n} results added", n, n=words.formats.whole(n))


def _goals(_: Mapping[str, object], __: Words) -> str:
    return text("Goals of the quarter set")


def _n(values: Mapping[str, object]) -> int:
    n = values.get("n", 0)
    return n if isinstance(n, int) else 0


RESULT_NAMINGS: Mapping[str, Callable[[Mapping[str, object], Words], str]] = {
    "add_result": partial(_about, later("Result added: {result}")),
    "add_results": _several,
    "move_result": partial(_about, later("Result moved on: {result}")),
    "lose_result": partial(_about, later("Result marked as lost: {result}")),
    "reopen_result": partial(_about, later("Result open again: {result}")),
    "edit_result": partial(_about, later("Result changed: {result}")),
    "step_back": partial(_about, later("Last step taken back: {result}")),
    "delete_results": _deleted,
    "restore_results": _restored,
    "result_goals": _goals,
}
"""How each step of `services.results` is put into words."""

RESULT_FAULTS: Mapping[str, str] = {
    "result.gone": later("This result is no longer in the journal. Nothing was changed."),
    "result.unclear": later(
        "{n} results have an id that begins with {typed}. Nothing was changed; please type more of it."
    ),
    "result.back": later(
        "A result only moves forward: this one is at {stage} already. Nothing was changed; take its last step "
        "back if that was a slip."
    ),
    "result.lost": later("This result is marked as lost. Nothing was changed; open it again first."),
    "result.first": later(
        "This is the only step of the result. Nothing was changed; delete the result if it was a slip."
    ),
    "result.order": later(
        "The steps of a result come one after the other, and {day} lies before {after}. Nothing was saved; "
        "please check the date."
    ),
    "result.amount": later("An amount must lie between 0 and {high}. Nothing was saved."),
    "result.amount_cents": later(
        "An amount has at most two decimals, unlike {amount}. Nothing was saved; please round it."
    ),
    "result.currency": later(
        'A currency has three capital letters, such as EUR, not "{currency}". Nothing was saved.'
    ),
    "result.no_currency": later(
        "An amount needs its currency, such as EUR. Nothing was saved; please add it."
    ),
    "result.name": later(
        "Names and addresses may have at most {high} characters. Nothing was saved; please shorten them."
    ),
    "result.note": later("A note holds at most {high} signs. Nothing was saved; please shorten it."),
    "result_goal.per_quarter": later(
        "A goal must lie between 0 and {high} a quarter, not {per_quarter}. Nothing was changed."
    ),
}
"""What happened, what is safe, what to do."""
