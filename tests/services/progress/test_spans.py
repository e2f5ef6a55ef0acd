"""Spans beside each other: what was done on days that count, and what moved."""

from __future__ import annotations

import pytest

from ssi_coach.domain.days import DayMark, DayMeaning, DaySpan
from ssi_coach.domain.pillars import Pillar
from ssi_coach.services.estimating import history
from ssi_coach.services.progress.spans import Done, compare, done_in, span_facts
from tests.build import TODAY, days_ago, full_reading, make_entry
from tests.today_build import workspace

LAST = DaySpan(days_ago(27), TODAY)
BEFORE = DaySpan(days_ago(55), days_ago(28))


def test_a_span_tells_what_was_done_and_how_long_it_took():
    """Most often done first; results stand beside it, what others did is no doing of mine."""
    work = workspace(
        make_entry(day=days_ago(90)),
        make_entry(day=days_ago(3), count=4, minutes=20),
        make_entry(day=days_ago(3), kind="post", minutes=30),
        make_entry(day=days_ago(2), kind="post"),
        make_entry(day=days_ago(2), kind="reaction_received", count=50),
        make_entry(day=days_ago(1), kind="call"),
    )
    facts = span_facts(work, LAST)
    assert facts.done == (Done("reaction_received", 50), Done("comment", 4, 20), Done("post", 2, 30))
    assert facts.results == (Done("call", 1),)
    assert facts.by_pillar[Pillar.INSIGHTS] == Done("insights", 4, 20)
    assert facts.by_pillar[Pillar.BRAND] == Done("brand", 2, 30)
    assert (facts.days, facts.active_days) == (28, 2)
    assert facts.of("search") == Done("search")
    assert done_in(work, DaySpan(days_ago(2), days_ago(2)))[0] == Done("reaction_received", 50)


def test_days_off_and_unknown_days_stand_aside():
    """What was done on them too, so that a week says what a working week says."""
    work = workspace(
        make_entry(day=days_ago(90)),
        make_entry(day=days_ago(3), count=9),
        make_entry(day=days_ago(2), count=10),
        DayMark(days_ago(3), DayMeaning.OFF),
        DayMark(days_ago(5), DayMeaning.UNKNOWN),
        DayMark(days_ago(6), DayMeaning.NOTHING),
    )
    facts = span_facts(work, DaySpan(days_ago(6), TODAY))
    assert facts.days == 5
    assert facts.active_days == 1
    assert facts.of("comment").count == 10
    assert facts.weekly(10) == pytest.approx(14.0)


def test_two_spans_are_compared_by_the_week():
    """The largest difference first; kinds that occur in one of them stand in both."""
    work = workspace(
        make_entry(day=days_ago(90)),
        make_entry(day=days_ago(40), count=8),
        make_entry(day=days_ago(40), kind="post", count=2),
        make_entry(day=days_ago(4), count=20),
        make_entry(day=days_ago(4), kind="search", count=1),
    )
    found = compare(work, BEFORE, LAST)
    assert found.alike
    assert [(row.kind, row.then.count, row.now.count) for row in found.kinds] == [
        ("comment", 8, 20),
        ("post", 2, 0),
        ("search", 0, 1),
    ]
    assert found.kinds[0].more == pytest.approx(3.0)
    assert found.kinds[1].more == pytest.approx(-0.5)


def test_spans_of_different_length_are_not_alike():
    """Ten in a week are more than twelve in two."""
    work = workspace(
        make_entry(day=days_ago(90)), make_entry(day=days_ago(10), count=12), make_entry(day=TODAY, count=10)
    )
    found = compare(work, DaySpan(days_ago(20), days_ago(7)), DaySpan(days_ago(6), TODAY))
    assert not found.alike
    assert found.kinds[0].more == pytest.approx(4.0)


def test_readings_and_the_estimate_tell_what_moved():
    """The estimate from the evening before the span to its last day."""
    work = workspace(
        make_entry(day=days_ago(90)),
        full_reading(day=days_ago(60), total=50.548, insights=8.0),
        full_reading(day=days_ago(20), total=52.548, insights=10.0),
        full_reading(day=days_ago(2), total=53.548, insights=11.0),
    )
    facts = span_facts(work, LAST, line=history(work, TODAY))
    assert [reading.exact_total for reading in facts.readings] == pytest.approx([52.548, 53.548])
    assert facts.estimate_change is not None
    assert 1.0 < facts.estimate_change < 3.0
    bare = span_facts(work, LAST)
    assert (bare.estimate_change, bare.start) == (None, None)
    assert span_facts(work, BEFORE).readings == ()


def test_an_empty_span_is_empty():
    """Before the journal began no day is counted."""
    facts = span_facts(workspace(), LAST)
    assert (facts.days, facts.active_days, facts.done, facts.weekly(5)) == (0, 0, (), 0.0)
    assert (facts.acceptance.rate, facts.replies.rate) == (None, None)
    assert compare(workspace(), BEFORE, LAST).kinds == ()
