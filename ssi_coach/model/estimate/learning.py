"""Learning: the beliefs about all four pillars, taken on by one reading after the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from ssi_coach.domain.estimates import Shift
from ssi_coach.domain.pillars import PEERS_USUAL, PILLARS
from ssi_coach.model.estimate import averaging, belief
from ssi_coach.model.estimate.activity import Numbers
from ssi_coach.model.estimate.averaging import Weights
from ssi_coach.model.estimate.belief import JUMP, Belief, Expected
from ssi_coach.model.estimate.hypotheses import prior_of
from ssi_coach.model.estimate.sighting import Sighting

JUMP_CHANCE = 0.01
"""Chance that one pillar has jumped by itself between two readings."""

SHIFT_CHANCE = 0.004
"""Chance that LinkedIn has changed how it reckons between two readings."""

SHIFT_PILLARS = 3
"""Pillars of four that must have jumped before it is called a changed formula and not a coincidence."""

READINGS_BEFORE_JUMPS = 2
"""With fewer readings nothing is known yet that a reading could jump away from."""


@dataclass(frozen=True, slots=True)
class Learning:
    """Everything learned up to and including the last reading's day.

    `first` and `day` are the days of the first and last reading, None before any. `jumps` counts the sudden
    jumps of each pillar, `shifts` are those that all pillars made at once.
    """

    beliefs: tuple[Belief, ...]
    first: date | None = None
    day: date | None = None
    readings: int = 0
    jumps: tuple[int, ...] = (0, 0, 0, 0)
    shifts: tuple[Shift, ...] = ()

    @property
    def weights(self) -> Weights:
        """How much each hypothesis is believed."""
        return averaging.weigh([found.fit for found in self.beliefs])

    def days_since(self, day: date) -> int:
        """Days from the last reading to a day, 0 before any reading."""
        return 0 if self.day is None else (day - self.day).days


@dataclass(frozen=True, slots=True)
class _Told:
    """What one reading tells about one pillar: a value and its variance."""

    value: float
    noise: float


def beginning(traces: Sequence[int]) -> Learning:
    """What is believed before any reading, given the number of traces of each pillar."""
    priors = [
        prior_of(number, PEERS_USUAL.of(pillar)) for number, pillar in zip(traces, PILLARS, strict=True)
    ]
    return Learning(tuple(belief.start(prior) for prior in priors))


def learn(known: Learning, sighting: Sighting, views: Sequence[Numbers]) -> Learning:
    """What is known after a reading; `views` is what each pillar's forms see on its day."""
    days = known.days_since(sighting.day)
    expected = [belief.expect(found, view, days) for found, view in zip(known.beliefs, views, strict=True)]
    weights = known.weights.pillars
    told = _told(sighting, expected, weights)
    surprises = _surprises(told, expected, weights)
    shift = _shift(known, sighting, surprises, _missed(told, expected, weights))
    jumps = _jumps(known, surprises, shifted=shift is not None)
    beliefs = tuple(
        found
        if said is None
        else belief.learn(found, view, days, value=said.value, noise=said.noise, jump=JUMP**2 * jumped)
        for found, view, said, jumped in zip(known.beliefs, views, told, jumps, strict=True)
    )
    return replace(
        known,
        beliefs=beliefs,
        first=known.first or sighting.day,
        day=sighting.day,
        readings=known.readings + 1,
        jumps=tuple(before + now for before, now in zip(known.jumps, jumps, strict=True)),
        shifts=known.shifts if shift is None else (*known.shifts, shift),
    )


def _told(sighting: Sighting, expected: Sequence[Expected], weights: Sequence[Numbers]) -> list[_Told | None]:
    """What the reading says of every pillar; a total tells of those that it does not show.

    The rest of the total is the pillar's own value, as uncertain as the other pillars are: the marginal of
    the joint update, exact where the others are normal.
    """
    means, variances = _collapsed(expected, weights)
    hidden = [number for number, value in enumerate(sighting.pillars) if value is None]
    rest = sighting.total - sum(value for value in sighting.pillars if value is not None)
    told: list[_Told | None] = []
    for number, value in enumerate(sighting.pillars):
        if value is not None:
            told.append(_Told(value, sighting.noise))
            continue
        others = [other for other in hidden if other != number]
        noise = sighting.total_noise + sum(variances[other] for other in others)
        told.append(_Told(rest - sum(means[other] for other in others), noise))
    return told


def _collapsed(expected: Sequence[Expected], weights: Sequence[Numbers]) -> tuple[list[float], list[float]]:
    """The mean and the variance of every pillar over all hypotheses."""
    means = [float((weight * found.value).sum()) for found, weight in zip(expected, weights, strict=True)]
    variances = [
        float((weight * (found.variance + np.square(found.value - mean))).sum())
        for found, weight, mean in zip(expected, weights, means, strict=True)
    ]
    return means, variances


def _surprises(
    told: Sequence[_Told | None], expected: Sequence[Expected], weights: Sequence[Numbers]
) -> list[float]:
    """For every pillar the logarithm of how much likelier a sudden jump makes what was read."""
    found = []
    for said, hoped, weight in zip(told, expected, weights, strict=True):
        if said is None:
            found.append(0.0)
            continue
        plain, jumped = (
            _likelihood(belief.fits(hoped, said.value, said.noise, jump), weight) for jump in (0.0, JUMP**2)
        )
        found.append(jumped - plain)
    return found


def _likelihood(fits: Numbers, weight: Numbers) -> float:
    top = float(fits.max())
    return top + float(np.log(np.exp(fits - top).ravel() @ weight.ravel() + 1e-300))


def _missed(told: Sequence[_Told | None], expected: Sequence[Expected], weights: Sequence[Numbers]) -> float:
    """Points by which the reading lies beside what was expected."""
    means, _ = _collapsed(expected, weights)
    return sum(said.value - mean for said, mean in zip(told, means, strict=True) if said is not None)


def _shift(known: Learning, sighting: Sighting, surprises: Sequence[float], points: float) -> Shift | None:
    """A changed formula: all pillars have jumped at once, where one reading shows them."""
    if known.day is None or known.readings < READINGS_BEFORE_JUMPS or None in sighting.pillars:
        return None
    odds = sum(surprises) + float(np.log(SHIFT_CHANCE))
    if odds <= 0 or sum(surprise > 0 for surprise in surprises) < SHIFT_PILLARS:
        return None
    return Shift(sighting.day, known.day, points, float(1.0 / (1.0 + np.exp(-min(odds, 500.0)))))


def _jumps(known: Learning, surprises: Sequence[float], *, shifted: bool) -> list[bool]:
    """Which pillars have jumped."""
    if shifted:
        return [True] * len(surprises)
    if known.readings < READINGS_BEFORE_JUMPS:
        return [False] * len(surprises)
    return [surprise + float(np.log(JUMP_CHANCE)) > 0 for surprise in surprises]
