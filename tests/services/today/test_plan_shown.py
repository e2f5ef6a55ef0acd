"""What the plan has shown is kept in one place, and made anew only when something has changed."""

from __future__ import annotations

from ssi_coach.domain.day_ends import Went
from ssi_coach.services.checklist import tick
from ssi_coach.services.today.day_end import save_day_end
from ssi_coach.services.today.plan import plan_on
from ssi_coach.services.today.plan_shown import note_plan, plan_outdated, seen_today, todays_plan
from tests.build import TODAY, days_ago
from tests.today_build import workspace


def ids(plan) -> list[str]:
    """The actions of a plan in their order."""
    return [action.item.id for action in plan.actions]


def test_the_plan_that_is_shown_is_taken_as_it_is():
    work = workspace()
    shown = plan_on(work, TODAY, minutes=5)
    note_plan(work, shown, reckoned=False)
    assert todays_plan(work) is shown


def test_after_a_change_it_is_made_anew_in_the_order_that_was_seen():
    work = workspace()
    before = todays_plan(work)
    tick(work, before.open[-1].item.id)
    plan_outdated(work)
    after = todays_plan(work)
    assert after is not before
    assert ids(after)[0] == ids(before)[-1], "what is done stands first"
    assert ids(after)[1:] == ids(before)[:-1]
    assert todays_plan(work) is after


def test_another_day_begins_without_what_was_seen():
    work = workspace()
    first = todays_plan(work)
    work.clock.forward(days=1)
    assert seen_today(work, reckoned=False) == ()
    assert todays_plan(work) is not first


def test_a_plan_made_without_the_estimate_binds_none_made_with_it():
    work = workspace()
    note_plan(work, plan_on(work, TODAY), reckoned=False)
    assert seen_today(work, reckoned=False)
    assert seen_today(work, reckoned=True) == ()


def test_what_was_chosen_for_today_stands_first():
    work = workspace()
    last = ids(plan_on(work, TODAY))[-1]
    save_day_end(work, day=days_ago(1), went=Went.FINE, note="", first=last)
    assert ids(todays_plan(work))[0] == last
