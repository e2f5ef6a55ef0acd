"""The estimate of days: what the hypotheses expect, averaged, with the band that holds 80 % of it."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from datetime import date

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

HABITS_CHANGE = 0.5
"""Deviation of the activity that follows, in shares of "as now": no month is like the one before."""

DAILY, EVERY = 60, 7
"""Bands are reckoned for each of the first 60 days and then once a week, with straight lines between."""


def forecast(known: Learning, span: DaySpan, views: Numbers, idle: Numbers | None = None) -> EstimateLine:
    """The estimate of every day of a span that begins at the last reading's day or later.

    `views` is what the forms see on those days (days by state by pillars x forms). With `idle`, which is the
    same if nothing were done from the span's second day on, the difference is only a guess "as now" and as
    uncertain as habits are.
    """
    places = _places(span.length)
    ahead = np.array([known.days_since(span.first) + place for place in places], dtype=float)
    weights = known.weights.hypotheses
    lines = []
    for number in range(len(PILLARS)):
        expected = _expected(
            known, weights[number], number, ahead, (views[places], None if idle is None else idle[places])
        )
        mixture = Mixture(*expected, _leaps(known, number, ahead), LEAP)
        lines.append([mixture.centre, *mixture.below(TAIL, 1.0 - TAIL)])
    lines = [[_filled(places, part, span.length) for part in line] for line in lines]
    pillars = {pillar: _line(line, PILLAR_LIMIT) for pillar, line in zip(PILLARS, lines, strict=True)}
    return EstimateLine(span, _line(_sum(lines), TOTAL_LIMIT), pillars)


def expected_day(line: EstimateLine, points: float) -> date | None:
    """The first day on which the total is more likely at the points than not."""
    for day, mean in zip(line.days, line.total.mean, strict=True):
        if mean >= points:
            return day
    return None


def _places(length: int) -> list[int]:
    far = list(range(DAILY, length - 1, EVERY))
    return [*range(min(DAILY, length)), *far, *([length - 1] if length > DAILY else [])]


def _expected(
    known: Learning, weight: Numbers, number: int, ahead: Numbers, seen: tuple[Numbers, Numbers | None]
) -> tuple[Numbers, Numbers, Numbers]:
    """The weights of the hypotheses that are believed at all, and what they expect of each day."""
    forms, drifts = np.nonzero(weight >= min(LIGHTEST, float(weight.max())))
    chosen = weight[forms, drifts]
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
    if seen[1] is not None:
        guessed = ((views - seen[1][:, :, column])[:, :-2] * mean[:-2]).sum(axis=1)
        variance += np.square(HABITS_CHANGE * guessed)
    return chosen / chosen.sum(), expected, np.sqrt(np.maximum(variance, 1e-12))


def _leaps(known: Learning, number: int, ahead: Numbers) -> Numbers:
    """The chance that a pillar has jumped by each day, from how often it did: likelier the longer one waits."""
    watched = 0 if known.first is None or known.day is None else (known.day - known.first).days
    often, days = RARELY
    return np.asarray(-np.expm1(-ahead * (often + known.jumps[number]) / (days + watched)))


def _filled(places: Sequence[int], values: Numbers, length: int) -> Numbers:
    return np.interp(np.arange(length), places, values)


def _sum(lines: Sequence[Sequence[Numbers]]) -> list[Numbers]:
    """The total: pillars err independently of each other, so their half bands add up as squares do."""
    mean = sum(line[0] for line in lines)
    low = np.sqrt(sum(np.square(line[0] - line[1]) for line in lines))
    high = np.sqrt(sum(np.square(line[2] - line[0]) for line in lines))
    return [np.asarray(mean), np.asarray(mean - low), np.asarray(mean + high)]


def _line(parts: Sequence[Numbers], limit: float) -> BandLine:
    mean, low, high = (np.clip(part, 0.0, limit) for part in parts)
    low, high = np.minimum(low, mean), np.maximum(high, mean)
    return BandLine(*(array("d", np.ascontiguousarray(part).tobytes()) for part in (mean, low, high)))
