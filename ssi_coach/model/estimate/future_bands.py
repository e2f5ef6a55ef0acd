"""Bands of futures: as wide as a forecast's, but quick enough to follow a slider.

The band is reckoned on some days only, from where that of "as now" lies, and is stretched between them as the
band of "as now" is, which was reckoned in full. So "as now" itself comes out as a forecast would say it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.pillars import PILLARS
from ssi_coach.model.estimate.activity import Numbers
from ssi_coach.model.estimate.forecast import (
    LEAP,
    TAIL,
    Guess,
    expected_of,
    filled,
    leaps_of,
    lines_of,
    places_of,
)
from ssi_coach.model.estimate.learning import Learning
from ssi_coach.model.estimate.mixture import Mixture

DENSE = (0, 1, 2, 3, 5, 7, 10, 14, 18, 23, 29, 36, 45)
"""The first days on which a band is reckoned: it widens fastest at the beginning."""

APART = 25
"""Days between the later ones."""

_ENDS = np.array([[-1.0], [1.0]])
_HAIR = 1e-9


@dataclass(frozen=True, slots=True)
class Bands:
    """What the bands of all futures share.

    `places` are the days on which bands are reckoned. `usual` is how many deviations the ends of the band "as
    now" lie from the mean there (pillars by ends by days), `stretch` by how much a band is wider in full than
    with straight lines between those days (pillars by ends by days of the span).
    """

    known: Learning
    length: int
    places: list[int]
    ahead: Numbers
    weights: tuple[Numbers, Numbers]
    guess: Guess
    usual: Numbers
    stretch: Numbers

    @classmethod
    def of(cls, known: Learning, span: DaySpan, views: Numbers, guess: Guess) -> Bands:
        """Reckon "as now" in full; `views` and the guess are those of every day of the span."""
        full, some = places_of(span.length), _some(span.length)
        since = known.days_since(span.first)
        lines = np.array(
            lines_of(
                known,
                np.array(full, dtype=float) + since,
                views[full],
                Guess(guess.idle[full], guess.restlessness),
            )
        )
        exact = np.array(
            [[filled(full, end, span.length) for end in np.abs(line[1:] - line[0])] for line in lines]
        )
        found = cls(
            known=known,
            length=span.length,
            places=some,
            ahead=np.array(some, dtype=float) + since,
            weights=(known.weights.hypotheses, known.doubts.hypotheses),
            guess=Guess(guess.idle[some], guess.restlessness),
            usual=exact[:, :, some],
            stretch=np.ones((len(PILLARS), 2, span.length)),
        )
        usual = np.stack([found._usual(number, views[some]) for number in range(len(PILLARS))])
        found = replace(found, usual=usual)
        return replace(found, stretch=exact / np.maximum(found.halves(views[some]), _HAIR))

    def halves(self, views: Numbers) -> Numbers:
        """Half bands below and above the mean on every day: pillars by ends by days.

        `views` are those of a future on the days `places`.
        """
        found = np.stack([self._halves(number, views) for number in range(len(PILLARS))])
        everywhere = [[filled(self.places, end, self.length) for end in ends] for ends in found]
        return np.asarray(self.stretch * np.array(everywhere))

    def _usual(self, number: int, views: Numbers) -> Numbers:
        """The half bands "as now" of a pillar, which `usual` holds in points at first, in deviations."""
        _, mixture = self._mixture(number, views)
        return np.asarray(self.usual[number] / np.sqrt(mixture.variance))

    def _halves(self, number: int, views: Numbers) -> Numbers:
        mean, mixture = self._mixture(number, views)
        start = mean + _ENDS * self.usual[number] * np.sqrt(mixture.variance)
        return np.asarray(np.maximum(_ENDS * (mixture.below_near(start, TAIL, 1.0 - TAIL) - mean), 0.0))

    def _mixture(self, number: int, views: Numbers) -> tuple[Numbers, Mixture]:
        weights = self.weights[0][number], self.weights[1][number]
        trusted, expected = expected_of(self.known, weights, number, self.ahead, (views, self.guess))
        mixture = Mixture(*expected, leaps_of(self.known, number, self.ahead), LEAP)
        return mixture.mean @ trusted, mixture


def _some(length: int) -> list[int]:
    """The days on which bands are reckoned, of so many."""
    later = range(DENSE[-1] + APART, length - 1, APART)
    return sorted({place for place in (*DENSE, *later, length - 1) if place < length})
