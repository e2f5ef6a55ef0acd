"""The plan of a week, and the days that can still be planned: when little is left of it, the next one follows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ssi_coach.domain.prospects import Prospects
from ssi_coach.model.plan.week import WeekDay, WeekPlan, plan_week
from ssi_coach.model.plan.week_so_far import Planning, WeekAgainstPlan, week_against_plan
from ssi_coach.services.standing import score_on
from ssi_coach.services.today.level import kept, level_facts
from ssi_coach.services.today.plan import day_of_plan
from ssi_coach.services.workspace import Workspace

LITTLE_LEFT = 2
"""Days of a week, today included, for which nobody makes a calendar."""


def week_plan(work: Workspace, on: date, *, prospects: Prospects | None = None) -> WeekPlan:
    """The week that holds a day: what was done on its days so far, and what is planned for the others."""
    day = day_of_plan(work, on)
    return plan_week(work.guidelines, score_on(work, on, day.ticks), day, prospects)


@dataclass(frozen=True, slots=True)
class WeekFacts:
    """The running week against its plan, with the minutes that a day has; `began` is the journal's first day."""

    today: date
    week: WeekAgainstPlan
    minutes: int
    began: date


def week_facts(
    work: Workspace, *, prospects: Prospects | None = None, shown: Sequence[str] = ()
) -> WeekFacts:
    """This week; `shown` are the actions of today's plan that the user has seen, which keep their place."""
    today = work.today()
    day = day_of_plan(work, today, shown=shown)
    score = score_on(work, today, day.ticks)
    week = plan_week(work.guidelines, score, day, prospects)
    began = min(work.journal.first_day() or today, today)
    seen = week_against_plan(Planning(work.guidelines, score, day, prospects), week, began)
    return WeekFacts(today, seen, day.minutes, began)


def week_ahead(work: Workspace) -> tuple[WeekDay, ...]:
    """The days from today on that have something planned; on a week's last two days the next week follows."""
    today = work.today()
    prospects = level_facts(work, kept(work)).prospects
    days = [day for day in week_plan(work, today, prospects=prospects).days if day.on >= today]
    if len(days) <= LITTLE_LEFT:
        days += week_plan(work, days[-1].on + timedelta(days=1), prospects=prospects).days
    return tuple(day for day in days if day.planned)
