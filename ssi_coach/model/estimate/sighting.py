"""Sightings: what a reading says about each pillar, and how exactly, with the rounding of the page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ssi_coach.domain.pillars import PILLARS
from ssi_coach.domain.readings import Reading
from ssi_coach.model.estimate.belief import PRECISION

FINEST = 3
"""Decimals that LinkedIn shows of a pillar at most."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """One day's reading: pillars in LinkedIn's order (None where not shown), and the total that was shown.

    `noise` and `total_noise` are the variances that rounding leaves.
    """

    day: date
    pillars: tuple[float | None, ...]
    total: float
    noise: float
    total_noise: float


def sighting_of(reading: Reading) -> Sighting:
    """What a reading says."""
    pillars = tuple(reading.pillar(pillar) for pillar in PILLARS)
    known = [value for value in pillars if value is not None]
    return Sighting(reading.day, pillars, reading.total, _rounding(known), _rounding([reading.total]))


def _rounding(values: list[float]) -> float:
    """The variance of rounding to as many decimals as the values show, plus that of the page itself."""
    shown = next(
        (digits for digits in range(FINEST) if all(round(value, digits) == value for value in values)),
        FINEST,
    )
    return float(10.0 ** (-2 * shown) / 12.0 + PRECISION**2)
