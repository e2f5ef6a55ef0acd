"""When a guideline is due: done today, today, by a day, so many times more, or only later."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ssi_coach.domain.checklist import Cadence, OwnItem, Tick
from ssi_coach.domain.days import WEEK, DaySpan, months_of, week_of
from ssi_coach.model.guidelines import Guideline

ROUNDS: dict[Cadence, int] = {
    Cadence.DAILY: 1,
    Cadence.WEEKLY: WEEK,
    Cadence.MONTHLY: 30,
    Cadence.QUARTERLY: 91,
    Cadence.YEARLY: 365,
}
"""Days from one turn of a routine to the next."""


class DueState(StrEnum):
    """How a guideline stands on a day."""

    DONE_TODAY = "done_today"
    TODAY = "today"
    BY_DAY = "by_day"
    SOME_DONE = "some_done"
    LATER = "later"
    OPEN = "open"
    DONE = "done"
    ALWAYS = "always"


@dataclass(frozen=True, slots=True)
class Due:
    """A guideline's state on a day, with what its sentence needs.

    "due by Sunday" is BY_DAY with `by`; "4 of 10" is SOME_DONE with `done` and `of`; "due in 9 days" is
    LATER with `days`. OPEN and DONE are for what is done once, ALWAYS for principles.
    """

    state: DueState
    by: date | None = None
    done: int = 0
    of: int = 1
    days: int = 0

    @property
    def wanted(self) -> bool:
        """Whether doing it on this day is asked for."""
        return self.state in (DueState.TODAY, DueState.BY_DAY, DueState.SOME_DONE, DueState.OPEN)


def routine_due(
    item: Guideline | OwnItem, ticks: Iterable[Tick], day: date, *, first_weekday: int = 0
) -> Due:
    """How a guideline or own item stands on a day; ticks of other items and of later days are passed over.

    A daily routine is due every day, a weekly one by the end of the week. One that comes back after a
    month or longer is due that long after its last turn, the first time by the end of the month, quarter
    or year. Several turns are spread over the week, or the calendar month, as the user likes.
    """
    days = sorted({tick.day for tick in ticks if tick.item == item.id and tick.day <= day})
    if item.cadence is Cadence.ALWAYS:
        return Due(DueState.ALWAYS)
    if days and days[-1] == day:
        return Due(DueState.DONE_TODAY)
    if item.cadence is Cadence.ONCE:
        return Due(DueState.DONE if days else DueState.OPEN)
    if item.cadence is Cadence.DAILY:
        return Due(DueState.TODAY)
    times = item.times if isinstance(item, Guideline) else 1
    if times > 1 or item.cadence is Cadence.WEEKLY:
        return _within(period_of(item.cadence, day, first_weekday), days, day, times)
    return _since_last(item.cadence, days, day, first_weekday)


def period_of(cadence: Cadence, day: date, first_weekday: int = 0) -> DaySpan:
    """The week, calendar month, quarter or year that holds a day; the day itself for other cadences."""
    if cadence is Cadence.WEEKLY:
        return week_of(day, first_weekday)
    months = {Cadence.MONTHLY: 1, Cadence.QUARTERLY: 3, Cadence.YEARLY: 12}.get(cadence, 0)
    return months_of(day, months) if months else DaySpan(day, day)


def _within(period: DaySpan, days: list[date], day: date, times: int) -> Due:
    """Something that is to be done so many times a period."""
    done = sum(then in period for then in days)
    if done >= times:
        return Due(DueState.LATER, days=(period.last - day).days + 1)
    if times > 1:
        return Due(DueState.SOME_DONE, by=period.last, done=done, of=times)
    return Due(DueState.TODAY) if day == period.last else Due(DueState.BY_DAY, by=period.last)


def _since_last(cadence: Cadence, days: list[date], day: date, first_weekday: int) -> Due:
    """Something that comes back a while after its last turn."""
    if not days:
        last = period_of(cadence, day, first_weekday).last
        return Due(DueState.TODAY) if last == day else Due(DueState.BY_DAY, by=last)
    left = (days[-1] - day).days + ROUNDS[cadence]
    return Due(DueState.LATER, days=left) if left > 0 else Due(DueState.TODAY)
