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
from ssi_coach.model.estimate.belief import EACH, MISFIT
from ssi_coach.model.estimate.hypotheses import DRIFTS, FORMS
from ssi_coach.model.estimate.learning import Learning
from ssi_coach.model.estimate.mixture import LIGHTEST, Mixture

TAIL = 0.1
"""The share of the truth expected below the band, and above it."""

RARELY = (1.0, 250.0)
"""One jump in 250 days is what is thought of a pillar before its own jumps are counted."""

LEAP = 1.0
"""Deviation of the jumps to be reckoned with, in points."""

DAYS_DIFFER = 1.2
"""Deviation of a single day's activity, in shares of "as now": no day is like the other."""

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
    places = _places(span.length)
    ahead = np.array([known.days_since(span.first) + place for place in places], dtype=float)
    believed, doubted = known.weights, known.doubts
    lines = []
    for number in range(len(PILLARS)):
        weights = believed.hypotheses[number], doubted.hypotheses[number]
        seen = views[places], None if guess is None else Guess(guess.idle[places], guess.restlessness)
        trusted, expected = _expected(known, weights, number, ahead, seen)
        mixture = Mixture(*expected, _leaps(known, number, ahead), LEAP)
        lines.append([mixture.mean @ trusted, *mixture.below(TAIL, 1.0 - TAIL)])
    lines = [[_filled(places, part, span.length) for part in line] for line in lines]
    pillars = {pillar: _line(line, PILLAR_LIMIT) for pillar, line in zip(PILLARS, lines, strict=True)}
    total = _sum(lines, alike=TOGETHER * (1.0 - believed.nothing))
    return EstimateLine(span, _line(total, TOTAL_LIMIT), pillars)


def _places(length: int) -> list[int]:
    far = list(range(DAILY, length - 1, EVERY))
    return [*range(min(DAILY, length)), *far, *([length - 1] if length > DAILY else [])]


def _expected(
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
    variance = np.einsum("dih,dih->dh", along, views) + ahead[:, None] * DRIFTS[drifts] ** 2
    if known.day is not None:
        explained = (views - belief.view[:, place])[:, :-2] * mean[:-2]
        variance += MISFIT**2 * np.square(explained).sum(axis=1)
    guess = seen[1]
    if guess is not None:
        guessed = ((views - guess.idle[:, :, column])[:, :-2] * mean[:-2]).sum(axis=1)
        since = np.maximum(ahead - ahead[0], 1.0)[:, None]
        variance += np.square(guessed) * (guess.restlessness**2 + DAYS_DIFFER**2 / since)
    return trusted, (chosen, expected, np.sqrt(np.maximum(variance, 1e-12)))


def _leaps(known: Learning, number: int, ahead: Numbers) -> Numbers:
    """The chance that a pillar has jumped by each day, from how often it did: likelier the longer one waits."""
    watched = 0 if known.first is None or known.day is None else (known.day - known.first).days
    often, days = RARELY
    return np.asarray(-np.expm1(-ahead * (often + known.jumps[number]) / (days + watched)))


def _filled(places: Sequence[int], values: Numbers, length: int) -> Numbers:
    return np.interp(np.arange(length), places, values)


def _sum(lines: Sequence[Sequence[Numbers]], *, alike: float) -> list[Numbers]:
    """The total: half bands add up as squares do, and as they are to the share to which pillars err `alike`."""
    mean = np.asarray(sum(np.clip(line[0], 0.0, PILLAR_LIMIT) for line in lines))
    halves = []
    for end in (1, 2):
        widths = [np.abs(line[end] - line[0]) for line in lines]
        apart = np.asarray(sum(map(np.square, widths)))
        halves.append(np.sqrt((1.0 - alike) * apart + alike * np.square(sum(widths))))
    return [mean, np.asarray(mean - halves[0]), np.asarray(mean + halves[1])]


def _line(parts: Sequence[Numbers], limit: float) -> BandLine:
    mean, low, high = (np.clip(part, 0.0, limit) for part in parts)
    low, high = np.minimum(low, mean), np.maximum(high, mean)
    return BandLine(*(array("d", np.ascontiguousarray(part).tobytes()) for part in (mean, low, high)))
