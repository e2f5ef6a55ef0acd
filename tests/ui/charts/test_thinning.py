"""Thinning: fewer points, the same picture."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ssi_coach.ui.charts.thinning import outline, seen_part, thinned

COUNTS, PIXELS, SEEDS = st.integers(2, 3000), st.integers(1, 400), st.integers(0, 2**32 - 1)
"""Lists that hypothesis makes itself are nearly always too short to be thinned."""


def values_of(seed: int, count: int) -> np.ndarray:
    """Numbers of any size, some of them equal to their neighbours."""
    chance = np.random.default_rng(seed)
    return np.round(chance.normal(0.0, 10.0 ** chance.integers(-1, 7), count), 1)


@given(COUNTS, SEEDS, PIXELS)
@example(3000, 1, 100)
def test_every_peak_stays(count: int, seed: int, pixels: int) -> None:
    """Highest, lowest, first and last point are drawn, in order, and never many more than pixels."""
    ys = values_of(seed, count)
    xs = np.arange(len(ys), dtype=float)
    kept_xs, kept_ys = thinned(xs, ys, pixels)
    assert kept_ys.max() == ys.max()
    assert kept_ys.min() == ys.min()
    assert (kept_xs[0], kept_xs[-1]) == (xs[0], xs[-1])
    assert (np.diff(kept_xs) >= 0).all()
    assert len(kept_xs) <= max(3 * pixels, 3) + 4


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [(3.5, 5.5, [3, 4, 5, 6]), (-9, -1, [0]), (20, 30, [9]), (0, 9, list(range(10)))],
)
def test_only_the_seen_part_is_drawn(first: float, last: float, found: list[int]) -> None:
    """With one more point at either side, so that the line leaves the chart where it should."""
    days = np.arange(10, dtype=float)
    assert seen_part(days, days, first, last)[0].tolist() == found


@given(COUNTS, SEEDS, PIXELS)
@example(3000, 1, 100)
def test_no_part_of_a_band_is_lost(count: int, seed: int, pixels: int) -> None:
    """Its outline goes along the highest ends and back along the lowest, with few points."""
    lows = values_of(seed, count)
    highs = lows + np.abs(values_of(seed + 1, count))
    xs = np.arange(len(lows), dtype=float)
    around_xs, around_ys = outline(xs, lows, highs, pixels)
    half = len(around_xs) // 2
    assert around_ys[:half].max() == highs.max()
    assert around_ys[half:].min() == lows.min()
    assert (around_xs[0], around_xs[half - 1]) == (xs[0], xs[-1])
    assert (around_xs[:half] == around_xs[half:][::-1]).all()
    assert half <= max(pixels + 2, 6)
