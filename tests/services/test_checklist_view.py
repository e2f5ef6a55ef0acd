"""How everything on the checklist stands today."""

from __future__ import annotations

from datetime import timedelta

import pytest

from ssi_coach.domain.activities import LinkedInPlan
from ssi_coach.domain.checklist import Cadence, Form, OwnItem, Snooze, Tick
from ssi_coach.domain.pillars import Pillar
from ssi_coach.model.routines import DueState
from ssi_coach.services.checklist_view import checklist_facts
from tests.build import TODAY, days_ago
from tests.today_build import workspace


def test_every_guideline_is_there_and_own_items_follow():
    """In the order of the file."""
    own = OwnItem("mine", "Call two old customers", Pillar.RELATIONSHIPS, Cadence.WEEKLY)
    work = workspace(own)
    facts = checklist_facts(work)
    assert [found.item.id for found in facts.items] == [*work.guidelines.by_id, "mine"]
    assert facts.find("no such item") is None
    assert facts.plan is LinkedInPlan.FREE


@pytest.mark.parametrize(
    ("ticks", "state", "done", "ticked"),
    [
        ((), DueState.OPEN, False, False),
        ((0,), DueState.DONE_TODAY, True, True),
        ((9, 3), DueState.DONE, True, True),
        ((-1,), DueState.OPEN, False, False),
    ],
)
def test_what_is_done_once_stays_done(ticks, state, done, ticked):
    """A tick of tomorrow, from another computer, does not count yet."""
    found = checklist_facts(workspace(*(Tick("headline", days_ago(ago)) for ago in ticks))).find("headline")
    assert (found.due.state, found.done, found.ticked) == (state, done, ticked)
    assert found.last == (Tick("headline", days_ago(min(ticks))) if done else None)


@pytest.mark.parametrize(
    ("ago", "done", "ticked"), [(0, True, True), (1, True, False), (7, False, False), (None, False, False)]
)
def test_a_weekly_routine_is_ticked_for_the_day_and_done_for_the_week(ago, done, ticked):
    """Today is a Wednesday."""
    ticks = [] if ago is None else [Tick("look_who_viewed", days_ago(ago))]
    found = checklist_facts(workspace(*ticks)).find("look_who_viewed")
    assert (found.done, found.ticked) == (done, ticked)


def test_the_morning_is_not_changed_by_what_is_done_today():
    """So that an order made by it stays while one ticks."""
    found = checklist_facts(workspace(Tick("comment_posts", TODAY))).find("comment_posts")
    assert found.morning.state is DueState.TODAY
    assert found.due.state is DueState.DONE_TODAY


@pytest.mark.parametrize(
    ("until", "held", "put_away"),
    [(None, True, True), (TODAY + timedelta(days=1), True, False), (TODAY, False, False)],
)
def test_later_ends_by_itself_and_not_for_me_does_not(until, held, put_away):
    """On its day an item is there again."""
    found = checklist_facts(workspace(Snooze("headline", until))).find("headline")
    assert (found.held is not None, found.put_away) == (held, put_away)


@pytest.mark.parametrize(
    ("cadence", "form"),
    [
        (Cadence.ONCE, Form.FOUNDATION),
        (Cadence.DAILY, Form.ROUTINE),
        (Cadence.YEARLY, Form.ROUTINE),
        (Cadence.ALWAYS, Form.PRINCIPLE),
    ],
)
def test_an_own_item_stands_where_its_cadence_belongs(cadence, form):
    """It has no form of its own."""
    facts = checklist_facts(workspace(OwnItem("mine", "Something", Pillar.BRAND, cadence)))
    assert facts.find("mine").form is form
