"""What is done once or seldom and was passed over makes room for the next, and comes back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from ssi_coach.domain.checklist import Cadence, OwnItem, Snooze, Tick
from ssi_coach.domain.follow_ups import FollowUp
from ssi_coach.domain.pillars import Pillar
from ssi_coach.model.plan.day import Day
from ssi_coach.model.plan.plan import Plan, Planner
from ssi_coach.model.plan.rests import PATIENCE, is_seldom, passed_over
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


def test_whoever_does_one_of_them_is_offered_the_best_of_the_others():
    """The next three days begin with the day after it; what an import proves is not the user's doing."""
    done = Tick(ONCE[0], FIRST + timedelta(days=7))
    known = frozenset(ONCE)
    assert passed_over(day(8), known) == 8 // PATIENCE
    assert passed_over(day(8, ticks=(done,)), known) == 0
    assert passed_over(day(8, ticks=(replace(done, proof="Profile.csv"),)), known) == 8 // PATIENCE


@pytest.mark.parametrize("kept", [0, 1])
def test_days_without_anything_done_pass_nothing_over(kept: int):
    """Who was away has seen no plan; a tick shows that somebody was there, the day itself is not over."""
    ticks = tuple(Tick("comment_posts", FIRST + timedelta(days=n)) for n in range(kept * PATIENCE))
    seen = Day(FIRST + timedelta(days=20), 20, ticks=ticks, active=True)
    assert passed_over(seen, frozenset(ONCE)) == kept
    assert passed_over(replace(seen, worked=frozenset({seen.on})), frozenset(ONCE)) == kept


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
