"""A mixture of normal distributions: its mean, and the points below which a share of it lies."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ssi_coach.model.estimate.activity import Numbers

LIGHTEST = 1e-4
"""Hypotheses believed less than this are left out of the bands; together they would move them by a hair."""

_HALVINGS = 15
"""Halvings of 16 deviations: exact to half a thousandth of one."""


@dataclass(frozen=True, slots=True)
class Mixture:
    """Components with weights that sum to 1; `mean` and `deviation` are days by components.

    On each day there is a chance that a leap has come in between, which adds its own deviation.
    """

    weights: Numbers
    mean: Numbers
    deviation: Numbers
    chance: Numbers
    leap: float

    @property
    def centre(self) -> Numbers:
        """The mean of each day."""
        return np.asarray(self.mean @ self.weights)

    @property
    def variance(self) -> Numbers:
        """The variance of each day."""
        spread = np.square(self.mean - self.centre[:, None]) + np.square(self.deviation)
        return np.asarray(spread @ self.weights + self.chance * self.leap**2)

    def below(self, *shares: float) -> Numbers:
        """The points below which each of the shares lies: shares by days."""
        centre, reach = self.centre, 8.0 * np.sqrt(self.variance)
        low, high = (np.tile(end, (len(shares), 1)) for end in (centre - reach, centre + reach))
        wanted = np.array(shares)[:, None]
        widths = np.stack([self.deviation, np.hypot(self.deviation, self.leap)])
        for _ in range(_HALVINGS):
            middle = (low + high) / 2.0
            calm, wild = (
                normal_share((middle[:, None, :, None] - self.mean) / widths).swapaxes(0, 1) @ self.weights
            )
            under = calm + self.chance * (wild - calm) < wanted
            low, high = np.where(under, middle, low), np.where(under, high, middle)
        return np.asarray((low + high) / 2.0)


def normal_share(z: Numbers) -> Numbers:
    """The share of a standard normal distribution below z, exact to 1e-7.

    Source: M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions (1964), 26.2.17.
    """
    size = np.abs(z)
    t = 1.0 / (1.0 + 0.2316419 * size)
    series = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
    tail = np.exp(-0.5 * size * size) * (0.3989422804014327 * series)
    return np.where(z >= 0, 1.0 - tail, tail)
