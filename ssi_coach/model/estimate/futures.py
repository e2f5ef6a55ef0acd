"""Futures: the days ahead under other activity, from one learning and one look at the journal.

What is done ahead is the same on every day that is not off, so what a memory sees of it is one number a day
times that pace: the past is looked at once, and each future is a few products of small arrays.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain

import numpy as np

from ssi_coach.domain.days import ONE_DAY, DaySpan
from ssi_coach.domain.estimates import EstimateLine
from ssi_coach.domain.futures import Future
from ssi_coach.domain.pillars import PILLAR_LIMIT, PILLARS
from ssi_coach.model.estimate.activity import Activity, Numbers, Sight
from ssi_coach.model.estimate.estimator import Estimator
from ssi_coach.model.estimate.forecast import Guess, forecast
from ssi_coach.model.estimate.learning import Learning
from ssi_coach.model.estimate.record import Record

WEEK = 7.0

EVERY_DAY = 0.98
"""Who did something on all of the last days still leaves one out now and then."""

AN_ACTIVE_DAY = 5.0
"""Activities of a usual active day, for who has done nothing yet."""


@dataclass(frozen=True, slots=True)
class Futures:
    """Everything that futures share: they begin on `span.first`, the record's last day, and end on `span.last`.

    `now` is the mean count a day of every kind "as now", on days that are not off; `pace` the same of each
    trace, in paces. `workdays` is how many days of 7 are not off. `idle` is what is seen if nothing more is
    done, and `opened` how much of every memory (views by days) lies in days ahead that are not off.
    """

    coach: Estimator
    known: Learning
    span: DaySpan
    now: Mapping[str, float]
    pace: Numbers
    workdays: float
    idle: Sight
    opened: Numbers
    restlessness: float
    _activity: Activity
    _open_days: Numbers

    @classmethod
    def of(
        cls, coach: Estimator, known: Learning, record: Record, *, now: Mapping[str, float], until: date
    ) -> Futures:
        """Look at the past once; `now` is the mean count a day of each kind over the last 28 counted days."""
        activity = record.activity(tuple(chain.from_iterable(coach.traces)), coach.mine)
        span = DaySpan(record.counts.span.last, until)
        open_days = _open_days(record, span)
        sight = _seen_with(activity, open_days, span)
        return cls(
            coach=coach,
            known=known,
            span=span,
            now=now,
            pace=record.as_now(activity, until).max(axis=0, initial=0.0),
            workdays=WEEK * float(open_days.mean()) if open_days.any() else WEEK,
            idle=replace(sight, seen=sight.seen[:, :, :-1], habit=sight.habit[:, :-1]),
            opened=sight.seen[:, :, -1],
            restlessness=record.restlessness(activity),
            _activity=activity,
            _open_days=open_days,
        )

    @property
    def weekly_now(self) -> dict[str, float]:
        """Counts a week "as now", of every kind that was done."""
        return {kind: often * self.workdays for kind, often in self.now.items()}

    def line(self, future: Future) -> EstimateLine:
        """The estimate of every day under a future, with its band."""
        return forecast(
            self.known,
            self.span,
            self._views(self._seen(future, slice(None))),
            Guess(self._views(self.idle), self.restlessness),
        )

    def mean_on(self, futures: Sequence[Future], days: Sequence[date]) -> Numbers:
        """The estimate's mean under many futures: futures by days by pillars, each 0..25 points."""
        places = [(day - self.span.first).days for day in days]
        means = [self._mean(future, places) for future in futures]
        return np.stack(means) if means else np.zeros((0, len(days), len(PILLARS)))

    def _mean(self, future: Future, places: list[int]) -> Numbers:
        views = self._views(self._seen(future, places))
        weights = self.known.weights.hypotheses
        mean = self.known.belief.mean.reshape(-1, *weights.shape)
        worth = (mean * weights).sum(axis=3).reshape(len(mean), -1)
        found = np.einsum("sf,dsf->df", worth, views).reshape(len(places), len(PILLARS), -1).sum(axis=2)
        return np.asarray(np.clip(found, 0.0, PILLAR_LIMIT))

    def _seen(self, future: Future, places: slice | list[int]) -> Sight:
        opened = self._opened(future.idle_days)[:, places]
        idle = self.idle
        seen = idle.seen[:, places] + opened[:, :, None] * self._pace(future)
        return Sight(seen, idle.unknown[:, places], idle.habit[places])

    def _opened(self, idle_days: int) -> Numbers:
        """How much of every memory lies in open days after the first `idle_days`."""
        if not idle_days:
            return self.opened
        later = self._open_days.copy()
        later[:idle_days] = 0.0
        none = replace(self._activity, table=self._activity.table[:, :0], early=self._activity.early[:, :0])
        return _seen_with(none, later, self.span).seen[:, :, -1]

    def _pace(self, future: Future) -> Numbers:
        """What a future does on an open day, in the paces of the traces."""
        daily = {kind: often / self.workdays for kind, often in future.weekly.items()}
        pace = self.pace.copy()
        for column, trace in enumerate(chain.from_iterable(self.coach.traces)):
            if not trace.kinds:
                pace[column] = (
                    self._active(future, daily, pace[column] * trace.pace / WEEK) * WEEK / trace.pace
                )
            for kind in trace.kinds:
                if kind in daily:
                    pace[column] += (daily[kind] - self.now.get(kind, 0.0)) * WEEK / trace.pace
        return np.maximum(pace, 0.0)

    def _active(self, future: Future, daily: Mapping[str, float], share: float) -> float:
        """The share of open days on which anything is done; `share` is that share as now.

        Activities fall on days by chance: with twice as many, half as many days stay empty as a share of a share.
        """
        if future.active_days is not None:
            return min(1.0, future.active_days / self.workdays)
        before = sum(self.now.get(kind, 0.0) for kind in self.coach.mine)
        after = sum(daily.get(kind, self.now.get(kind, 0.0)) for kind in self.coach.mine)
        if before <= 0.0 or share <= 0.0:
            return 1.0 - float(np.exp(-after / AN_ACTIVE_DAY))
        known = min(share, EVERY_DAY)
        return min(1.0, share * (1.0 - float((1.0 - known) ** (after / before))) / known)

    def _views(self, sight: Sight) -> Numbers:
        return self.coach.views(sight)


def _open_days(record: Record, span: DaySpan) -> Numbers:
    """For each day after the first of a span 1 when it is not off, else 0."""
    mask = record.counted.mask(DaySpan(span.first + ONE_DAY, span.last))
    return np.frombuffer(mask, dtype=np.uint8).astype(float)


def _seen_with(activity: Activity, open_days: Numbers, span: DaySpan) -> Sight:
    """What is seen on the days of a span if nothing more is done, and of the open days in a last column."""
    early, table = (
        np.concatenate([part, np.zeros((len(part), 1))], axis=1) for part in (activity.early, activity.table)
    )
    ahead = np.zeros((len(open_days), table.shape[1]))
    ahead[:, -1] = open_days
    days = np.arange(span.first.toordinal(), span.last.toordinal() + 1, dtype=float)
    wider = replace(activity, table=table, early=early).then(ahead)
    return wider.seen(days, told_on=span.first.toordinal())
