"""Results in words: with whom, and their stages: one as a title, many as a title, and inside a sentence."""

from __future__ import annotations

from ssi_coach.domain.results import Result, Stage
from ssi_coach.presentation.wording import plural, text

STAGE_ICONS = {
    Stage.CONVERSATION: "message-square-text",
    Stage.CALL: "phone",
    Stage.MEETING: "users",
    Stage.PROPOSAL: "file-text",
    Stage.CONTRACT: "file-pen-line",
}
"""A stage's icon; it stands beside its word everywhere."""


def stage_title(stage: Stage) -> str:
    """The stage of one result, alone: "Conversation"."""
    return {
        Stage.CONVERSATION: text("Conversation"),
        Stage.CALL: text("Call"),
        Stage.MEETING: text("Meeting"),
        Stage.PROPOSAL: text("Proposal"),
        Stage.CONTRACT: text("Contract"),
    }[stage]


def stages_title(stage: Stage) -> str:
    """All results of a stage, alone: "Conversations"."""
    return {
        Stage.CONVERSATION: text("Conversations"),
        Stage.CALL: text("Calls"),
        Stage.MEETING: text("Meetings"),
        Stage.PROPOSAL: text("Proposals"),
        Stage.CONTRACT: text("Contracts"),
    }[stage]


def stage_word(stage: Stage, count: int = 1) -> str:
    """So many results of a stage inside a sentence, without the count: "conversation", "conversations"."""
    return {
        Stage.CONVERSATION: plural("conversation", "conversations", count),
        Stage.CALL: plural("call", "calls", count),
        Stage.MEETING: plural("meeting", "meetings", count),
        Stage.PROPOSAL: plural("proposal", "proposals", count),
        Stage.CONTRACT: plural("contract", "contracts", count),
    }[stage]


def with_whom(result: Result) -> str:
    """Whom a result is about: person and company, else the stage it has reached."""
    named = ", ".join(part for part in (result.person, result.company) if part)
    return named or stage_title(result.stage)
