"""A week against its plan: what was done of it, what goes on to a later day, and what it may bring."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from ssi_coach.domain.checklist import Cadence, Tick
from ssi_coach.model.plan.day import Day
from ssi_coach.model.plan.week import plan_week
from ssi_coach.model.plan.week_so_far import Planning, WeekAgainstPlan, week_against_plan
from tests.build import TODAY
from tests.model.data import BOOK
from tests.model.lives import EMPTY, FOUNDATION
from tests.model.plan.prospects import prospects

MONDAY = TODAY - timedelta(days=TODAY.weekday())
LONG_AGO = MONDAY - timedelta(days=300)
KNOWN = Day(MONDAY, 30, ticks=FOUNDATION, weekdays_off=frozenset({5, 6}))
EXPECTED = prospects({"post": 9.0, "comment": 3.0})


def on(weekday: int, *ticks: Tick, minutes: int = 30) -> Day:
    """A day of the week with what was ticked so far."""
    there = MONDAY + timedelta(days=weekday)
    return replace(KNOWN, on=there, ticks=(*FOUNDATION, *ticks), minutes=minutes)


def seen(day: Day, began: date = LONG_AGO) -> WeekAgainstPlan:
    """The week of a day against its plan."""
    week = plan_week(BOOK, EMPTY, day, EXPECTED)
    return week_against_plan(Planning(BOOK, EMPTY, day, EXPECTED), week, began)


def test_on_the_first_morning_all_of_the_week_is_still_to_come():
    week = seen(on(0))
    assert (week.done, week.moved) == (0, 0)
    assert week.planned == sum(len(day.planned) for day in week.days)
    assert week.gain is not None
    assert week.gain.low <= week.gain.mean <= week.gain.high


def test_a_day_that_is_over_is_seen_beside_what_its_morning_planned():
    """Monday's plan is the one that Monday showed, whatever was done since."""
    before = seen(on(0)).days[0]
    first = before.planned[0].item.id
    monday = seen(on(1, Tick(first, MONDAY))).days[0]
    assert [action.item.id for action in monday.planned] == [action.item.id for action in before.planned]
    assert monday.done == {first}
    assert monday.minutes_done == before.planned[0].item.minutes <= monday.minutes


def test_what_was_done_and_never_planned_stands_beside():
    spare = next(item for item in BOOK.actions if item.id not in ids_of(seen(on(0)).days[0]))
    monday = seen(on(1, Tick(spare.id, MONDAY))).days[0]
    assert [item.id for item in monday.besides] == [spare.id]
    assert not monday.done


def test_what_was_missed_goes_on_with_the_day_it_comes_from_and_counts_once():
    week = seen(on(1))
    moved = {id: since for day in week.days[1:] for id, since in day.carried.items()}
    assert moved
    assert set(moved.values()) == {MONDAY}
    assert week.moved == len(moved)
    assert all(BOOK.by_id[id].cadence is not Cadence.DAILY for id in moved), "each day has its own turn"
    assert week.planned == sum(len(day.planned) - len(day.carried) for day in week.days)


def test_what_was_done_later_in_the_week_waits_no_more():
    missed = next(iter(next(day.carried for day in seen(on(1)).days[1:] if day.carried)))
    week = seen(on(2, Tick(missed, MONDAY + timedelta(days=1))))
    assert all(missed not in day.carried for day in week.days[2:])


def test_nothing_was_planned_before_the_journal_began():
    week = seen(on(3), began=MONDAY + timedelta(days=3))
    assert not any(day.planned for day in week.days[:3])
    assert (week.done, week.moved) == (0, 0)


def test_without_an_estimate_nothing_is_promised():
    day = on(0)
    week = week_against_plan(Planning(BOOK, EMPTY, day), plan_week(BOOK, EMPTY, day), LONG_AGO)
    assert week.gain is None
    assert week.planned


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 6), st.integers(0, 60), st.sets(st.integers(0, 6), max_size=4))
def test_the_numbers_of_a_week_fit_together(weekday, minutes, ticked):
    book = [item.id for item in BOOK.actions]
    ticks = [Tick(book[place], MONDAY + timedelta(days=place)) for place in ticked if place <= weekday]
    week = seen(on(weekday, *ticks, minutes=minutes))
    assert len(week.days) == 7
    assert 0 <= week.done <= week.planned
    for day in week.days:
        assert day.done <= set(ids_of(day))
        assert day.minutes_done <= day.minutes
        assert not (day.off and day.on > MONDAY + timedelta(days=weekday) and day.planned)
        assert all(since < day.on for since in day.carried.values())


def ids_of(day) -> list[str]:
    """What a day's plan holds."""
    return [action.item.id for action in day.planned]
