"""Ranks: from a score to "Top N %" and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssi_coach.model.ranking import NARROWEST, USUAL_SPREAD, WIDEST, points_at, rank_of, spread_of
from tests.build import days_ago, full_reading, make_reading

# The standard normal distribution from a printed table: z and the share above it.
NORMAL = [
    (0.0, 50.0),
    (0.6745, 25.0),
    (1.0, 15.87),
    (1.2816, 10.0),
    (1.6449, 5.0),
    (2.3263, 1.0),
    (-1.0, 84.13),
]


@pytest.mark.parametrize(("z", "share"), NORMAL)
def test_a_rank_is_the_share_of_peers_above(z: float, share: float):
    assert rank_of(35 + 14 * z, 35) == pytest.approx(share, abs=0.01)


def test_the_top_quarter_begins_nine_points_above_the_average():
    assert points_at(25, 35) == pytest.approx(44.44, abs=0.01)
    assert points_at(50, 35) == pytest.approx(35)


def test_marks_stay_on_the_scale():
    assert points_at(1, 99) == 100.0
    assert points_at(99, 1) == 0.0


@given(st.floats(1, 99), st.floats(25, 75), st.floats(NARROWEST, 10))
def test_points_and_rank_undo_each_other(rank: float, average: float, spread: float):
    points = points_at(rank, average, spread)
    if 0 < points < 100:
        assert rank_of(points, average, spread) == pytest.approx(rank)


@given(st.floats(0, 99), st.floats(0.01, 1), st.floats(0, 100))
def test_more_points_never_mean_a_worse_rank(score: float, more: float, average: float):
    assert rank_of(score + more, average) <= rank_of(score, average)


def test_without_own_triples_the_spread_is_the_usual_one():
    assert spread_of([]) == USUAL_SPREAD
    assert spread_of([make_reading()]) == USUAL_SPREAD


def test_own_triples_move_the_spread_towards_what_they_imply():
    # 12.816 points above the average and top 10 %: a spread of 10.
    readings = [
        make_reading(day=days_ago(age), total=47.816, industry_rank=10, industry_average=35)
        for age in range(200)
    ]
    assert spread_of(readings[:1]) == pytest.approx((3 * 14 + 10) / 4, abs=0.01)
    assert spread_of(readings) == pytest.approx(10, abs=0.1)


def test_the_network_counts_like_the_industry():
    assert spread_of([full_reading()]) == pytest.approx(
        (3 * 14 + (52.048 - 35) / 1.2816 + (52.048 - 36) / 1.1264) / 5, abs=0.01
    )


@pytest.mark.parametrize(
    ("total", "rank", "average"),
    [(36, 49, 35), (90, 1, 35), (34, 51, 35), (5, 99, 35), (90, 30, 20), (36, 10, 35), (30, 20, 35)],
)
def test_what_rounding_decides_or_nobody_can_believe_is_passed_over(total: float, rank: int, average: float):
    reading = make_reading(total=total, industry_rank=rank, industry_average=average)
    assert spread_of([reading]) == USUAL_SPREAD


@given(st.lists(st.tuples(st.floats(0, 100), st.floats(1, 100), st.floats(0, 100)), max_size=20))
def test_the_spread_stays_believable(triples):
    readings = [make_reading(total=t, industry_rank=r, industry_average=a) for t, r, a in triples]
    assert NARROWEST <= spread_of(readings) <= WIDEST
