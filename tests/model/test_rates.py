"""Rates and how sure one can be of them, beside the equation that Wilson's interval solves."""

from __future__ import annotations

from statistics import NormalDist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssi_coach.model.rates import wilson

Z = NormalDist().inv_cdf(0.975)


def unlikely(share: float, passed: int, of: int) -> float:
    """By how much a true share misses what was seen, beyond 1.96 of its own deviations."""
    return abs(passed / of - share) - Z * (share * (1 - share) / of) ** 0.5


def end_beyond(passed: int, of: int, far: float) -> float:
    """The end of the interval towards 0 or 1, by halving."""
    inside, outside = passed / of, far
    for _ in range(60):
        middle = (inside + outside) / 2
        inside, outside = (middle, outside) if unlikely(middle, passed, of) <= 0 else (inside, middle)
    return inside


@given(st.data())
def test_the_interval_holds_all_shares_that_what_was_seen_does_not_refute(data):
    """And ends where a share would be too far away."""
    of = data.draw(st.integers(1, 5_000))
    passed = data.draw(st.integers(0, of))
    found = wilson(passed, of)
    assert found.low == pytest.approx(end_beyond(passed, of, 0.0), abs=1e-9)
    assert found.high == pytest.approx(end_beyond(passed, of, 1.0), abs=1e-9)
    assert found.rate == passed / of
    assert 0.0 <= found.low <= found.rate <= found.high <= 1.0


@pytest.mark.parametrize(
    ("passed", "of", "low", "high"),
    [(0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0), (5, 10, 0.2366, 0.7634), (81, 263, 0.2553, 0.3662)],
)
def test_known_intervals_come_out(passed, of, low, high):
    """The last one is R. G. Newcombe's example (1998)."""
    found = wilson(passed, of)
    assert (found.low, found.high) == pytest.approx((low, high), abs=5e-5)


def test_without_an_attempt_everything_is_possible():
    """And no rate is made up."""
    assert (wilson(0, 0).rate, wilson(0, 0).low, wilson(0, 0).high) == (None, 0.0, 1.0)


@pytest.mark.parametrize(("passed", "of"), [(3, 2), (-1, 2)])
def test_more_answers_than_attempts_are_no_rate(passed, of):
    """Whoever counts so has to think again."""
    with pytest.raises(ValueError, match="no share"):
        wilson(passed, of)
