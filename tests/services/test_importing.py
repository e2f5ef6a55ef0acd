"""Importing the app's own files: what is known stays as it is, also where a table brings no ids."""

from __future__ import annotations

import pytest

from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.files import ParsedFile
from ssi_coach.services.changes import Topic
from ssi_coach.services.importing import apply_import, import_safely, plan_import
from ssi_coach.services.workspace import Workspace, undo
from tests.build import added, days_ago, full_reading, make_entry
from tests.fakes import MemoryJournal


def test_importing_twice_adds_nothing(work: Workspace):
    file = ParsedFile("journal.csv", "journal", (make_entry(), make_entry(kind="post")))
    first = plan_import(work, [file])
    apply_import(work, first)
    again = plan_import(work, [file])
    assert [(report.new, report.unchanged) for report in (*first.files, *again.files)] == [(2, 0), (0, 2)]
    assert again.edits == ()


def test_a_table_of_readings_from_this_journal_adds_nothing(work: Workspace, journal: MemoryJournal):
    journal.apply(added(full_reading(source="pasted"), full_reading(day=days_ago(3), binned_on=days_ago(1))))
    file = ParsedFile("readings.csv", "readings", (full_reading(), full_reading(day=days_ago(3))))
    assert plan_import(work, [file]).edits == ()


def test_the_second_of_two_equal_rows_is_another_reading(work: Workspace, journal: MemoryJournal):
    journal.apply(added(full_reading()))
    file = ParsedFile("readings.csv", "readings", (full_reading(), full_reading()))
    assert len(plan_import(work, [file]).edits) == 1


def test_a_journal_with_something_in_it_is_backed_up_first(work: Workspace, journal: MemoryJournal):
    journal.apply(added(make_entry()))
    changes = import_safely(work, [ParsedFile("journal.csv", "journal", (make_entry(),))])
    assert changes.topics == {Topic.ENTRIES, Topic.BACKUPS}
    undo(work)
    assert journal.line_count(days_ago(0)) == 1


def test_a_new_journal_needs_no_backup(work: Workspace):
    changes = import_safely(work, [ParsedFile("journal.csv", "journal", (make_entry(),))])
    assert changes.topics == {Topic.ENTRIES}


def test_nothing_new_changes_nothing(work: Workspace, journal: MemoryJournal):
    held = make_entry()
    journal.apply(added(held))
    assert not import_safely(work, [ParsedFile("journal.csv", "journal", (held,))])


def test_without_a_backup_nothing_is_imported(work: Workspace, journal: MemoryJournal, monkeypatch):
    def refuse(folder):
        raise KnownError("backup.unequal")

    journal.apply(added(make_entry()))
    monkeypatch.setattr(journal, "back_up", refuse)
    with pytest.raises(KnownError):
        import_safely(work, [ParsedFile("journal.csv", "journal", (make_entry(),))])
    assert journal.line_count(days_ago(0)) == 1


def test_what_was_logged_since_the_preview_is_not_doubled(work: Workspace, journal: MemoryJournal):
    """The files are compared with the journal once more when they go in."""
    held = make_entry()
    file = ParsedFile("journal.csv", "journal", (held, make_entry()))
    plan_import(work, [file])
    journal.apply(added(held))
    import_safely(work, [file])
    assert journal.line_count(days_ago(0)) == 2


def test_settings_of_a_whole_journal_are_taken_on_a_new_computer(work: Workspace):
    file = ParsedFile("journal.json", "whole", (make_entry(),), settings={"minutes_a_day": 45})
    changes = import_safely(work, [file])
    assert Topic.SETTINGS in changes.topics
    assert work.settings.minutes_a_day == 45
