"""A week against its plan: what its days were to bring, what of it was done, and what goes on to a later day.

Nobody keeps what a morning's plan was: it is reckoned again from what was known then. So somebody who did
something else sees it beside the plan, and nothing is counted twice because it waits for a second day.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from ssi_coach.domain.checklist import Cadence
from ssi_coach.domain.days import ONE_DAY, DaySpan
from ssi_coach.domain.estimates import Band
from ssi_coach.domain.follow_ups import FollowUp
from ssi_coach.domain.prospects import Prospects
from ssi_coach.model.guidelines import GuidelineBook
from ssi_coach.model.journal_score import JournalScore
from ssi_coach.model.plan.day import Day
from ssi_coach.model.plan.plan import Planned, Planner
from ssi_coach.model.plan.promise import gains_together
from ssi_coach.model.plan.week import WeekDay, WeekPlan
from ssi_coach.model.room import Item


@dataclass(frozen=True, slots=True)
class DayAgainstPlan:
    """A day of the week: what its plan held, and which of it was done (by id); `besides` was done unplanned.

    `carried` are actions that stood on an earlier day's plan, each with that day.
    """

    on: date
    off: bool
    planned: tuple[Planned, ...] = ()
    done: frozenset[str] = frozenset()
    besides: tuple[Item, ...] = ()
    carried: Mapping[str, date] = field(default_factory=dict)

    @property
    def minutes(self) -> int:
        """How long what was planned takes."""
        return sum(action.item.minutes for action in self.planned)

    @property
    def minutes_done(self) -> int:
        """How long what was done of it usually takes."""
        return sum(action.item.minutes for action in self.planned if action.item.id in self.done)


@dataclass(frozen=True, slots=True)
class WeekAgainstPlan:
    """The days of a week; `planned` counts turns, one that waits for another day once.

    `moved` are those that wait; `gain` is what the week's actions bring within four weeks if they are kept up,
    None while nothing was reckoned.
    """

    days: tuple[DayAgainstPlan, ...]
    planned: int
    done: int
    moved: int
    gain: Band | None = None


@dataclass(frozen=True, slots=True)
class Planning:
    """What a plan is made from: guidelines, journal score, the day, and what the estimate has in prospect."""

    book: GuidelineBook
    score: JournalScore
    today: Day
    prospects: Prospects | None = None

    def morning(self, on: date) -> tuple[Planned, ...]:
        """What an earlier day's plan was to bring when the day began."""
        return Planner(self.book, self.score, _morning(self.today, on), self.prospects).plan().open


def week_against_plan(known: Planning, week: WeekPlan, began: date) -> WeekAgainstPlan:
    """A running week and what its days were to bring; nothing was planned before the journal `began`."""
    today = known.today.on
    days, waiting, turns = list[DayAgainstPlan](), dict[str, date](), 0
    for day in week.days:
        planned = (*day.met, *day.planned)
        if began <= day.on < today:
            planned = known.morning(day.on)
        seen = _against(day, planned, waiting)
        turns += len(seen.planned) - len(seen.carried)
        days.append(seen)
    moved = {id for day in days if day.on >= today for id in day.carried}
    done = sum(len(day.done) for day in days)
    gain = None if known.prospects is None else _gain(days, today)
    return WeekAgainstPlan(tuple(days), turns, done, len(moved), gain)


def _against(day: WeekDay, planned: tuple[Planned, ...], waiting: dict[str, date]) -> DayAgainstPlan:
    """A day against its plan; `waiting` is what earlier days have left, and is brought up to date."""
    ids = {action.item.id for action in planned}
    made = {item.id for item in day.done} | {action.item.id for action in day.met}
    carried = {id: since for id, since in waiting.items() if id in ids}
    for action in planned:
        if action.item.cadence is not Cadence.DAILY:
            waiting.setdefault(action.item.id, day.on)
    for id in (*made, *(action.item.id for action in day.planned)):
        waiting.pop(id, None)
    besides = tuple(item for item in day.done if item.id not in ids)
    return DayAgainstPlan(day.on, day.off, planned, frozenset(ids & made), besides, carried)


def _morning(today: Day, on: date) -> Day:
    """An earlier day as it began: what was done on it and since is not known yet, nor who waits today."""
    counts = today.counts
    before = None if counts is None else counts.during(DaySpan(counts.span.first, on - ONE_DAY))
    return replace(
        today,
        on=on,
        ticks=tuple(tick for tick in today.ticks if tick.day < on),
        own_items=tuple(item for item in today.own_items if not isinstance(item, FollowUp)),
        counts=before,
        active=False,
        shown=(),
    )


def _gain(days: Sequence[DayAgainstPlan], today: date) -> Band:
    """What was done as planned and what is still to come bring together: each action once, as it was first told."""
    first: dict[str, Planned] = {}
    for day in days:
        for action in day.planned:
            if day.on >= today or action.item.id in day.done:
                first.setdefault(action.item.id, action)
    return gains_together([(a.item.pillar, a.gain) for a in first.values() if a.gain is not None])
