"""The estimate of a journal: from what was known on the day, and from nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssi_coach.domain.pillars import PEERS_USUAL, PILLARS
from ssi_coach.services.estimating import (
    forecast,
    history,
    lessons,
    outlook_kept,
    rank_band,
    reckon_outlook,
)
from ssi_coach.services.readings import correct_reading, delete_reading
from ssi_coach.services.workspace import undo
from tests.build import TODAY, days_ago, full_reading, make_entry, make_reading
from tests.today_build import workspace

KINDS = ("comment", "post", "search", "connection_added", "message")


def readings(number: int = 12):
    return [
        full_reading(
            day=days_ago(7 * ago), total=52.0 + ago % 2, insights=9.5 + ago % 2, industry_average=34.0
        )
        for ago in range(number)
    ]


def entries(days: int = 120):
    return [
        make_entry(day=days_ago(ago), kind=KINDS[ago % len(KINDS)], count=1 + ago % 4) for ago in range(days)
    ]


def numbers(line) -> list[float]:
    return [
        value
        for band in (line.total, *line.pillars.values())
        for value in (*band.mean, *band.low, *band.high)
    ]


@given(st.randoms(use_true_random=False))
@settings(max_examples=8, deadline=None)
def test_the_order_in_which_a_days_entries_were_saved_changes_nothing(chance):
    day = [make_entry(day=days_ago(3), kind=kind, count=2) for kind in KINDS]
    shuffled = list(day)
    chance.shuffle(shuffled)
    lines = [
        forecast(workspace(*readings(), *entries(), *some), TODAY, TODAY + timedelta(days=5))
        for some in (day, shuffled)
    ]
    assert numbers(lines[0]) == numbers(lines[1])


def test_without_any_reading_it_is_what_peers_have_with_a_wide_band():
    estimate = forecast(workspace(*entries()), TODAY, TODAY).at(0)
    for pillar in PILLARS:
        assert estimate.of(pillar).mean == pytest.approx(PEERS_USUAL.of(pillar), abs=0.01)
    assert estimate.total.high - estimate.total.low > 15
    assert history(workspace(*entries()), TODAY) is None


def test_what_came_after_a_day_is_not_looked_at():
    early = [record for record in (*readings(), *entries()) if record.day <= days_ago(30)]
    then = forecast(workspace(*early), days_ago(30), TODAY)
    assert numbers(forecast(workspace(*readings(), *entries()), days_ago(30), TODAY)) == pytest.approx(
        numbers(then)
    )


def test_the_real_entries_are_looked_at_when_they_are_assumed():
    busy = [make_entry(day=days_ago(ago), kind="comment", count=90) for ago in range(29)]
    work = workspace(*readings(), *entries(), *busy)
    as_now = forecast(work, days_ago(30), TODAY)
    real = forecast(work, days_ago(30), TODAY, assume_journal=True)
    assert as_now.at(0) == real.at(0)
    assert numbers(as_now) != numbers(real)


def test_of_several_readings_of_a_day_the_last_saved_one_counts():
    first, last = full_reading(total=50.548, insights=8.0), full_reading(total=52.548, insights=10.0)
    both = workspace(*readings()[1:], first, last)
    assert numbers(forecast(both, TODAY, TODAY)) == numbers(
        forecast(workspace(*readings()[1:], last), TODAY, TODAY)
    )


def test_a_corrected_reading_counts_as_if_it_had_never_been_otherwise():
    wrong = make_reading(day=days_ago(14), total=84.0)
    right = make_reading(id=wrong.id, day=days_ago(14), total=48.0)
    work = workspace(*readings(2), wrong, *entries())
    forecast(work, TODAY, TODAY).at(0)
    correct_reading(work, wrong.id, {"total": 48.0}, day=days_ago(14))
    expected = workspace(*readings(2), right, *entries())
    assert numbers(forecast(work, TODAY, TODAY)) == pytest.approx(numbers(forecast(expected, TODAY, TODAY)))


def test_a_deleted_reading_counts_nowhere_and_undo_brings_it_back():
    stray = make_reading(day=days_ago(3), total=70.0)
    work = workspace(*readings(), stray, *entries())
    with_it = numbers(forecast(work, TODAY, TODAY))
    delete_reading(work, stray.id)
    without = forecast(workspace(*readings(), *entries()), TODAY, TODAY)
    assert numbers(forecast(work, TODAY, TODAY)) == pytest.approx(numbers(without))
    undo(work)
    assert numbers(forecast(work, TODAY, TODAY)) == pytest.approx(with_it)


def test_the_rank_of_the_estimate_needs_an_industry_average_and_runs_the_other_way():
    work = workspace(*readings())
    estimate = forecast(work, TODAY, TODAY).at(0)
    rank = rank_band(work, estimate)
    assert rank is not None
    assert 0 < rank.low <= rank.mean <= rank.high < 100
    higher = rank_band(work, replace(estimate, total=replace(estimate.total, mean=60, low=60, high=60)))
    assert higher is not None
    assert higher.mean < rank.mean
    assert rank_band(workspace(make_reading()), estimate) is None


def test_the_course_goes_through_the_readings_and_on_to_today():
    shown = readings()[1:]
    line = history(workspace(*shown, *entries()), TODAY)
    assert line is not None
    assert (line.span.first, line.span.last) == (shown[-1].day, TODAY)
    for reading in shown:
        estimate = line.on(reading.day)
        assert estimate is not None
        assert estimate.total.mean == pytest.approx(reading.exact_total, abs=0.05)
    today = line.on(TODAY)
    assert today is not None
    assert today.total.high - today.total.low > 0.01


def test_an_outlook_is_kept_until_something_it_rests_on_changes():
    work = workspace(*readings(), *entries())
    assert outlook_kept(work, TODAY) is None
    outlook = reckon_outlook(work, TODAY)
    assert outlook_kept(work, TODAY) == outlook
    assert outlook.line.span.first == TODAY
    assert outlook.line.span.length == 366
    delete_reading(work, work.journal.latest_reading(TODAY).id)
    assert outlook_kept(work, TODAY) is None


def test_lessons_count_the_days_with_a_reading():
    assert lessons(workspace(*readings(5), *entries()), TODAY).readings == 5
    assert lessons(workspace(), TODAY).readings == 0
