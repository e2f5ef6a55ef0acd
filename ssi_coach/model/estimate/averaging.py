"""Averages the hypotheses: how much each is believed, given how all of them predicted all four pillars.

Window and delay belong to LinkedIn and not to a pillar, so the pillars decide about them together; the cap,
the drift, and whether a pillar follows activity at all, are its own.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ssi_coach.model.estimate.activity import Numbers
from ssi_coach.model.estimate.hypotheses import (
    CAPS,
    DRIFTS,
    FORMS,
    NOTHING_COUNTS,
    PILLAR_STANDS_ALONE,
    VIEWS,
)

_NEVER = 1e-290
"""Stands for what is too unlikely to be a number of its own."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Chances that sum to 1: of each pillar's hypotheses (pillars by forms by drifts), and of each view.

    A view is a delay and a memory; `nothing` is the chance that no pillar follows activity.
    """

    hypotheses: Numbers
    views: Numbers
    nothing: float


def weigh(fit: Numbers, *, nothing: float = NOTHING_COUNTS, heard: float = 1.0) -> Weights:
    """The chances of all hypotheses from how they fitted (pillars x forms x drifts).

    `nothing` is the chance, before any reading, that no pillar follows activity. With less than 1 `heard` of
    what the readings say about the views, the best of them takes less from the others.
    """
    fits = fit.reshape(-1, FORMS, len(DRIFTS))
    # Each pillar's best hypothesis is taken as the unit; it falls out of every chance again.
    likely = np.exp(fits - fits.max(axis=(1, 2), keepdims=True))
    by_form = likely.sum(axis=2) / len(DRIFTS)
    still = by_form[:, 0]
    moved = by_form[:, 1:].reshape(-1, VIEWS, len(CAPS)).sum(axis=2) / len(CAPS)
    either = PILLAR_STANDS_ALONE * still[:, None] + (1.0 - PILLAR_STANDS_ALONE) * moved
    chances = np.empty(1 + VIEWS)
    chances[0] = np.log(nothing) + np.log(still + _NEVER).sum()
    chances[1:] = np.log((1.0 - nothing) / VIEWS) + np.log(either + _NEVER).sum(axis=0)
    chances = np.exp(chances - chances.max())
    chances /= chances.sum()
    chances[1:] = _levelled(chances[1:], heard)
    # What the other pillars say about a view, this one's own voice taken out.
    beside = chances[1:] / (either + _NEVER)
    alone = chances[0] / (still + _NEVER) + PILLAR_STANDS_ALONE * beside.sum(axis=1)
    follows = np.repeat((1.0 - PILLAR_STANDS_ALONE) / len(CAPS) * beside, len(CAPS), axis=1)
    weights = likely * np.concatenate([alone[:, None], follows], axis=1)[:, :, None]
    weights /= weights.sum(axis=(1, 2), keepdims=True)
    return Weights(weights, chances[1:], float(chances[0]))


def _levelled(chances: Numbers, heard: float) -> Numbers:
    """The same sum, with the evidence between its parts taken for that share of itself."""
    levelled = np.power(chances, heard)
    return np.asarray(levelled * (chances.sum() / levelled.sum()))
