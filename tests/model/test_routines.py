"""When something is due: done today, today, by a day, so many times more, or later."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssi_coach.domain.checklist import Cadence, OwnItem, Tick
from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.pillars import Pillar
from ssi_coach.model.routines import Due, DueState, period_of, routine_due
from tests.build import TODAY, days_ago
from tests.model.data import BOOK

MONDAY, SUNDAY = date(2026, 5, 11), date(2026, 5, 17)
MONTH_END = date(2026, 5, 31)


def due(cadence: Cadence, *ago: int, times: int = 1, on: date = TODAY) -> Due:
    item = replace(BOOK.by_id["be_active"], cadence=cadence, times=times)
    return routine_due(item, [Tick(item.id, on - timedelta(days=n)) for n in ago], on)


# cadence, times, done so many days ago -> state and what its sentence needs, on Wednesday 13 May
CASES = [
    (Cadence.DAILY, 1, (), Due(DueState.TODAY)),
    (Cadence.DAILY, 1, (1,), Due(DueState.TODAY)),
    (Cadence.DAILY, 1, (0,), Due(DueState.DONE_TODAY)),
    (Cadence.WEEKLY, 1, (), Due(DueState.BY_DAY, by=SUNDAY)),
    (Cadence.WEEKLY, 1, (3,), Due(DueState.BY_DAY, by=SUNDAY)),
    (Cadence.WEEKLY, 1, (2,), Due(DueState.LATER, days=5)),
    (Cadence.WEEKLY, 1, (0,), Due(DueState.DONE_TODAY)),
    (Cadence.WEEKLY, 3, (), Due(DueState.SOME_DONE, by=SUNDAY, done=0, of=3)),
    (Cadence.WEEKLY, 3, (1, 4, 9), Due(DueState.SOME_DONE, by=SUNDAY, done=1, of=3)),
    (Cadence.WEEKLY, 2, (1, 2), Due(DueState.LATER, days=5)),
    (Cadence.WEEKLY, 3, (0, 1), Due(DueState.DONE_TODAY)),
    (Cadence.MONTHLY, 1, (), Due(DueState.BY_DAY, by=MONTH_END)),
    (Cadence.MONTHLY, 1, (21,), Due(DueState.LATER, days=9)),
    (Cadence.MONTHLY, 1, (30,), Due(DueState.TODAY)),
    (Cadence.MONTHLY, 1, (400,), Due(DueState.TODAY)),
    (Cadence.MONTHLY, 5, (1, 2, 20), Due(DueState.SOME_DONE, by=MONTH_END, done=2, of=5)),
    (Cadence.QUARTERLY, 1, (), Due(DueState.BY_DAY, by=date(2026, 6, 30))),
    (Cadence.QUARTERLY, 1, (90,), Due(DueState.LATER, days=1)),
    (Cadence.YEARLY, 1, (), Due(DueState.BY_DAY, by=date(2026, 12, 31))),
    (Cadence.YEARLY, 1, (365,), Due(DueState.TODAY)),
    (Cadence.ONCE, 1, (), Due(DueState.OPEN)),
    (Cadence.ONCE, 1, (500,), Due(DueState.DONE)),
    (Cadence.ONCE, 1, (0,), Due(DueState.DONE_TODAY)),
    (Cadence.ALWAYS, 1, (), Due(DueState.ALWAYS)),
    (Cadence.ALWAYS, 1, (0,), Due(DueState.ALWAYS)),
]


@pytest.mark.parametrize(("cadence", "times", "ago", "expected"), CASES)
def test_a_guideline_is_due_by_its_cadence(cadence, times, ago, expected):
    assert due(cadence, *ago, times=times) == expected


@pytest.mark.parametrize(
    ("cadence", "on"),
    [(Cadence.WEEKLY, SUNDAY), (Cadence.MONTHLY, MONTH_END), (Cadence.QUARTERLY, date(2026, 6, 30))],
)
def test_on_the_last_day_it_is_due_today(cadence, on):
    assert due(cadence, on=on) == Due(DueState.TODAY)


def test_ticks_of_others_and_of_later_days_say_nothing():
    item = BOOK.by_id["be_active"]
    ticks = [Tick("comment_posts", TODAY), Tick(item.id, TODAY + timedelta(days=1))]
    assert routine_due(item, ticks, TODAY) == Due(DueState.TODAY)


def test_an_own_item_is_due_like_a_guideline():
    own = OwnItem("own", "Call Acme", Pillar.PEOPLE, Cadence.WEEKLY)
    assert routine_due(own, (), TODAY) == Due(DueState.BY_DAY, by=SUNDAY)
    assert routine_due(own, [Tick("own", days_ago(1))], TODAY).state is DueState.LATER


def test_the_week_starts_on_the_users_first_weekday():
    assert period_of(Cadence.WEEKLY, SUNDAY, 6) == DaySpan(SUNDAY, SUNDAY + timedelta(days=6))
    assert period_of(Cadence.WEEKLY, SUNDAY) == DaySpan(MONDAY, SUNDAY)
    item = replace(BOOK.by_id["be_active"], cadence=Cadence.WEEKLY)
    ticks = [Tick(item.id, days_ago(3))]
    assert routine_due(item, ticks, TODAY, first_weekday=6).state is DueState.LATER
    assert routine_due(item, ticks, TODAY).state is DueState.BY_DAY


def test_a_day_is_its_own_period():
    assert period_of(Cadence.DAILY, TODAY) == DaySpan(TODAY, TODAY)


@given(
    st.sampled_from([*Cadence]),
    st.integers(1, 7),
    st.sets(st.integers(-5, 800), max_size=10),
    st.dates(date(2004, 1, 1), date(2100, 1, 1)),
    st.integers(0, 6),
)
def test_it_is_either_wanted_or_says_when_it_will_be(cadence, times, ago, on, first_weekday):
    item = replace(BOOK.by_id["be_active"], cadence=cadence, times=times)
    ticks = [Tick(item.id, on - timedelta(days=n)) for n in ago]
    found = routine_due(item, ticks, on, first_weekday=first_weekday)
    if found.state is DueState.LATER:
        later = on + timedelta(days=found.days)
        assert found.days > 0
        assert routine_due(item, [t for t in ticks if t.day <= on], later, first_weekday=first_weekday).wanted
    if found.by is not None:
        assert found.by >= on
    if found.state is DueState.SOME_DONE:
        assert 0 <= found.done < found.of
    assert (found.state is DueState.DONE_TODAY) == (0 in ago and cadence is not Cadence.ALWAYS)
