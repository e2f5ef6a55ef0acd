"""The middle of a team: the median of what is known of at least three members."""

from __future__ import annotations

from statistics import median

import pytest

from ssi_coach.model.team_middle import MOST_WEEKS, middle_by_week, middle_total
from tests.build import TODAY, days_ago
from tests.team_build import long_member, make_snapshot, make_team_reading


def members(*totals, back=0):
    """Members with one reading each."""
    day = days_ago(back)
    return [
        make_snapshot(n, f"M{n}", readings=(make_team_reading(day, one),)) for n, one in enumerate(totals)
    ]


@pytest.mark.parametrize(
    ("totals", "middle"),
    [
        ((), None),
        ((50.0,), None),
        ((40.0, 50.0), None),
        ((40.0, 70.0, 50.0), 50.0),
        ((10.0, 20.0, 40.0, 50.0), 30.0),
    ],
)
def test_fewer_than_three_have_no_middle(totals, middle):
    """Two members would only see each other in it."""
    assert middle_total(members(*totals), TODAY) == middle


def test_a_reading_stands_for_eight_weeks():
    """And not for the days before it."""
    found = members(40.0, 50.0, 60.0, back=56)
    assert middle_total(found, TODAY) == 50.0
    assert middle_total(found, days_ago(57)) is None
    assert middle_total(members(40.0, 50.0, 60.0, back=57), TODAY) is None


def test_the_course_is_the_middle_of_each_week():
    """The same as asked for one day, oldest first, at most three years."""
    found = [long_member(n, days=1500, step=9) for n in range(5)]
    course = middle_by_week(found, TODAY)
    assert len(course) == MOST_WEEKS + 1
    assert course[-1][0] == TODAY
    assert all(total == middle_total(found, day) for day, total in course)
    assert course[-1][1] == median(one.latest.total for one in found)


def test_without_readings_there_is_no_course():
    """Nobody to be in the middle."""
    assert middle_by_week([make_snapshot(n, readings=()) for n in range(4)], TODAY) == ()
