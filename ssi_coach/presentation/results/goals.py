"""The quarter's goals for results: how far each is, the results score, and what is proposed while none are set."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from ssi_coach.domain.results import STAGES, Stage, quarter_start
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.stage_words import STAGE_ICONS, stage_word, stages_title
from ssi_coach.presentation.wording import text
from ssi_coach.services.results.board import QuarterFacts

MOST = 10_000
LONGER_THAN_A_QUARTER = timedelta(days=95)


@dataclass(frozen=True, slots=True)
class GoalState:
    """A goal: "Meetings", "6", "8", the share of it, and the whole for screen readers."""

    stage: str
    name: str
    reached: str
    of: str
    share: float
    summary: str


@dataclass(frozen=True, slots=True)
class GoalField:
    """A goal to change: the stage, its name and icon, and how many are wanted in a quarter (0: none)."""

    stage: Stage
    name: str
    icon: str
    per_quarter: int


@dataclass(frozen=True, slots=True)
class GoalsState:
    """The card of the quarter; without goals `proposal` says what would be a beginning."""

    title: str
    score: str
    goals: tuple[GoalState, ...]
    fields: tuple[GoalField, ...]
    proposal: str = ""


def build_goals(facts: QuarterFacts, formats: Formats) -> GoalsState:
    """The card from the quarter that runs."""
    first = quarter_start(facts.day)
    last = quarter_start(first + LONGER_THAN_A_QUARTER) - timedelta(days=1)
    months = {"first": formats.month_name(first.month), "last": formats.month_name(last.month)}
    wanted = facts.goals or facts.proposed
    return GoalsState(
        title=text("Goals, {first} to {last}", **months),
        score=_score(facts, formats),
        goals=tuple(_goal(stage, facts, formats) for stage in facts.goals),
        fields=tuple(
            GoalField(stage, stages_title(stage), STAGE_ICONS[stage], wanted.get(stage, 0))
            for stage in STAGES
        ),
        proposal="" if facts.goals else _proposal(facts, formats),
    )


def _score(facts: QuarterFacts, formats: Formats) -> str:
    if facts.score is None:
        return text("No goals yet")
    return text("Results score {score} of 25", score=formats.number(facts.score))


def _goal(stage: Stage, facts: QuarterFacts, formats: Formats) -> GoalState:
    reached, of = facts.reached.get(stage, 0), facts.goals[stage]
    name, said, wanted = stages_title(stage), formats.whole(reached), formats.whole(of)
    summary = text("{name}: {reached} of {of}", name=name, reached=said, of=wanted)
    return GoalState(stage.value, name, said, wanted, min(1.0, reached / of), summary)


def _proposal(facts: QuarterFacts, formats: Formats) -> str:
    listed = ", ".join(
        text("{count} {kind}", count=formats.whole(n), kind=stage_word(stage, n))
        for stage, n in facts.proposed.items()
    )
    return text("A beginning for this quarter: {goals}.", goals=listed)
