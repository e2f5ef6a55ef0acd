"""The estimated rank of every day, from the estimated total and the peers' average of that day."""

from __future__ import annotations

import pytest

from ssi_coach.domain.days import DaySpan
from ssi_coach.model.ranking import USUAL_SPREAD, rank_of
from ssi_coach.services.progress.rank_course import rank_line
from tests.build import TODAY, days_ago, make_reading
from tests.course_build import estimate_line

LINE = estimate_line(DaySpan(days_ago(10), TODAY), total=50.0, half=2.0)


def read(age: int, average: float | None):
    """A reading so many days old that names an average, or none."""
    return make_reading(day=days_ago(age), total=50.0, industry_average=average)


def ranks(*readings):
    """The line of these readings."""
    return rank_line(readings, LINE, USUAL_SPREAD)


def test_without_an_average_there_is_no_rank() -> None:
    """Nobody knows how the peers do."""
    assert ranks(read(5, None)) is None
    assert ranks() is None


def test_it_begins_with_the_first_average() -> None:
    """And ends today."""
    found = ranks(read(8, None), read(5, 40.0))
    assert found.span == DaySpan(days_ago(5), TODAY)
    assert found.on(days_ago(6).toordinal()) is None


def test_each_day_is_ranked_among_the_peers_of_its_time() -> None:
    """A higher average makes the same points a worse rank."""
    found = ranks(read(8, 40.0), read(3, 50.0))
    before, after = (found.on(days_ago(age).toordinal()) for age in (4, 3))
    assert before.mean == pytest.approx(rank_of(50.0, 40.0))
    assert after.mean == pytest.approx(50.0)
    assert before.low == pytest.approx(rank_of(52.0, 40.0))
    assert before.low < before.mean < before.high


def test_no_rank_is_better_than_the_best() -> None:
    """LinkedIn's page knows no Top 0 %."""
    assert ranks(read(8, 1.0)).on(TODAY.toordinal()).low == 1.0
