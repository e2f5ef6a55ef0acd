"""The end of a day: asked about once, kept, undone."""

from __future__ import annotations

from datetime import timedelta

import pytest

from ssi_coach.domain.day_ends import LONGEST_WORD, DayEnd, Went
from ssi_coach.domain.errors import Refused
from ssi_coach.model.plan.plan import Plan
from ssi_coach.services.checklist import tick
from ssi_coach.services.today.day_end import (
    asked_today,
    day_end_due,
    day_end_facts,
    save_day_end,
)
from ssi_coach.services.today.day_end_first import first_of
from ssi_coach.services.today.plan import plan_on
from ssi_coach.services.workspace import undo
from tests.build import TODAY, days_ago
from tests.today_build import workspace


def done(work):
    """Tick all of today's plan."""
    for action in plan_on(work, TODAY).open:
        tick(work, action.item.id)
    return plan_on(work, TODAY, shown=[found.item for found in work.journal.ticks(TODAY)])


def test_it_is_asked_about_when_all_of_the_plan_is_done_and_never_twice():
    work = workspace()
    assert not day_end_due(work, plan_on(work, TODAY))
    plan = Plan(done(work).actions[:1])
    assert day_end_due(work, plan)
    asked_today(work)
    assert not day_end_due(work, plan)
    work.clock.forward(days=1)
    assert day_end_due(work, plan)


def test_who_has_spoken_is_not_asked():
    work = workspace()
    plan = Plan(done(work).actions[:1])
    save_day_end(work, day=TODAY, went=Went.FINE, note="", first="")
    assert not day_end_due(work, plan)


def test_a_day_without_a_plan_does_not_ask():
    assert not day_end_due(workspace(), Plan())


def test_what_is_said_is_kept_can_be_changed_and_undone():
    work = workspace()
    save_day_end(work, day=TODAY, went=Went.WELL, note=" Two talks ", first="headline")
    assert day_end_facts(work).said == DayEnd(TODAY, Went.WELL, "Two talks", "headline")
    save_day_end(work, day=TODAY, went=Went.HARD, note="", first="")
    assert day_end_facts(work).said == DayEnd(TODAY, Went.HARD)
    undo(work)
    undo(work)
    assert work.journal.day_ends() == ()


def test_saying_nothing_keeps_nothing():
    work = workspace()
    assert not save_day_end(work, day=TODAY, went=None, note="  ", first="")
    save_day_end(work, day=TODAY, went=Went.WELL, note="", first="")
    save_day_end(work, day=TODAY, went=None, note="", first="")
    assert work.journal.day_ends() == ()


def test_tomorrows_first_action_is_offered_and_remembered():
    work = workspace(DayEnd(days_ago(3), first="banner"))
    offered = day_end_facts(work).tomorrow
    assert 1 <= len(offered) <= 3
    assert first_of(work, TODAY) == ("banner",)
    save_day_end(work, day=TODAY, went=None, note="", first=offered[0].item.id)
    assert first_of(work, TODAY) == ("banner",)
    assert first_of(work, TODAY + timedelta(days=1)) == (offered[0].item.id,)


def test_a_note_has_its_limit():
    with pytest.raises(Refused):
        save_day_end(workspace(), day=TODAY, went=None, note="x" * (LONGEST_WORD + 1), first="")
