"""When a reminder is due: wall-clock times on some weekdays, quiet hours, snooze, and never twice."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from ssi_coach.domain.days import DEFAULT_DAY_START, ONE_DAY, day_of

LONGEST_SNOOZE = timedelta(hours=4)
"""A reminder that waits longer than this has met a clock that was set back: it comes at once."""

MOST_KEPT = 100
"""Answers that are remembered: weeks of them, so that a clock set back and forth brings nothing again."""


@dataclass(frozen=True, slots=True)
class Schedule:
    """At which times on which weekdays (Monday is 0) a reminder is wanted, and how many a day at most.

    From `quiet_from` until `quiet_until` nothing comes; equal times mean that no hour is quiet. Times before
    `day_start` belong to the evening before, as everything else does.
    """

    times: tuple[time, ...]
    weekdays: frozenset[int]
    quiet_from: time = time()
    quiet_until: time = time()
    most_a_day: int = 1
    day_start: time = DEFAULT_DAY_START

    def quiet_at(self, clock: time) -> bool:
        """Whether nothing may come at this time of day."""
        first, end = self.quiet_from, self.quiet_until
        return first <= clock < end if first <= end else clock >= first or clock < end

    def reached(self, now: datetime) -> tuple[time, ...]:
        """The times of the user's day that the wall clock has reached, in their order; none on other weekdays."""
        day, wall = day_of(now, self.day_start), now.replace(tzinfo=None)
        if day.weekday() not in self.weekdays:
            return ()
        at = {self._wall(day, wanted): wanted for wanted in self.times}
        return tuple(at[moment] for moment in sorted(at) if moment <= wall)

    def _wall(self, day: date, at: time) -> datetime:
        """The wall-clock moment of a time on a user's day."""
        return datetime.combine(day if at >= self.day_start else day + ONE_DAY, at)


@dataclass(frozen=True, slots=True)
class Given:
    """A time of a day that was answered: `shown` to the user, or passed over."""

    day: date
    at: time
    shown: bool


@dataclass(frozen=True, slots=True)
class Ledger:
    """What was answered so far, oldest first, and until when the user wants to be left alone (aware)."""

    given: tuple[Given, ...] = ()
    snoozed_until: datetime | None = None

    def answered(self, day: date) -> frozenset[time]:
        """The times of a day that were answered."""
        return frozenset(found.at for found in self.given if found.day == day)

    def shown(self, day: date) -> int:
        """How many reminders a day has had."""
        return sum(found.shown for found in self.given if found.day == day)

    def also(self, given: Iterable[Given]) -> Ledger:
        """The ledger with more answers."""
        return replace(self, given=(*self.given, *given)[-MOST_KEPT:])

    def snoozed(self, now: datetime, wait: timedelta) -> Ledger:
        """The ledger of a user who wants to hear of it again after a while."""
        return replace(self, snoozed_until=now.astimezone(UTC) + min(wait, LONGEST_SNOOZE))


@dataclass(frozen=True, slots=True)
class Due:
    """A reminder that is due on a user's day: for these times, and perhaps for one that was put off.

    Times that were missed together, such as during sleep, make one reminder.
    """

    day: date
    times: tuple[time, ...]
    snoozed: bool = False


def due_now(schedule: Schedule, ledger: Ledger, now: datetime) -> Due | None:
    """The reminder that is due at an aware local moment, None for none.

    Only the times of the running day count, by the clock on the wall: what a day missed lapses with it. So a
    time that the clock jumps over (summer time, a journey, sleep) comes right after the jump, and one that
    the clock meets again is known already. What falls into quiet hours waits for their end.
    """
    if schedule.quiet_at(now.time()):
        return None
    day = day_of(now, schedule.day_start)
    put_off = _put_off(schedule, ledger, now)
    if put_off is not None and now < put_off <= now + LONGEST_SNOOZE:
        return None
    known = ledger.answered(day)
    full = ledger.shown(day) >= schedule.most_a_day
    times = () if full else tuple(at for at in schedule.reached(now) if at not in known)
    return Due(day, times, snoozed=put_off is not None) if times or put_off is not None else None


def answer(ledger: Ledger, due: Due, *, shown: bool) -> Ledger:
    """The ledger after a due reminder was shown, or passed over because nothing was left to do."""
    last = due.times[-1:]
    given = (Given(due.day, at, shown=shown and (at,) == last) for at in due.times)
    after = ledger.also(given)
    return replace(after, snoozed_until=None) if due.snoozed else after


def pass_over(schedule: Schedule, ledger: Ledger, now: datetime) -> Ledger:
    """The ledger after the schedule was changed: times that are over today are not made up for."""
    day = day_of(now, schedule.day_start)
    known = ledger.answered(day)
    return ledger.also(Given(day, at, shown=False) for at in schedule.reached(now) if at not in known)


def _put_off(schedule: Schedule, ledger: Ledger, now: datetime) -> datetime | None:
    """Until when a reminder was put off, unless the day of that is over; None where none was."""
    until = ledger.snoozed_until
    if until is None:
        return None
    day = day_of(until.astimezone(now.tzinfo), schedule.day_start)
    return until if day >= day_of(now, schedule.day_start) else None
