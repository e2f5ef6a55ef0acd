"""Attribution: how far what was done moved the estimate from one day to another, kind by kind.

Every form adds up what it makes of its traces, so the change between two days adds up as well. A trace of
several kinds is shared among them along the straight way from one day's activity to the other's (R. J. Aumann
and L. S. Shapley, Values of Non-Atomic Games, 1974): each kind's change times the mean slope on that way.
What is left of the difference of two days (the level, the days before the journal) is no activity's doing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

import numpy as np

from ssi_coach.domain.moves import ACTIVE_DAYS, Move
from ssi_coach.domain.pillars import PILLARS
from ssi_coach.model.estimate.activity import Numbers
from ssi_coach.model.estimate.estimator import Estimator
from ssi_coach.model.estimate.hypotheses import CAPS, DRIFTS, FORMS, VIEWS
from ssi_coach.model.estimate.learning import Learning
from ssi_coach.model.estimate.record import Record
from ssi_coach.model.estimate.traces import Trace

_STILL = 1e-9
"""Paces that differ by less are taken as the same."""


@dataclass(frozen=True, slots=True)
class Glance:
    """What every view (first axis) sees of every kind (second axis) on a day, and the habit of the beginning."""

    seen: Numbers
    habit: Numbers


@dataclass(frozen=True, slots=True)
class Attribution:
    """Splits changes of the estimate by kind, given what the readings have taught."""

    coach: Estimator
    known: Learning

    def glance(self, day: date, record: Record, *, told_on: date | None = None) -> Glance:
        """What is seen of the record's activity on its last day; `told_on` as in `Activity.seen`."""
        activity = record.activity(self._kinds, self.coach.mine)
        told = None if told_on is None else told_on.toordinal()
        sight = activity.seen(np.array([float(day.toordinal())]), told_on=told)
        return Glance(sight.seen[:, 0], sight.habit[0])

    def moves(self, before: Glance, after: Glance) -> tuple[Move, ...]:
        """The points that every kind moved its pillars by, on the mean over all hypotheses."""
        effects = _effects_of(self.known)
        found, start = [], 0
        for number, traces in enumerate(self.coach.traces):
            for row, trace in enumerate(traces):
                stop = start + max(1, len(trace.kinds))
                parts = _parts(before, after, slice(start, stop))
                points = np.einsum("vc,kvc->k", effects[row, number], parts)
                causes = trace.kinds or (ACTIVE_DAYS,)
                found += [
                    Move(PILLARS[number], cause, float(moved))
                    for cause, moved in zip(causes, points, strict=True)
                ]
                start = stop
        return tuple(found)

    @property
    def _kinds(self) -> tuple[Trace, ...]:
        """A trace for each kind of each trace, at the pace of the whole."""
        return tuple(chain.from_iterable(map(_taken_apart, self.coach.every_trace)))


def _effects_of(known: Learning) -> Numbers:
    """What a pace is worth on the mean over all drifts: state by pillars by views by caps."""
    weights = known.weights.hypotheses
    mean = known.belief.mean.reshape(-1, len(PILLARS), FORMS, len(DRIFTS))
    worth = np.asarray((mean * weights).sum(axis=3))[:, :, 1:]
    return worth.reshape(len(mean), len(PILLARS), VIEWS, len(CAPS))


def _taken_apart(trace: Trace) -> Sequence[Trace]:
    return [Trace((kind,), trace.pace) for kind in trace.kinds] or [trace]


def _parts(before: Glance, after: Glance, columns: slice) -> Numbers:
    """How far each kind of a trace moved what every form sees: kinds by views by caps."""
    seen = _shared(before.seen[:, columns].T, after.seen[:, columns].T)
    habit = _shared(before.habit[columns, None], after.habit[columns, None])
    return np.asarray(seen - habit)


def _shared(start: Numbers, end: Numbers) -> Numbers:
    """Each kind's share in the change of the saturated sum: kinds by views by caps."""
    change = end - start
    return change[:, :, None] * _slopes(start.sum(axis=0), end.sum(axis=0))


def _slopes(start: Numbers, end: Numbers) -> Numbers:
    """The mean slope of every cap's curve between two paces: views by caps."""
    found = np.ones((len(start), len(CAPS)))
    far = np.abs(end - start) > _STILL
    for place, cap in enumerate(CAPS):
        if np.isinf(cap):
            continue
        found[:, place] = np.exp(-start / cap)
        rise = cap * (np.exp(-start[far] / cap) - np.exp(-end[far] / cap))
        found[far, place] = rise / (end - start)[far]
    return found
