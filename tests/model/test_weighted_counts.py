"""A long history is carried in a few numbers, and nothing gets lost on the way."""

from __future__ import annotations

import subprocess
import sys
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssi_coach.domain.carried import CarriedCounts
from ssi_coach.domain.counts import DailyCounts
from ssi_coach.domain.days import ONE_DAY, DaySpan
from ssi_coach.model.counted_days import CountedDays
from ssi_coach.model.weighted_counts import (
    FADED_DAYS,
    advance,
    carry,
    days_since,
    last_carried_day,
    weigh,
    weight,
)
from tests.build import TODAY, days_ago
from tests.model.data import CATALOGUE
from tests.model.lives import counted_of, counts_of, lives
from tests.model.slow_score import Life

MINE = CATALOGUE.mine


def close(one: float, other: float) -> bool:
    """Equal to the ninth digit."""
    return one == pytest.approx(other, rel=1e-9, abs=1e-9)


def same(one: CarriedCounts, other: CarriedCounts) -> bool:
    """Equal to the ninth digit; a kind that never occurred and one that weighs nothing are the same."""
    kinds = {*one.by_kind, *other.by_kind}
    return (
        one.day == other.day
        and close(one.weight, other.weight)
        and close(one.active_weight, other.active_weight)
        and all(close(one.by_kind.get(kind, 0.0), other.by_kind.get(kind, 0.0)) for kind in kinds)
    )


@given(lives(), st.lists(st.integers(1, 60), max_size=8))
def test_carrying_in_one_pass_and_in_any_number_of_steps_agree(life: Life, steps: list[int]):
    """A day at a time, a month at a time or everything at once: the same sums."""
    counted = counted_of(life)
    first = days_ago(120)
    at_once = carry(counts_of(life, DaySpan(first, TODAY)), counted=counted, mine=MINE)
    carried, start = None, first
    for length in (*steps, 1_000):
        end = min(TODAY, start + timedelta(days=length - 1))
        recent = counts_of(life, DaySpan(start, end))
        carried = advance(carried, recent, counted=counted, mine=MINE)
        start = end + ONE_DAY
        if start > TODAY:
            break
    assert carried is not None
    assert same(carried, at_once)


@given(lives(most_days=40))
def test_carrying_day_by_day_agrees_too(life: Life):
    """The daily routine of the program."""
    counted, carried = counted_of(life), None
    for day in DaySpan(days_ago(40), TODAY):
        carried = advance(carried, counts_of(life, DaySpan(day, day)), counted=counted, mine=MINE)
    assert carried is not None
    assert same(carried, carry(counts_of(life, DaySpan(days_ago(40), TODAY)), counted=counted, mine=MINE))


def test_what_has_faded_is_passed_over_but_never_the_newest_days_that_count():
    """After four idle years that nobody knows about, the journal is as it was when it stopped."""
    long_ago = days_ago(2 * FADED_DAYS)
    span = DaySpan(long_ago - timedelta(days=400), TODAY)
    rows = [(day, "comment", 2) for day in DaySpan(span.first, long_ago)]
    unknown = dict.fromkeys(DaySpan(long_ago + ONE_DAY, TODAY), False)
    counted = CountedDays(span.first, unknown)
    seen = carry(DailyCounts.from_rows(span, rows), counted=counted, mine=MINE)
    assert seen.by_kind["comment"] / seen.weight == pytest.approx(2.0)
    assert seen.active_weight / seen.weight == pytest.approx(1.0)


def test_nothing_carried_is_nothing():
    """An empty journal has weightless days."""
    span = DaySpan(days_ago(9), TODAY)
    empty = carry(DailyCounts(span), counted=CountedDays(None), mine=MINE)
    assert empty == CarriedCounts(TODAY, {}, 0.0, 0.0)
    seen = weigh(TODAY, carried=None, recent=DailyCounts(span), counted=CountedDays(None), mine=MINE)
    assert (seen.weight, seen.active_weight, seen.of("comment"), seen.young_of("comment")) == (0, 0, 0, 0)


def test_later_days_are_not_looked_at():
    """Asked for a day in the past, what came after it does not count."""
    rows = [(TODAY, "comment", 5), (days_ago(3), "comment", 1), (days_ago(30), "comment", 1)]
    recent = DailyCounts.from_rows(DaySpan(days_ago(40), TODAY), rows)
    seen = weigh(days_ago(3), carried=None, recent=recent, counted=CountedDays(days_ago(40)), mine=MINE)
    assert seen.of("comment") == pytest.approx(1 + weight(27))
    assert seen.young_of("comment") == pytest.approx(1)


def test_the_young_are_less_than_21_days_old():
    """Twenty days ago is young, twenty-one days ago is not."""
    rows = [(days_ago(20), "comment", 1), (days_ago(21), "comment", 1)]
    recent = DailyCounts.from_rows(DaySpan(days_ago(60), TODAY), rows)
    seen = weigh(TODAY, carried=None, recent=recent, counted=CountedDays(days_ago(60)), mine=MINE)
    assert seen.young_of("comment") == pytest.approx(weight(20))
    assert last_carried_day(TODAY) == days_ago(21)


def test_the_days_still_needed_begin_after_the_carried_one_or_with_the_journal():
    """Without either only the day itself is needed."""
    carried = CarriedCounts(days_ago(30), {}, 0.0, 0.0)
    assert days_since(carried, days_ago(99), TODAY) == DaySpan(days_ago(29), TODAY)
    assert days_since(None, days_ago(99), TODAY) == DaySpan(days_ago(99), TODAY)
    assert days_since(None, None, TODAY) == DaySpan(TODAY, TODAY)
    assert days_since(None, TODAY + ONE_DAY, TODAY) == DaySpan(TODAY, TODAY)


def test_the_daily_path_does_without_numpy():
    """The first paint must not wait for a library that the daily score never needs."""
    code = (
        "import sys; from datetime import date; from ssi_coach.domain.counts import DailyCounts;"
        "from ssi_coach.domain.days import DaySpan; from ssi_coach.model.counted_days import CountedDays;"
        "import ssi_coach.model.plan.week, ssi_coach.model.target, ssi_coach.model.week_goals;"
        "from ssi_coach.model.weighted_counts import weigh; d = date(2026, 5, 13);"
        "weigh(d, carried=None, recent=DailyCounts(DaySpan(d, d)), counted=CountedDays(d), mine=frozenset());"
        "print('numpy' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert run.stdout.strip() == "False"
