"""Averages the hypotheses: how much each is believed, given how all of them predicted all four pillars.

Window and delay belong to LinkedIn and not to a pillar, so the pillars decide about them together; the cap,
the drift, and whether a pillar follows activity at all, are its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ssi_coach.model.estimate.activity import Numbers
from ssi_coach.model.estimate.hypotheses import (
    CAPS,
    NOTHING_COUNTS,
    PILLAR_STANDS_ALONE,
    VIEWS,
)


@dataclass(frozen=True, slots=True)
class Weights:
    """Chances that sum to 1: of each pillar's hypotheses (forms by drifts), and of each view (delay and memory).

    `nothing` is the chance that no pillar follows activity.
    """

    pillars: tuple[Numbers, ...]
    views: Numbers
    nothing: float


def weigh(fits: Sequence[Numbers]) -> Weights:
    """The chances of all hypotheses from how they fitted, pillar by pillar (forms by drifts)."""
    still = [_sum(fit[0]) - np.log(fit.shape[1]) for fit in fits]
    moved = [_by_view(fit) for fit in fits]
    either = [
        np.logaddexp(np.log(PILLAR_STANDS_ALONE) + alone, np.log1p(-PILLAR_STANDS_ALONE) + follows)
        for alone, follows in zip(still, moved, strict=True)
    ]
    nothing = np.log(NOTHING_COUNTS) + sum(still)
    views = np.log1p(-NOTHING_COUNTS) - np.log(VIEWS) + sum(either)
    everything = np.logaddexp(nothing, _sum(views))
    nothing, views = nothing - everything, views - everything
    pillars = []
    for fit, alone, share in zip(fits, still, either, strict=True):
        # What the other pillars say about a view, this one's own voice taken out.
        beside = views - share
        rest = np.logaddexp(nothing - alone, _sum(beside + np.log(PILLAR_STANDS_ALONE)))
        follows = np.repeat(beside + np.log1p(-PILLAR_STANDS_ALONE) - np.log(len(CAPS)), len(CAPS))
        each = fit - np.log(fit.shape[1]) + np.concatenate([[rest], follows])[:, None]
        pillars.append(np.exp(each - _sum(each)))
    return Weights(tuple(pillars), np.exp(views), float(np.exp(nothing)))


def _by_view(fit: Numbers) -> Numbers:
    """How well each view fitted, its caps and drifts averaged."""
    grouped = fit[1:].reshape(VIEWS, -1)
    top = grouped.max(axis=1)
    return np.asarray(top + np.log(np.exp(grouped - top[:, None]).mean(axis=1)))


def _sum(logarithms: Numbers) -> float:
    """The logarithm of the sum of what the logarithms stand for."""
    top = float(logarithms.max())
    return top + float(np.log(np.exp(logarithms - top).sum()))
