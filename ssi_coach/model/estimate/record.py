"""The record: what the journal holds of activity up to a day, and how it goes on after it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from ssi_coach.domain.counts import DailyCounts
from ssi_coach.domain.days import ONE_DAY, DaySpan
from ssi_coach.model.counted_days import CountedDays
from ssi_coach.model.estimate.activity import HABIT_DAYS, Activity, Numbers, table_of
from ssi_coach.model.estimate.traces import Trace

USUAL_RESTLESSNESS = 0.8
"""Deviation of a month's activity from the one before, in shares of the usual, until a journal says otherwise."""

MONTHS_BELIEVED = 4
"""Months' worth of weight that the usual restlessness keeps."""


@dataclass(frozen=True, slots=True)
class Record:
    """Daily counts from `LOOK_BACK` days before the first day of interest on, or from the journal's first.

    `early` are the counts of the journal's first `HABIT_DAYS` days, `began` is the first of them (None while
    there is no entry). On `unknown` days nobody knows what was done: they are filled with the habit before
    them, since unknown is not zero; a day off is a day on which nothing was done. `before` is the activity of
    the days right before the counts where it is known already, one row a day.
    """

    counts: DailyCounts
    early: DailyCounts
    began: date | None
    counted: CountedDays
    unknown: frozenset[date] = frozenset()
    before: Numbers | None = None

    def activity(self, traces: Sequence[Trace], mine: frozenset[str]) -> Activity:
        """The activity of some traces."""
        began = self.began or self.counts.span.last + ONE_DAY
        table, span = table_of(self.counts, traces, mine), self.counts.span
        if self.before is not None:
            table = np.concatenate([self.before, table])
            span = DaySpan(span.first - len(self.before) * ONE_DAY, span.last)
        counted = _mask(self.counted, span)
        for day in sorted(day for day in self.unknown if day in self.counts.span and day > began):
            place = (day - span.first).days
            if not table[place].any():
                table[place] = _habit(table[:place], counted[:place])
        early = table_of(self.early, traces, mine) if self.began else np.zeros((0, len(traces)))
        return Activity(span, began, table, early)

    def habit(self, activity: Activity) -> Numbers:
        """What is done of every trace on a day "as now": the mean of the record's last counted days."""
        return _habit(activity.table, _mask(self.counted, activity.span))

    def as_now(self, activity: Activity, until: date) -> Numbers:
        """The days after the record, one row a day: the habit of its last days, nothing on days off."""
        ahead = _mask(self.counted, DaySpan(self.counts.span.last + ONE_DAY, until))
        return np.asarray(ahead[:, None] * self.habit(activity))

    def restlessness(self, activity: Activity) -> float:
        """How far a month's activity lies from that of the month before, as a share of the usual: a deviation.

        The record's own months are looked at beside `MONTHS_BELIEVED` months of the usual restlessness.
        """
        known = activity.table[_mask(self.counted, activity.span) > 0]
        months = len(known) // HABIT_DAYS
        if months < 2:
            return USUAL_RESTLESSNESS
        paces = known[len(known) - months * HABIT_DAYS :].reshape(months, HABIT_DAYS, known.shape[1])
        together, apart = paces.mean(axis=(1, 2))[:, None], paces.mean(axis=1)
        # One kind may carry most of the effect, or all of them together: between the two lies the truth.
        changes = (_changes(together) + _changes(apart)) / 2.0
        squares = MONTHS_BELIEVED * USUAL_RESTLESSNESS**2 + float(changes.sum())
        return float(np.sqrt(squares / (MONTHS_BELIEVED + len(changes))))


def kinds_as_now(counts: DailyCounts, counted: CountedDays) -> dict[str, float]:
    """How often a day every kind is done "as now", by the same last counted days; only kinds that are done at all.

    `counts` are those of the last `LOOK_BACK` days.
    """
    mask = _mask(counted, counts.span)
    table = np.array(list(counts.by_kind.values())).reshape(-1, counts.span.length).T
    return {
        kind: often for kind, often in zip(counts.by_kind, _habit(table, mask).tolist(), strict=True) if often
    }


def _changes(monthly: Numbers) -> Numbers:
    """Squared changes from month to month, as shares of the usual, over everything that is done at all."""
    done = monthly[:, monthly.any(axis=0)]
    return np.asarray(
        np.square(np.diff(done, axis=0) / done.mean(axis=0)).sum(axis=1) / max(1, done.shape[1])
    )


def _mask(counted: CountedDays, span: DaySpan) -> Numbers:
    return np.frombuffer(counted.mask(span), dtype=np.uint8).astype(float)


def _habit(table: Numbers, counted: Numbers) -> Numbers:
    """The mean of the last counted days of a table, zero where there are none."""
    last = np.flatnonzero(counted)[-HABIT_DAYS:]
    return np.asarray(table[last].mean(axis=0)) if len(last) else np.zeros(table.shape[1])
