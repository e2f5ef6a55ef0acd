"""The hypotheses about one pillar: does activity count, through which memory, how late, up to where, how steadily.

A hypothesis is a form (what it makes of activity) and a drift (how far the pillar wanders from day to day by
itself). Form 0 is "not at all": a random walk, which carries the last reading forward.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ssi_coach.model.estimate.activity import DELAYS, MEMORIES, Numbers, Sight

CAPS = (np.inf, 2.0, 0.7)
"""Paces at which activity saturates; infinite means that more always counts alike."""

DRIFTS = np.array([0.01, 0.03, 0.08, 0.25])
"""Points a day. Public readings move 0.2 a day in all, most of it in one pillar (evidence: nine in 23 days)."""

VIEWS = len(MEMORIES) * len(DELAYS)
"""Ways to see activity: every memory with every delay."""

FORMS = 1 + VIEWS * len(CAPS)
"""What a pillar may make of activity: nothing, or any view with any cap."""

NOTHING_COUNTS = 0.97
"""Chance, before any reading, that no pillar follows activity: a promise has to be earned."""

NOTHING_FOR_BANDS = 0.3
"""The same for the bands: what has not been shown yet may still be true, and a band has to hold it."""

VIEWS_FOR_BANDS = 0.3
"""Share of the evidence about memory and delay that the bands hear: LinkedIn's own need be none of these, and
what the next best one says is then the nearest thing to how wrong the best may be."""

PILLAR_STANDS_ALONE = 0.3
"""Chance that a pillar does not follow activity where others do."""

POINTS_AT_PACE = 12.0
"""Points that all traces of a pillar may be worth together at their usual paces, before any reading."""

EFFECT = (0.35, 0.6, 0.6)
"""Share of those points: expected, its deviation common to all traces, and each trace's own."""

BEFORE_JOURNAL = 0.6
"""Deviation of what was done in the unknown days before the journal, in shares of half of those points."""


LEVEL_DOUBT = 6.0
"""Points by which a pillar may lie from the peers' mean before its first reading: a standard deviation."""


@dataclass(frozen=True, slots=True)
class Prior:
    """What is thought of a pillar before its first reading: effects of the traces, the unknown days, the level."""

    mean: Numbers
    covariance: Numbers


def prior_of(traces: int, level: float) -> Prior:
    """A small positive effect for every trace, and peers' mean as the level, give or take `LEVEL_DOUBT`."""
    worth = POINTS_AT_PACE / max(1, traces)
    share, common, own = EFFECT
    size = traces + 2
    mean = np.zeros(size)
    mean[:traces] = worth * share
    mean[-1] = level
    covariance = np.zeros((size, size))
    covariance[:traces, :traces] = worth**2 * (common**2 + own**2 * np.eye(traces))
    covariance[traces, traces] = (BEFORE_JOURNAL * POINTS_AT_PACE / 2.0) ** 2
    covariance[-1, -1] = LEVEL_DOUBT**2
    return Prior(mean, covariance)


def views_of(sights: Sequence[Sight]) -> Numbers:
    """What every form makes of each pillar's activity: days by state by (pillars x forms).

    The state is (traces, unknown days, level); pillars with fewer traces than others leave some empty. All of
    it is counted from the habit of the journal's beginning, so that a journal that begins in the middle of a
    life moves nothing by beginning.
    """
    widest = max(sight.habit.shape[1] for sight in sights)
    days = len(sights[0].habit)
    views = np.zeros((days, widest + 2, len(sights), FORMS))
    views[:, -1] = 1.0
    for number, sight in enumerate(sights):
        traces = sight.habit.shape[1]
        formed = views[:, :, number, 1:].reshape(days, widest + 2, VIEWS, len(CAPS))
        for place, cap in enumerate(CAPS):
            beyond = saturated(sight.seen, cap) - saturated(sight.habit, cap)
            formed[:, :traces, :, place] = beyond.transpose(1, 2, 0)
        formed[:, -2] = sight.unknown.T[:, :, None]
        views[:, :, number, 1:] = formed.reshape(days, widest + 2, -1)
    return views.reshape(days, widest + 2, -1)


def saturated(pace: Numbers, cap: float) -> Numbers:
    """What a form makes of a pace; more helps ever less: cap (1 - exp(-pace / cap))."""
    return pace if np.isinf(cap) else cap - cap * np.exp(pace * (-1.0 / cap))
