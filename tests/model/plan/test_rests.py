"""What is done once or seldom and was passed over makes room for the next, and comes back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from ssi_coach.domain.checklist import Cadence, OwnItem, Snooze, Tick
from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.follow_ups import FollowUp
from ssi_coach.domain.pillars import Pillar
from ssi_coach.model.plan.day import Day
from ssi_coach.model.plan.plan import Plan, Planner
from ssi_coach.model.plan.rests import FEWEST, PATIENCE, is_seldom, turns_over
from tests.model.data import BOOK
from tests.model.lives import EMPTY

FIRST = date(2026, 5, 1)
ONCE = [item.id for item in BOOK.by_id.values() if item.cadence is Cadence.ONCE]


def day(worked: int, **more: object) -> Day:
    """A day in May on which so many days before it were worked on."""
    on = FIRST + timedelta(days=worked)
    return replace(
        Day(on, 20, worked=frozenset(FIRST + timedelta(days=n) for n in range(worked))),
        **more,
    )


def plan(seen: Day) -> Plan:
    return Planner(BOOK, EMPTY, seen).plan()


def seldom(made: Plan) -> set[str]:
    """What of a plan comes once or seldom."""
    return {action.item.id for action in made.open if is_seldom(action.item)}


def test_what_is_passed_over_makes_room_after_three_days_and_others_come():
    """On the first three days it is offered; then it rests, and the next are never those before."""
    offered = [seldom(plan(day(worked))) for worked in range(2 * PATIENCE + 1)]
    assert offered[0]
    assert offered[:PATIENCE] == [offered[0]] * PATIENCE
    assert offered[PATIENCE]
    assert not offered[0] & offered[PATIENCE]
    assert not (offered[0] | offered[PATIENCE]) & offered[2 * PATIENCE]


def test_a_month_begins_with_the_best_again():
    """Whatever was passed over in the last one."""
    worked = frozenset(FIRST - timedelta(days=n) for n in range(1, 20))
    assert seldom(plan(Day(FIRST, 20, worked=worked))) == seldom(plan(day(0)))


def test_all_come_back_when_all_had_their_turn():
    """With few of them left already within the month."""
    left = ONCE[0]
    settled = tuple(
        Snooze(item.id, None) for item in BOOK.by_id.values() if is_seldom(item) and item.id != left
    )
    turns = [left in seldom(plan(day(n * PATIENCE, snoozes=settled))) for n in range(5)]
    assert turns == [True, False, True, False, True]


def test_what_was_done_in_its_turn_does_not_rest_and_the_others_do():
    """Whoever does one of them is not asked for what they passed over at the same time."""
    offered = sorted(seldom(plan(day(0))))
    done = Tick(offered[0], FIRST + timedelta(days=1))
    after = plan(day(PATIENCE, ticks=(done,)))
    assert after.resting == set(offered[1:])
    assert not seldom(after) & set(offered)


def test_what_was_done_before_its_turn_was_never_passed_over():
    """The list of a turn is made without it: something else was offered, and rests."""
    offered = sorted(seldom(plan(day(0))))
    ticks = tuple(Tick(item, FIRST - timedelta(days=3)) for item in offered)
    instead = seldom(plan(day(0, ticks=ticks)))
    assert plan(day(PATIENCE, ticks=ticks)).resting == instead


@pytest.mark.parametrize("worked", range(0, 28, PATIENCE))
def test_a_list_is_never_too_short_because_things_rest(worked: int):
    """Rather the first come back."""
    assert len(plan(day(worked)).open) >= FEWEST


def test_turns_are_made_of_days_on_which_something_was_done():
    """Who was away has seen no plan. A tick shows that somebody was there, an import does not; today is not over."""
    on = FIRST + timedelta(days=20)
    said = tuple(Tick("comment_posts", FIRST + timedelta(days=n)) for n in (2, 5))
    told = tuple(Tick("headline", FIRST + timedelta(days=n), proof="Profile.csv") for n in (7, 8, 9))
    worked = frozenset({FIRST - timedelta(days=1), FIRST + timedelta(days=3), on})
    seen = Day(on, 20, ticks=(*said, *told), worked=worked, active=True)
    assert turns_over(seen) == [DaySpan(FIRST + timedelta(days=2), FIRST + timedelta(days=5))]
    assert turns_over(replace(seen, worked=frozenset())) == []


def test_the_list_stays_as_it_is_while_the_day_goes_on():
    """What one looks at keeps its place, and what was found to rest is not looked for again."""
    before = plan(day(PATIENCE))
    ids = tuple(action.item.id for action in before.open)
    later = plan(day(PATIENCE, active=True, shown=ids, resting=before.resting))
    assert tuple(action.item.id for action in later.open) == ids
    assert later.resting == before.resting
    wanted = plan(day(PATIENCE, shown=tuple(before.resting)))
    assert {action.item.id for action in wanted.open} & before.resting


def test_who_waits_for_an_answer_does_not_rest():
    """Own items do, as everything else that comes once."""
    waits = FollowUp("p", "Write to Ada", Pillar.RELATIONSHIPS, Cadence.ONCE, 3, person="p", name="Ada")
    assert not is_seldom(waits)
    assert is_seldom(OwnItem("o", "Print cards", Pillar.BRAND, Cadence.ONCE, 5))
