"""Backups that are proved when they are made: a copy counts only once it was read again and found equal."""

from __future__ import annotations

import os
import sqlite3
from datetime import datetime
from pathlib import Path

from ssi_coach.domain.errors import KnownError
from ssi_coach.storage.connection import make_folder, make_private_file
from ssi_coach.storage.digest import whole_content
from ssi_coach.storage.faults import told

BACKUP_FOLDER = "backups"


def write_backup(connection: sqlite3.Connection, folder: Path, now: datetime) -> Path:
    """Write a checked copy of the journal as `folder/journal-YYYY-MM-DD-HHMMSS.db` and return its path.

    Nothing stands under that name before it was proved. Raises `KnownError("backup.unequal")` when the copy
    is not the journal, and what the disk says; older backups stay as they are.
    """
    make_folder(folder)
    copy = folder / f".unchecked-{os.urandom(16).hex()}"
    try:
        with told():
            make_private_file(copy)
            connection.execute("VACUUM INTO ?", (str(copy),))  # leaves out what was deleted
            _prove_equal(connection, copy)
            _flush(copy)
            final = _free_name(folder, now)
            copy.rename(final)
            _flush(folder)
            return final
    finally:
        with told():
            copy.unlink(missing_ok=True)


def faults_of(connection: sqlite3.Connection) -> tuple[str, ...]:
    """What SQLite finds wrong with a database, empty when it is sound."""
    try:
        with told():
            said = [row[0] for row in connection.execute("PRAGMA integrity_check")]
            orphans = connection.execute("PRAGMA foreign_key_check").fetchall()
    except KnownError as error:
        if error.id != "journal.damaged":
            raise
        return (str(error.__cause__),)  # too badly damaged for SQLite to go on looking
    faults = [] if said == ["ok"] else said
    return (*faults, *(f"{table}: row {row} belongs to no {parent}" for table, row, parent, _ in orphans))


def _prove_equal(connection: sqlite3.Connection, copy: Path) -> None:
    written = sqlite3.connect(f"{copy.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
    try:
        sound = written.execute("PRAGMA quick_check").fetchone()[0] == "ok"
        whole = written.execute("PRAGMA foreign_key_check").fetchone() is None
        same_head = _head(written) == _head(connection)
        if not (sound and whole and same_head and whole_content(written) == whole_content(connection)):
            raise KnownError("backup.unequal")
    finally:
        written.close()


def _head(connection: sqlite3.Connection) -> tuple[int, int]:
    program: int = connection.execute("PRAGMA application_id").fetchone()[0]
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return program, version


def _free_name(folder: Path, now: datetime) -> Path:
    """The name that says when, with a number behind it when two were made in one second."""
    name = f"journal-{now:%Y-%m-%d-%H%M%S}"
    taken = 1
    while (path := folder / (f"{name}.db" if taken == 1 else f"{name}-{taken}.db")).exists():
        taken += 1
    return path


def _flush(path: Path) -> None:
    """Have the disk keep a file, or a folder's list of names, before anyone relies on it."""
    if path.is_dir() and os.name == "nt":
        return  # Windows flushes names by itself and opens no folders
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
