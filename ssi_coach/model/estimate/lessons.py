"""Lessons: what the readings have taught about each pillar, only where they support it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

import numpy as np

from ssi_coach.domain.days import WEEK
from ssi_coach.domain.estimates import Band
from ssi_coach.domain.lessons import Learned, Lessons, Mover
from ssi_coach.domain.pillars import PILLARS, Pillar
from ssi_coach.model.estimate.activity import DELAYS, MEMORIES, Numbers, Places
from ssi_coach.model.estimate.averaging import Weights
from ssi_coach.model.estimate.belief import EACH, Belief
from ssi_coach.model.estimate.forecast import TAIL
from ssi_coach.model.estimate.hypotheses import CAPS, DRIFTS, prior_of
from ssi_coach.model.estimate.learning import Learning
from ssi_coach.model.estimate.mixture import LIGHTEST, Mixture
from ssi_coach.model.estimate.traces import Trace

SURE = 0.8
"""A window or a delay is named from this chance on, and effects when activity counts at all so surely."""

TOLD = 0.35
"""An effect is the readings' own word when they have narrowed its variance to this share of the prior's.

What a pillar's traces share alone narrows it to half: that much is said about things never done.
"""

SMALLEST = 0.001
"""Points a piece below which an effect is not worth a sentence."""


def lessons_of(known: Learning, traces: Sequence[Sequence[Trace]], seen: Sequence[Numbers]) -> Lessons:
    """Everything that was learned.

    `traces` are those of each pillar, `seen` is what each memory and delay sees of them now (views by traces):
    where activity saturates, one more is worth less than the first.
    """
    weights = known.weights
    pillars = tuple(
        _learned(pillar, known.belief, weights, (traces[number], seen[number]))
        for number, pillar in enumerate(PILLARS)
    )
    return Lessons(known.readings, pillars, known.shifts)


def _learned(
    pillar: Pillar, found: Belief, weights: Weights, now: tuple[Sequence[Trace], Numbers]
) -> Learned:
    weight = weights.hypotheses[PILLARS.index(pillar)]
    follows = float(weight[1:].sum())
    if follows < SURE:
        return Learned(pillar, follows)
    by_view = weight[1:].sum(axis=1).reshape(len(MEMORIES), len(DELAYS), len(CAPS)).sum(axis=2) / follows
    memory = _sure(by_view.sum(axis=1))
    delay = _sure(by_view.sum(axis=0))
    kept = None if memory is None else MEMORIES[memory]
    return Learned(
        pillar,
        follows,
        window=None if kept is None or kept.fading else kept.days,
        fading=None if kept is None or not kept.fading else kept.days,
        delay=None if delay is None else DELAYS[delay],
        movers=_movers(pillar, found, weight, now),
    )


def _sure(chances: Numbers) -> int | None:
    best = int(np.argmax(chances))
    return best if chances[best] >= SURE else None


def _movers(
    pillar: Pillar, found: Belief, weight: Numbers, now: tuple[Sequence[Trace], Numbers]
) -> tuple[Mover, ...]:
    """The kinds whose worth lies above zero with nine chances in ten, strongest first.

    A kind that stands in two traces, as a personal invitation does, is worth what it moves in both.
    """
    traces, seen = now
    forms, drifts = np.nonzero(weight >= min(LIGHTEST, float(weight.max())))
    chosen = weight[forms, drifts] / weight[forms, drifts].sum()
    place = PILLARS.index(pillar) * EACH + forms * len(DRIFTS) + drifts
    piece = _slopes(seen)[forms].T * (WEEK / np.array([trace.pace for trace in traces]))[:, None]
    prior = prior_of(len(traces), 0.0).covariance.diagonal()
    movers = []
    for kind in dict.fromkeys(chain.from_iterable(trace.kinds for trace in traces)):
        columns = [column for column, trace in enumerate(traces) if kind in trace.kinds]
        worth = _worth(found, place, (columns, piece[columns]), chosen)
        told = found.covariance[columns, columns][:, place] @ chosen <= TOLD * prior[columns]
        if worth.low > 0 and worth.mean >= SMALLEST and told.any():
            movers.append(Mover(kind, pillar, worth))
    return tuple(sorted(movers, key=lambda mover: -mover.worth.mean))


def _worth(found: Belief, place: Places, pieces: tuple[list[int], Numbers], chosen: Numbers) -> Band:
    """What one more is worth, over some hypotheses: `pieces` are the traces that it moves, and how far each."""
    columns, piece = pieces
    rows = np.array(columns)
    mean = (found.mean[rows[:, None], place] * piece).sum(axis=0)
    covariance = found.covariance[rows[:, None, None], rows[:, None], place]
    variance = np.einsum("ih,ijh,jh->h", piece, covariance, piece)
    mixture = Mixture(chosen, mean[None], np.sqrt(np.maximum(variance, 1e-18))[None], np.zeros(1), 0.0)
    low, high = mixture.below(TAIL, 1.0 - TAIL)[:, 0]
    centre = float(mixture.centre[0])
    return Band(centre, min(float(low), centre), max(float(high), centre))


def _slopes(seen: Numbers) -> Numbers:
    """What one pace on one day adds to every form, 0 for the form that counts nothing: forms by traces."""
    lasting = np.repeat([1.0 / memory.weight for memory in MEMORIES], len(DELAYS))[:, None, None]
    caps = np.array(CAPS)[None, :, None]
    slopes = lasting * np.exp(-seen[:, None, :] / caps)
    return np.concatenate([np.zeros((1, seen.shape[1])), slopes.reshape(-1, seen.shape[1])])
