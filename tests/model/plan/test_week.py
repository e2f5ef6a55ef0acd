"""A week: what was done on its days so far, and what is planned for those that are left."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from ssi_coach.domain.checklist import Tick
from ssi_coach.model.plan.day import Day
from ssi_coach.model.plan.week import WeekPlan, plan_week
from tests.build import TODAY
from tests.model.data import BOOK
from tests.model.lives import EMPTY, FOUNDATION
from tests.model.plan.prospects import prospects

MONDAY = TODAY - timedelta(days=TODAY.weekday())
WEEKEND = frozenset({5, 6})
KNOWN = Day(MONDAY, 30, ticks=FOUNDATION, weekdays_off=WEEKEND)


def planned(week: WeekPlan) -> Counter[str]:
    """How often each action is planned, by its id."""
    return Counter(action.item.id for day in week.days for action in day.planned)


def test_every_working_day_has_its_minutes_and_days_off_have_none():
    week = plan_week(BOOK, EMPTY, KNOWN, prospects())
    assert [day.off for day in week.days] == [False] * 5 + [True] * 2
    assert all(0 < day.minutes <= 30 for day in week.days[:5])
    assert all(not day.planned for day in week.days[5:])


def test_no_action_is_planned_more_often_than_its_cadence():
    known = prospects({"profile_view": 9.0, "search": 9.0, "post": 9.0})
    turns = planned(plan_week(BOOK, EMPTY, replace(KNOWN, minutes=120), known))
    assert [turns[id] for id in ("view_profiles", "search_people", "publish_post")] == [5, 5, 3]
    for id, often in turns.items():
        item = BOOK.by_id[id]
        assert often <= (5 if item.cadence == "daily" else item.times)


def test_what_was_done_stays_and_what_was_missed_is_carried_over():
    """On Thursday two of three posts are still open: they are planned for the days that are left."""
    thursday = replace(
        KNOWN, on=MONDAY + timedelta(days=3), minutes=120, ticks=(*FOUNDATION, Tick("publish_post", MONDAY))
    )
    week = plan_week(BOOK, EMPTY, thursday, prospects({"post": 9.0}))
    assert [item.id for item in week.days[0].done] == ["publish_post"]
    assert sum(len(day.done) for day in week.days) == 1
    assert not week.days[1].planned
    assert planned(week)["publish_post"] == 2


@given(st.integers(0, 6), st.integers(0, 90), st.sets(st.integers(0, 6)))
def test_a_week_has_seven_days_and_never_more_minutes_than_there_are(weekday, minutes, off):
    seen = replace(KNOWN, on=MONDAY + timedelta(days=weekday), minutes=minutes, weekdays_off=frozenset(off))
    week = plan_week(BOOK, EMPTY, seen, prospects())
    assert [day.on for day in week.days] == [MONDAY + timedelta(days=place) for place in range(7)]
    for day in week.days:
        assert day.minutes <= minutes
        assert not (day.planned and (day.off or day.on < seen.on))
    assert week == plan_week(BOOK, EMPTY, seen, prospects())
