"""A mixture of normal distributions: its mean, and the points below which a share of it lies."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ssi_coach.model.estimate.activity import Numbers

LIGHTEST = 1e-4
"""Hypotheses believed less than this are left out of the bands; together they would move them by a hair."""

_STEPS, _NEAR = 40, 5e-4
"""Steps of Newton's method at most; it ends when a step is a smaller share of a deviation."""

_DENSEST = 0.3989422804014327
"""The density of a standard normal distribution at 0."""


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
        start = self.centre + np.sqrt(self.variance) * np.array([[_deviations(share)] for share in shares])
        return self.below_near(start, *shares)

    def below_near(self, start: Numbers, *shares: float) -> Numbers:
        """The same as `below`, from points that are nearly right (shares by days): much quicker.

        Steps of Newton's method inside a bracket that closes, so that a flat or steep place leads nowhere else.
        """
        centre, reach = self.centre, np.sqrt(self.variance)
        ends = centre - 8.0 * reach, centre + 8.0 * reach
        low, high = (np.tile(end, (len(shares), 1)) for end in ends)
        wanted, points = np.array(shares)[:, None], np.clip(start, low, high)
        widths = np.stack([self.deviation, np.hypot(self.deviation, self.leap)])
        chances = np.stack([1.0 - self.chance, self.chance])[:, None]
        moving = np.ones(points.shape, dtype=bool)
        for _ in range(_STEPS):
            share, bell = normal((points[None, :, :, None] - self.mean) / widths[:, None])
            under = (chances * (share @ self.weights)).sum(axis=0) - wanted
            steep = (chances * ((bell / widths[:, None]) @ self.weights)).sum(axis=0)
            low, high = np.where(under < 0, points, low), np.where(under < 0, high, points)
            aimed = points - under / np.maximum(_DENSEST * steep, 1e-9)
            aimed = np.where((aimed >= low) & (aimed <= high), aimed, (low + high) / 2.0)
            far = np.abs(aimed - points) > _NEAR * reach
            # A day that is done stays as it is, so that no day depends on the others.
            points = np.where(moving, aimed, points)
            moving &= far
            if not moving.any():
                break
        return np.asarray(points)


def normal(z: Numbers) -> tuple[Numbers, Numbers]:
    """The share of a standard normal distribution below z, exact to 1e-7, and its density as a share of that at 0.

    Source: M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions (1964), 26.2.17.
    """
    size = np.abs(z)
    t = 1.0 / (1.0 + 0.2316419 * size)
    series = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
    bell = np.exp(-0.5 * size * size)
    tail = bell * (_DENSEST * series)
    return np.where(z >= 0, 1.0 - tail, tail), bell


def _deviations(share: float) -> float:
    """How many deviations above the mean a share of a standard normal distribution ends, to a twentieth.

    Source: J. W. Tukey's lambda distribution (1960), which meets the normal one within 0.014 from 1 to 99 %.
    """
    return float((share**0.135 - (1.0 - share) ** 0.135) / 0.1975)
