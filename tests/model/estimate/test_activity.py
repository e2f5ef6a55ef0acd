"""Activity as a memory sees it, beside the plainest possible sums."""

from __future__ import annotations

from datetime import timedelta
from math import exp

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssi_coach.domain.days import DaySpan
from ssi_coach.model.estimate.activity import DELAYS, HABIT_DAYS, LONGEST_DAYS, MEMORIES, Activity
from tests.model.estimate.lives import BEGAN

VIEWS = [(memory, delay) for memory in MEMORIES for delay in DELAYS]


def activity(row: list[float], *, began: int = 0) -> Activity:
    """One trace; the journal begins on the day of that number."""
    table = np.array(row, dtype=float)[:, None]
    span = DaySpan(BEGAN, BEGAN + timedelta(days=len(row) - 1))
    return Activity(span, BEGAN + timedelta(days=began), table, table[began : began + HABIT_DAYS])


def weights(memory, age: int) -> float:
    if not 0 <= age < memory.reach:
        return 0.0
    return exp(-age / memory.days) if memory.fading else 1.0


@given(
    count=st.integers(1, 450),
    seed=st.integers(0, 2**32 - 1),
    began=st.integers(0, 40),
    on=st.integers(0, 449),
)
def test_every_view_is_the_mean_of_what_it_remembers(count, seed, began, on):
    """Over lives that are longer than the longest memory, too."""
    row = np.random.default_rng(seed).integers(0, 31, count).tolist()
    began, on = min(began, count - 1), min(on, count - 1)
    row = [0] * began + row[began:]
    sight = activity(row, began=began).seen(np.array([float(BEGAN.toordinal() + on)]))
    known = row[began : min(began + HABIT_DAYS, on + 1)]
    habit = sum(known) / len(known) if known else 0.0
    assert sight.habit[0, 0] == pytest.approx(habit)
    for place, (memory, delay) in enumerate(VIEWS):
        ages = {day: weights(memory, on - delay - day) for day in range(began, len(row))}
        whole = sum(weights(memory, age) for age in range(memory.reach))
        unknown = 1.0 - sum(ages.values()) / whole
        seen = sum(ages[day] * row[day] for day in ages) / whole + unknown * habit
        assert sight.unknown[place, 0] == pytest.approx(unknown, abs=1e-9)
        assert sight.seen[place, 0, 0] == pytest.approx(seen, abs=1e-9)


def test_a_steady_habit_looks_the_same_to_every_view_on_every_day():
    steady = activity([3.0] * 300)
    days = np.arange(BEGAN.toordinal(), BEGAN.toordinal() + 300, dtype=float)
    assert steady.seen(days).seen == pytest.approx(np.full((len(VIEWS), 300, 1), 3.0))


def test_a_look_at_the_last_days_says_the_same_as_a_look_at_the_whole_life():
    row = [float(day * 7 % 11) for day in range(900)]
    whole = activity(row)
    start = 900 - LONGEST_DAYS - max(DELAYS) - 1
    part = Activity(
        DaySpan(BEGAN + timedelta(days=start), whole.span.last), BEGAN, whole.table[start:], whole.early
    )
    last = np.array([float(whole.span.last.toordinal())])
    assert part.seen(last).seen == pytest.approx(whole.seen(last).seen)
    assert part.seen(last).habit == pytest.approx(whole.seen(last).habit)


def test_what_comes_later_is_not_seen():
    early = activity([1.0] * 100)
    later = early.then(np.full((50, 1), 9.0))
    day = np.array([float(early.span.last.toordinal())])
    assert later.seen(day).seen == pytest.approx(early.seen(day).seen)
