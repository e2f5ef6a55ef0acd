"""The journal's file is private, durable, and belongs to one program at a time."""

from __future__ import annotations

import os
import sqlite3
import stat
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from ssi_coach.domain.errors import KnownError
from ssi_coach.storage import connection as opening
from ssi_coach.storage.connection import JOURNAL_NAME, connect, make_folder, make_private_file
from ssi_coach.storage.journal import SqliteJournal, open_journal
from ssi_coach.storage.settings_file import SettingsOnDisk
from tests.build import added, make_entry


@contextmanager
def umask(mask: int) -> Iterator[None]:
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)


def permissions(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps a person's folders apart by itself")
@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077])
def test_nobody_else_can_read_anything(folder: Path, mask: int) -> None:
    with umask(mask):
        journal = open_journal(folder / "deeper")
        journal.apply(added(make_entry()))
        journal.back_up(folder / "deeper" / "backups")
        SettingsOnDisk(folder / "deeper").save({"language": "de"})
        found = {path: permissions(path) for path in [folder, *folder.rglob("*")]}
        journal.close()
    assert {path.name for path in found} >= {"data", "deeper", "backups", JOURNAL_NAME, f"{JOURNAL_NAME}-wal"}
    assert {mode for path, mode in found.items() if path.is_dir()} == {0o700}
    assert {mode for path, mode in found.items() if path.is_file()} == {0o600}


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps a person's folders apart by itself")
def test_a_journal_that_was_open_to_others_is_closed_to_them(folder: Path) -> None:
    open_journal(folder).close()
    (folder / JOURNAL_NAME).chmod(0o644)
    open_journal(folder).close()
    assert permissions(folder / JOURNAL_NAME) == 0o600


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("locking_mode", "exclusive"), ("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1),
        ("trusted_schema", 0), ("cell_size_check", 1), ("mmap_size", 0), ("secure_delete", 1),
        ("fullfsync", 1), ("checkpoint_fullfsync", 1),
    ],
)  # fmt: skip
def test_what_makes_it_safe_is_on(journal: SqliteJournal, pragma: str, value: object) -> None:
    assert journal.connection.execute(f"PRAGMA {pragma}").fetchone()[0] == value


def test_a_setting_that_does_not_take_is_a_reason_to_stop(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "_PRAGMAS", (("synchronous", "OFF", 2),))
    with pytest.raises(KnownError, match=r"journal\.unsafe"):
        connect(folder)


def test_an_entry_of_a_tick_that_is_not_there_cannot_be_written(journal: SqliteJournal) -> None:
    """Foreign keys are not only on, they hold."""
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        journal.connection.execute("INSERT INTO tick_entries (tick, place, entry) VALUES (77, 0, 'x')")


def test_one_file_is_left_when_it_is_closed(folder: Path) -> None:
    journal = open_journal(folder)
    journal.apply(added(make_entry()))
    journal.close()
    assert [path.name for path in folder.iterdir()] == [JOURNAL_NAME]


def test_a_journal_that_another_holds_is_busy(journal: SqliteJournal, folder: Path) -> None:
    with pytest.raises(KnownError, match=r"journal\.busy"):
        connect_again(folder)


def connect_again(folder: Path) -> None:
    """Open the same journal once more, without the gate: reading the file here would drop our own lock."""
    with opening.told():
        opening._locked(folder / JOURNAL_NAME, deadline=0.0)


def test_whoever_waits_gets_it_when_the_other_lets_go(journal: SqliteJournal, folder: Path) -> None:
    got: list[sqlite3.Connection] = []

    def wait() -> None:
        got.append(opening._locked(folder / JOURNAL_NAME, deadline=opening.time.monotonic() + 20))

    waiting = threading.Thread(target=wait)
    waiting.start()
    journal.close()
    waiting.join(20)
    assert got[0].execute("SELECT count(*) FROM entries").fetchone() == (0,)
    got[0].close()


def test_a_folder_that_cannot_be_made_is_told_as_such(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(KnownError, match=r"journal\.io"):
        make_folder(tmp_path / "file" / "below")


def test_a_folder_that_is_there_keeps_its_permissions(tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir(mode=0o755)
    make_folder(shared)
    assert permissions(shared) == 0o755


def test_a_file_that_is_there_keeps_its_content(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("kept")
    make_private_file(tmp_path / "kept")
    assert (tmp_path / "kept").read_text() == "kept"
