"""The dialog for the week's goals."""

from __future__ import annotations

import pytest

from ssi_coach.domain.checklist import Goal
from ssi_coach.presentation.today.week import kind_groups
from ssi_coach.ui.dialogs.goals import GoalsDialog
from tests.build import make_entry
from tests.today_build import catalogue, state_of, workspace


@pytest.fixture
def dialog(skin, opened):
    """The dialog with two goals."""
    goals = state_of(workspace(make_entry(), Goal("comment", 12), Goal("post", 3))).week.goals
    return opened(GoalsDialog(skin, goals, kind_groups(catalogue())))


def test_it_gives_the_goals_back_as_they_were(qtbot, dialog):
    """Two of four rows are empty."""
    with qtbot.waitSignal(dialog.chosen) as heard:
        dialog.primary.click()
    assert heard.args == [(("comment", 12), ("post", 3))]


def test_a_kind_chosen_twice_counts_once(dialog):
    """The first one stays."""
    dialog.kinds[2].setCurrentIndex(dialog.kinds[2].findData("comment"))
    dialog.counts[2].setValue(99)
    dialog.kinds[3].setCurrentIndex(dialog.kinds[3].findData("message"))
    dialog.counts[3].setValue(4)
    assert dialog.goals() == (("comment", 12), ("post", 3), ("message", 4))


def test_the_proposed_ones_can_be_asked_for(qtbot, dialog):
    """An empty answer means them."""
    with qtbot.waitSignal(dialog.chosen) as heard:
        dialog.proposed.click()
    assert heard.args == [()]
