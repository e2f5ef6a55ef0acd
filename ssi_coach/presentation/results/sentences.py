"""Sentences of results: what was done with one, and why something was refused."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from ssi_coach.domain.results import Stage
from ssi_coach.presentation.naming import Naming, StepWords, Values, always, counting
from ssi_coach.presentation.stage_words import stage_title
from ssi_coach.presentation.wording import later, later_plural, text


def _result(values: Values) -> str:
    """A result as a toast names it: "Meeting, Acme", or the stage alone where nobody is named."""
    stage = Stage(str(values.get("stage", Stage.CONVERSATION)))
    who = str(values.get("who", ""))
    return text("{stage}, {who}", stage=stage_title(stage), who=who) if who else stage_title(stage)


def _about(said: str, values: Values, _: StepWords) -> str:
    """What was done to the one result that a step is about."""
    return text(said, result=_result(values))


RESULT_NAMINGS: Mapping[str, Naming] = {
    "add_result": partial(_about, later("Result added: {result}")),
    "add_results": partial(counting, later_plural("{n} result added", "{n} results added")),
    "move_result": partial(_about, later("Result moved on: {result}")),
    "lose_result": partial(_about, later("Result marked as lost: {result}")),
    "reopen_result": partial(_about, later("Result open again: {result}")),
    "edit_result": partial(_about, later("Result changed: {result}")),
    "step_back": partial(_about, later("Last step taken back: {result}")),
    "delete_results": partial(
        counting, later_plural("{n} result moved to the bin", "{n} results moved to the bin")
    ),
    "restore_results": partial(counting, later_plural("{n} result restored", "{n} results restored")),
    "result_goals": partial(always, later("Goals of the quarter set")),
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
