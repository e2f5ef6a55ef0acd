"""Importing the app's own files: what is known stays as it is, also where a table brings no ids."""

from __future__ import annotations

from ssi_coach.domain.files import ParsedFile
from ssi_coach.services.importing import apply_import, plan_import
from ssi_coach.services.workspace import Workspace
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
