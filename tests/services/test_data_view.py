"""What the page Data tells about a journal."""

from __future__ import annotations

from pathlib import Path

import pytest

from ssi_coach.domain.backups import Backup
from ssi_coach.services.data_view import check_now, data_facts
from ssi_coach.services.workspace import Workspace
from tests.build import NOON, TODAY, added, days_ago, full_reading, make_entry
from tests.fakes import MemoryJournal, MemorySettings


class SmallDisk:
    """A disk with a journal of ten bytes and one copy."""

    def size(self) -> int:
        return 10

    def newest_backup(self, folder: Path) -> Backup | None:
        return Backup(folder / "journal-2026-05-13-061230.db", NOON.replace(tzinfo=None))


def test_entries_readings_and_days_are_counted(work: Workspace, journal: MemoryJournal):
    journal.apply(added(make_entry(), make_entry(day=days_ago(9)), full_reading()))
    facts = data_facts(work, SmallDisk(), MemorySettings())
    assert (facts.entries, facts.readings, facts.first, facts.last) == (2, 1, days_ago(9), TODAY)
    assert facts.backup is not None
    assert facts.backup.file.parent == facts.backups == Path("memory/backups")
    assert not facts.empty


def test_a_new_journal_is_empty(work: Workspace):
    assert data_facts(work, SmallDisk(), MemorySettings()).empty


def test_a_check_is_remembered(work: Workspace):
    notes = MemorySettings()
    assert data_facts(work, SmallDisk(), notes).checked is None
    assert check_now(work, notes) == ()
    checked = data_facts(work, SmallDisk(), notes).checked
    assert checked is not None
    assert (checked.at, checked.faults) == (NOON, 0)


@pytest.mark.parametrize(
    "plain", [{"checked_at": "soon", "faults": 0}, {"checked_at": 3, "faults": 0}, {"faults": 1}]
)
def test_a_note_that_makes_no_sense_is_no_check(work: Workspace, plain):
    assert data_facts(work, SmallDisk(), MemorySettings(plain)).checked is None
