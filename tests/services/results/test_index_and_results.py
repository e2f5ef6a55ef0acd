"""The index and results beside each other, as the journal knows them."""

from __future__ import annotations

from ssi_coach.domain.results import Stage
from ssi_coach.services.results.index_and_results import index_and_results
from tests.build import TODAY, days_ago, make_line, make_reading
from tests.results_build import make_result
from tests.today_build import workspace


def test_readings_and_results_are_looked_up_and_the_estimate_is_taken_along():
    """One reading a day, the one saved last; results in the bin are not there."""
    meeting = make_result(Stage.MEETING, days_ago(3))
    binned = make_result(Stage.CALL, days_ago(2), binned_on=TODAY)
    work = workspace(make_reading(day=days_ago(9)), make_reading(day=TODAY, total=55), meeting, binned)
    line = make_line(days_ago(9), days=10)
    found = index_and_results(work, line)
    assert [reading.day for reading in found.readings] == [days_ago(9), TODAY]
    assert (found.results, found.past, found.today) == ((meeting,), line, TODAY)


def test_without_a_reading_there_is_no_estimate():
    """Also when the last one was deleted after the estimate was reckoned."""
    assert index_and_results(workspace(), make_line()).past is None
