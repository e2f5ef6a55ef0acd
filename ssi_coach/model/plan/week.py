"""The week's plan: which action on which working day, and what of it is done."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from ssi_coach.domain.checklist import Cadence, Tick
from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.prospects import Prospects
from ssi_coach.model.guidelines import GuidelineBook
from ssi_coach.model.journal_score import JournalScore
from ssi_coach.model.plan.day import Day
from ssi_coach.model.plan.plan import Planned, Planner
from ssi_coach.model.plan.turns import Turns
from ssi_coach.model.room import Item
from ssi_coach.model.routines import period_of


@dataclass(frozen=True, slots=True)
class WeekDay:
    """One day of a week: whether it is a day off, what was done on it, and what is planned for it.

    `met` is what of today's plan is done already; `planned` is what is still open.
    """

    on: date
    off: bool
    done: tuple[Item, ...] = ()
    planned: tuple[Planned, ...] = ()
    met: tuple[Planned, ...] = ()

    @property
    def minutes(self) -> int:
        """How long what is planned takes."""
        return sum(action.item.minutes for action in self.planned)


@dataclass(frozen=True, slots=True)
class WeekPlan:
    """A week day by day; nothing is planned any more for days that are over.

    What was not done on them is carried over to the days that are left, as far as there is time.
    """

    days: tuple[WeekDay, ...]


def plan_week(
    book: GuidelineBook, score: JournalScore, today: Day, prospects: Prospects | None = None
) -> WeekPlan:
    """The week of a day: the days up to it as they were, those from it on as the plan would fill them."""
    week = period_of(Cadence.WEEKLY, today.on, today.first_weekday)
    turns = Turns(book, today)
    items: tuple[Item, ...] = (*today.own_items, *book.actions)
    days = []
    ahead = today
    for day in week:
        done = tuple(item for item in items if turns.done_in(item, DaySpan(day, day)))
        if day < today.on:
            days.append(WeekDay(day, not today.working(day), done))
            continue
        if day > today.on:
            # What one looks at keeps its place on the day itself, and no other.
            ahead = replace(ahead, on=day, active=False, shown=())
        plan = Planner(book, score, ahead, prospects).plan()
        ahead = replace(ahead, ticks=(*ahead.ticks, *(Tick(action.item.id, day) for action in plan.open)))
        met = tuple(action for action in plan.actions if action.done) if day == today.on else ()
        days.append(WeekDay(day, not today.working(day), done, plan.open, met))
    return WeekPlan(tuple(days))
