"""Promises: what the estimate expects of the actions on a list, each beside those before it, and of all together."""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot

from ssi_coach.domain.estimates import Band
from ssi_coach.domain.pillars import PILLARS, Pillar

NO_GAIN = Band(0.0, 0.0, 0.0)
"""What the estimate says of things that it cannot see, as a headline."""

_HAIR = 1e-9


def gain_beside(alone: Band, mean: float) -> Band:
    """The gain of an action beside others: where less is left to gain, the band is as much narrower."""
    share = min(1.0, abs(mean / alone.mean)) if abs(alone.mean) > _HAIR else 1.0
    return Band(mean, mean - share * (alone.mean - alone.low), mean + share * (alone.high - alone.mean))


def gains_together(gains: Sequence[tuple[Pillar, Band]]) -> Band:
    """The gain of several actions: those of one pillar err alike, the pillars add up as their squares do."""
    mean = sum(gain.mean for _, gain in gains)
    below = hypot(*(sum(gain.mean - gain.low for at, gain in gains if at is pillar) for pillar in PILLARS))
    above = hypot(*(sum(gain.high - gain.mean for at, gain in gains if at is pillar) for pillar in PILLARS))
    return Band(mean, mean - below, mean + above)
