"""What the window of a session shows: the session so far, the buttons, and the plan to tick."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.sessions import Session
from ssi_coach.model.plan.plan import Plan
from ssi_coach.services.changes import Changes
from ssi_coach.services.entries import check_kind
from ssi_coach.services.today.plan_shown import todays_plan
from ssi_coach.services.today.session import session_entries, session_ticks
from ssi_coach.services.today.today import LOOK_BACK, used_most
from ssi_coach.services.workspace import Workspace, remember

BUTTONS = 8
"""Kinds that have a button of their own; the ninth key opens all others."""


@dataclass(frozen=True, slots=True)
class SessionFacts:
    """The open session as its window shows it at the moment `now`.

    `counts` are its own, by kind. `kinds` stand on the buttons. `plan` is what Today shows as the day's plan,
    and `ticked` are the actions that this session ticked.
    """

    session: Session
    now: datetime
    counts: dict[str, int]
    kinds: tuple[str, ...]
    plan: Plan
    ticked: tuple[str, ...]
    minutes: int


def session_facts(work: Workspace) -> SessionFacts | None:
    """The open session, None when there is none."""
    session = work.journal.open_session()
    if session is None:
        return None
    counts: Counter[str] = Counter()
    for entry in session_entries(work, session):
        counts[entry.kind] += entry.count
    minutes, kinds = work.settings.minutes_a_day, button_kinds(work)
    ticks = tuple(tick.item for tick in session_ticks(work, session))
    return SessionFacts(session, work.moment(), dict(counts), kinds, todays_plan(work), ticks, minutes)


def button_kinds(work: Workspace) -> tuple[str, ...]:
    """The kinds on the buttons: those that the user chose, else those used most in the last month."""
    mine = tuple(kind.id for kind in work.catalogue.kinds.values() if kind.mine and not kind.result)
    chosen = [kind for kind in dict.fromkeys(work.settings.session_kinds) if kind in work.catalogue.kinds]
    if len(chosen) == BUTTONS:
        return tuple(chosen)
    today = work.today()
    counts = work.journal.daily_counts(DaySpan.ending(today, days=LOOK_BACK))
    return used_most(mine, counts, today, BUTTONS)


def choose_kind(work: Workspace, place: int, kind: str) -> Changes:
    """Put a kind on the button at a place (0..7); a kind that has a button already changes places with it."""
    check_kind(work, kind)
    kinds = list(button_kinds(work))
    if kind in kinds:
        kinds[kinds.index(kind)] = kinds[place]
    kinds[place] = kind
    return remember(work, session_kinds=tuple(kinds))
