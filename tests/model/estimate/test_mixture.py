"""Mixtures of normal distributions, beside the standard library's."""

from __future__ import annotations

from statistics import NormalDist

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssi_coach.model.estimate.mixture import Mixture, normal


@given(st.floats(-8, 8))
def test_the_share_below_is_that_of_the_normal_distribution(z):
    assert normal(np.array([z]))[0][0] == pytest.approx(NormalDist().cdf(z), abs=2e-7)


@given(mean=st.floats(-50, 50), deviation=st.floats(0.01, 20), share=st.floats(0.02, 0.98))
def test_one_component_has_the_points_of_its_own_distribution(mean, deviation, share):
    one = Mixture(np.ones(1), np.array([[mean]]), np.array([[deviation]]), np.zeros(1), 0.0)
    assert one.below(share)[0, 0] == pytest.approx(
        NormalDist(mean, deviation).inv_cdf(share), abs=2e-3 * deviation
    )


@given(
    parts=st.lists(st.tuples(st.floats(0.1, 1), st.floats(-5, 5), st.floats(0.1, 3)), min_size=1, max_size=5),
    chance=st.floats(0, 1),
    leap=st.floats(0, 4),
    share=st.floats(0.05, 0.95),
)
def test_as_much_as_was_asked_for_lies_below(parts, chance, leap, share):
    weights, means, deviations = (np.array(column) for column in zip(*parts, strict=True))
    weights = weights / weights.sum()
    mixture = Mixture(weights, means[None], deviations[None], np.array([chance]), leap)
    point = mixture.below(share)[0, 0]
    below = sum(
        weight
        * (
            (1 - chance) * NormalDist(mean, width).cdf(point)
            + chance * NormalDist(mean, float(np.hypot(width, leap))).cdf(point)
        )
        for weight, mean, width in zip(weights, means, deviations, strict=True)
    )
    assert below == pytest.approx(share, abs=0.003)


def test_days_stand_side_by_side():
    two = Mixture(np.ones(1), np.array([[1.0], [5.0]]), np.array([[1.0], [2.0]]), np.zeros(2), 0.0)
    low, high = two.below(0.1, 0.9)
    assert low == pytest.approx([1 - 1.2816, 5 - 2.5631], abs=0.01)
    assert high == pytest.approx([1 + 1.2816, 5 + 2.5631], abs=0.01)
    assert two.centre == pytest.approx([1.0, 5.0])


@given(
    parts=st.lists(st.tuples(st.floats(0.1, 1), st.floats(-5, 5), st.floats(0.1, 3)), min_size=1, max_size=5),
    chance=st.floats(0, 1),
    off=st.tuples(st.floats(-60, 60), st.floats(-60, 60)),
)
def test_it_does_not_matter_from_where_a_point_is_looked_for(parts, chance, off):
    """Also from far outside, or from between two heaps where hardly anything lies."""
    weights, means, deviations = (np.array(column) for column in zip(*parts, strict=True))
    mixture = Mixture(weights / weights.sum(), means[None], deviations[None], np.array([chance]), 1.0)
    near = mixture.below_near(np.array(off)[:, None], 0.1, 0.9)
    assert near[:, 0] == pytest.approx(
        mixture.below(0.1, 0.9)[:, 0], abs=2e-3 * float(np.sqrt(mixture.variance[0]))
    )


def test_a_day_does_not_depend_on_the_days_beside_it():
    """However many steps those take."""
    means, deviations = np.array([[0.0, 40.0], [1.0, 2.0]]), np.array([[0.1, 0.1], [1.0, 1.5]])
    weights, chance = np.array([0.85, 0.15]), np.array([0.1, 0.2])
    both = Mixture(weights, means, deviations, chance, 1.0).below(0.1, 0.9)
    alone = Mixture(weights, means[1:], deviations[1:], chance[1:], 1.0).below(0.1, 0.9)
    assert both[:, 1] == pytest.approx(alone[:, 0], abs=1e-12)
