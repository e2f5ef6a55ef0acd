"""The dialogs for a journal line and for days off give values back and save nothing."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from ssi_coach.app.resources import read_resource
from ssi_coach.domain.days import DayMeaning
from ssi_coach.model.catalogue import build_catalogue
from ssi_coach.presentation.journal.entry_form import DaysOffDraft, EntryDraft, build
from ssi_coach.ui.dialogs.days_off import DaysOffDialog
from ssi_coach.ui.dialogs.entry import EntryDialog


@pytest.fixture
def entry(skin, today, opened):
    """The dialog for a line of today."""
    catalogue = build_catalogue(read_resource("catalogue.toml"))
    return opened(EntryDialog(skin, build(catalogue, today=today, kind="comment")))


def test_what_is_typed_comes_back(entry, qtbot, today):
    """All eight fields."""
    entry.kind.setEditText("profile view")
    entry.count.setValue(3)
    entry.minutes.setValue(6)
    entry.company.setText(" Acme ")
    entry.person.setText("M. K.")
    entry.tags.setText("#fair pilot")
    entry.note.setPlainText("asked about the pilot")
    with qtbot.waitSignal(entry.entry_chosen) as told:
        entry.primary.click()
    assert told.args == [
        EntryDraft(today, "profile_view", 3, 6, "M. K.", "Acme", "asked about the pilot", ("fair", "pilot"))
    ]


def test_untouched_minutes_are_unknown_and_not_zero(entry):
    """An entry of no minutes is something else."""
    assert entry.draft.minutes is None
    entry.minutes.setValue(0)
    assert entry.draft.minutes == 0


def test_a_kind_that_does_not_exist_is_said(entry, qtbot):
    """And the dialog stays open."""
    entry.kind.setEditText("juggling")
    with qtbot.assertNotEmitted(entry.entry_chosen):
        entry.primary.click()
    assert entry.problem.isVisible()
    assert entry.isVisible()


def test_escape_closes_without_an_answer(entry, qtbot):
    """Nothing is added."""
    with qtbot.assertNotEmitted(entry.entry_chosen):
        qtbot.keyClick(entry, Qt.Key.Key_Escape)
    assert not entry.isVisible()


def test_enter_in_a_field_does_not_close_it(entry, qtbot):
    """Ctrl+Enter answers; a plain Enter belongs to the field."""
    with qtbot.assertNotEmitted(entry.entry_chosen):
        qtbot.keyClick(entry.person, Qt.Key.Key_Return)
    with qtbot.waitSignal(entry.entry_chosen):
        qtbot.keyClick(entry, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_each_field_has_a_name(entry):
    """For screen readers."""
    fields = (
        entry.kind,
        entry.day,
        entry.count,
        entry.minutes,
        entry.person,
        entry.company,
        entry.tags,
        entry.note,
    )
    assert all(field.accessibleName() for field in fields)


def test_tab_walks_through_the_fields_in_reading_order(entry, qtbot):
    """Activity, day, count, minutes, tags, person, company, note."""
    entry.activateWindow()
    entry.count.setFocus()
    qtbot.keyClick(entry.count, Qt.Key.Key_Tab)
    assert entry.minutes.hasFocus() or entry.minutes.findChild(QLineEdit).hasFocus()


@pytest.fixture
def days(skin, today, opened):
    """The dialog for two days."""
    return opened(DaysOffDialog(skin, DaysOffDraft(date(2026, 5, 9), date(2026, 5, 10)), today))


def test_days_come_back_with_their_meaning(days, qtbot):
    """As chosen."""
    days.meaning.choose("nothing")
    with qtbot.waitSignal(days.days_chosen) as told:
        days.primary.click()
    assert told.args == [DaysOffDraft(date(2026, 5, 9), date(2026, 5, 10), DayMeaning.NOTHING)]


def test_a_mark_can_be_taken_back(days):
    """No meaning at all."""
    days.meaning.choose("")
    assert days.draft.meaning is None


def test_days_in_the_wrong_order_are_said(days, qtbot):
    """And not swapped silently."""
    days.last.set_day(date(2026, 5, 1))
    with qtbot.assertNotEmitted(days.days_chosen):
        days.primary.click()
    assert days.problem.isVisible()
