"""A backup counts only once it was read again and found equal to the journal."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from ssi_coach.domain.edits import Edit
from ssi_coach.domain.errors import KnownError
from ssi_coach.storage import backup
from ssi_coach.storage.connection import JOURNAL_NAME
from ssi_coach.storage.digest import whole_content
from ssi_coach.storage.journal import SqliteJournal, open_journal
from tests.build import NOON, added, make_entry
from tests.old_data.make import records, told


@pytest.fixture
def filled(journal: SqliteJournal) -> SqliteJournal:
    """A journal with something of everything."""
    journal.apply(added(*records()))
    return journal


def test_a_backup_opens_as_a_journal_that_answers_the_same(filled: SqliteJournal, tmp_path: Path) -> None:
    path = filled.back_up(tmp_path / "backups")
    assert path.name == "journal-2026-05-13-120000.db"
    (tmp_path / "restored").mkdir()
    shutil.copy(path, tmp_path / "restored" / JOURNAL_NAME)
    restored = open_journal(tmp_path / "restored")
    assert told(restored) == told(filled)
    assert restored.check() == ()
    restored.close()


def test_a_backup_holds_nothing_that_was_deleted(filled: SqliteJournal, tmp_path: Path) -> None:
    entry = make_entry(note="Xylophonquartett")
    filled.apply(added(entry))
    filled.apply([Edit(entry, None)])
    assert b"ylophon" not in filled.back_up(tmp_path).read_bytes()


def test_two_backups_of_one_second_do_not_meet(filled: SqliteJournal, tmp_path: Path) -> None:
    names = [filled.back_up(tmp_path).name for _ in range(3)]
    assert names == [f"journal-2026-05-13-120000{more}.db" for more in ("", "-2", "-3")]


def test_a_backup_is_named_after_its_moment(folder: Path, tmp_path: Path) -> None:
    journal = open_journal(folder, now=lambda: NOON + timedelta(hours=9, minutes=5, seconds=7))
    assert journal.back_up(tmp_path).name == "journal-2026-05-13-210507.db"
    journal.close()


def lose_a_row(copy: sqlite3.Connection) -> None:
    copy.execute("DELETE FROM goals")


def change_a_value(copy: sqlite3.Connection) -> None:
    copy.execute("UPDATE readings SET total = total + 0.001 WHERE id = 'r1'")


def change_the_version(copy: sqlite3.Connection) -> None:
    copy.execute("PRAGMA user_version = 9")


def lose_a_parent(copy: sqlite3.Connection) -> None:
    copy.execute("DELETE FROM ticks")


@pytest.mark.parametrize("damage", [lose_a_row, change_a_value, change_the_version, lose_a_parent])
def test_a_copy_that_is_not_equal_never_gets_a_name(
    filled: SqliteJournal,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    damage: Callable[[sqlite3.Connection], None],
) -> None:
    """The older backup stays, the bad copy goes, and the user hears of it."""
    older = filled.back_up(tmp_path)
    prove = backup._prove_equal

    def damage_first(connection: sqlite3.Connection, copy: Path) -> None:
        written = sqlite3.connect(copy, isolation_level=None)
        damage(written)
        written.close()
        prove(connection, copy)

    monkeypatch.setattr(backup, "_prove_equal", damage_first)
    with pytest.raises(KnownError, match=r"backup\.unequal"):
        filled.back_up(tmp_path)
    assert list(tmp_path.glob("journal-*")) == [older]
    assert list(tmp_path.glob(".unchecked-*")) == []


def test_a_folder_that_cannot_be_written_is_told_and_the_journal_goes_on(
    filled: SqliteJournal, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(KnownError, match=r"journal\."):
        filled.back_up(tmp_path / "file")
    filled.apply(added(make_entry()))


def test_backing_up_changes_nothing(filled: SqliteJournal, tmp_path: Path) -> None:
    before = whole_content(filled.connection)
    filled.back_up(tmp_path)
    assert whole_content(filled.connection) == before


def test_the_check_names_rows_that_belong_to_nothing(filled: SqliteJournal) -> None:
    filled.connection.execute("PRAGMA foreign_keys = OFF")
    filled.connection.execute("DELETE FROM ticks")
    assert "tick_entries: row None belongs to no ticks" in filled.check()
