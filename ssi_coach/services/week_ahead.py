"""The days that can still be planned: what is left of the week, and the next one when little is left of this."""

from __future__ import annotations

from datetime import timedelta

from ssi_coach.model.plan.week import WeekDay
from ssi_coach.services.plan import week_plan
from ssi_coach.services.today_level import kept, level_facts
from ssi_coach.services.workspace import Workspace

LITTLE_LEFT = 2
"""Days of a week, today included, for which nobody makes a calendar."""


def week_ahead(work: Workspace) -> tuple[WeekDay, ...]:
    """The days from today on that have something planned; on a week's last two days the next week follows."""
    today = work.today()
    prospects = level_facts(work, kept(work)).prospects
    days = [day for day in week_plan(work, today, prospects=prospects).days if day.on >= today]
    if len(days) <= LITTLE_LEFT:
        days += week_plan(work, days[-1].on + timedelta(days=1), prospects=prospects).days
    return tuple(day for day in days if day.planned)
