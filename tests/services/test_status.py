"""Where the user stands: which total counts, and when the target is expected."""

from __future__ import annotations

from datetime import timedelta

import pytest

from ssi_coach.domain.errors import Refused
from ssi_coach.domain.estimates import Band, Estimate
from ssi_coach.services.estimating import forecast, reckon_outlook
from ssi_coach.services.standing import total_used
from ssi_coach.services.status import LONGEST_SPAN, days_ahead, estimated_days, standing_on
from ssi_coach.services.workspace import Workspace
from tests.build import TODAY, added, days_ago, full_reading, make_entry, make_reading
from tests.fakes import MemoryJournal

QUARTER = Band(10, 9, 11)
FORTY = Estimate(TODAY, Band(40, 38, 42), QUARTER, QUARTER, QUARTER, QUARTER)


@pytest.mark.parametrize(
    ("age", "estimate", "total"),
    [(0, FORTY, 52), (0, None, 52), (3, FORTY, 40), (3, None, 52), (None, FORTY, 40), (None, None, None)],
)
def test_the_reading_of_the_day_comes_before_the_estimate_and_that_before_an_older_reading(
    age, estimate, total
):
    """Nothing known, nothing used."""
    reading = None if age is None else make_reading(day=days_ago(age), total=52)
    assert total_used(TODAY, reading, estimate) == total


def test_the_estimate_is_that_of_the_day(work: Workspace, journal: MemoryJournal):
    """The same that every page asks for."""
    journal.apply(added(full_reading(day=days_ago(20)), make_entry(day=days_ago(4), count=9)))
    standing = standing_on(work, TODAY)
    now = forecast(work, TODAY, TODAY).at(0)
    assert standing.estimate.on == TODAY
    assert standing.estimate.total.mean == pytest.approx(now.total.mean)
    assert standing.target.total == standing.estimate.total.mean


def test_a_kept_outlook_of_the_day_says_the_same_as_a_fresh_one(work: Workspace, journal: MemoryJournal):
    """A kept one of yesterday is not taken for today's."""
    journal.apply(added(full_reading(day=days_ago(20)), make_entry(day=days_ago(4), count=9)))
    fresh = days_ahead(work, TODAY)
    reckon_outlook(work, TODAY)
    kept = days_ahead(work, TODAY)
    assert list(kept.total.mean) == pytest.approx(list(fresh.total.mean))
    assert days_ahead(work, TODAY + timedelta(days=1)).span.first == TODAY + timedelta(days=1)


def test_a_reached_target_is_expected_today(work: Workspace, journal: MemoryJournal):
    """And one that is far away not within the year, or later."""
    journal.apply(added(make_reading(total=71.0)))
    assert standing_on(work, TODAY).expected_on == TODAY
    expected = standing_on(work, days_ago(1)).expected_on
    assert expected is None or expected >= TODAY


def test_days_are_estimated_in_their_order_and_for_ten_years_at_most(work: Workspace):
    """Four weeks if nothing is said."""
    assert estimated_days(work, TODAY, None).span.length == 29
    assert estimated_days(work, TODAY, TODAY + timedelta(days=LONGEST_SPAN)).span.length == LONGEST_SPAN + 1
    with pytest.raises(Refused, match=r"estimate\.backwards"):
        estimated_days(work, TODAY, days_ago(1))
    with pytest.raises(Refused, match=r"estimate\.long"):
        estimated_days(work, TODAY, TODAY + timedelta(days=LONGEST_SPAN + 1))
