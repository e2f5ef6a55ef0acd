"""The end of a day: how it went, a note, and the first action of tomorrow; asked about once and never again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from ssi_coach.domain.day_ends import DayEnd, Went
from ssi_coach.domain.edits import Edit
from ssi_coach.model.plan.plan import Plan, Planned
from ssi_coach.services.changes import Changes, StepName
from ssi_coach.services.today.plan import plan_on, prospects_kept
from ssi_coach.services.workspace import Workspace, remember

CHOICES = 3
"""Actions that are offered as the first one of tomorrow."""


@dataclass(frozen=True, slots=True)
class DayEndFacts:
    """A day that ends: what was said of it so far, how much was done, and what could come first tomorrow."""

    day: date
    said: DayEnd | None
    lines: int
    tomorrow: tuple[Planned, ...]


def day_end_facts(work: Workspace) -> DayEndFacts:
    """Today, as its sheet shows it."""
    today = work.today()
    plan = plan_on(work, today + timedelta(days=1), prospects=prospects_kept(work, today))
    lines = work.journal.line_count(today) - work.journal.line_count(today - timedelta(days=1))
    return DayEndFacts(today, _end_of(work, today), lines, plan.open[:CHOICES])


def day_end_due(work: Workspace, plan: Plan) -> bool:
    """Whether the sheet comes by itself: all of today's plan is done, and nobody was asked or has said anything."""
    today = work.today()
    if work.settings.day_end_asked == today.isoformat() or _end_of(work, today) is not None:
        return False
    return bool(plan.actions) and not plan.open


def asked_today(work: Workspace) -> Changes:
    """Remember that today was asked about; no step of its own."""
    return remember(work, day_end_asked=work.today().isoformat())


def _end_of(work: Workspace, day: date) -> DayEnd | None:
    """What was said at the end of a day."""
    return next((end for end in work.journal.day_ends() if end.day == day), None)


def save_day_end(work: Workspace, *, day: date, went: Went | None, note: str, first: str) -> Changes:
    """Keep what was said at the end of a day; saying nothing takes it away again."""
    before = _end_of(work, day)
    said = DayEnd(day, went, note.strip(), first)
    after = None if said.empty else said
    if before is None and after is None:
        return Changes()
    return work.perform(StepName("day_end", {"day": day}), [Edit(before, after)])
