"""The goals of a week that are proposed: four things the user does, where most is open."""

from __future__ import annotations

import pytest
from hypothesis import given

from ssi_coach.domain.activities import LinkedInPlan
from ssi_coach.domain.checklist import Goal
from ssi_coach.model.week_goals import GOALS, weekly_goals_proposed
from tests.build import TODAY, days_ago
from tests.model.data import CATALOGUE
from tests.model.lives import lives, score_of
from tests.model.slow_score import Life


def test_a_new_user_is_offered_the_aims_of_the_four_largest_factors():
    assert weekly_goals_proposed(score_of(Life(TODAY)), CATALOGUE) == (
        Goal("post", 3),
        Goal("comment", 10),
        Goal("search", 5),
        Goal("profile_view", 20),
    )


def test_what_goes_well_makes_room_for_what_does_not():
    life = Life(TODAY, [(days_ago(age), "comment", 9) for age in range(60)])
    kinds = [goal.kind for goal in weekly_goals_proposed(score_of(life), CATALOGUE)]
    assert "comment" not in kinds
    assert len(kinds) == GOALS


@pytest.mark.parametrize("plan", LinkedInPlan)
def test_only_what_the_plan_allows_is_proposed(plan: LinkedInPlan):
    everything = [(days_ago(age), kind, 50) for age in range(60) for kind in CATALOGUE.mine - {"lead_saved"}]
    score = score_of(Life(TODAY, everything, sales_navigator=plan is LinkedInPlan.SALES_NAVIGATOR))
    for goal in weekly_goals_proposed(score, CATALOGUE, plan):
        assert plan.includes(CATALOGUE.kind(goal.kind).plan)


@given(lives())
def test_there_are_always_four_different_kinds_of_the_users_own(life: Life):
    goals = weekly_goals_proposed(score_of(life), CATALOGUE)
    assert len({goal.kind for goal in goals}) == len(goals) == GOALS
    assert {goal.kind for goal in goals} <= CATALOGUE.mine
