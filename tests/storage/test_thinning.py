"""A few learnings are kept, so that there is always one not far before a correction."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssi_coach.storage.thinning import GREAT_AGE, MIDDLE_AGE, worth_keeping
from tests.build import TODAY, days_ago

MOST = 6


def kept_after(readings: int) -> dict[date, int]:
    """What is left after so many days with a reading, each of which was learned from and kept."""
    ages: dict[date, int] = {}
    for number in range(readings):
        ages = {day: age + 1 for day, age in ages.items()} | {days_ago(0) + timedelta(days=number): 0}
        ages = {day: age for day, age in ages.items() if day in worth_keeping(ages)}
    return ages


def test_three_stay_as_long_as_there_are_no_more() -> None:
    assert worth_keeping({days_ago(n): n for n in range(3)}) == {TODAY, days_ago(1), days_ago(2)}
    assert worth_keeping({}) == frozenset()


def test_two_of_one_age_are_one_too_many() -> None:
    ages = {days_ago(0): 0, days_ago(1): 1, days_ago(2): 2, days_ago(8): 8, days_ago(9): 9}
    assert days_ago(9) in worth_keeping(ages)
    assert days_ago(8) not in worth_keeping(ages)


@given(st.dictionaries(st.integers(0, 2000).map(days_ago), st.integers(0, 2000)))
def test_the_newest_stay_and_never_more_than_six(ages: dict[date, int]) -> None:
    kept = worth_keeping(ages)
    assert len(kept) <= MOST
    assert set(sorted(ages, reverse=True)[:3]) <= kept <= ages.keys()


@pytest.mark.parametrize("readings", [200, 365, 366, 371, 380, 1000, 1800])
def test_after_years_there_is_one_of_each_age(readings: int) -> None:
    """A correction of last week's reading goes back a little, one of last season's not to the beginning."""
    ages = sorted(kept_after(readings).values())
    assert ages[:3] == [0, 1, 2]
    assert ages[3] < MIDDLE_AGE <= ages[4] < GREAT_AGE + MIDDLE_AGE
    assert all(GREAT_AGE <= age < 2 * (GREAT_AGE + MIDDLE_AGE) for age in ages[5:])
