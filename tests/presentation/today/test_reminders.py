"""A reminder in words: how much is open, what comes first, and when it may come again."""

from __future__ import annotations

import pytest

from ssi_coach.domain.checklist import OwnItem
from ssi_coach.domain.follow_ups import FollowUp
from ssi_coach.domain.pillars import Pillar
from ssi_coach.model.plan.plan import Planned
from ssi_coach.model.reasons import Why
from ssi_coach.model.routines import Due, DueState
from ssi_coach.presentation.item_words import item_title
from ssi_coach.presentation.today.reminders import SNOOZES, build_reminder, snooze_words
from ssi_coach.services.today.plan import plan_on
from ssi_coach.services.today.reminders import Reminder
from tests.build import TODAY
from tests.today_build import FORMATS, workspace

OWN = OwnItem("own", "Ask Zoë", Pillar.BRAND, minutes=5)


def planned(item) -> Planned:
    """The item as an open action."""
    return Planned(item, done=False, due=Due(DueState.TODAY), why=Why("own"))


def test_it_counts_the_actions_and_their_minutes():
    """As the plan does."""
    actions = plan_on(workspace(), TODAY).open
    state = build_reminder(Reminder(TODAY, actions), FORMATS)
    minutes = sum(action.item.minutes for action in actions)
    assert state.title == f"{len(actions)} actions are open today, {FORMATS.minutes(minutes)}"
    assert state.sentence == f"First: {actions[0].item.title}"


def test_one_action_is_one():
    """No "1 actions"."""
    state = build_reminder(Reminder(TODAY, (planned(OWN),)), FORMATS)
    assert state.title.startswith("1 action is open today")
    assert state.sentence == "First: Ask Zoë"


def test_it_may_come_again_in_a_while():
    """In the minutes that the window offers."""
    assert [snooze_words(minutes) for minutes in SNOOZES] == ["In 30 minutes", "In 2 hours"]


@pytest.mark.parametrize(
    ("item", "title"),
    [
        (OWN, "Ask Zoë"),
        (
            FollowUp("person-1", "x", Pillar.RELATIONSHIPS, name="Zoë {n} Beispiel"),
            "Write to Zoë {n} Beispiel",
        ),
    ],
)
def test_an_action_is_called_by_its_own_title(item, title):
    """A person by name, whatever signs it has."""
    assert item_title(item) == title
