"""What the last ten points brought."""

from __future__ import annotations

from array import array
from datetime import date, timedelta

import numpy as np
import pytest

from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.estimates import BandLine, EstimateLine
from ssi_coach.domain.pillars import PILLARS
from ssi_coach.domain.results import Stage
from ssi_coach.model.results.last_ten import last_ten_points
from tests.results_build import make_result

FIRST = date(2025, 1, 6)
WEEKS = 60


def line(totals: np.ndarray) -> EstimateLine:
    """An estimate of one total a week."""
    days = array("d", np.repeat(totals, 7))
    band = BandLine(days, days, days)
    return EstimateLine(
        DaySpan(FIRST, FIRST + timedelta(days=len(days) - 1)), band, dict.fromkeys(PILLARS, band)
    )


def results(a_week: np.ndarray) -> tuple:
    """So many conversations in each week."""
    return tuple(
        make_result(day=FIRST + timedelta(days=7 * week + number % 7))
        for week, count in enumerate(a_week)
        for number in range(count)
    )


def risen(low: float = 58.0, high: float = 70.0) -> EstimateLine:
    """Half a year below, four weeks of rising, and the rest above."""
    return line(np.concatenate([np.full(26, low), np.linspace(low, high, 4), np.full(WEEKS - 30, high)]))


def told(course: EstimateLine, a_week: np.ndarray):
    """What is said of it."""
    return last_ten_points(course, results(a_week), course.span, Stage.CONVERSATION)


def test_twice_as_many_since_is_told_with_a_range():
    """Half a year on each side."""
    found = told(risen(), np.repeat([2, 5], [28, WEEKS - 28]))
    assert found is not None
    assert (found.before, found.since, found.weeks, found.total) == (2.0, 5.0, 26, 70.0)
    assert found.clear
    assert 0 < found.low < found.change == 3.0 < found.high


def test_as_many_as_before_is_no_difference():
    """The range holds zero."""
    found = told(risen(), np.full(WEEKS, 2))
    assert found is not None
    assert not found.clear
    assert found.low < 0 < found.high


@pytest.mark.parametrize(
    "course",
    [
        risen(40.0, 58.0),
        line(np.full(WEEKS, 70.0)),
        line(np.concatenate([np.full(WEEKS - 4, 55.0), np.full(4, 70.0)])),
        line(np.concatenate([np.full(3, 55.0), np.full(WEEKS - 3, 70.0)])),
        line(np.full(4, 70.0)),
    ],
    ids=["not above 60", "no rise", "too fresh", "too little before", "too short"],
)
def test_nothing_is_said_where_nothing_can_be_set_beside_each_other(course):
    """Neither number would mean anything."""
    assert told(course, np.full(WEEKS, 2)) is None


def test_chance_alone_seldom_makes_a_difference():
    """About one of twenty."""
    found = [told(risen(), np.random.default_rng(seed).poisson(1.0, WEEKS)) for seed in range(100)]
    assert sum(one is not None and one.clear for one in found) <= 10
