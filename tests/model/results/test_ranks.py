"""Ranks, their correlation and its error, beside SciPy."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from ssi_coach.model.rates import wilson
from ssi_coach.model.results.ranks import (
    block_error,
    block_length,
    rank_correlation,
    ranks,
    slow_changes,
    transformed,
    without,
)
from tests.model.results.made_up import steady


@pytest.mark.parametrize("seed", range(5))
def test_equal_values_share_the_mean_of_their_ranks(seed):
    """Row by row, as SciPy ranks them."""
    values = np.random.default_rng(seed).integers(6, size=(4, 30)).astype(float)
    assert np.array_equal(ranks(values), stats.rankdata(values, axis=1))
    assert np.array_equal(ranks(values[0]), stats.rankdata(values[0]))


@pytest.mark.parametrize("seed", range(5))
def test_the_correlation_of_ranks_is_spearmans(seed):
    """Also where many weeks are equal."""
    chance = np.random.default_rng(seed)
    one, other = chance.poisson(2, 40).astype(float), chance.poisson(1, 40).astype(float)
    assert rank_correlation(one, other) == pytest.approx(stats.spearmanr(one, other).statistic)


def test_what_never_varies_goes_with_nothing():
    """And does not divide by zero."""
    assert rank_correlation(np.ones(30), np.arange(30.0)) == 0.0


def test_given_the_trend_it_is_the_partial_correlation():
    """The formula of three correlations says the same."""
    chance, times = np.random.default_rng(3), np.arange(50)
    one, other = chance.normal(size=50) + times / 10, chance.normal(size=50) + times / 10
    both, first, second = (
        float(np.corrcoef(pair)[0, 1])
        for pair in (
            (ranks(one), ranks(other)),
            (ranks(one), times),
            (ranks(other), times),
        )
    )
    partial = (both - first * second) / np.sqrt((1 - first**2) * (1 - second**2))
    assert rank_correlation(one, other, slow_changes(times, 50, 1)) == pytest.approx(partial)


def test_growth_and_seasons_leave_nothing_behind():
    """A straight line and the waves that are taken out are gone, faster ones stay."""
    times = np.arange(104)
    changes = slow_changes(times, 104, 4)
    assert np.abs(without(3.0 + 0.2 * times, changes)).max() < 1e-9
    assert np.abs(without(np.cos(np.pi * 4 * (times + 0.5) / 104), changes)).max() < 1e-9
    assert np.abs(without(np.cos(np.pi * 16 * (times + 0.5) / 104), changes)).max() > 0.9


def test_blocks_grow_with_the_cube_root_of_the_weeks():
    """Four weeks of a year."""
    assert [block_length(weeks) for weeks in (1, 27, 52, 520)] == [1, 3, 4, 8]


def test_the_error_is_that_of_scipys_bootstrap_where_weeks_are_free():
    """Blocks of one week are the plain bootstrap."""
    chance = np.random.default_rng(7)
    one = chance.normal(size=60)
    other = one + chance.normal(size=60)

    def fisher(first: object, second: object, axis: int = -1) -> object:
        return np.arctanh(stats.spearmanr(first, second).statistic)

    theirs = stats.bootstrap(
        (one, other), fisher, paired=True, vectorized=False, n_resamples=400, method="basic", rng=chance
    ).standard_error
    level = slow_changes(np.arange(60), 60, 1)[:, :1]
    assert block_error((one, other), level, chance) == pytest.approx(theirs, rel=0.2)


@pytest.mark.parametrize(("keeps", "least"), [(0.0, 0.89), (0.6, 0.85)])
def test_the_range_holds_the_true_correlation(keeps, least):
    """About 95 times of a hundred, and little less often where weeks hang together."""
    held, times = 0, np.arange(156)
    level = slow_changes(times, 156, 1)[:, :1]
    true = 6 / np.pi * np.arcsin(0.5 / 2)
    for seed in range(150):
        chance = np.random.default_rng(seed)
        one = steady(chance, 156, keeps)
        other = 0.5 * one + np.sqrt(0.75) * steady(chance, 156, keeps)
        far = abs(transformed(rank_correlation(one, other)) - transformed(true))
        held += far <= 1.96 * block_error((one, other), level, chance)
    assert least <= held / 150


@pytest.mark.parametrize(("passed", "of"), [(0, 3), (3, 3), (1, 7), (23, 64), (400, 1_000)])
def test_shares_have_the_interval_that_scipy_reckons(passed, of):
    """Wilson's, without a correction for continuity."""
    theirs = stats.binomtest(passed, of).proportion_ci(0.95, method="wilson")
    found = wilson(passed, of)
    assert (found.low, found.high) == pytest.approx((theirs.low, theirs.high), abs=1e-12)
