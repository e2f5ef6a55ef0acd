"""What the plan has shown today: kept in one place, so that Today, a session and the day's end speak of one plan.

What one has seen keeps its place while anything is logged, and counts as done when its entries are there.
"""

from __future__ import annotations

from dataclasses import replace

from ssi_coach.model.plan.plan import Plan
from ssi_coach.model.plan.shown import PlanShown
from ssi_coach.services.today.day_end_first import first_of
from ssi_coach.services.today.plan import plan_on, prospects_kept
from ssi_coach.services.workspace import Workspace


def seen_today(work: Workspace, *, reckoned: bool) -> tuple[str, ...]:
    """The actions that keep their place today; a plan made without the estimate binds none made with it."""
    seen = work.plan_shown
    holds = seen is not None and seen.on == work.today() and (seen.reckoned or not reckoned)
    return seen.actions if seen is not None and holds else ()


def note_plan(work: Workspace, plan: Plan, *, reckoned: bool) -> None:
    """Keep today's plan as the user sees it now."""
    actions = tuple(action.item.id for action in plan.actions)
    work.plan_shown = PlanShown(work.today(), actions, reckoned, plan, plan.resting)


def plan_outdated(work: Workspace) -> None:
    """Something has changed: what was shown is remembered, the plan is made anew when somebody asks."""
    if work.plan_shown is not None:
        work.plan_shown = replace(work.plan_shown, plan=None)


def todays_plan(work: Workspace) -> Plan:
    """Today's plan: the one that is shown if nothing has changed since, else a new one in its order."""
    today, seen = work.today(), work.plan_shown
    if seen is not None and seen.plan is not None and seen.on == today:
        return seen.plan
    prospects = prospects_kept(work, today)
    reckoned = prospects is not None
    shown = seen_today(work, reckoned=reckoned) or first_of(work, today)
    plan = plan_on(work, today, prospects=prospects, shown=shown)
    note_plan(work, plan, reckoned=reckoned)
    return plan
