"""Hindsight: the estimate of past days, between a reading before and a reading after.

Given what activity is worth, the level between two known days is a walk pinned at both ends: its mean runs
straight from one to the other, and its variance is greatest in the middle (a Brownian bridge). So the whole
past is one pass of the present beliefs over the days, without running the filters backwards.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence

import numpy as np

from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.estimates import BandLine, EstimateLine
from ssi_coach.domain.pillars import PILLAR_LIMIT, PILLARS, TOTAL_LIMIT
from ssi_coach.model.estimate.activity import Numbers, Places
from ssi_coach.model.estimate.belief import EACH
from ssi_coach.model.estimate.forecast import TENTH
from ssi_coach.model.estimate.hypotheses import DRIFTS, FORMS
from ssi_coach.model.estimate.learning import Learning
from ssi_coach.model.estimate.sighting import Sighting

BELIEVED = 0.005
"""Hypotheses believed less than this are passed over: in hindsight they move the line by less than its width."""


def hindsight(known: Learning, sightings: Sequence[Sighting], views: Numbers) -> EstimateLine:
    """Every day from the first to the last of the sightings, which are one a day and oldest first.

    `views` is what the forms see on those days (days by state by pillars x forms).
    """
    span = DaySpan(sightings[0].day, sightings[-1].day)
    days = np.array([(seen.day - span.first).days for seen in sightings], dtype=np.int64)
    grid = np.arange(span.length)
    weights = known.weights.hypotheses
    lines = []
    for number in range(len(PILLARS)):
        where, values = _shown(sightings, days, number)
        if not len(where):
            lines.append(_nothing_shown(known, number, span.length))
            continue
        lines.append(_bridged(known, number, weights[number], views, (grid, where, values)))
    total = _total(lines, grid, days, np.array([seen.total for seen in sightings]), sightings)
    pillars = {pillar: _line(*line, PILLAR_LIMIT) for pillar, line in zip(PILLARS, lines, strict=True)}
    return EstimateLine(span, _line(*total, TOTAL_LIMIT), pillars)


def _shown(sightings: Sequence[Sighting], days: Places, number: int) -> tuple[Places, Numbers]:
    """The days on which a pillar was shown, and its values."""
    values = [seen.pillars[number] for seen in sightings]
    known = [place for place, value in enumerate(values) if value is not None]
    return days[known], np.array([values[place] for place in known], dtype=float)


def _bridged(
    known: Learning,
    number: int,
    weight: Numbers,
    views: Numbers,
    told: tuple[Places, Places, Numbers],
) -> tuple[Numbers, Numbers]:
    """Mean and deviation of every day, through the values that were read."""
    grid, where, values = told
    forms, drifts = np.nonzero(weight >= min(BELIEVED, float(weight.max())))
    chosen = weight[forms, drifts] / weight[forms, drifts].sum()
    straight = np.interp(grid, where, values)
    walked = _walked(grid, where)
    mean, square = np.zeros(len(grid)), np.zeros(len(grid))
    for form in np.unique(forms):
        rows = forms == form
        place = number * EACH + form * len(DRIFTS) + drifts[rows]
        effects, shares = known.belief.mean[:, place], chosen[rows]
        bent = views[:, :, number * FORMS + form]
        bent = bent - _straightened(bent, grid, where)
        mean += bent @ (effects @ shares)
        # The second moment of every effect, averaged over the drifts, so that each day is looked at once.
        moment = known.belief.covariance[:, :, place] @ shares + (effects * shares) @ effects.T
        square += ((bent @ moment) * bent).sum(axis=1) + walked * (DRIFTS[drifts[rows]] ** 2 @ shares)
    return straight + mean, np.sqrt(np.maximum(square - np.square(mean), 0.0))


def _straightened(view: Numbers, grid: Places, where: Places) -> Numbers:
    """What a form saw on the days with a reading, with straight lines between them."""
    return np.stack([np.interp(grid, where, column[where]) for column in view.T], axis=1)


def _walked(grid: Places, where: Places) -> Numbers:
    """Days of drift that are open on each day: (since the last reading) x (until the next) / (between them)."""
    if len(where) == 1:
        return np.asarray(np.abs(grid - where[0]).astype(float))
    after = np.clip(np.searchsorted(where, grid, side="right"), 1, len(where) - 1)
    since, until = grid - where[after - 1], where[after] - grid
    inside = (since >= 0) & (until >= 0)
    between = np.maximum(since + until, 1)
    return np.where(inside, since * until / between, np.minimum(np.abs(since), np.abs(until)))


def _nothing_shown(known: Learning, number: int, length: int) -> tuple[Numbers, Numbers]:
    """A pillar that no reading shows: what is believed of it now, on every day alike."""
    mine = slice(number * EACH, (number + 1) * EACH)
    weight = known.weights.hypotheses[number].ravel()
    level, doubt = known.belief.mean[-1, mine], known.belief.covariance[-1, -1, mine]
    mean = float((weight * level).sum())
    deviation = float(np.sqrt((weight * (doubt + np.square(level - mean))).sum()))
    return np.full(length, mean), np.full(length, deviation)


def _total(
    lines: Sequence[tuple[Numbers, Numbers]],
    grid: Places,
    days: Places,
    totals: Numbers,
    sightings: Sequence[Sighting],
) -> tuple[Numbers, Numbers]:
    """The sum of the pillars, moved so that it meets the totals of readings that do not show all pillars."""
    mean = np.asarray(sum(line[0] for line in lines))
    deviation = np.sqrt(np.asarray(sum(np.square(line[1]) for line in lines)))
    bare = [place for place, seen in enumerate(sightings) if None in seen.pillars]
    if bare:
        wanted = np.where(np.isin(np.arange(len(days)), bare), totals - mean[days], 0.0)
        mean = mean + np.interp(grid, days, wanted)
        deviation = np.minimum(deviation, np.sqrt(_walked(grid, days)) * 0.25 + 0.3)
    return mean, deviation


def _line(mean: Numbers, deviation: Numbers, limit: float) -> BandLine:
    half = TENTH * deviation
    parts = (np.clip(part, 0.0, limit) for part in (mean, mean - half, mean + half))
    return BandLine(*(array("d", np.ascontiguousarray(part).tobytes()) for part in parts))
