"""Hindsight: the past between its readings."""

from __future__ import annotations

import pytest

from ssi_coach.domain.pillars import PILLARS
from tests.model.estimate.lives import USUAL, counts_of, journal_of, reading_on
from tests.model_report.course import estimator

COUNTS = counts_of(
    300, comment=[day % 4 for day in range(300)], post=[int(day % 8 == 0) for day in range(300)]
)


def look_back(readings, counts=COUNTS):
    record = journal_of(counts).record(readings[0].day, readings[-1].day)
    known = estimator().learn(estimator().beginning(), readings, record)
    return estimator().hindsight(known, readings, record)


def test_the_line_runs_through_every_reading():
    readings = [reading_on(10 + 9 * place, (11.8, 5.4, 2.0 + 0.2 * place, 15.2)) for place in range(12)]
    line = look_back(readings)
    for reading in readings:
        estimate = line.on(reading.day)
        assert estimate is not None
        for pillar in PILLARS:
            assert estimate.of(pillar).mean == pytest.approx(reading.pillar(pillar), abs=1e-6)
            assert estimate.of(pillar).high - estimate.of(pillar).low == pytest.approx(0.0, abs=1e-6)
        assert estimate.total.mean == pytest.approx(reading.exact_total, abs=1e-6)


def test_between_two_readings_it_is_least_sure_in_the_middle():
    line = look_back([reading_on(10), reading_on(50)])
    widths = [high - low for low, high in zip(line.total.low, line.total.high, strict=True)]
    assert max(widths) == pytest.approx(widths[20], rel=0.1)
    assert widths[0] == pytest.approx(0.0, abs=1e-6)
    assert widths[-1] == pytest.approx(0.0, abs=1e-6)


def test_it_covers_every_day_from_the_first_to_the_last_reading():
    readings = [reading_on(10), reading_on(50), reading_on(51)]
    line = look_back(readings)
    assert (line.span.first, line.span.last) == (readings[0].day, readings[-1].day)
    assert len(line.total.mean) == line.span.length == 42


def test_totals_alone_are_met_and_the_pillars_stay_open():
    readings = [reading_on(10, USUAL), reading_on(40, (None,) * 4, total=40), reading_on(80, USUAL)]
    line = look_back(readings)
    middle = line.on(readings[1].day)
    assert middle is not None
    assert middle.total.mean == pytest.approx(40.0, abs=0.01)
    assert middle.brand.high - middle.brand.low > 0.05


def test_totals_alone_from_the_first_to_the_last():
    readings = [reading_on(10 + 7 * place, (None,) * 4, total=30 + place) for place in range(6)]
    line = look_back(readings)
    for reading in readings:
        estimate = line.on(reading.day)
        assert estimate is not None
        assert estimate.total.mean == pytest.approx(reading.total, abs=0.01)
        assert all(0.0 <= estimate.of(pillar).low <= estimate.of(pillar).high <= 25.0 for pillar in PILLARS)


def test_a_single_reading_is_a_line_of_one_day():
    line = look_back([reading_on(20)])
    assert line.span.length == 1
    assert line.total.mean[0] == pytest.approx(sum(USUAL))
