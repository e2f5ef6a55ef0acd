"""What is believed about one pillar: for every hypothesis its effects, its level, and how well it predicted."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ssi_coach.model.estimate.activity import Numbers
from ssi_coach.model.estimate.hypotheses import DRIFTS, FORMS, Prior

MISFIT = 0.3
"""No hypothesis is quite right: a change that activity explains is off by about so much of itself."""

JUMP = 1.5
"""Deviation of a sudden jump, in points: a completed profile, a changed formula."""

PRECISION = 0.005
"""Deviation of a pillar as LinkedIn shows it, in points; it is given to three decimals at most."""

_DRIFT = DRIFTS**2


@dataclass(frozen=True, slots=True)
class Belief:
    """Kalman filters of all hypotheses, forms by drifts.

    `mean` and `covariance` are over (effect of each trace, unknown days before the journal, level); `fit` is
    the logarithm of how well each predicted the readings; `view` is what each form saw on the last reading's
    day, None before the first.
    """

    mean: Numbers
    covariance: Numbers
    fit: Numbers
    view: Numbers | None = None


@dataclass(frozen=True, slots=True)
class Expected:
    """What every hypothesis expects of a day: its value, its variance, and how the value varies with the state."""

    value: Numbers
    variance: Numbers
    along: Numbers


def start(prior: Prior) -> Belief:
    """The belief before any reading."""
    shape = (FORMS, len(DRIFTS))
    mean = np.broadcast_to(prior.mean, (*shape, len(prior.mean)))
    covariance = np.broadcast_to(prior.covariance, (*shape, *prior.covariance.shape))
    return Belief(mean.copy(), covariance.copy(), np.zeros(shape))


def expect(belief: Belief, view: Numbers, days: float) -> Expected:
    """What is expected `days` after the last reading, when the forms see `view` (forms by state)."""
    along = np.matmul(belief.covariance, view[:, None, :, None])[..., 0]
    along[..., -1] += days * _DRIFT + misfit(belief, view)
    value = np.matmul(belief.mean, view[:, :, None])[..., 0]
    return Expected(value, np.matmul(along, view[:, :, None])[..., 0], along)


def misfit(belief: Belief, view: Numbers) -> Numbers:
    """Variance by which an explained change since the last reading may be wrong, a number a hypothesis."""
    if belief.view is None:
        return np.zeros_like(belief.fit)
    change = (view - belief.view)[:, None, :-2]
    return np.asarray(MISFIT**2 * np.square(belief.mean[..., :-2] * change).sum(axis=-1))


def fits(expected: Expected, value: float, noise: float, jump: float = 0.0) -> Numbers:
    """The logarithm of how likely a value was under every hypothesis; `noise` and `jump` are variances."""
    variance = expected.variance + noise + jump
    return np.asarray(-0.5 * (np.square(value - expected.value) / variance + np.log(variance)))


def learn(
    belief: Belief, view: Numbers, days: float, *, value: float, noise: float, jump: float = 0.0
) -> Belief:
    """The belief after a reading of `value` with variance `noise`; `jump` is the variance of a sudden jump."""
    expected = expect(belief, view, days)
    along = expected.along.copy()
    along[..., -1] += jump
    variance = expected.variance + jump + noise
    gain = along / variance[..., None]
    covariance = belief.covariance - gain[..., :, None] * along[..., None, :]
    covariance[..., -1, -1] += days * _DRIFT + misfit(belief, view) + jump
    return replace(
        belief,
        mean=belief.mean + gain * (value - expected.value)[..., None],
        covariance=covariance,
        fit=belief.fit + fits(expected, value, noise, jump),
        view=view,
    )
