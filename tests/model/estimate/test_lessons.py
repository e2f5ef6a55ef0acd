"""Lessons: named only where the readings support them, with worths that hold the truth."""

from __future__ import annotations

from itertools import chain

import pytest

from ssi_coach.domain.pillars import PILLARS, Pillar
from ssi_coach.model.estimate.traces import traces_of
from tests.model.estimate.lives import counts_of, journal_of, last_moment, life_that_follows, reading_on
from tests.model_report.course import estimator
from tests.today_build import catalogue

A_COMMENT = 0.05


def lessons_of_a_world(window: int, delay: int):
    counts, readings, _ = life_that_follows(window=window, delay=delay, worth=A_COMMENT)
    day = readings[-1].day
    return estimator().lessons(last_moment(readings, counts).known, day, journal_of(counts).record(day, day))


@pytest.mark.parametrize(("window", "delay"), [(30, 0), (60, 3), (90, 3)])
def test_the_window_the_delay_and_the_worth_of_a_comment_are_found(window, delay):
    insights = lessons_of_a_world(window, delay).pillars[2]
    assert insights.pillar is Pillar.INSIGHTS
    assert insights.follows > 0.95
    assert (insights.window, insights.fading, insights.delay) == (window, None, delay)
    assert insights.movers[0].kind == "comment"
    assert insights.movers[0].worth.mean == pytest.approx(A_COMMENT, abs=0.02)
    assert insights.movers[0].worth.low <= insights.movers[0].worth.mean <= insights.movers[0].worth.high


def test_pillars_that_follow_nothing_teach_nothing():
    lessons = lessons_of_a_world(30, 0)
    for place in (0, 1, 3):
        assert lessons.pillars[place].movers == ()
        assert lessons.pillars[place].window is None


def test_few_readings_teach_nothing_yet():
    counts = counts_of(100, comment=[day % 4 for day in range(100)])
    readings = [reading_on(7 * place) for place in range(4)]
    day = readings[-1].day
    lessons = estimator().lessons(
        last_moment(readings, counts).known, day, journal_of(counts).record(day, day)
    )
    assert lessons.readings == 4
    assert [learned.pillar for learned in lessons.pillars] == list(PILLARS)
    assert all(not learned.movers and learned.delay is None for learned in lessons.pillars)


@pytest.mark.parametrize("pillar", PILLARS)
def test_every_kind_that_feeds_a_pillar_stands_in_one_of_its_traces(pillar):
    traces = traces_of(catalogue(), pillar)
    named = set(chain.from_iterable(trace.kinds for trace in traces))
    assert {kind.id for kind in catalogue().kinds_of(pillar)} <= named
    assert len({trace.kinds for trace in traces}) == len(traces)
    assert all(trace.pace > 0 for trace in traces)
