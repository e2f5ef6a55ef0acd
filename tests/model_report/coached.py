"""Coached users: eight weeks of twenty minutes a working day, spent by the plan, or by simpler ways beside it.

Everybody lives in a hidden world and has kept a journal with a reading a week for twenty weeks. From then on
only what one does oneself differs; what others do goes on. What a way has brought are the points of the index
at the end beyond those of the same person doing nothing at all in these weeks.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from ssi_coach.domain.activities import LinkedInPlan
from ssi_coach.domain.checklist import Form, Tick
from ssi_coach.domain.counts import DailyCounts
from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.pillars import PILLARS
from ssi_coach.domain.prospects import Prospects
from ssi_coach.domain.readings import Reading
from ssi_coach.model.counted_days import CountedDays
from ssi_coach.model.guidelines import Guideline
from ssi_coach.model.journal_score import JournalScore, Standpoint, journal_score
from ssi_coach.model.plan.day import Day
from ssi_coach.model.plan.gains import prospects_of
from ssi_coach.model.plan.plan import Planner
from ssi_coach.model.plan.worth import doing_of
from ssi_coach.model.weighted_counts import days_since, weigh
from tests.model_report.course import Journal, estimator
from tests.simulation.users import BEGAN, Lived, simulate
from tests.simulation.worlds import World
from tests.today_build import book, catalogue

HISTORY, WEEKS = 20, 8
"""Weeks with a reading before the eight weeks that are looked at, and these."""

START, DAYS = 7 * HISTORY, 7 * (HISTORY + WEEKS) + 1
MINUTES = 20
WEEKEND = frozenset({5, 6})
READ_ON = 6
"""The index is read on Sundays."""

PLAN, CHECKLIST, WEAKEST, RANDOM = "the plan", "checklist in order", "weakest pillar", "at random"
WAYS = (PLAN, CHECKLIST, WEAKEST, RANDOM)

FOUNDATION = tuple(Tick(item.id, BEGAN) for item in book().of_form(Form.FOUNDATION))
"""What is done once is done by all of them: no hidden world knows of it."""


@dataclass(frozen=True)
class Coached:
    """What one way brought one user: points, minutes spent, and the largest gain that was ever promised."""

    points: float
    minutes: int
    promised: float


class Life:
    """A person's weeks so far, as the journal and the page of the index know them."""

    def __init__(self, world: World, number: int) -> None:
        """Begin with the history, and with nothing done of one's own after it."""
        self.world, self.number = world, number
        self.rows = {kind: np.zeros(DAYS - START) for kind in catalogue().mine}
        user = simulate(world, number, DAYS)
        self.history = {kind: np.frombuffer(row).copy() for kind, row in user.counts.by_kind.items()}
        for kind in catalogue().mine:
            self.history.setdefault(kind, np.zeros(DAYS))[START:] = 0.0
        self.plan = LinkedInPlan.SALES_NAVIGATOR if number % 2 else LinkedInPlan.FREE
        self.ticks: list[Tick] = list(FOUNDATION)
        self.known = estimator().beginning()
        self.reading: Reading | None = None
        self.minutes, self.promised = 0, 0.0
        for week in range(HISTORY):
            self.read(7 * week + READ_ON)

    @property
    def journal(self) -> Journal:
        """What was logged."""
        span = DaySpan(BEGAN, BEGAN + timedelta(days=DAYS - 1))
        return Journal(
            DailyCounts(span, {kind: array("d", row.tobytes()) for kind, row in self.history.items()})
        )

    def truth(self, day: int) -> Reading:
        """What the page of the index shows on a day."""
        return simulate(self.world, self.number, DAYS, Lived(START, self.rows)).reading(day)

    def read(self, day: int) -> None:
        """Read the index and learn from it."""
        self.reading = self.truth(day)
        record = self.journal.record(self.reading.day, self.reading.day)
        self.known = estimator().learn(self.known, [self.reading], record)

    def do(self, item: Guideline, day: int) -> None:
        """Do an action and log it."""
        self.ticks.append(Tick(item.id, BEGAN + timedelta(days=day)))
        self.minutes += item.minutes
        for kind, count in (log for log in item.logs if log[0] in self.rows):
            self.rows[kind][day - START] += count
            self.history[kind][day] += count

    def on(self, day: int) -> Day:
        """The day as a plan sees it."""
        on = BEGAN + timedelta(days=day)
        reading = self.reading
        return Day(
            on=on,
            minutes=MINUTES,
            plan=self.plan,
            ticks=tuple(self.ticks),
            counts=self.journal.part(DaySpan(max(BEGAN, on - timedelta(days=30)), on)),
            weekdays_off=WEEKEND,
            total=None if reading is None else reading.total,
            pillars={} if reading is None else {p: reading.pillar(p) or 0.0 for p in PILLARS},
        )

    def score(self, on: date) -> JournalScore:
        """The journal score of a day."""
        recent = self.journal.part(days_since(None, BEGAN, on))
        counts = weigh(on, carried=None, recent=recent, counted=CountedDays(BEGAN), mine=catalogue().mine)
        done = frozenset(tick.item for tick in self.ticks)
        return journal_score(catalogue(), Standpoint(counts, {}, done, self.plan))

    def prospects(self, on: date) -> Prospects:
        """What the estimate has in prospect."""
        actions = {
            item.id: doing_of(item, 5).weekly
            for item in book().of_form(Form.ROUTINE)
            if item.logs and self.plan.includes(item.plan)
        }
        return prospects_of(estimator(), self.known, self.journal.record(on, on), actions)


def coached(world: World, number: int, way: str) -> Coached:
    """Live eight weeks in one way."""
    life = Life(world, number)
    nothing = _total(life)
    for day in range(START, DAYS - 1):
        if day % 7 == READ_ON:
            life.read(day)
        elif day % 7 not in WEEKEND:
            _spend(life, day, way)
    return Coached(_total(life) - nothing, life.minutes, life.promised)


def _total(life: Life) -> float:
    reading = life.truth(DAYS - 1)
    return sum(reading.pillar(pillar) or 0.0 for pillar in PILLARS)


def _spend(life: Life, day: int, way: str) -> None:
    if way == PLAN:
        seen = life.on(day)
        plan = Planner(book(), life.score(seen.on), seen, life.prospects(seen.on)).plan()
        gains = [action.gain.mean for action in plan.open if action.gain is not None]
        life.promised = max(life.promised, *gains, 0.0 if plan.gain is None else plan.gain.mean)
        items: Iterable[object] = [action.item for action in plan.open]
    else:
        items = _ORDERS[way](life, day)
    left = MINUTES
    for item in items:
        if isinstance(item, Guideline) and item.minutes <= left:
            life.do(item, day)
            left -= item.minutes


def _due(life: Life, day: int) -> list[Guideline]:
    """Everything that is due and allowed, in the order of the guidelines."""
    seen = life.on(day)
    planner = Planner(book(), life.score(seen.on), seen)
    return [item for item in planner.waiting() if isinstance(item, Guideline)]


def _in_order(life: Life, day: int) -> list[Guideline]:
    return _due(life, day)


def _weakest(life: Life, day: int) -> list[Guideline]:
    pillars = life.on(day).pillars
    return sorted(_due(life, day), key=lambda item: pillars[item.pillar])


def _at_random(life: Life, day: int) -> list[Guideline]:
    due = _due(life, day)
    chance = np.random.default_rng([life.number, day])
    return [due[place] for place in chance.permutation(len(due))]


_ORDERS: dict[str, Callable[[Life, int], list[Guideline]]] = {
    CHECKLIST: _in_order,
    WEAKEST: _weakest,
    RANDOM: _at_random,
}
