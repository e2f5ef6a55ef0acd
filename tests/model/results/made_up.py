"""Made-up journals for statistics: with no effect at all, though with everything that fools, and with a known one."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray
from scipy import stats

from ssi_coach.domain.counts import DailyCounts
from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.estimates import BandLine, EstimateLine
from ssi_coach.domain.pillars import PILLARS
from ssi_coach.domain.results import Result, Stage, steps_to
from ssi_coach.model.results.association import association_of
from ssi_coach.model.results.weekly import Lived
from tests.build import make_id
from tests.model.data import CATALOGUE

Numbers = NDArray[np.float64]

MONDAY = date(2025, 5, 12)
WEEKS = 52
LAG = 3
KINDS = ("post", "profile_view", "comment", "invitation_note_sent")
"""A kind for each pillar, in their order."""

USUAL = (3.0, 15.0, 12.0, 5.0)


def steady(chance: np.random.Generator, weeks: int, keeps: float) -> Numbers:
    """A series with mean 0 and spread 1 that keeps a share of itself from week to week."""
    steps = chance.normal(size=weeks + 60) * np.sqrt(1 - keeps**2)
    for number in range(1, len(steps)):
        steps[number] += keeps * steps[number - 1]
    return steps[60:]


def habits(chance: np.random.Generator, more: Numbers) -> Numbers:
    """What is done for each pillar, a row each: good weeks are good for all of them, and hang together.

    `more` says how much more is usual in a week than in others, as a logarithm.
    """
    weeks = len(more)
    common = steady(chance, weeks, 0.6)
    rows = [0.7 * common + 0.7 * steady(chance, weeks, 0.4) for _ in KINDS]
    return np.stack(
        [
            chance.poisson(usual * np.exp(0.5 * row + more)).astype(float)
            for usual, row in zip(USUAL, rows, strict=True)
        ]
    )


def journal(
    chance: np.random.Generator, done: Numbers, reached: Numbers, index: Numbers, stage: Stage = Stage.MEETING
) -> Lived:
    """A journal of whole weeks: counts by pillar, results, and an estimated index for each of them."""
    weeks = len(reached)
    span = DaySpan(MONDAY, MONDAY + timedelta(days=7 * weeks - 1))
    by_kind = {}
    for kind, row in zip(KINDS, done, strict=True):
        days = np.zeros((weeks, 7))
        days[np.arange(weeks), chance.integers(7, size=weeks)] = row
        by_kind[kind] = array("d", days.ravel())
    flat = array("d", np.repeat(index, 7))
    line = BandLine(flat, flat, flat)
    results = tuple(
        Result(make_id(), tuple(steps_to(stage, MONDAY + timedelta(days=7 * week + int(day)))))
        for week, count in enumerate(reached)
        for day in chance.integers(7, size=int(count))
    )
    return Lived(
        CATALOGUE,
        span,
        results,
        DailyCounts(span, by_kind),
        MONDAY,
        EstimateLine(span, line, dict.fromkeys(PILLARS, line)),
    )


def _index(chance: np.random.Generator, more: Numbers) -> Numbers:
    """An index that moves slowly, and rises where more is done."""
    return 45 + np.cumsum(chance.normal(0, 0.5, len(more))) + 4 * more


def _plain(chance: np.random.Generator) -> Lived:
    still = np.zeros(WEEKS)
    return journal(chance, habits(chance, still), chance.poisson(1.5, WEEKS), _index(chance, still))


def _few(chance: np.random.Generator) -> Lived:
    still = np.zeros(WEEKS)
    return journal(chance, habits(chance, still), chance.poisson(0.3, WEEKS), _index(chance, still))


def _growing(chance: np.random.Generator) -> Lived:
    """Use and results both grow over the year, each for reasons of its own."""
    share = np.linspace(0, 1, WEEKS)
    return journal(
        chance, habits(chance, 1.5 * share), chance.poisson(0.5 + 2.5 * share), _index(chance, 1.5 * share)
    )


def _beginning(chance: np.random.Generator) -> Lived:
    """Use and results both begin small and stay as they are from the second quarter on."""
    share = np.minimum(1, 4 * np.linspace(0, 1, WEEKS))
    return journal(
        chance, habits(chance, 2 * share), chance.poisson(0.3 + 2 * share), _index(chance, 2 * share)
    )


def _holidays(chance: np.random.Generator) -> Lived:
    """In five weeks of the year hardly anything is done, and hardly anything comes."""
    share = np.ones(WEEKS)
    first = int(chance.integers(WEEKS))
    share[[(first + week) % WEEKS for week in (0, 1, 2, 26, 27)]] = 0.1
    more = np.log(share)
    return journal(chance, habits(chance, more), chance.poisson(1.5 * share), _index(chance, 0 * more))


def _good_months(chance: np.random.Generator) -> Lived:
    """Results come in good and bad months of their own."""
    still = np.zeros(WEEKS)
    rate = 1.5 * np.exp(0.6 * steady(chance, WEEKS, 0.6))
    return journal(chance, habits(chance, still), chance.poisson(rate), _index(chance, still))


WITHOUT_EFFECT: dict[str, Callable[[np.random.Generator], Lived]] = {
    "plain": _plain,
    "few results": _few,
    "both growing": _growing,
    "both beginning": _beginning,
    "holidays": _holidays,
    "good and bad months": _good_months,
}


def with_effect(chance: np.random.Generator, correlation: float = 0.5) -> Lived:
    """Results follow what was done for Insights three weeks before, with this rank correlation in the long run."""
    still = np.zeros(WEEKS + LAG)
    done = habits(chance, still)
    moved = _following(chance, done[2][:WEEKS], correlation)
    return journal(chance, done[:, LAG:], moved, _index(chance, still)[LAG:])


def _following(chance: np.random.Generator, cause: Numbers, correlation: float) -> Numbers:
    """Counts with a mean of 1.5 a week; whole numbers blur a rank correlation by 6 %, which is added before."""
    strength = 2 * np.sin(np.pi * 1.06 * correlation / 6)
    ranks = stats.norm.ppf((stats.rankdata(cause, "average") - 0.5) / len(cause))
    mixed = strength * ranks + np.sqrt(1 - strength**2) * chance.normal(size=len(cause))
    return stats.poisson.ppf(stats.norm.cdf(mixed), 1.5)


def without_effect(seeds: range) -> Iterator[Lived]:
    """Journals in which nothing moves the results, of every sort in turn."""
    sorts = tuple(WITHOUT_EFFECT.values())
    return (sorts[seed % len(sorts)](np.random.default_rng(seed)) for seed in seeds)


def with_an_effect(seeds: range) -> Iterator[Lived]:
    """Journals in which results follow what is done for Insights."""
    return (with_effect(np.random.default_rng(seed)) for seed in seeds)


def claimed(lives: Iterable[Lived]) -> float:
    """In which share of journals the app says that index or activity and results go together."""
    said = [association_of(lived).strongest for lived in lives]
    return sum(found is not None and found.clear for found in said) / len(said)
