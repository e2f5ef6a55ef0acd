"""Learning: the beliefs about all four pillars, taken on by one reading after the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from operator import add

import numpy as np

from ssi_coach.domain.lessons import Shift
from ssi_coach.domain.pillars import PEERS_USUAL, PILLARS
from ssi_coach.model.estimate.activity import Numbers
from ssi_coach.model.estimate.averaging import Weights, weigh
from ssi_coach.model.estimate.belief import EACH, JUMP, Belief, Expected, expect, fits, start, take_on
from ssi_coach.model.estimate.hypotheses import NOTHING_FOR_BANDS, VIEWS_FOR_BANDS, prior_of
from ssi_coach.model.estimate.sighting import Sighting

JUMP_CHANCE = 0.01
"""Chance that one pillar has jumped by itself between two readings."""

SHIFT_CHANCE = 0.01
"""Chance that LinkedIn has changed how it reckons between two readings."""

SHIFT_PILLARS = 3
"""Pillars of four that must have jumped, all of them the same way, before it is called a changed formula."""

MOST_SAID, SHIFT_EVIDENCE = 5.0, 10.0
"""Evidence, in natural logarithms, that one pillar can bring at most, and that all must bring together.

So one pillar that leaps is never taken for a change of everything, however far it leaps.
"""

READINGS_BEFORE_JUMPS = 2
"""With fewer readings nothing is known yet that a reading could jump away from."""


FAR = 2.0
"""Deviations from the best hypothesis within which nobody asks for a jump."""

ROUNDING = 0.5
"""Points by which a shown total may differ from the sum of its pillars."""

_CALM = np.zeros(len(PILLARS), dtype=bool)
_STARTS = np.arange(len(PILLARS)) * EACH


@dataclass(frozen=True, slots=True)
class Learning:
    """Everything learned up to and including the last reading's day.

    `first` and `day` are the days of the first and last reading, None before any. `jumps` counts the sudden
    jumps of each pillar, `shifts` are those that all pillars made at once. `open_total` is the variance with
    which the last reading told the total where it hid pillars, None where it showed them all. `recent` is the
    activity of the last days up to `day`, one row a day, so that a start need not gather it again.
    """

    belief: Belief
    first: date | None = None
    day: date | None = None
    readings: int = 0
    jumps: tuple[int, ...] = (0,) * len(PILLARS)
    shifts: tuple[Shift, ...] = ()
    open_total: float | None = None
    recent: Numbers | None = field(default=None, compare=False, repr=False)

    @property
    def weights(self) -> Weights:
        """How much each hypothesis is believed."""
        return weigh(self.belief.fit)

    @property
    def doubts(self) -> Weights:
        """The same with more doubt, for bands, which must hold what nobody has shown yet."""
        return weigh(self.belief.fit, nothing=NOTHING_FOR_BANDS, heard=VIEWS_FOR_BANDS)

    def days_since(self, day: date) -> int:
        """Days from the last reading to a day, 0 before any reading."""
        return 0 if self.day is None else (day - self.day).days


@dataclass(frozen=True, slots=True)
class _Told:
    """What a reading tells about every pillar: its value, with the variance that leaves it open."""

    value: Numbers
    noise: Numbers


def beginning(traces: Sequence[int]) -> Learning:
    """What is believed before any reading, given the number of traces of each pillar."""
    return Learning(
        start(
            [prior_of(number, PEERS_USUAL.of(pillar)) for number, pillar in zip(traces, PILLARS, strict=True)]
        )
    )


def learn(known: Learning, sightings: Sequence[Sighting], views: Numbers) -> Learning:
    """What is known after some more readings, oldest first.

    `views` is what the forms see on their days: days by state by (pillars x forms).
    """
    belief = known.belief.copy()
    now = replace(known, belief=belief)
    for sighting, view in zip(sightings, views, strict=True):
        now = _learn_one(now, sighting, view)
    return now


def _learn_one(known: Learning, sighting: Sighting, view: Numbers) -> Learning:
    """Takes the reading on in the belief itself, which `learn` has copied once."""
    expected = expect(known.belief, view, known.days_since(sighting.day), first=known.day is None)
    told = _told(sighting, known, expected)
    value, noise = np.repeat(told.value, EACH), np.repeat(told.noise, EACH)
    shift, jumped = None, _CALM
    if known.readings >= READINGS_BEFORE_JUMPS and _unexpected(known, expected, value, noise):
        weights = _weights(known)
        surprises = _surprises(expected, value, noise, weights)
        missed = told.value - _collapsed(expected, weights)[0]
        shift = _shift(known, sighting, surprises, missed)
        jumped = surprises + np.log(JUMP_CHANCE) > 0 if shift is None else ~_CALM
    take_on(known.belief, expected, value, noise, np.repeat(JUMP**2 * jumped, EACH))
    if None in sighting.pillars:
        _meet_total(known, sighting)
    return Learning(
        belief=known.belief,
        first=known.first or sighting.day,
        day=sighting.day,
        readings=known.readings + 1,
        jumps=tuple(map(add, known.jumps, jumped.tolist())),
        shifts=known.shifts if shift is None else (*known.shifts, shift),
        open_total=sighting.total_noise if None in sighting.pillars else None,
    )


def _weights(known: Learning) -> Numbers:
    return known.weights.hypotheses.reshape(len(PILLARS), EACH)


def _unexpected(known: Learning, expected: Expected, value: Numbers, noise: Numbers) -> bool:
    """Whether a reading lies far from what the best hypothesis of some pillar expects; most do not.

    Only then can a jump be the likelier story, so only then is it worth telling.
    """
    best = known.belief.fit.reshape(len(PILLARS), EACH).argmax(axis=1) + _STARTS
    missed = value[best] - expected.value[best]
    return bool((missed * missed > FAR**2 * (expected.variance[best] + noise[best])).any())


def _told(sighting: Sighting, known: Learning, expected: Expected) -> _Told:
    """What the reading says of every pillar; a total tells of those that it does not show.

    The rest of the total is the pillar's own value, as uncertain as the other hidden pillars are: the marginal
    of the joint update, exact where the others are normal.
    """
    if None not in sighting.pillars:
        return _Told(np.array(sighting.pillars, dtype=float), np.full(len(PILLARS), sighting.noise))
    means, variances = _collapsed(expected, _weights(known))
    hidden = np.array([value is None for value in sighting.pillars])
    shown = np.array([value or 0.0 for value in sighting.pillars])
    others = np.where(hidden, (means * hidden).sum() - means, 0.0)
    value = np.where(hidden, sighting.total - shown.sum() - others, shown)
    doubt = sighting.total_noise + (variances * hidden).sum() - variances
    return _Told(value, np.where(hidden, doubt, sighting.noise))


def _meet_total(known: Learning, sighting: Sighting) -> None:
    """Move the hidden pillars so that the sum is the total that was shown.

    Each of them was told the whole difference; together their hypotheses may have gone farther than it.
    """
    belief = known.belief
    weights = _weights(known)
    value = np.einsum("ih,ih->h", belief.mean, belief.view).reshape(weights.shape)
    doubt = np.einsum("ijh,ih,jh->h", belief.covariance, belief.view, belief.view).reshape(weights.shape)
    means = (weights * value).sum(axis=1)
    hidden = np.array([shown is None for shown in sighting.pillars])
    variances = hidden * (weights * (doubt + np.square(value - means[:, None]))).sum(axis=1)
    open_points = sighting.total - means.sum()
    if abs(open_points) > ROUNDING:
        belief.mean[-1] += np.repeat(open_points * variances / variances.sum(), EACH)


def _collapsed(expected: Expected, weights: Numbers) -> tuple[Numbers, Numbers]:
    """The mean and the variance of every pillar over all hypotheses."""
    value = expected.value.reshape(weights.shape)
    means = (weights * value).sum(axis=1)
    spread = expected.variance.reshape(weights.shape) + np.square(value - means[:, None])
    return means, (weights * spread).sum(axis=1)


def _surprises(expected: Expected, value: Numbers, noise: Numbers, weights: Numbers) -> Numbers:
    """For every pillar the logarithm of how much likelier a sudden jump makes what was read."""
    plain = fits(expected, value, noise).reshape(weights.shape)
    jumped = fits(expected, value, noise + JUMP**2).reshape(weights.shape)
    top = np.maximum(plain.max(axis=1), jumped.max(axis=1))[:, None]
    before, after = ((np.exp(fit - top) * weights).sum(axis=1) + 1e-300 for fit in (plain, jumped))
    return np.asarray(np.log(after / before))


def _shift(known: Learning, sighting: Sighting, surprises: Numbers, missed: Numbers) -> Shift | None:
    """A changed formula: all pillars have jumped at once, where one reading shows them.

    `missed` are the points by which each pillar lies beside what was expected.
    """
    if known.day is None or None in sighting.pillars:
        return None
    surprised = surprises > 0
    one_way = abs(int(np.sign(missed[surprised]).sum())) == int(surprised.sum())
    evidence = float(np.minimum(surprises, MOST_SAID).sum())
    if not one_way or surprised.sum() < SHIFT_PILLARS or evidence < SHIFT_EVIDENCE:
        return None
    chance = float(1.0 / (1.0 + np.exp(-evidence - np.log(SHIFT_CHANCE))))
    return Shift(sighting.day, known.day, float(missed.sum()), chance)
