"""The plan from an open journal: the user's plan, days off, entries, readings and minutes are all looked at."""

from __future__ import annotations

from datetime import timedelta

import pytest

from ssi_coach.domain.activities import LinkedInPlan
from ssi_coach.domain.checklist import Form, Tick
from ssi_coach.domain.days import DayMark, DayMeaning
from ssi_coach.domain.targets import Circumstances
from ssi_coach.services import checklist
from ssi_coach.services.entries import tally
from ssi_coach.services.today.plan import (
    day_of_plan,
    plan_on,
    prospects_kept,
    prospects_on,
    reckon_prospects,
    weekly_actions,
)
from ssi_coach.services.today.plan_shown import plan_outdated, todays_plan
from ssi_coach.services.today.today import today_facts
from ssi_coach.services.today.week_ahead import week_plan
from ssi_coach.services.workspace import change_settings
from tests.build import TODAY, days_ago, full_reading, make_entry, make_reading
from tests.today_build import book, workspace


def ids(plan) -> list[str]:
    return [action.item.id for action in plan.actions]


def test_a_new_journal_has_a_plan_within_the_minutes_of_settings():
    work = workspace()
    change_settings(work, minutes_a_day=30)
    assert 20 < plan_on(work, TODAY).minutes <= 30
    assert plan_on(work, TODAY, minutes=10).minutes <= 10


def test_the_day_knows_what_was_said_and_done():
    work = workspace(
        make_entry(day=TODAY, kind="comment", count=2),
        full_reading(day=days_ago(9)),
        Circumstances(plan=LinkedInPlan.PREMIUM, days_off=(5, 6)),
        DayMark(days_ago(1), DayMeaning.OFF),
        DayMark(days_ago(2), DayMeaning.UNKNOWN),
        Tick("headline", days_ago(3)),
    )
    day = day_of_plan(work, TODAY, shown=["headline"])
    assert (day.plan, day.weekdays_off, day.active, day.shown) == (
        LinkedInPlan.PREMIUM,
        frozenset({5, 6}),
        True,
        ("headline",),
    )
    assert day.said == {days_ago(1): False, days_ago(2): True}
    assert day.counts is not None
    assert day.counts.on(TODAY) == {"comment": 2}
    assert day.total == full_reading().total
    assert len(day.pillars) == 4
    assert [tick.item for tick in day.ticks] == ["headline"]


def test_days_with_entries_of_mine_are_the_witness_of_what_was_passed_over():
    """What others did shows nobody at work; what was found once holds for the day, whatever is logged."""
    mine = [make_entry(day=days_ago(ago), kind="comment") for ago in (1, 3, 4)]
    work = workspace(*mine, make_entry(day=days_ago(2), kind="reaction_received"))
    assert day_of_plan(work, TODAY).worked == {days_ago(ago) for ago in (1, 3, 4)}
    before = todays_plan(work)
    assert before.resting
    tally(work, "search")
    plan_outdated(work)
    after = todays_plan(work)
    assert after.resting == before.resting
    assert not set(ids(after)) & after.resting


def test_a_look_at_the_past_knows_nothing_of_later_days():
    work = workspace(make_entry(day=TODAY), Tick("headline", TODAY), full_reading())
    day = day_of_plan(work, days_ago(1))
    assert day.ticks == ()
    assert not day.active
    assert day.total is None


def test_a_reading_without_pillars_says_only_the_total():
    day = day_of_plan(workspace(make_reading()), TODAY)
    assert day.total is not None
    assert day.pillars == {}


def test_what_is_ticked_put_off_or_logged_is_proposed_no_more():
    work = workspace()
    first, second, *_ = ids(plan_on(work, TODAY))
    checklist.tick(work, first)
    checklist.snooze(work, second)
    made = plan_on(work, TODAY)
    assert made.actions[0].item.id == first
    assert made.actions[0].done
    assert second not in ids(made)
    assert first not in [action.item.id for action in made.open]


def test_logging_keeps_the_order_of_what_one_looks_at():
    work = workspace()
    before = today_facts(work)
    shown = tuple(action.item.id for action in before.actions)
    for _ in range(5):
        tally(work, "reaction")
    after = today_facts(work, shown=shown)
    assert [a.item.id for a in after.actions if not a.done] == [
        id for id in shown if id not in {a.item.id for a in after.actions if a.done}
    ]
    assert [a.item.id for a in after.actions if a.logged] == ["react_posts"]


def test_nothing_is_planned_on_a_day_off():
    work = workspace(DayMark(TODAY, DayMeaning.OFF))
    assert plan_on(work, TODAY).actions == ()
    assert today_facts(work).off
    assert plan_on(work, TODAY + timedelta(days=1)).actions


def test_gains_are_known_once_the_estimate_was_asked():
    work = workspace(full_reading(day=days_ago(9)), make_entry())
    assert plan_on(work, TODAY).gain is None
    known = prospects_on(work, TODAY)
    made = plan_on(work, TODAY, prospects=known)
    assert made.gain is not None
    assert made.gain.low <= made.gain.mean <= made.gain.high
    assert set(known.bands) == set(weekly_actions(work, TODAY))


def test_what_the_estimate_expects_is_kept_for_the_next_start():
    """Not at every entry, and not for ever."""
    work = workspace(full_reading(day=days_ago(9)), make_entry())
    assert prospects_kept(work, TODAY) is None
    known = reckon_prospects(work, TODAY)
    assert prospects_kept(work, TODAY) == known
    tally(work, "comment")
    assert reckon_prospects(work, TODAY) != known
    assert prospects_kept(work, TODAY) == known
    assert prospects_kept(work, TODAY + timedelta(days=14)) == known
    assert prospects_kept(work, TODAY + timedelta(days=15)) is None
    reckon_prospects(work, days_ago(30))
    assert prospects_kept(work, TODAY) == known


@pytest.mark.parametrize("plan", LinkedInPlan)
def test_only_what_the_user_can_do_is_reckoned(plan):
    work = workspace(Circumstances(plan=plan))
    assert ("save_leads" in weekly_actions(work, TODAY)) is (plan is LinkedInPlan.SALES_NAVIGATOR)


def test_the_week_holds_what_was_done_and_what_is_planned():
    work = workspace(Circumstances(days_off=(6,)))
    first = plan_on(work, TODAY).open[0].item.id
    checklist.tick(work, first)
    week = week_plan(work, TODAY)
    today = next(day for day in week.days if day.on == TODAY)
    assert first in [item.id for item in today.done]
    assert week.days[6].off
    assert not week.days[6].planned
    assert any(day.planned for day in week.days)


@pytest.mark.parametrize("plan", LinkedInPlan)
@pytest.mark.parametrize("total", [50, 65, 78])
def test_a_list_does_not_ask_twice_for_invitations_while_something_else_is_worth_it(plan, total):
    """Two ways to invite somebody, side by side, read as one thing asked twice."""
    done = [Tick(item.id, days_ago(40)) for item in book().of_form(Form.FOUNDATION)]
    used = [
        make_entry(day=days_ago(ago), kind=kind, count=2)
        for ago in range(1, 20)
        for kind in ("comment", "profile_view")
    ]
    work = workspace(Circumstances(plan=plan), make_reading(day=days_ago(1), total=total), *done, *used)
    for minutes in (15, 20, 30):
        logged = [
            {kind for kind, _ in action.item.logs if kind.startswith("invitation_")}
            for action in plan_on(work, TODAY, minutes=minutes).open
        ]
        assert sum(map(bool, logged)) <= 1
