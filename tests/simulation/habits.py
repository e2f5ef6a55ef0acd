"""Habits: how often a simulated person does what, with busy and idle weeks, week-ends, and things never done."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

WEEK = np.array([1.0, 1.1, 1.2, 1.1, 0.9, 0.25, 0.2])
NEVER_DONE = 0.2
MOODS = ((0.0, 0.3, 1.0, 1.6, 2.5), (0.10, 0.15, 0.50, 0.15, 0.10))
"""How much of the usual is done in a phase of life, and how often such a phase comes."""


def habits(chance: np.random.Generator, paces: Mapping[str, float], days: int) -> dict[str, Floats]:
    """Daily counts of every kind; `paces` are usual weekly counts."""
    style = chance.choice(["phases", "growing", "bursts"])
    common = _phases(chance, days, (15, 75), lambda: float(chance.choice(MOODS[0], p=MOODS[1])))
    if style == "growing":
        common = np.linspace(0.2, 2.0, days) * (0.5 + 0.5 * common)
    week = WEEK[np.arange(days) % 7]
    counts: dict[str, Floats] = {}
    for kind, pace in paces.items():
        if chance.random() < NEVER_DONE:
            counts[kind] = np.zeros(days)
            continue
        own = _phases(chance, days, (20, 100), lambda: float(np.exp(chance.normal(0.0, 0.6))))
        often = pace / 7.0 * np.exp(chance.normal(-0.3, 0.8)) * common * own * week
        if style == "bursts":
            often = often * chance.gamma(0.5, 2.0, days)
        counts[kind] = chance.poisson(often).astype(np.float64)
    return counts


def _phases(chance, days, lengths, level) -> Floats:
    course = np.ones(days)
    day = 0
    while day < days:
        length = int(chance.integers(*lengths))
        course[day : day + length] = level()
        day += length
    return course
