"""Rank correlation (C. Spearman, 1904), with slow changes taken out, and how sure it is when weeks hang together."""

from __future__ import annotations

from math import cbrt

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]

DRAWS = 400
"""Resampled journals behind a standard error: more would change its second digit."""

FURTHEST = 0.999
"""Correlations beyond are taken for this one, so that their transform stays finite."""


def ranks(values: Numbers) -> Numbers:
    """Ranks from 1 on along the last axis; equal values share the mean of theirs."""
    rows = np.atleast_2d(values)
    codes = np.unique(rows, return_inverse=True)[1].reshape(rows.shape)
    kinds = int(codes.max(initial=0)) + 1
    shifted = codes + kinds * np.arange(len(rows))[:, np.newaxis]
    counts = np.bincount(shifted.ravel(), minlength=kinds * len(rows)).reshape(len(rows), kinds)
    middles = counts.cumsum(axis=1) - (counts - 1) / 2
    found: Numbers = middles.ravel()[shifted].reshape(values.shape)
    return found


def slow_changes(times: NDArray[np.int64], length: int, slowest: int) -> Numbers:
    """What the constant, the straight trend and `slowest - 1` waves at times 0..length-1 span, as unit columns."""
    share = (times + 0.5) / length
    waves = [np.cos(np.pi * number * share) for number in range(2, slowest + 1)]
    found = np.zeros((len(times), 0))
    # One after the other (Gram and Schmidt): they are nearly at right angles, and few.
    for change in (np.ones_like(share), share - 0.5, *waves):
        left = without(change, found)
        size = float(left @ left)
        if size > 1e-6 * len(times):  # else the weeks are too few to tell it from those before
            found = np.column_stack([found, left / np.sqrt(size)])
    return found


def without(values: Numbers, changes: Numbers) -> Numbers:
    """What is left of values (of each row) once slow changes are fitted by least squares."""
    left: Numbers = values - (values @ changes) @ changes.T
    return left


def rank_correlation(first: Numbers, second: Numbers, changes: Numbers | None = None) -> float:
    """Spearman's rank correlation -1..1, given slow changes where there are some; 0 where nothing varies."""
    level = np.full((len(first), 1), len(first) ** -0.5) if changes is None else changes
    one, other = without(ranks(first), level), without(ranks(second), level)
    size = float(np.sqrt((one @ one) * (other @ other)))
    return float(one @ other) / size if size > 1e-9 * len(first) else 0.0


def transformed(correlation: float) -> float:
    """Fisher's transform, in which the error of a correlation hardly depends on the correlation."""
    return float(np.arctanh(np.clip(correlation, -FURTHEST, FURTHEST)))


def block_length(weeks: int) -> int:
    """Weeks that are drawn together: the cube root of all (P. Hall, J. Horowitz and B.-Y. Jing, 1995)."""
    return max(1, round(cbrt(weeks)))


def block_error(pairs: tuple[Numbers, Numbers], changes: Numbers, chance: np.random.Generator) -> float:
    """The standard error of the transformed rank correlation, from a circular block bootstrap.

    Whole blocks of weeks are drawn, so that weeks which hang together stay together (D. Politis and J. Romano,
    1992). `changes` belong to the weeks and are drawn along.
    """
    weeks = len(pairs[0])
    length = block_length(weeks)
    starts = chance.integers(weeks, size=(DRAWS, -(-weeks // length)))
    places = (starts[:, :, np.newaxis] + np.arange(length)) % weeks
    drawn = places.reshape(DRAWS, -1)[:, :weeks]
    both = np.stack([ranks(values[drawn]) for values in pairs], axis=-1)
    correlations = _partial(both, changes[drawn])
    return float(np.arctanh(np.clip(correlations, -FURTHEST, FURTHEST)).std(ddof=1))


def _partial(both: Numbers, changes: Numbers) -> Numbers:
    """The correlation of two columns in each of many resampled journals, given its own changes."""
    across = changes.transpose(0, 2, 1)
    # A trace more on the diagonal: a drawn journal may hold too few weeks to tell two changes apart.
    inner = across @ changes + 1e-9 * np.eye(changes.shape[2])
    left = both - changes @ np.linalg.solve(inner, across @ both)
    products = (left[:, :, 0] * left[:, :, 1]).sum(axis=1)
    sizes = np.sqrt((left**2).sum(axis=1).prod(axis=1))
    found: Numbers = np.divide(products, sizes, out=np.zeros_like(products), where=sizes > 1e-6)
    return found
