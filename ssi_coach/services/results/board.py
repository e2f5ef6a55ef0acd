"""What the board of results rests on: all results, what the journal holds besides, and goals to begin with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.results import Result, Stage, goals_on, quarter_start
from ssi_coach.model.results.score import results_score
from ssi_coach.services.results.results import waiting_entries
from ssi_coach.services.workspace import Workspace

QUARTER = timedelta(days=91)

FIRST_GOALS: Mapping[Stage, int] = {
    Stage.CONVERSATION: 12,
    Stage.MEETING: 4,
    Stage.PROPOSAL: 2,
    Stage.CONTRACT: 1,
}
"""About a conversation a week: what is proposed to somebody whose journal says nothing else yet."""


@dataclass(frozen=True, slots=True)
class QuarterFacts:
    """The running quarter by a day of it: goals and what was reached by stage, and the score of 0 to 25.

    Without goals there is no score, and `proposed` says what would be a beginning.
    """

    day: date
    goals: Mapping[Stage, int]
    reached: Mapping[Stage, int]
    score: float | None
    proposed: Mapping[Stage, int]


@dataclass(frozen=True, slots=True)
class BoardFacts:
    """All results, newest step first.

    `waiting` are entries of result kinds that are no results yet; `currency` is the one used last.
    """

    today: date
    quarter: QuarterFacts
    results: tuple[Result, ...] = ()
    waiting: int = 0
    currency: str = ""

    @property
    def nothing(self) -> bool:
        """Whether there is no result at all."""
        return not self.results


def board_facts(work: Workspace) -> BoardFacts:
    """The board as the journal stands."""
    results = work.journal.results()[::-1]
    return BoardFacts(
        today=work.today(),
        quarter=quarter_facts(work, results, work.today()),
        results=results,
        waiting=sum(left for _, left in waiting_entries(work, results)),
        currency=_currency(results),
    )


def quarter_facts(work: Workspace, results: Sequence[Result], day: date) -> QuarterFacts:
    """The quarter of a day, as it stands on that day."""
    goals = goals_on(work.journal.result_goals(), day)
    span = DaySpan(quarter_start(day), day)
    moved = [result for result in results if result.since >= span.first]  # the others reached nothing in it
    reached = {stage: sum(result.reached(stage) in span for result in moved) for stage in goals}
    proposed = {} if goals else proposed_goals(results, day)
    return QuarterFacts(day, goals, reached, results_score(goals, reached), proposed)


def proposed_goals(results: Sequence[Result], today: date) -> dict[Stage, int]:
    """Goals for a quarter: what the last 13 weeks have reached, or a modest beginning where that was less."""
    moved = [result for result in results if result.since > today - QUARTER]
    return {
        stage: max(least, sum(_reached_since(result, stage, today - QUARTER) for result in moved))
        for stage, least in FIRST_GOALS.items()
    }


def _currency(results: Sequence[Result]) -> str:
    """The currency of the newest result that has one."""
    return next((result.currency for result in results if result.currency), "")


def _reached_since(result: Result, stage: Stage, first: date) -> bool:
    day = result.reached(stage)
    return day is not None and day > first
