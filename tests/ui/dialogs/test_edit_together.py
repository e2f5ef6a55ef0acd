"""Several entries at once: only what is filled in changes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from ssi_coach.presentation.journal.cells import build_reader
from ssi_coach.presentation.journal.edit_together import build_together
from ssi_coach.ui.dialogs.edit_together import EditTogetherDialog
from tests.build import TODAY
from tests.ui.journal_states import CATALOGUE, FORMATS

READER = build_reader(CATALOGUE, FORMATS, TODAY)


@pytest.fixture
def dialog(skin, qtbot):
    """The dialog for three entries."""
    dialog = EditTogetherDialog(skin, build_together(3, "3", READER))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_typing_ticks_and_only_ticked_fields_change(dialog, qtbot):
    """All others stay."""
    assert dialog.windowTitle() == "Edit 3 entries together"
    qtbot.keyClicks(dialog.lines["company"].edit, "Acme")
    with qtbot.waitSignal(dialog.changes_chosen) as told:
        dialog.primary.click()
    assert told.args == [{"company": "Acme"}]


def test_a_ticked_empty_field_is_emptied_everywhere(dialog, qtbot):
    """But a count or a day cannot be empty."""
    dialog.lines["minutes"].tick.setChecked(True)
    dialog.lines["count"].tick.setChecked(True)
    with qtbot.waitSignal(dialog.changes_chosen) as told:
        dialog.primary.click()
    assert told.args == [{"minutes": None}]


def test_what_cannot_be_saved_is_named_and_kept(dialog, qtbot):
    """The dialog stays open."""
    qtbot.keyClicks(dialog.lines["note"].edit, "kept")
    qtbot.keyClicks(dialog.lines["count"].edit, "0")
    with qtbot.assertNotEmitted(dialog.changes_chosen):
        dialog.primary.click()
    assert dialog.problem.text()
    assert dialog.lines["count"].edit.property("wrong")
    assert dialog.lines["note"].edit.text() == "kept"
    assert dialog.isVisible()


def test_nothing_ticked_changes_nothing(dialog, qtbot):
    """And says so."""
    with qtbot.assertNotEmitted(dialog.changes_chosen):
        dialog.primary.click()
    assert dialog.problem.text()
