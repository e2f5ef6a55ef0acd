"""The goals of a week: own ones, or those proposed when it began."""

from __future__ import annotations

from datetime import timedelta

from ssi_coach.domain.activities import LinkedInPlan
from ssi_coach.domain.checklist import Goal
from ssi_coach.domain.days import week_start
from ssi_coach.domain.targets import Circumstances
from ssi_coach.services import checklist
from ssi_coach.services.entries import tally
from ssi_coach.services.today.goals_of_week import goals_of_week
from ssi_coach.services.workspace import undo
from tests.build import TODAY, days_ago, make_entry
from tests.today_build import workspace

BUSY = tuple(make_entry(day=days_ago(number), kind="comment", count=3) for number in range(10, 60))


def test_a_goal_does_not_go_away_because_one_works_at_it():
    """Twenty comments close the gap that proposed comments; the goal of the week still says so."""
    work = workspace()
    before = goals_of_week(work, TODAY).goals
    kind = before[-1].kind
    for _ in range(60):
        tally(work, kind)
    assert goals_of_week(work, TODAY).goals == before
    anew = workspace(*(make_entry(day=TODAY, kind=kind, count=60),))
    assert goals_of_week(anew, TODAY).goals == before


def test_another_week_has_its_own():
    """What was done before it counts."""
    work = workspace(*BUSY)
    earlier = goals_of_week(work, days_ago(60))
    now = goals_of_week(work, TODAY)
    assert (earlier.week, now.week) == (week_start(days_ago(60)), week_start(TODAY))
    assert earlier.goals != now.goals
    assert goals_of_week(work, days_ago(60)).goals == earlier.goals


def test_a_plan_that_allows_more_is_asked_anew():
    """What the plan before it could not do may be proposed now."""
    free = workspace()
    goals_of_week(free, TODAY)
    since = TODAY - timedelta(days=100)
    paid = workspace(Circumstances(since=since, plan=LinkedInPlan.SALES_NAVIGATOR))
    paid.week_goals = free.week_goals
    assert goals_of_week(paid, TODAY).plan is LinkedInPlan.SALES_NAVIGATOR


def test_own_goals_hold_at_once():
    """And undo brings the proposed ones back."""
    work = workspace()
    proposed = goals_of_week(work, TODAY)
    checklist.set_goals(work, [Goal("post", 2)])
    assert (goals_of_week(work, TODAY).goals, goals_of_week(work, TODAY).own) == ((Goal("post", 2),), True)
    undo(work)
    assert goals_of_week(work, TODAY) == proposed
