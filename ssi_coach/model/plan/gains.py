"""Gains: what the estimate expects of an action in four weeks, done at its cadence against not done.

The hypotheses are the same with and without the action, so their levels, drifts and jumps fall out of the
difference, and what is left is each one's effect times what it sees more of (common random numbers, exactly).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import chain
from math import hypot

import numpy as np

from ssi_coach.domain.estimates import Band
from ssi_coach.domain.pillars import PILLARS
from ssi_coach.domain.prospects import HORIZON, PACES, Prospects, Response
from ssi_coach.model.estimate.activity import Numbers, Sight
from ssi_coach.model.estimate.averaging import weigh
from ssi_coach.model.estimate.belief import EACH
from ssi_coach.model.estimate.estimator import Estimator
from ssi_coach.model.estimate.forecast import TAIL
from ssi_coach.model.estimate.hypotheses import CAPS, DRIFTS, FORMS, saturated, views_of
from ssi_coach.model.estimate.learning import Learning
from ssi_coach.model.estimate.mixture import LIGHTEST, Mixture
from ssi_coach.model.estimate.record import Record
from ssi_coach.model.estimate.traces import Trace
from ssi_coach.model.plan.promise import NO_GAIN

Weekly = Mapping[str, float]
"""Kinds with how many of each are done a week."""

NOTHING_TO_PROMISE = 0.99999
"""Chance, before any reading, that no pillar follows activity, for what is promised.

The estimate may believe sooner, for the next reading corrects it; a promise is for people who will spend their
evenings on it. About one person in ten whose index follows nobody looks for a while as if it did.
"""


@dataclass(frozen=True, slots=True)
class _Ahead:
    """A pillar in four weeks: what its views would see if nothing were done, and what one pace adds to each.

    `without` is views by traces, `one` is views: a pace of any trace is seen alike.
    """

    traces: Sequence[Trace]
    without: Numbers
    one: Numbers

    def forms(self, paces: Numbers) -> Numbers:
        """What every form sees more at some paces of the traces: paces by forms by traces."""
        reached = self.without + self.one[:, None] * paces[:, None, :]
        more = _saturated(reached) - _saturated(self.without)
        formed = more.reshape(len(paces), FORMS - 1, len(self.traces))
        return np.concatenate([np.zeros((len(paces), 1, len(self.traces))), formed], axis=1)


def prospects_of(
    coach: Estimator, known: Learning, record: Record, actions: Mapping[str, Weekly]
) -> Prospects:
    """What the record's last day holds in prospect; `actions` are what each action means a week.

    Others go on as now; kinds that some action is about are done by their actions alone.
    """
    on = record.counts.span.last
    without, one = _sights(coach, record, frozenset(chain.from_iterable(actions.values())))
    parts = coach.parts(without)
    ahead = [_Ahead(traces, part.seen[:, 0], one) for traces, part in zip(coach.traces, parts, strict=True)]
    trusted = known.weights.hypotheses
    earned = weigh(known.belief.fit, nothing=NOTHING_TO_PROMISE).hypotheses
    levels = _levels(known, parts, trusted)
    found = [_Pillar(known, number, (trusted[number], earned[number])) for number in range(len(PILLARS))]
    responses = [pillar.responses(part) for pillar, part in zip(found, ahead, strict=True)]
    bands = [pillar.bands(part, list(actions.values())) for pillar, part in zip(found, ahead, strict=True)]
    return Prospects(
        on=on,
        made_by=coach.made_by,
        follows={pillar.pillar: pillar.follows for pillar in found},
        earned={pillar.pillar: pillar.earned for pillar in found},
        pillars=dict(zip(PILLARS, levels, strict=True)),
        responses=tuple(chain.from_iterable(responses)),
        bands={action: _together(found) for action, *found in zip(actions, *bands, strict=True)},
    )


def _sights(coach: Estimator, record: Record, done: frozenset[str]) -> tuple[Sight, Numbers]:
    """What is seen in four weeks without the actions, and what a usual pace of anything adds to each view."""
    traces, activity = coach.every_trace, coach.activity(record)
    day = record.counts.span.last
    until = day + timedelta(days=HORIZON)
    daily = record.as_now(activity, until)
    daily[:, [not trace.kinds or bool(done.intersection(trace.kinds)) for trace in traces]] = 0.0
    # One column more, in which nothing is done until today and a pace a day after it.
    known = np.pad(activity.table, ((0, 0), (0, 1)))
    early = np.pad(activity.early, ((0, 0), (0, 1)))
    paced = replace(activity, table=known, early=early).then(
        np.pad(daily, ((0, 0), (0, 1)), constant_values=1.0)
    )
    sight = paced.seen(np.array([float(until.toordinal())]), told_on=day.toordinal())
    return sight.of(slice(0, len(traces))), sight.seen[:, 0, -1]


def _levels(known: Learning, parts: Sequence[Sight], trusted: Numbers) -> list[float]:
    """Where the pillars would stand."""
    seen = np.repeat(views_of(parts)[0], len(DRIFTS), axis=1)
    value = np.einsum("ih,ih->h", seen, known.belief.mean).reshape(len(PILLARS), EACH)
    return [float(level) for level in (value * trusted.reshape(value.shape)).sum(axis=1)]


class _Pillar:
    """One pillar's hypotheses: what they make of some paces."""

    def __init__(self, known: Learning, number: int, weights: tuple[Numbers, Numbers]) -> None:
        """Take the hypotheses with how much they are believed, and how much of that may be promised."""
        self.pillar = PILLARS[number]
        self.trusted, promised = weights
        self.follows = float(self.trusted[1:].sum())
        self.earned = min(1.0, float(promised[1:].sum()) / self.follows) if self.follows > 0 else 0.0
        belief, place = known.belief, slice(number * EACH, (number + 1) * EACH)
        self.effects = belief.mean[:-2, place].reshape(-1, FORMS, len(DRIFTS))
        self.forms, drifts = np.nonzero(promised >= min(LIGHTEST, float(promised.max())))
        places = number * EACH + self.forms * len(DRIFTS) + drifts
        chosen = promised[self.forms, drifts]
        self.chosen = chosen / chosen.sum()
        self.mean, self.covariance = belief.mean[:-2, places], belief.covariance[:-2, :-2][..., places]

    def responses(self, ahead: _Ahead) -> list[Response]:
        """How the pillar answers to each of its traces."""
        paces = np.array(PACES)[:, None] * np.ones(len(ahead.traces))
        effects = (self.effects * self.trusted).sum(axis=2)[: len(ahead.traces)]
        gains = np.einsum("pfi,if->ip", ahead.forms(paces), effects)
        return [
            Response(self.pillar, trace.kinds, trace.pace, tuple(row.tolist()))
            for trace, row in zip(ahead.traces, gains, strict=True)
        ]

    def bands(self, ahead: _Ahead, actions: Sequence[Weekly]) -> list[Band]:
        """What may be promised of some actions in this pillar, each by itself."""
        paces = np.array([[_pace(trace, weekly) for trace in ahead.traces] for weekly in actions])
        moving = [place for place, row in enumerate(paces) if row.any()]
        found = dict(zip(moving, self._moved(ahead, paces[moving]), strict=True)) if moving else {}
        return [found.get(place, NO_GAIN) for place in range(len(actions))]

    def _moved(self, ahead: _Ahead, paces: Numbers) -> list[Band]:
        count = len(ahead.traces)
        seen = ahead.forms(paces)
        looked = seen[:, self.forms]
        mean = np.einsum("ahi,ih->ah", looked, self.mean[:count])
        variance = np.einsum(
            "ahi,ijh,ahj->ah", looked, self.covariance[:count, :count], looked, optimize=True
        )
        deviation = np.sqrt(np.maximum(variance, 1e-12))
        mixture = Mixture(self.chosen, mean, deviation, np.zeros(len(mean)), 0.0)
        low, high = mixture.below(TAIL, 1.0 - TAIL)
        centre = mixture.centre
        return [
            Band(middle, min(least, middle), max(most, middle))
            for middle, least, most in zip(centre.tolist(), low.tolist(), high.tolist(), strict=True)
        ]


def _pace(trace: Trace, weekly: Weekly) -> float:
    """How many usual paces of a trace an action means; each of its turns can make a day active."""
    return sum(weekly.get(kind, 0.0) for kind in trace.kinds) / trace.pace


def _together(bands: Sequence[Band]) -> Band:
    """A gain in several pillars: half bands add up as their squares do."""
    mean = sum(band.mean for band in bands)
    below = hypot(*(band.mean - band.low for band in bands))
    above = hypot(*(band.high - band.mean for band in bands))
    return Band(mean, mean - below, mean + above)


def _saturated(pace: Numbers) -> Numbers:
    """What every cap makes of paces: a new axis before the last one."""
    return np.stack([saturated(pace, cap) for cap in CAPS], axis=-2)
