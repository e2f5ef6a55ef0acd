"""What the estimate keeps with the journal: an entry of the last days costs a few readings, not the history."""

from __future__ import annotations

import pytest

from ssi_coach.services.entries import tally
from ssi_coach.services.estimating import AT_ONCE, forecast, learn_some, learned
from tests.build import TODAY, days_ago, full_reading, make_entry
from tests.today_build import workspace


def life(days: int):
    """A journal with a reading and some comments a day, the last of today."""
    readings = [full_reading(day=days_ago(ago), total=50.548, insights=8.0) for ago in range(days)]
    entries = [make_entry(day=days_ago(ago), count=1 + ago % 3) for ago in range(days + 20)]
    return workspace(*readings[::-1], *entries[::-1])


@pytest.mark.parametrize("days", [1, 2, 9, 10, 80])
def test_readings_that_are_taken_on_in_parts_teach_the_same(days):
    """What was kept between them changes no number."""
    work = life(days)
    learned(work, TODAY)
    tally(work, "comment")
    fresh = workspace(*(record for kept in work.journal.kept.values() for record in kept.values()))
    assert _numbers(work) == pytest.approx(_numbers(fresh), abs=1e-9)


def test_after_a_long_way_earlier_learnings_are_kept_to_go_back_to():
    """An entry of today is younger than yesterday's reading."""
    work = life(80)
    learned(work, TODAY)
    assert sorted((TODAY - day).days for day in work.journal.learnings) == [0, 1, 8, 64]
    tally(work, "comment")
    assert sorted((TODAY - day).days for day in work.journal.learnings) == [1, 8, 64]


def test_years_of_readings_are_taken_on_bit_by_bit_and_teach_the_same():
    work, whole = life(2 * AT_ONCE + 10), life(2 * AT_ONCE + 10)
    assert [learn_some(work, TODAY) for _ in range(3)] == [True, True, False]
    assert _numbers(work) == pytest.approx(_numbers(whole), abs=1e-9)


def test_a_young_journal_has_nothing_to_take_on_beforehand():
    assert not learn_some(life(3), TODAY)
    assert not learn_some(workspace(), TODAY)


def _numbers(work) -> list[float]:
    total = forecast(work, TODAY, TODAY).at(0).total
    return [total.mean, total.low, total.high]
