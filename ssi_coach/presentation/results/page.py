"""What the page Results shows: goals of the quarter, the board or the table, and what waits in the journal."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.results.board import ColumnState, ResultsView, columns_of, shown_choices
from ssi_coach.presentation.results.goals import GoalsState, build_goals
from ssi_coach.presentation.results.table import TableRows, table_of
from ssi_coach.presentation.wording import plural, text
from ssi_coach.services.results.board import BoardFacts


@dataclass(frozen=True, slots=True)
class WaitingState:
    """Lines of the journal that are no results yet; empty sentence where there are none."""

    sentence: str = ""
    action: str = ""


@dataclass(frozen=True, slots=True)
class NoResults:
    """What a page without results says: what will be there, and the one step to it."""

    title: str
    sentence: str
    action: str


@dataclass(frozen=True, slots=True)
class ResultsState:
    """The whole page; `table` is None while the board is looked at, `empty` says that there is nothing at all."""

    title: str
    sub: str
    shown: str
    choices: tuple[tuple[str, str], ...]
    goals: GoalsState
    columns: tuple[ColumnState, ...]
    table: TableRows | None
    waiting: WaitingState
    empty: bool


def build(facts: BoardFacts, view: ResultsView, formats: Formats) -> ResultsState:
    """The page from all results and what a person looks at."""
    return ResultsState(
        title=text("Results"),
        sub=text("beside the index, never inside it"),
        shown=view.shown.value,
        choices=shown_choices(),
        goals=build_goals(facts.quarter, formats),
        columns=columns_of(facts, view, formats),
        table=table_of(facts, view, formats) if view.table else None,
        waiting=_waiting(facts.waiting, formats),
        empty=facts.nothing,
    )


def no_results(waiting: WaitingState) -> NoResults:
    """The words of the empty page; what waits in the journal is the nearest step."""
    sentence = text(
        "Here every conversation, call, meeting, proposal and contract will stand, from the first word to the "
        "signature, with rates and goals. They stand beside the index and never change it."
    )
    said = f"{sentence}\n\n{waiting.sentence}".strip()
    return NoResults(text("No results yet"), said, waiting.action or text("Log a result"))


def _waiting(n: int, formats: Formats) -> WaitingState:
    if not n:
        return WaitingState()
    sentence = plural(
        "{n} conversation, call or meeting in the journal is not a result yet.",
        "{n} conversations, calls or meetings in the journal are not results yet.",
        n,
        n=formats.whole(n),
    )
    return WaitingState(sentence, plural("Make it a result", "Make them results", n))
