"""The estimate of days: what the hypotheses expect, averaged, with the band that holds 80 % of it."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.estimates import BandLine, EstimateLine
from ssi_coach.domain.pillars import PILLAR_LIMIT, PILLARS, TOTAL_LIMIT
from ssi_coach.model.estimate.activity import Numbers
from ssi_coach.model.estimate.belief import EACH, misfit
from ssi_coach.model.estimate.hypotheses import DRIFTS, FORMS
from ssi_coach.model.estimate.learning import Learning
from ssi_coach.model.estimate.mixture import LIGHTEST, Mixture

TAIL = 0.1
"""The share of the truth expected below the band, and above it."""

RARELY = (1.0, 300.0)
"""One jump in 300 days is what is thought of a pillar before its own jumps are counted."""

LEAP = 1.0
"""Deviation of the jumps to be reckoned with, in points."""

DAYS_DIFFER = 0.5
"""Deviation of a single day's activity, in shares of "as now": no day is like the other."""

STILL = 0.25
"""Days that are taken off the first ones: on most days the index stands still (nine moves in 23 days), so the next
days bring less than their share of what a week does."""

TENTH = 1.2815515594600038
"""Deviations from the mean to the 10 % and 90 % points of a normal distribution."""

TOGETHER = 0.25
"""How much the pillars err alike, where they follow the same activity."""

DAILY, EVERY = 60, 7
"""Bands are reckoned for each of the first 60 days and then once a week, with straight lines between."""


@dataclass(frozen=True, slots=True)
class Guess:
    """Activity that is only guessed "as now".

    `idle` is what the forms would see if nothing were done instead; `restlessness` is the deviation of a month's
    activity from the one before, as a share.
    """

    idle: Numbers
    restlessness: float


def forecast(known: Learning, span: DaySpan, views: Numbers, guess: Guess | None = None) -> EstimateLine:
    """The estimate of every day of a span that begins at the last reading's day or later.

    `views` is what the forms see on those days (days by state by pillars x forms). With a
    `guess` what is done from the span's second day on is not known, and the bands are as much wider.
    """
    places = places_of(span.length)
    ahead = np.array([known.days_since(span.first) + place for place in places], dtype=float)
    seen = Guess(guess.idle[places], guess.restlessness) if guess is not None else None
    found = lines_of(known, ahead, views[places], seen)
    lines = [[filled(places, part, span.length) for part in line] for line in found]
    return joined(span, lines, agreement(known))


@dataclass(frozen=True, slots=True)
class Agreement:
    """What makes the total's band from the pillars': how far they err `alike`, and what a bare total `told`."""

    alike: float
    told: tuple[float, float]


def agreement(known: Learning) -> Agreement:
    """What is known of the total beside its pillars."""
    alike = TOGETHER * (1.0 - known.weights.nothing)
    return Agreement(alike, _told(known, alike))


def joined(span: DaySpan, lines: Sequence[Sequence[Numbers]], whole: Agreement) -> EstimateLine:
    """Pillars and total from mean, low and high of every pillar on each day of the span."""
    pillars = {pillar: _line(line, PILLAR_LIMIT) for pillar, line in zip(PILLARS, lines, strict=True)}
    return EstimateLine(span, _line(_sum(lines, whole.alike, whole.told), TOTAL_LIMIT), pillars)


def lines_of(known: Learning, ahead: Numbers, views: Numbers, guess: Guess | None) -> list[list[Numbers]]:
    """Mean, low and high of every pillar on each day."""
    believed, doubted = known.weights, known.doubts
    lines = []
    for number in range(len(PILLARS)):
        weights = believed.hypotheses[number], doubted.hypotheses[number]
        trusted, expected = expected_of(known, weights, number, ahead, (views, guess))
        mixture = Mixture(*expected, leaps_of(known, number, ahead), LEAP)
        lines.append([mixture.mean @ trusted, *mixture.below(TAIL, 1.0 - TAIL)])
    return lines


def _told(known: Learning, alike: float) -> tuple[float, float]:
    """By how much a total without pillars narrows the sum below and above: squares of half bands.

    On its day the pillars that it hid were open, and still their sum was known to half a point: what one of
    them has too much another has too little.
    """
    if known.open_total is None:
        return 0.0, 0.0
    lines = lines_of(known, np.zeros(1), known.belief.view[None, :, :: len(DRIFTS)], None)
    below, above = (float(square[0]) for square in _squares(lines, alike))
    left = TENTH**2 * known.open_total
    return max(0.0, below - left), max(0.0, above - left)


def places_of(length: int) -> list[int]:
    """The days of a span of so many that are reckoned; between them the lines are straight."""
    far = list(range(DAILY, length - 1, EVERY))
    return [*range(min(DAILY, length)), *far, *([length - 1] if length > DAILY else [])]


def expected_of(
    known: Learning,
    weights: tuple[Numbers, Numbers],
    number: int,
    ahead: Numbers,
    seen: tuple[Numbers, Guess | None],
) -> tuple[Numbers, tuple[Numbers, Numbers, Numbers]]:
    """The hypotheses that are believed at all: their weights for the mean, and what the band is made of.

    The latter are their weights for the band, and the mean and deviation that they expect of each day.
    """
    heavy = np.maximum(*weights)
    forms, drifts = np.nonzero(heavy >= min(LIGHTEST, float(heavy.max())))
    trusted, chosen = (weight[forms, drifts] / weight[forms, drifts].sum() for weight in weights)
    belief, place = known.belief, number * EACH + forms * len(DRIFTS) + drifts
    column = number * FORMS + forms
    views = seen[0][:, :, column]
    mean = belief.mean[:, place]
    expected = np.einsum("dih,ih->dh", views, mean)
    along = np.einsum("ijh,djh->dih", belief.covariance[:, :, place], views)
    variance = np.einsum("dih,dih->dh", along, views) + _wandered(ahead)[:, None] * DRIFTS[drifts] ** 2
    if known.day is not None:
        explained = (views - belief.view[:, place])[:, :-2] * mean[:-2]
        variance += misfit(explained, axis=1)
    guess = seen[1]
    if guess is not None:
        guessed = ((views - guess.idle[:, :, column])[:, :-2] * mean[:-2]).sum(axis=1)
        since = np.maximum(ahead - ahead[0], 1.0)[:, None]
        variance += np.square(guessed) * (guess.restlessness**2 + DAYS_DIFFER**2 / since)
    return trusted, (chosen, expected, np.sqrt(np.maximum(variance, 1e-12)))


def leaps_of(known: Learning, number: int, ahead: Numbers) -> Numbers:
    """The chance that a pillar has jumped by each day, from how often it did: likelier the longer one waits."""
    watched = 0 if known.first is None or known.day is None else (known.day - known.first).days
    often, days = RARELY
    return np.asarray(-np.expm1(-ahead * (often + known.jumps[number]) / (days + watched)))


def _wandered(ahead: Numbers) -> Numbers:
    """Days of drift after so many days."""
    return np.asarray(np.square(ahead) / np.maximum(ahead + STILL, STILL))


def filled(places: Sequence[int], values: Numbers, length: int) -> Numbers:
    """Values of some days with straight lines between them, for each of so many days."""
    return np.interp(np.arange(length), places, values)


def _squares(lines: Sequence[Sequence[Numbers]], alike: float) -> list[Numbers]:
    """Squares of the total's half bands below and above.

    They add up as the pillars' squares do, and to the share to which pillars err `alike` as their half bands do.
    """
    found = []
    for end in (1, 2):
        widths = [np.abs(line[end] - line[0]) for line in lines]
        apart = np.asarray(sum(map(np.square, widths)))
        found.append(np.asarray((1.0 - alike) * apart + alike * np.square(sum(widths))))
    return found


def _sum(lines: Sequence[Sequence[Numbers]], alike: float, told: tuple[float, float]) -> list[Numbers]:
    """Mean, low and high of the total; `told` are the squares by which its own half bands are narrower."""
    mean = np.asarray(sum(np.clip(line[0], 0.0, PILLAR_LIMIT) for line in lines))
    below, above = (
        np.sqrt(np.maximum(square - known, 0.0))
        for square, known in zip(_squares(lines, alike), told, strict=True)
    )
    return [mean, mean - below, mean + above]


def _line(parts: Sequence[Numbers], limit: float) -> BandLine:
    mean, low, high = (np.clip(part, 0.0, limit) for part in parts)
    low, high = np.minimum(low, mean), np.maximum(high, mean)
    return BandLine(*(array("d", np.ascontiguousarray(part).tobytes()) for part in (mean, low, high)))
