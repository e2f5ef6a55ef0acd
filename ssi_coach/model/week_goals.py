"""The week's goals that are proposed until the user sets own ones."""

from __future__ import annotations

from math import ceil

from ssi_coach.domain.activities import LinkedInPlan
from ssi_coach.domain.checklist import Goal
from ssi_coach.model.catalogue import Catalogue, Factor, FactorType
from ssi_coach.model.journal_score import JournalScore

GOALS = 4
"""Goals that stand on Today."""


def weekly_goals_proposed(
    score: JournalScore, catalogue: Catalogue, plan: LinkedInPlan = LinkedInPlan.FREE
) -> tuple[Goal, ...]:
    """Four kinds from the weekly factors with most points open, each with the factor's weekly aim.

    A factor speaks through the first of its kinds that the user does, and that the plan allows; where one
    of the kind counts twice, half as many are the goal.
    """
    goals: dict[str, Goal] = {}
    for found in sorted(score.factors, key=lambda found: -round(found.open, 6)):
        if found.value is None or found.factor.type not in (FactorType.RATE, FactorType.MESSAGES):
            continue
        goal = _goal(found.factor, catalogue, plan)
        if goal is not None:
            goals.setdefault(goal.kind, goal)
    return tuple(goals.values())[:GOALS]


def _goal(factor: Factor, catalogue: Catalogue, plan: LinkedInPlan) -> Goal | None:
    for feed in factor.feeds:
        kind = catalogue.kind(feed.kind)
        if kind.id in catalogue.mine and plan.includes(kind.plan):
            return Goal(kind.id, max(1, ceil(factor.target / feed.times)))
    return None
