"""People wired: searched, given a next step, and let go, from the keyboard on."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from ssi_coach.app.window.people import PeopleDesk
from ssi_coach.domain.activities import EntryFilter
from tests.build import TODAY, days_ago, make_entry
from tests.today_build import workspace

ZOE = "https://www.linkedin.com/in/zoe-b"


@pytest.fixture
def gone():
    """Where the window went, and what the browser showed."""
    return []


@pytest.fixture
def work():
    """Three people, one of whom has been quiet."""
    return workspace(
        make_entry(day=days_ago(1), kind="message", person="Zoë Beispiel", profile_url=ZOE, company="ACME"),
        make_entry(day=days_ago(70), kind="reply_received", person="Max Muster"),
        make_entry(day=days_ago(3), kind="message", person="Ann Other"),
    )


@pytest.fixture
def dialog(surround, work, gone):
    """The dialog, open."""
    around = replace(surround(work), browse=gone.append, go=lambda page, what: gone.append((page, what)))
    desk = PeopleDesk(around)
    desk.open()
    yield desk.dialog
    if desk.dialog is not None:
        desk.dialog.accept()


def names(dialog) -> list[str]:
    """Who is listed."""
    return [dialog.rows.person(row).name for row in range(dialog.rows.rowCount())]


def test_the_last_contact_stands_first_and_is_chosen(dialog):
    """One can act at once."""
    assert names(dialog) == ["Zoë Beispiel", "Ann Other", "Max Muster"]
    assert dialog.person.name == "Zoë Beispiel"


def test_typing_searches(dialog, qtbot):
    """Without case and accents."""
    qtbot.keyClicks(dialog.search, "zoe")
    assert names(dialog) == ["Zoë Beispiel"]
    qtbot.keyClicks(dialog.search, "x")
    assert names(dialog) == []
    assert not dialog.empty.isHidden()
    assert dialog.bar.isHidden()


def test_the_quiet_ones_are_one_choice_away(dialog):
    """With how long."""
    dialog.tabs.chosen.emit("all")
    dialog.tabs.choose("quiet")
    dialog.tabs.chosen.emit("quiet")
    assert names(dialog) == ["Max Muster"]
    assert "Quiet for 70 days" in dialog.bar.sentence.text()


def test_a_next_step_is_set_and_taken_back(dialog, work):
    """The dialog says so, with Undo beside it."""
    dialog.bar.day.set_day(TODAY)
    dialog.bar.set_step.click()
    (step,) = work.journal.next_steps()
    assert (step.name, step.day, step.profile_url) == ("Zoë Beispiel", TODAY, ZOE)
    assert dialog.person.next_step == TODAY
    dialog.said.acted.emit()
    assert work.journal.next_steps() == ()
    assert dialog.person.next_step is None


def test_somebody_is_let_go_and_brought_back(dialog, work):
    """Their entries stay, without their name."""
    dialog.bar.remove.click()
    assert names(dialog) == ["Ann Other", "Max Muster"]
    assert work.journal.line_count(TODAY) == 3
    dialog.said.acted.emit()
    assert "Zoë Beispiel" in names(dialog)


def test_the_entries_are_shown_in_the_journal(dialog, gone, qtbot):
    """And the profile in the browser."""
    dialog.bar.profile.click()
    dialog.table.doubleClicked.emit(dialog.rows.index(0, 0))
    assert gone == [ZOE, ("journal", EntryFilter(text="Zoë Beispiel"))]


def test_the_keyboard_goes_through_the_list(dialog, qtbot):
    """What can be done follows who is chosen."""
    qtbot.keyClick(dialog.table, Qt.Key.Key_Down)
    assert dialog.bar.name.text() == "Ann Other"
    assert dialog.bar.profile.isHidden()
