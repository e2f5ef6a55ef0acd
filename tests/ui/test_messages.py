"""How the window speaks: notes that go away, and faults in one calm dialog."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ssi_coach.ui.dialogs.fault import FaultDialog
from ssi_coach.ui.messages import Reporter
from ssi_coach.ui.widgets.toast import Toast


@pytest.fixture
def page(qtbot):
    """What the toast lies over."""
    page = QWidget()
    page.resize(800, 600)
    qtbot.addWidget(page)
    page.show()
    return page


@pytest.fixture
def toast(skin, page):
    """The toast."""
    return Toast(skin, page)


@pytest.fixture
def reporter(skin, page, toast):
    """The speaker of the window; its toast is taken away at the end."""
    yield Reporter(skin, page, toast)
    toast.close_now()


def dialogs(page):
    """The dialogs that are open."""
    return [dialog for dialog in page.findChildren(FaultDialog) if dialog.isVisible()]


def test_a_note_offers_undo_only_when_there_is_something(reporter, toast):
    """The word stands beside the sentence."""
    reporter.toast("3 comments logged", undo=True)
    assert toast.sentence == "3 comments logged"
    assert toast._undo.text() == "Undo"
    reporter.toast("Backup verified")
    assert toast._undo.isHidden()


def test_a_next_step_is_taken_once(reporter, toast):
    """And never one that an older note had offered."""
    taken = []
    reporter.toast("1 call logged", undo=True, offer="Make it a result", take=lambda: taken.append("call"))
    toast._offer.click()
    toast._on_offer()
    assert taken == ["call"]
    reporter.toast("3 comments logged", undo=True)
    toast._on_offer()
    assert taken == ["call"]


def test_a_fault_waits_to_be_read(reporter, page):
    """With its sentence and details that can be copied."""
    reporter.error("The disk is full.", "storage/journal.py:12 apply")
    (dialog,) = dialogs(page)
    dialog._on_copy()
    assert QGuiApplication.clipboard().text() == "storage/journal.py:12 apply"
    dialog.reject()
    assert dialogs(page) == []


def test_a_second_fault_does_not_pile_up(reporter, page, toast):
    """It becomes a note while the first is being read."""
    reporter.error("The disk is full.")
    reporter.error("The folder is gone.")
    assert len(dialogs(page)) == 1
    assert toast.sentence == "The folder is gone."
    dialogs(page)[0].reject()


def test_a_fault_of_our_own_says_what_is_safe(reporter, page):
    """And goes on."""
    reporter.crashed("ValueError\nui/today.py:3 show")
    (dialog,) = dialogs(page)
    said = [label.text() for label in dialog.findChildren(type(dialog.title))]
    assert any("What was saved is safe and the window goes on" in sentence for sentence in said)
    dialog.reject()


def test_markup_stays_as_it_was_typed(skin, qtbot):
    """Nothing in a message is read as HTML."""
    dialog = FaultDialog(skin, "<b>bold</b>", "<img src='x'>")
    qtbot.addWidget(dialog)
    assert any(label.text() == "<b>bold</b>" for label in dialog.findChildren(type(dialog.title)))
    dialog.close()
