"""The dialog for an own item."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from ssi_coach.domain.checklist import Cadence, Form
from ssi_coach.domain.pillars import Pillar
from ssi_coach.presentation.checklist.own_item_form import OwnItemDraft, draft_for
from ssi_coach.ui.dialogs.own_item import OwnItemDialog


@pytest.fixture
def dialog(skin, opened):
    """The dialog as it opens from the routines of a pillar."""
    return opened(OwnItemDialog(skin, draft_for(Form.ROUTINE, Pillar.PEOPLE)))


def test_it_proposes_what_fits_the_part_one_looks_at(dialog):
    """A routine is weekly until one says otherwise."""
    assert dialog.draft == OwnItemDraft("", Pillar.PEOPLE, Cadence.WEEKLY, 5)


def test_enter_tells_what_was_typed(qtbot, dialog):
    """Spaces around it do not count."""
    qtbot.keyClicks(dialog.title_field, "  Visit a fair ")
    dialog.minutes.setValue(90)
    with qtbot.waitSignal(dialog.wanted) as heard:
        qtbot.keyClick(dialog.title_field, Qt.Key.Key_Return)
    assert heard.args == [OwnItemDraft("Visit a fair", Pillar.PEOPLE, Cadence.WEEKLY, 90)]


def test_without_a_title_it_stays_and_says_why(qtbot, dialog):
    """Nothing is told."""
    with qtbot.assertNotEmitted(dialog.wanted):
        dialog.primary.click()
    assert dialog.problem.text()
    assert dialog.isVisible()
