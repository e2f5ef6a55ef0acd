"""Waterfalls: they add up, pillar by pillar too, and small causes may be gathered."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssi_coach.domain.moves import OTHERS, Move, Waterfall
from ssi_coach.domain.pillars import PILLARS, Pillar, PillarScores
from tests.build import TODAY, days_ago

CAUSES = ("comment", "post", "active_days", "plan")
points = st.floats(-25, 25)
moves = st.lists(
    st.builds(
        Move, st.sampled_from(PILLARS), st.sampled_from(CAUSES), points, st.sampled_from(("", "a", "b"))
    ),
    max_size=12,
)
scores = st.builds(PillarScores, *[st.floats(0, 25)] * 4)


def waterfall(before: PillarScores, after: PillarScores, *told: Move, bare: float = 0.0) -> Waterfall:
    """A waterfall between two days; `bare` is how far the last day's total lies beside its pillars."""
    return Waterfall.between((days_ago(7), TODAY), (before.total, after.total + bare), (before, after), told)


def sums(found: Waterfall) -> float:
    return found.start + sum(move.points for move in found.moves) + found.rest


@given(scores, scores, moves, st.floats(-0.5, 0.5))
def test_start_and_moves_and_the_rest_make_the_end(before, after, told, bare):
    """Of the total, of each pillar, gathered or by factor, whatever the causes claim."""
    found = waterfall(before, after, *told, bare=bare)
    for one in (found, found.gathered(), found.by_factor(), found.by_factor().gathered(1.0)):
        assert sums(one) == pytest.approx(found.end, abs=1e-6)
        assert one.change == pytest.approx(found.end - found.start)
        for pillar in PILLARS:
            own = one.of(pillar)
            assert (own.start, own.end) == (before.of(pillar), after.of(pillar))
            assert sums(own) == pytest.approx(own.end, abs=1e-6)


EVEN = PillarScores(10.0, 10.0, 10.0, 10.0)


def test_a_cause_that_is_told_twice_is_told_once():
    """And one that moved nothing is not told at all."""
    told = [
        Move(Pillar.BRAND, "post", 1.0),
        Move(Pillar.BRAND, "post", 0.5),
        Move(Pillar.PEOPLE, "post", 0.0),
    ]
    assert waterfall(EVEN, EVEN, *told).moves == (Move(Pillar.BRAND, "post", 1.5),)


def test_pillars_stand_in_linkedins_order_and_the_largest_causes_first():
    """Up or down."""
    told = [
        Move(Pillar.INSIGHTS, "comment", 0.2),
        Move(Pillar.BRAND, "post", 0.4),
        Move(Pillar.INSIGHTS, "message", -0.9),
    ]
    assert [move.cause for move in waterfall(EVEN, EVEN, *told).moves] == ["post", "message", "comment"]


def test_small_causes_are_gathered_into_one_of_each_pillar():
    """Which stands among the others by its size."""
    told = [Move(Pillar.BRAND, cause, 0.04) for cause in ("a", "b", "c")]
    gathered = waterfall(EVEN, EVEN, *told, Move(Pillar.BRAND, "post", 0.06)).gathered()
    assert [move.cause for move in gathered.moves] == [OTHERS, "post"]
    assert gathered.moves[0].points == pytest.approx(0.12)


def test_kinds_of_a_factor_can_be_told_as_one():
    """What belongs to no factor stays what it is."""
    told = [
        Move(Pillar.BRAND, "post", 1.0, "posts_published"),
        Move(Pillar.BRAND, "article", 0.5, "posts_published"),
        Move(Pillar.BRAND, "plan", -0.2),
    ]
    assert [(move.cause, move.points) for move in waterfall(EVEN, EVEN, *told).by_factor().moves] == [
        ("posts_published", 1.5),
        ("plan", -0.2),
    ]


def test_what_no_pillar_shows_is_left_to_the_total():
    """A reading of a total alone moves it without a pillar."""
    found = waterfall(EVEN, EVEN, bare=0.4)
    assert found.unplaced == pytest.approx(0.4)
    assert found.rest == pytest.approx(0.4)
    assert set(found.unexplained.values()) == {0.0}
