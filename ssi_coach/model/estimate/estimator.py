"""The estimator: from readings and daily counts to estimates, the way in to the rooms beside it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain, pairwise

import numpy as np

from ssi_coach.domain.counts import DailyCounts
from ssi_coach.domain.days import ONE_DAY, DaySpan
from ssi_coach.domain.estimates import EstimateLine
from ssi_coach.domain.lessons import Lessons
from ssi_coach.domain.pillars import PILLARS
from ssi_coach.domain.readings import Reading
from ssi_coach.model.catalogue import Catalogue
from ssi_coach.model.estimate import learning
from ssi_coach.model.estimate.activity import (
    DELAYS,
    LOOK_BACK,
    MEMORIES,
    Activity,
    Numbers,
    Sight,
    table_of,
)
from ssi_coach.model.estimate.belief import JUMP, MISFIT, PRECISION, STEP
from ssi_coach.model.estimate.forecast import Guess, forecast
from ssi_coach.model.estimate.hindsight import hindsight
from ssi_coach.model.estimate.hypotheses import (
    BEFORE_JOURNAL,
    CAPS,
    DRIFTS,
    EFFECT,
    POINTS_AT_PACE,
    views_of,
)
from ssi_coach.model.estimate.learning import Learning
from ssi_coach.model.estimate.lessons import lessons_of
from ssi_coach.model.estimate.record import Record
from ssi_coach.model.estimate.sighting import sighting_of
from ssi_coach.model.estimate.traces import Trace, traces_of

FORMULA = 4
"""Raised whenever the reckoning changes, so that nothing kept by another one is believed."""

_CONSTANTS = (
    *(MEMORIES, DELAYS, CAPS, DRIFTS.tolist(), EFFECT, POINTS_AT_PACE, BEFORE_JOURNAL),
    *(MISFIT, STEP, JUMP, PRECISION, learning.JUMP_CHANCE, learning.SHIFT_CHANCE),
)


@dataclass(frozen=True, slots=True)
class Estimator:
    """The hypotheses for a catalogue; `mine` are the kinds that make a day active."""

    traces: tuple[tuple[Trace, ...], ...]
    mine: frozenset[str]

    @classmethod
    def of(cls, catalogue: Catalogue) -> Estimator:
        """The estimator for the factors of a catalogue."""
        return cls(tuple(traces_of(catalogue, pillar) for pillar in PILLARS), catalogue.mine)

    @property
    def made_by(self) -> str:
        """A name for this very reckoning: another formula or catalogue has another."""
        told = repr((self.traces, sorted(self.mine), _CONSTANTS))
        return f"{FORMULA}-{hashlib.sha256(told.encode()).hexdigest()[:16]}"

    def beginning(self) -> Learning:
        """What is believed before any reading."""
        return learning.beginning([len(traces) for traces in self.traces])

    def learn(self, known: Learning, readings: Sequence[Reading], record: Record) -> Learning:
        """What is known after some more readings, one a day, oldest first."""
        if not readings:
            return known
        days = np.array([reading.day.toordinal() for reading in readings], dtype=float)
        activity = self.activity(record)
        views = self.views(activity.seen(days))
        known = learning.learn(known, [sighting_of(reading) for reading in readings], views)
        stop = (readings[-1].day - activity.span.first).days + 1
        return replace(known, recent=activity.table[max(0, stop - LOOK_BACK) : stop])

    def forecast(
        self, known: Learning, span: DaySpan, record: Record, *, real: DailyCounts | None = None
    ) -> EstimateLine:
        """The estimate of every day of a span that begins with the record's last day.

        After it the activity goes on "as now", or as the `real` counts of the following days say.
        """
        activity = self.activity(record)
        days = np.arange(span.first.toordinal(), span.last.toordinal() + 1, dtype=float)
        told = span.first.toordinal()
        if real is not None:
            daily = table_of(real, self.every_trace, self.mine)
            return forecast(known, span, self.views(activity.then(daily).seen(days, told_on=told)))
        if span.length == 1:
            return forecast(known, span, self.views(activity.seen(days)))
        daily = record.as_now(activity, span.last)
        views, idle = (
            self.views(activity.then(table).seen(days, told_on=told)) for table in (daily, 0.0 * daily)
        )
        return forecast(known, span, views, Guess(idle, record.restlessness(activity)))

    def hindsight(self, known: Learning, readings: Sequence[Reading], record: Record) -> EstimateLine:
        """Every day from the first to the last of the readings, which are one a day, oldest first."""
        span = DaySpan(readings[0].day, readings[-1].day)
        days = np.arange(span.first.toordinal(), span.last.toordinal() + 1, dtype=float)
        views = self.views(self.activity(record).seen(days))
        return hindsight(known, [sighting_of(reading) for reading in readings], views)

    def lessons(self, known: Learning, on: date, record: Record) -> Lessons:
        """What was learned, and what one more of a kind is worth on a day."""
        sight = self.activity(record).seen(np.array([float(on.toordinal())]))
        return lessons_of(known, self.traces, [part.seen[:, 0] for part in self.parts(sight)])

    @property
    def every_trace(self) -> tuple[Trace, ...]:
        """The traces of all pillars, one pillar after the other."""
        return tuple(chain.from_iterable(self.traces))

    def activity(self, record: Record) -> Activity:
        """The activity of every trace."""
        return record.activity(self.every_trace, self.mine)

    def views(self, sight: Sight) -> Numbers:
        """What every form makes of what is seen: days by state by (pillars x forms)."""
        return views_of(self.parts(sight))

    def parts(self, sight: Sight) -> list[Sight]:
        """What is seen of each pillar's own traces."""
        ends = np.cumsum([0, *map(len, self.traces)]).tolist()
        return [sight.of(slice(start, stop)) for start, stop in pairwise(ends)]


def days_needed(first: date, last: date, began: date | None) -> DaySpan:
    """The days whose counts a record needs for estimates from `first` to `last`."""
    start = first - LOOK_BACK * ONE_DAY
    return DaySpan(min(last, max(start, began)) if began is not None else last, last)
