"""The days ahead: which of them are not off, how much of every memory they fill, and at what pace they go on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from ssi_coach.domain.days import ONE_DAY, WEEK, DaySpan
from ssi_coach.domain.futures import Future
from ssi_coach.model.counted_days import CountedDays
from ssi_coach.model.estimate.activity import Activity, Numbers, Sight
from ssi_coach.model.estimate.estimator import Estimator

EVERY_DAY = 0.98
"""Who did something on all of the last days still leaves one out now and then."""

AN_ACTIVE_DAY = 5.0
"""Activities of a usual active day, for who has done nothing yet."""


@dataclass(frozen=True, slots=True)
class DaysAhead:
    """The days after the first of a span.

    `open_days` is 1 for each of them that is not off, else 0. `idle` is what is seen on the days of the span if
    nothing more is done, and `opened` how much of every memory lies in open days by then (views by days).
    """

    span: DaySpan
    activity: Activity
    open_days: Numbers
    idle: Sight
    opened: Numbers
    _later: dict[int, Numbers] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, activity: Activity, counted: CountedDays, span: DaySpan) -> DaysAhead:
        """Look ahead from the last day of the activity, the span's first."""
        # A journal that has not begun may begin on any of the days ahead.
        known = counted if counted.began is not None else replace(counted, began=span.first)
        mask = known.mask(DaySpan(span.first + ONE_DAY, span.last))
        open_days = np.frombuffer(mask, dtype=np.uint8).astype(float)
        sight = _seen(activity, open_days, span)
        idle = Sight(sight.seen[:, :, :-1], sight.unknown, sight.habit[:, :-1])
        return cls(span, activity, open_days, idle, sight.seen[:, :, -1])

    @property
    def workdays(self) -> float:
        """Days of 7 that are not off, all of them where no day is open."""
        share = float(self.open_days.mean()) if len(self.open_days) else 0.0
        return WEEK * (share or 1.0)

    def open_after(self, days: int) -> Numbers:
        """The same as `opened`, when nothing is done on the first days."""
        if not days:
            return self.opened
        if days not in self._later:  # a slider that is dragged asks again and again
            later = self.open_days.copy()
            later[:days] = 0.0
            bare = replace(self.activity, table=self.activity.table[:, :0], early=self.activity.early[:, :0])
            self._later[days] = _seen(bare, later, self.span).seen[:, :, -1]
        return self._later[days]


@dataclass(frozen=True, slots=True)
class Paces:
    """At what pace the traces go on.

    `now` is the mean count of every kind on an open day "as now", `usual` the same of every trace, in paces.
    """

    coach: Estimator
    now: Mapping[str, float]
    usual: Numbers
    workdays: float

    @property
    def weekly_now(self) -> dict[str, float]:
        """Counts a week "as now", of every kind that was done."""
        return {kind: often * self.workdays for kind, often in self.now.items()}

    def of(self, future: Future) -> Numbers:
        """The pace of every trace on an open day."""
        daily = {kind: often / self.workdays for kind, often in future.weekly.items()}
        paces = self.usual.copy()
        for column, trace in enumerate(self.coach.every_trace):
            if not trace.kinds:
                active = self._active(future, daily, paces[column] * trace.pace / WEEK)
                paces[column] = active * WEEK / trace.pace
            for kind in daily.keys() & trace.kinds:
                paces[column] += (daily[kind] - self.now.get(kind, 0.0)) * WEEK / trace.pace
        return np.maximum(paces, 0.0)

    def _active(self, future: Future, daily: Mapping[str, float], share: float) -> float:
        """The share of open days on which anything is done; `share` is that share as now.

        Activities fall on days by chance, so with twice as many the empty days are squared as a share of all.
        """
        if future.active_days is not None:
            return min(1.0, future.active_days / self.workdays)
        before, after = (
            sum(often for kind, often in found.items() if kind in self.coach.mine)
            for found in (self.now, {**self.now, **daily})
        )
        if before <= 0.0 or share <= 0.0:
            return 1.0 - float(np.exp(-after / AN_ACTIVE_DAY))
        known = min(share, EVERY_DAY)
        return min(1.0, share * (1.0 - float((1.0 - known) ** (after / before))) / known)


def _seen(activity: Activity, open_days: Numbers, span: DaySpan) -> Sight:
    """What is seen on the days of a span if nothing more is done, and of the open days in a last column."""
    early, table = (
        np.concatenate([part, np.zeros((len(part), 1))], axis=1) for part in (activity.early, activity.table)
    )
    ahead = np.zeros((len(open_days), table.shape[1]))
    ahead[:, -1] = open_days
    days = np.arange(span.first.toordinal(), span.last.toordinal() + 1, dtype=float)
    wider = replace(activity, table=table, early=early).then(ahead)
    return wider.seen(days, told_on=span.first.toordinal())
