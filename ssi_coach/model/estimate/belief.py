"""What is believed: for every hypothesis about every pillar its effects, its level, and how well it predicted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ssi_coach.domain.pillars import PILLARS
from ssi_coach.model.estimate.activity import Numbers
from ssi_coach.model.estimate.hypotheses import DRIFTS, FORMS, Prior

MISFIT = 0.3
"""No hypothesis is quite right: a change that activity explains is off by about so much of itself."""

STEP = 0.015
"""And it comes in steps, now or later: variance in points squared for each point that activity explains."""

JUMP = 1.5
"""Deviation of a sudden jump, in points: a completed profile, a changed formula."""

PRECISION = 0.005
"""Deviation of a pillar as LinkedIn shows it, in points; it is given to three decimals at most."""

_DRIFT = np.tile(DRIFTS**2, len(PILLARS) * FORMS)

EACH = FORMS * len(DRIFTS)
"""Hypotheses about one pillar."""


@dataclass(frozen=True, slots=True)
class Belief:
    """Kalman filters of all hypotheses, the last axis of every array: pillars x forms x drifts.

    `mean` and `covariance` are over (effect of each trace, unknown days before the journal, level); `fit` is
    the logarithm of how well each predicted the readings; `view` is what each saw on the last reading's day.
    The hypotheses come last because they are many and the state is small: a loop over the state then runs
    along the memory.
    """

    mean: Numbers
    covariance: Numbers
    fit: Numbers
    view: Numbers

    def copy(self) -> Belief:
        """A belief of its own, so that taking readings on leaves this one as it is."""
        return Belief(self.mean.copy(), self.covariance.copy(), self.fit.copy(), self.view.copy())


@dataclass(frozen=True, slots=True)
class Expected:
    """What every hypothesis expects of a day: its value, its variance, and how the value varies with the state.

    `wandered` is the variance by which the level has wandered since the last reading.
    """

    view: Numbers
    value: Numbers
    variance: Numbers
    along: Numbers
    wandered: Numbers


def start(priors: Sequence[Prior]) -> Belief:
    """The belief before any reading, one prior a pillar."""
    size = max(len(prior.mean) for prior in priors)
    mean = np.zeros((size, len(priors), EACH))
    covariance = np.zeros((size, size, len(priors), EACH))
    for number, prior in enumerate(priors):
        # Traces stand first, the unknown days and the level last, whatever lies empty between them.
        rows = np.r_[: len(prior.mean) - 2, size - 2, size - 1]
        mean[rows, number] = prior.mean[:, None]
        covariance[rows[:, None], rows, number] = prior.covariance[:, :, None]
    every = len(priors) * EACH
    return Belief(
        mean.reshape(size, every),
        covariance.reshape(size, size, every),
        np.zeros(every),
        np.zeros((size, every)),
    )


def expect(belief: Belief, view: Numbers, days: float, *, first: bool) -> Expected:
    """What is expected `days` after the last reading, when the forms see `view` (state by pillars x forms)."""
    seen = np.repeat(view, len(DRIFTS), axis=1)
    wandered = days * _DRIFT
    if not first:
        change = seen[:-2] - belief.view[:-2]
        change *= belief.mean[:-2]
        wandered += misfit(change, axis=0)
    along = np.einsum("ijh,jh->ih", belief.covariance, seen)
    along[-1] += wandered
    value = np.einsum("ih,ih->h", belief.mean, seen)
    return Expected(seen, value, np.einsum("ih,ih->h", along, seen), along, wandered)


def misfit(explained: Numbers, *, axis: int) -> Numbers:
    """The variance of a change that activity explains, whose parts (one a trace) lie along an axis."""
    size = np.abs(explained)
    doubt = MISFIT**2 * size
    doubt += STEP
    doubt *= size
    return np.asarray(doubt.sum(axis=axis))


def fits(expected: Expected, value: Numbers, noise: Numbers) -> Numbers:
    """The logarithm of how likely values with these variances were under every hypothesis."""
    variance = expected.variance + noise
    return np.asarray(-0.5 * (np.square(value - expected.value) / variance + np.log(variance)))


def take_on(belief: Belief, expected: Expected, value: Numbers, noise: Numbers, jump: Numbers) -> None:
    """Take a reading on, in place: values and their variances, and the variances of sudden jumps."""
    along = expected.along
    along[-1] += jump
    variance = expected.variance + jump + noise
    missed = value - expected.value
    belief.fit[:] += -0.5 * (missed * missed / variance + np.log(variance))
    gain = along / variance
    belief.mean[:] += gain * missed
    # One row at a time: the products of all rows would not fit into the processor's memory.
    for row, share in enumerate(gain):
        belief.covariance[row] -= share * along
    belief.covariance[-1, -1] += expected.wandered + jump
    belief.view[:] = expected.view
