"""The target: which mark is chased, what is missing to it, and when it is reached."""

from __future__ import annotations

from array import array
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.estimates import BandLine, EstimateLine
from ssi_coach.domain.pillars import PILLARS
from ssi_coach.domain.targets import Target, TargetKind
from ssi_coach.model.target import TargetStanding, expected_on, stand

TOP = 35 + 14 * 0.67449


def standing(
    kind: TargetKind = TargetKind.EITHER,
    total: float | None = 40.0,
    average: float | None = 35.0,
    points: float = 70.0,
) -> TargetStanding:
    return stand(Target(kind, points), total=total, average=average)


# kind, total, average -> missing, reached
CASES = [
    (TargetKind.EITHER, 40, 35, TOP - 40, False),
    (TargetKind.EITHER, 50, 35, 0, True),
    (TargetKind.EITHER, 71, 95, 0, True),
    (TargetKind.EITHER, 60, 95, 10, False),
    (TargetKind.EITHER, 40, None, 30, False),
    (TargetKind.POINTS, 50, 35, 20, False),
    (TargetKind.POINTS, 70, 35, 0, True),
    (TargetKind.TOP, 40, 35, TOP - 40, False),
    (TargetKind.TOP, 50, 35, 0, True),
    (TargetKind.TOP, 71, 95, 29, False),
    (TargetKind.TOP, 40, None, 30, False),
    (TargetKind.OWN, 50, 35, 20, False),
]


@pytest.mark.parametrize(("kind", "total", "average", "missing", "reached"), CASES)
def test_what_is_missing_counts_to_the_nearer_of_the_chosen_marks(kind, total, average, missing, reached):
    found = standing(kind, total, average)
    assert found.missing == pytest.approx(missing, abs=1e-3)
    assert found.reached is reached


def test_without_a_total_nothing_is_reached_and_nothing_known_to_be_missing():
    found = standing(total=None)
    assert (found.reached, found.missing) == (False, None)
    assert found.points_mark.missing is None
    assert not found.points_mark.reached


def test_both_marks_say_what_is_missing_whichever_is_chosen():
    found = standing(TargetKind.POINTS, total=53.0)
    assert (found.points_mark.missing, found.points_mark.chosen) == (17.0, True)
    assert found.top_mark is not None
    assert (found.top_mark.reached, found.top_mark.chosen) == (True, False)
    assert found.top_points == pytest.approx(TOP, abs=1e-4)


def test_without_an_average_the_points_stand_alone():
    found = standing(TargetKind.TOP, average=None)
    assert (found.top_points, found.top_mark, found.points_mark.chosen) == (None, None, True)


def test_an_own_value_is_a_mark_in_points():
    found = standing(TargetKind.OWN, total=50, points=55)
    assert (found.points, found.missing) == (55, 5)


def test_binary_fractions_keep_nobody_from_the_goal():
    assert standing(TargetKind.OWN, total=0.1 + 0.2 + 55, points=55.3).reached


@given(st.sampled_from(TargetKind), st.floats(0, 100), st.floats(0, 100) | st.none(), st.floats(1, 100))
def test_reached_and_nothing_missing_are_the_same(kind, total, average, points):
    found = standing(kind, total, average, points)
    assert found.missing is not None
    assert 0 <= found.missing <= 100
    assert found.reached == (found.missing == 0)


def ahead(*totals: float) -> EstimateLine:
    """A line from 13 May 2026 on, one total a day."""
    values = array("d", totals)
    quarter = array("d", [total / 4 for total in totals])
    pillars = dict.fromkeys(PILLARS, BandLine(quarter, quarter, quarter))
    span = DaySpan(date(2026, 5, 13), date(2026, 5, 12 + len(totals)))
    return EstimateLine(span, BandLine(values, values, values), pillars)


# kind, total -> the day of May on which it is expected, for a line of 40, 43, 45, 71
EXPECTED = [
    (TargetKind.EITHER, 40, 15),
    (TargetKind.POINTS, 40, 16),
    (TargetKind.TOP, 40, 15),
    (TargetKind.EITHER, 46, 13),
]


@pytest.mark.parametrize(("kind", "total", "day"), EXPECTED)
def test_the_target_is_expected_when_the_line_first_reaches_the_nearer_mark(kind, total, day):
    assert expected_on(standing(kind, total), ahead(total, 43, 45, 71)) == date(2026, 5, day)


def test_a_line_that_stays_below_promises_no_day():
    assert expected_on(standing(TargetKind.POINTS, 40), ahead(40, 41, 69.99)) is None
    assert expected_on(standing(TargetKind.POINTS, 40), ahead(40)) is None


def test_a_target_that_the_reading_just_misses_is_not_expected_on_that_day():
    """The estimate may be a hair above the reading; what is not reached lies ahead."""
    assert expected_on(standing(TargetKind.POINTS, 69.9), ahead(70.1, 70.2)) == date(2026, 5, 14)


def test_what_is_reached_is_expected_on_the_day_itself_even_where_the_line_falls():
    assert expected_on(standing(TargetKind.POINTS, 70), ahead(69, 60)) == date(2026, 5, 13)
