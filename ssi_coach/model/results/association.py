"""Whether weeks of the index, or of a pillar's activity, go together with results some weeks later.

One claim is made for all series and lags together, and it has to stand against three ways of being fooled.
*Many looks*: the largest of all statistics is compared with the largest that shuffled results bring.
*Weeks that hang together*: what a week's results owe to the week before is taken out before they are shuffled.
*Common changes*: growth, and every wave of a year or longer, is taken out of both sides, and weeks in which
hardly anything was done, such as holidays, stand aside. On made-up journals without any effect a claim is
made in fewer than one of ten (tests/model/results/made_up.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from zlib import crc32

import numpy as np

from ssi_coach.domain.days import WEEK
from ssi_coach.domain.pillars import Pillar
from ssi_coach.model.rates import SURE
from ssi_coach.model.results.ranks import (
    Numbers,
    block_error,
    rank_correlation,
    ranks,
    slow_changes,
    transformed,
    without,
)
from ssi_coach.model.results.together import WEEKS_NEEDED, Association, Together
from ssi_coach.model.results.weekly import Lived, Weekly, weekly_of

LAGS = 9
"""Results are looked for in the same week and up to eight weeks later."""

MORE, FEWER = 0.08, 0.01
"""How often nothing may look like "more results", and like "fewer": that more use goes with more results is
what is asked; both together stay below one in ten."""

SOON, LATER_COUNTS = 4, 0.85
"""Up to four weeks later every score counts whole; what is said to come after two months has to stand out more,
so that looking that far costs little."""

SHUFFLES = 1_000
YEAR = 52
MOST_OWED = 0.9
FEWEST_PAIRS = 20
"""Weeks with both numbers below which a series is not looked at."""


@dataclass(frozen=True)
class _Pair:
    """One series at one lag: the weeks of results that have a number to go with, and that number."""

    pillar: Pillar | None
    lag: int
    weeks: np.ndarray[tuple[int], np.dtype[np.int64]]
    values: Numbers
    changes: Numbers

    @cached_property
    def direction(self) -> Numbers:
        """The scores without slow changes, as long as their lag counts; all zero where nothing varies."""
        left = without(_scores(self.values), self.changes)
        size = float(np.sqrt(left @ left))
        counts = 1.0 if self.lag <= SOON else LATER_COUNTS
        return counts * left / size if size > 1e-6 * len(left) else np.zeros_like(left)


def association_of(lived: Lived) -> Association:
    """What is known of a journal: how many weeks, and from half a year on what stands out most in them."""
    weeks = lived.span.length // WEEK
    return Association(weeks, _strongest_together(weekly_of(lived)) if weeks >= WEEKS_NEEDED else None)


def _strongest_together(weekly: Weekly) -> Together | None:
    """The series and lag that stand out most, with a range that allows for all that were looked at.

    None where nothing varies. The same weeks always give the same answer.
    """
    usual = np.flatnonzero(weekly.usual)
    pairs = [pair for pair in _pairs(weekly) if pair.direction.any()]
    if not pairs or np.ptp(weekly.results[usual]) == 0:
        return None
    chance = np.random.default_rng(crc32(weekly.results.tobytes()))
    fresh = _fresh(weekly, usual)
    directions = np.zeros((len(weekly.results), len(pairs)))
    for number, pair in enumerate(pairs):
        directions[pair.weeks, number] = pair.direction
    found = fresh @ directions
    shuffled = np.zeros((SHUFFLES, len(fresh)))
    shuffled[:, usual] = chance.permuted(np.tile(fresh[usual], (SHUFFLES, 1)), axis=1)
    by_chance = shuffled @ directions
    # What slow changes and the week before have explained is no longer free to vary.
    free = (len(usual) - len(_changes(usual).T) - 1) / (len(usual) - 1)
    found *= np.sqrt(max(free, 0.0))
    highest, lowest = by_chance.max(axis=1), by_chance.min(axis=1)
    ups = float((highest >= found.max()).mean()) / MORE
    downs = float((lowest <= found.min()).mean()) / FEWER
    place = int(found.argmax() if ups <= downs else found.argmin())
    limits = (float(np.quantile(highest, 1 - MORE)), -float(np.quantile(lowest, FEWER)))
    return _told(weekly, pairs[place], float(found[place]), limits, chance)


def _told(
    weekly: Weekly, pair: _Pair, score: float, limits: tuple[float, float], chance: np.random.Generator
) -> Together:
    """The pair in numbers; `limits` are the scores of "more" and "fewer" that chance hardly reaches."""
    results = weekly.results[pair.weeks]
    correlation = rank_correlation(pair.values, results, pair.changes)
    middle = transformed(correlation)
    error = block_error((pair.values, results), pair.changes, chance)
    stands_out = score > limits[0] or score < -limits[1]
    clear = stands_out and abs(middle) > SURE * error and middle * score > 0
    # A pair that does not stand out among all gets a range that allows for having been picked from them.
    below, above = (SURE, SURE) if clear else (max(SURE, limit) for limit in limits)
    if not clear:
        error = max(error, 1.01 * abs(middle) / min(below, above))
    return Together(
        pillar=pair.pillar,
        stage=weekly.stage,
        lag_weeks=pair.lag,
        correlation=correlation,
        low=float(np.tanh(middle - below * error)),
        high=float(np.tanh(middle + above * error)),
        clear=clear,
    )


def _pairs(weekly: Weekly) -> Iterator[_Pair]:
    """Every series at every lag that has enough weeks with a number on both sides."""
    length = len(weekly.results)
    changes: dict[bytes, Numbers] = {}  # most series know the same weeks
    for pillar, values in weekly.series:
        known = weekly.usual & np.isfinite(values)
        for lag in range(LAGS):
            weeks = np.flatnonzero(weekly.usual[lag:] & known[: length - lag]) + lag
            if len(weeks) < FEWEST_PAIRS:
                continue
            key = weeks.tobytes()
            if key not in changes:
                changes[key] = _changes(weeks)
            yield _Pair(pillar, lag, weeks, values[weeks - lag], changes[key])


def _changes(weeks: np.ndarray[tuple[int], np.dtype[np.int64]]) -> Numbers:
    """The slow changes of these weeks: the trend, and waves of a year and longer."""
    length = int(np.ptp(weeks)) + 1
    return slow_changes(weeks - weeks[0], length, max(1, round(2 * length / YEAR)))


def _scores(values: Numbers) -> Numbers:
    """Ranks with their ends stretched to a bell, which sees a little more than plain ranks do."""
    found = ranks(values)
    stretched: Numbers = np.log(found / (len(found) + 1 - found))
    return stretched


def _fresh(weekly: Weekly, usual: np.ndarray[tuple[int], np.dtype[np.int64]]) -> Numbers:
    """What is new in each week's results, without slow changes and what the week before told; its spread is 1."""
    left = np.zeros(len(weekly.results))
    left[usual] = without(_scores(weekly.results[usual]), _changes(usual))
    before = np.concatenate([[0.0], left[:-1]])
    later = usual[1:]
    told = without(before[later], _changes(later))
    owed = float(told @ left[later]) / max(float(told @ told), 1e-9)
    # Short series show too little of it (F. Marriott and J. Pope, 1954).
    owed = float(np.clip(owed + (1 + 3 * owed) / len(usual), 0.0, MOST_OWED))
    fresh = np.zeros_like(left)
    fresh[usual] = (left - owed * before)[usual]
    fresh[usual] -= fresh[usual].mean()
    spread: float = fresh[usual].std(ddof=1)
    return fresh / spread if spread > 0 else fresh
