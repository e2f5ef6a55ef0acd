"""A journal that this version must not touch keeps every byte, and so does whatever lies beside it."""

from __future__ import annotations

import os
import sqlite3
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from ssi_coach.domain.errors import KnownError
from ssi_coach.storage.connection import JOURNAL_NAME
from ssi_coach.storage.gate import APPLICATION_ID, NEWEST_SCHEMA, check_gate, left_over_log
from ssi_coach.storage.journal import open_journal
from tests.build import TODAY, added, make_entry


def bytes_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def refusal(folder: Path) -> str:
    """What opening is refused with; nothing in the folder may change by it."""
    before = bytes_in(folder)
    with pytest.raises(KnownError) as refused:
        open_journal(folder)
    assert bytes_in(folder) == before
    return refused.value.id


@pytest.fixture
def filled(folder: Path) -> Path:
    """The folder of a closed journal with an entry."""
    journal = open_journal(folder)
    journal.apply(added(make_entry()))
    journal.close()
    return folder


def overwrite(path: Path, offset: int, number: int) -> None:
    with path.open("r+b") as file:
        file.seek(offset)
        file.write(struct.pack(">I", number))


@pytest.mark.parametrize("ahead", [1, 1000])
def test_a_newer_journal_is_refused_untouched(filled: Path, ahead: int) -> None:
    overwrite(filled / JOURNAL_NAME, 60, NEWEST_SCHEMA + ahead)
    assert refusal(filled) == "journal.newer"


@pytest.mark.parametrize("program", [0, 1, APPLICATION_ID + 1])
def test_a_database_of_another_program_is_refused_untouched(filled: Path, program: int) -> None:
    overwrite(filled / JOURNAL_NAME, 68, program)
    assert refusal(filled) == "journal.foreign"


@pytest.mark.parametrize(
    "content",
    [b"Dear diary, today I wrote three comments.", b"\0" * 4096, b"x", b"SQLite format 3\0" + b"\0" * 20],
    ids=["text", "zeros", "one byte", "header cut off"],
)
def test_a_file_that_is_no_database_is_refused_untouched(folder: Path, content: bytes) -> None:
    folder.mkdir()
    (folder / JOURNAL_NAME).write_bytes(content)
    assert refusal(folder) == "journal.damaged"


def die_while_open(folder: Path, statements: str) -> None:
    """Run statements on the journal in a process that ends without closing it, so the log stays behind."""
    program = f"""
import os, pathlib
from ssi_coach.storage.journal import open_journal
journal = open_journal(pathlib.Path({str(folder)!r}))
{statements}
os._exit(0)
"""
    subprocess.run([sys.executable, "-c", program], check=True, timeout=30)


def test_a_newer_version_that_stands_only_in_the_log_is_seen(filled: Path) -> None:
    """A newer app updated the journal and was killed before SQLite brought the log into the file."""
    die_while_open(filled, "journal.connection.execute('PRAGMA user_version = 9')")
    assert left_over_log(filled / JOURNAL_NAME)
    assert refusal(filled) == "journal.newer"


def test_a_newer_version_that_was_never_committed_does_not_count(filled: Path) -> None:
    """The newer app died in the middle of its update: the journal is still the old one."""
    numbers = "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c LIMIT 90000)"
    fill = f"journal.connection.execute('CREATE TABLE t AS {numbers} SELECT randomblob(400) AS x FROM c')"
    begun = "journal.connection.execute('BEGIN'); journal.connection.execute('PRAGMA user_version = 9')"
    die_while_open(filled, f"{begun}; {fill}")
    assert left_over_log(filled / JOURNAL_NAME)
    journal = open_journal(filled)
    assert journal.line_count(TODAY) == 1
    journal.close()


@pytest.mark.parametrize("length", [0, 10, 40, 100, 4000])
def test_a_log_that_is_cut_off_is_no_reason_to_refuse(filled: Path, length: int) -> None:
    log = filled / f"{JOURNAL_NAME}-wal"
    log.write_bytes(os.urandom(length))
    check_gate(filled / JOURNAL_NAME)


def test_a_first_start_that_was_cut_off_is_begun_again(folder: Path) -> None:
    """The file is there and empty, or an empty database, because the computer went off."""
    folder.mkdir()
    (folder / JOURNAL_NAME).touch()
    open_journal(folder).close()
    (folder / JOURNAL_NAME).unlink()
    empty = sqlite3.connect(folder / JOURNAL_NAME)
    empty.execute("PRAGMA journal_mode = WAL")
    empty.close()
    journal = open_journal(folder)
    assert journal.check() == ()
    journal.close()


def test_no_journal_at_all_passes(tmp_path: Path) -> None:
    check_gate(tmp_path / JOURNAL_NAME)
