"""The plan of a week, and the days that can still be planned: when little is left of it, the next one follows."""

from __future__ import annotations

from datetime import date, timedelta

from ssi_coach.domain.prospects import Prospects
from ssi_coach.model.plan.week import WeekDay, WeekPlan, plan_week
from ssi_coach.services.plan import day_of_plan
from ssi_coach.services.standing import score_on
from ssi_coach.services.today_level import kept, level_facts
from ssi_coach.services.workspace import Workspace

LITTLE_LEFT = 2
"""Days of a week, today included, for which nobody makes a calendar."""


def week_plan(
    work: Workspace, on: date, *, minutes: int | None = None, prospects: Prospects | None = None
) -> WeekPlan:
    """The week that holds a day: what was done on its days so far, and what is planned for the others."""
    day = day_of_plan(work, on, minutes=minutes)
    return plan_week(work.guidelines, score_on(work, on, day.ticks), day, prospects)


def week_ahead(work: Workspace) -> tuple[WeekDay, ...]:
    """The days from today on that have something planned; on a week's last two days the next week follows."""
    today = work.today()
    prospects = level_facts(work, kept(work)).prospects
    days = [day for day in week_plan(work, today, prospects=prospects).days if day.on >= today]
    if len(days) <= LITTLE_LEFT:
        days += week_plan(work, days[-1].on + timedelta(days=1), prospects=prospects).days
    return tuple(day for day in days if day.planned)
