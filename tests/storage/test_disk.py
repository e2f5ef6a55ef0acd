"""What lies on the disk around a journal."""

from __future__ import annotations

from datetime import datetime

from ssi_coach.storage.backup import BACKUP_FOLDER
from ssi_coach.storage.disk import JournalOnDisk
from ssi_coach.storage.journal import open_journal


def test_the_journal_has_a_size(tmp_path):
    assert JournalOnDisk(tmp_path).size() == 0
    journal = open_journal(tmp_path)
    try:
        assert JournalOnDisk(tmp_path).size() > 0
    finally:
        journal.close()


def test_a_backup_is_found_where_it_was_made(tmp_path):
    moment = datetime(2026, 5, 13, 6, 12, 30).astimezone()
    journal = open_journal(tmp_path, now=lambda: moment)
    try:
        written = journal.back_up(tmp_path / BACKUP_FOLDER)
    finally:
        journal.close()
    found = JournalOnDisk(tmp_path).newest_backup(tmp_path / BACKUP_FOLDER)
    assert found is not None
    assert (found.file, found.made) == (written, moment.replace(tzinfo=None))


def test_the_newest_name_wins_and_other_files_are_none(tmp_path):
    names = (
        "journal-2026-05-13-061230.db",
        "journal-2026-05-13-061230-2.db",
        "journal-2026-05-13-061230-10.db",
        "journal-2026-05-12-235959.db",
        "journal-2026-99-99-000000.db",
        "journal.db",
        ".unchecked-1",
        "notes.txt",
    )
    for name in names:
        (tmp_path / name).touch()
    found = JournalOnDisk(tmp_path).newest_backup(tmp_path)
    assert found is not None
    assert found.file.name == "journal-2026-05-13-061230-10.db"


def test_a_folder_that_is_not_there_holds_no_backup(tmp_path):
    assert JournalOnDisk(tmp_path).newest_backup(tmp_path / "gone") is None
