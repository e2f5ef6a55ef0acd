"""Reminders of the day's plan: whether one is due, what it says, and that it never comes twice."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from ssi_coach.domain.errors import KnownError
from ssi_coach.model.plan.plan import Planned
from ssi_coach.model.reminders import Due, Given, Ledger, Schedule, answer, due_now, pass_over
from ssi_coach.services.settings import Settings
from ssi_coach.services.today.level import kept, level_facts
from ssi_coach.services.today.plan import planner
from ssi_coach.services.workspace import Workspace, remember

SHOWN, PASSED = "+", "-"


@dataclass(frozen=True, slots=True)
class Reminder:
    """What is still open of a day's plan, at least one action."""

    day: date
    actions: tuple[Planned, ...]

    @property
    def minutes(self) -> int:
        """How long all of it takes."""
        return sum(action.item.minutes for action in self.actions)


def schedule_of(settings: Settings) -> Schedule | None:
    """When the user wants to be reminded, None while reminders are off."""
    if not settings.reminders:
        return None
    return Schedule(
        times=settings.reminder_times,
        weekdays=frozenset(settings.reminder_weekdays),
        quiet_from=settings.quiet_from,
        quiet_until=settings.quiet_until,
        most_a_day=settings.reminders_a_day,
        day_start=settings.day_start,
    )


def ledger_of(settings: Settings) -> Ledger:
    """What was answered so far; what cannot be read counts as nothing."""
    until = None
    with suppress(ValueError):
        until = datetime.fromisoformat(settings.reminder_snoozed)
    found = (_given(word) for word in settings.reminders_given.split())
    return Ledger(tuple(given for given in found if given is not None), until if _aware(until) else None)


def due_reminder(settings: Settings, now: datetime) -> Due | None:
    """The reminder that is due by the clock alone; cheap, to be asked every half minute."""
    schedule = schedule_of(settings)
    return None if schedule is None else due_now(schedule, ledger_of(settings), now)


def remind(work: Workspace) -> Reminder | None:
    """What to show now, None for nothing: no reminder on a day off, nor when everything is done.

    What is due is answered before it is shown, and kept: neither a crash nor a clock set back brings it again.
    """
    due = due_reminder(work.settings, work.clock.now())
    if due is None:
        return None
    actions = _open(work, due.day)
    _keep(work, answer(ledger_of(work.settings), due, shown=bool(actions)))
    return Reminder(due.day, actions) if actions else None


def snooze_reminder(work: Workspace, *, minutes: int) -> None:
    """Come again after some minutes, at most four hours."""
    ledger = ledger_of(work.settings)
    _keep(work, ledger.snoozed(work.clock.now(), timedelta(minutes=minutes)))


def begin_schedule(work: Workspace) -> None:
    """The schedule is a new one: times that are over today are not made up for."""
    schedule = schedule_of(work.settings)
    if schedule is not None:
        _keep(work, pass_over(schedule, ledger_of(work.settings), work.clock.now()))


def _open(work: Workspace, day: date) -> tuple[Planned, ...]:
    """What is open of the plan, as Today shows it."""
    level = level_facts(work, kept(work))
    known = planner(work, day, prospects=level.prospects)
    return known.plan().open if known.day.works else ()


def _keep(work: Workspace, ledger: Ledger) -> None:
    """Keep what was answered; on a full disk it holds as long as the program runs."""
    until = ledger.snoozed_until
    words = (
        f"{given.day.isoformat()}T{given.at:%H:%M}{SHOWN if given.shown else PASSED}"
        for given in ledger.given
    )
    with suppress(KnownError):
        remember(
            work,
            reminders_given=" ".join(words),
            reminder_snoozed="" if until is None else until.isoformat(),
        )


def _given(word: str) -> Given | None:
    try:
        moment = datetime.fromisoformat(word[:-1])
    except ValueError:
        return None
    return Given(moment.date(), time(moment.hour, moment.minute), shown=word.endswith(SHOWN))


def _aware(moment: datetime | None) -> bool:
    return moment is not None and moment.tzinfo is not None
