"""What if: how the estimate goes on under other weekly activity, quick enough to follow a slider."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.estimates import EstimateLine
from ssi_coach.domain.futures import Future
from ssi_coach.model.target import TargetStanding, expected_on
from ssi_coach.services.estimating import YEAR, estimator_of, learned, lessons, record_of
from ssi_coach.services.standing import counted_days, target_on
from ssi_coach.services.today.plan import weekly_actions
from ssi_coach.services.today.plan_shown import todays_plan
from ssi_coach.services.workspace import Workspace

if TYPE_CHECKING:  # NumPy comes with the first question, not with the first picture
    from ssi_coach.model.estimate.futures import Futures

MOST_KINDS = 6
"""Sliders at most: more than that nobody overlooks."""

LEAST_KINDS = 4
"""With fewer kinds done so far, those of the routines are offered beside them."""

LATER = 60
"""Days after which it shows what a kind is worth."""

TWO_WEEKS = 14

AS_NOW, TODAYS_PLAN, TWO_WEEKS_OFF = "as_now", "todays_plan", "two_weeks_off"
"""The presets."""


@dataclass(frozen=True, slots=True)
class Slider:
    """A kind that matters: counts a week as now, and up to where the slider goes; minutes for one."""

    kind: str
    now: float
    most: float
    minutes: float


@dataclass(frozen=True, slots=True)
class Ahead:
    """The days ahead under some activity, and the first one on which the target is expected (None: not in them)."""

    line: EstimateLine
    expected_on: date | None


@dataclass(frozen=True, slots=True)
class WhatIf:
    """Everything that a what-if needs, reckoned once; asking it needs no journal and no thread of its own.

    `presets` are futures by name (`AS_NOW` ...); kinds that they or a mapping leave out go on as now.
    """

    on: date
    sliders: tuple[Slider, ...]
    presets: Mapping[str, Future]
    target: TargetStanding
    futures: Futures
    usual_minutes: Mapping[str, float]

    @property
    def as_now(self) -> dict[str, float]:
        """Counts a week as now of the kinds with a slider."""
        return {slider.kind: slider.now for slider in self.sliders}

    def ahead(self, weekly: Mapping[str, float], *, idle_days: int = 0) -> Ahead:
        """How it goes on with so many a week of some kinds, perhaps after some days of nothing."""
        return self.under(Future(dict(weekly), idle_days=idle_days))

    def under(self, future: Future) -> Ahead:
        """How it goes on under a future."""
        line = self.futures.line(future)
        return Ahead(line, expected_on(self.target, line))

    def minutes_of(self, weekly: Mapping[str, float]) -> float:
        """Minutes a week that so many of these kinds usually take."""
        return sum(often * self.usual_minutes.get(kind, 0.0) for kind, often in weekly.items())

    def fitted(self, weekly: Mapping[str, float], minutes: float) -> dict[str, float]:
        """The same mix of kinds in so many minutes a week; from nothing, the same time for every kind."""
        taken = self.minutes_of(weekly)
        if taken > 0:
            return {kind: often * minutes / taken for kind, often in weekly.items()}
        timed = [kind for kind in weekly if self.usual_minutes.get(kind, 0.0) > 0]
        return {
            kind: minutes / len(timed) / self.usual_minutes[kind] if kind in timed else 0.0 for kind in weekly
        }


def reckon_what_if(work: Workspace) -> WhatIf | None:
    """Reckon what every what-if from today on shares; None before the first reading: there is nothing to go by."""
    on = work.today()
    reading = work.journal.latest_reading(on)
    if reading is None:
        return None
    futures = futures_of(work, on)
    routines, planned = routines_of(work, on), planned_today(work)
    sliders = tuple(_slider(work, kind, futures, routines) for kind in _kinds(work, on, futures, routines))
    now = Future()
    # A plan asks for more, never for less.
    plan = Future({kind: max(often, futures.weekly_now.get(kind, 0.0)) for kind, often in planned.items()})
    return WhatIf(
        on=on,
        sliders=sliders,
        presets={AS_NOW: now, TODAYS_PLAN: plan, TWO_WEEKS_OFF: Future(idle_days=TWO_WEEKS)},
        target=target_on(work, on, reading, futures.line(now).at(0)),
        futures=futures,
        usual_minutes={kind.id: kind.minutes for kind in work.catalogue.kinds.values() if kind.mine},
    )


def futures_of(work: Workspace, on: date) -> Futures:
    """The year after `on` under any activity."""
    from ssi_coach.model.estimate.futures import Futures  # noqa: PLC0415  # with NumPy

    known = learned(work, on)
    return Futures.of(
        estimator_of(work),
        known,
        record_of(work, on, on, known),
        now=daily_now(work, on),
        until=on + timedelta(days=YEAR),
    )


def daily_now(work: Workspace, on: date) -> dict[str, float]:
    """The mean count of every kind over the last 28 counted days up to a day: "as now"."""
    from ssi_coach.model.estimate.activity import LOOK_BACK  # noqa: PLC0415  # with NumPy
    from ssi_coach.model.estimate.record import kinds_as_now  # noqa: PLC0415  # with NumPy

    span = DaySpan.ending(on, days=LOOK_BACK)
    return kinds_as_now(work.journal.daily_counts(span), counted_days(work, on, since=span.first))


def routines_of(work: Workspace, on: date, only: Collection[str] | None = None) -> dict[str, float]:
    """Counts a week of the user's own kinds if all routines, or some, are done at their cadence."""
    weekly: dict[str, float] = {}
    for action, counts in weekly_actions(work, on).items():
        for kind, often in counts.items():
            if kind in work.catalogue.mine and (only is None or action in only):
                weekly[kind] = weekly.get(kind, 0.0) + often
    return weekly


def planned_today(work: Workspace) -> dict[str, float]:
    """The same for the routines of the plan that Today shows; one without any routine stands for all of them."""
    today, plan = work.today(), todays_plan(work)
    return routines_of(work, today, {action.item.id for action in plan.actions}) or routines_of(work, today)


def _kinds(work: Workspace, on: date, futures: Futures, routines: Mapping[str, float]) -> tuple[str, ...]:
    """The kinds that matter: done lately or credited by the readings, those first that move the estimate most."""
    catalogue, now = work.catalogue, futures.weekly_now
    credited = [mover.kind for learned in lessons(work, on).pillars for mover in learned.movers]
    swings = _swings(
        futures,
        on,
        {
            kind: max(2.0 * now.get(kind, 0.0), routines.get(kind, 0.0))
            for kind in (kind.id for kind in catalogue.kinds.values() if kind.mine and kind.pillars)
        },
    )
    strongest = sorted(swings, key=lambda kind: -swings[kind])
    known = [kind for kind in strongest if kind in now or (kind in credited and swings[kind] > 0)]
    offered = [kind for kind in strongest if kind in routines and kind not in known]
    chosen = [*known, *offered[: max(0, LEAST_KINDS - len(known))]][:MOST_KINDS]
    # In the order of the tally buttons, so that a slider keeps its place from day to day.
    return tuple(kind for kind in catalogue.kinds if kind in chosen)


def _swings(futures: Futures, on: date, most: Mapping[str, float]) -> dict[str, float]:
    """How far apart so many a week of a kind and none of it lie after a while, in points of the total."""
    asked = [Future({kind: often}) for kind, high in most.items() for often in (0.0, high)]
    totals = futures.mean_on(asked, [on + timedelta(days=LATER)]).sum(axis=(1, 2)).tolist()
    return {kind: totals[2 * place + 1] - totals[2 * place] for place, kind in enumerate(most)}


def _slider(work: Workspace, kind: str, futures: Futures, routines: Mapping[str, float]) -> Slider:
    now = futures.weekly_now.get(kind, 0.0)
    most = max(2.0 * now, 2.0 * routines.get(kind, 0.0), 5.0)
    return Slider(kind, now, _round_up(most), work.catalogue.kind(kind).minutes)


def _round_up(number: float) -> float:
    """The next of 5, 10, 20, 50, 100 ..."""
    step = 5.0
    for factor in (2.0, 2.0, 2.5) * 8:
        if number <= step:
            break
        step *= factor
    return step
