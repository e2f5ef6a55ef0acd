"""Opens the journal's database: private, durable, for one program at a time, and checked before use."""

from __future__ import annotations

import os
import random
import sqlite3
import time
from pathlib import Path

from ssi_coach.domain.errors import KnownError
from ssi_coach.storage.faults import is_busy, told
from ssi_coach.storage.gate import check_gate

JOURNAL_NAME = "journal.db"
PRIVATE_FILE, PRIVATE_FOLDER = 0o600, 0o700

_SHORTEST_WAIT = 0.3
"""Two programs that start together may each find the other in the way; this long they step aside in turn."""

_PRAGMAS: tuple[tuple[str, str, object], ...] = (
    ("locking_mode", "EXCLUSIVE", "exclusive"),  # one writer: the database's own lock says who
    ("journal_mode", "WAL", "wal"),
    ("synchronous", "FULL", 2),  # "saved" means on the disk, also when the power fails
    ("foreign_keys", "ON", 1),
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
    ("mmap_size", "0", 0),
    ("secure_delete", "ON", 1),  # what is deleted leaves no trace in the file
    ("fullfsync", "ON", 1),  # the flush that a Mac's disk cannot pretend
    ("checkpoint_fullfsync", "ON", 1),
    ("temp_store", "MEMORY", 2),  # nothing personal in a shared temporary folder
    ("cache_size", "-16000", -16_000),  # 16 MB at most
    ("wal_autocheckpoint", "4000", 4000),  # seldom in the middle of logging; `settle` does it at idle
)


def make_folder(folder: Path) -> None:
    """Make a folder that only its owner can look into; one that is there keeps its permissions."""
    with told():
        missing = [place for place in (folder, *folder.parents) if not place.exists()]
        for place in reversed(missing):
            place.mkdir(exist_ok=True)
            place.chmod(PRIVATE_FOLDER)


def make_private_file(path: Path) -> None:
    """Make an empty file that only its owner can read, whatever the umask; SQLite's logs take after it."""
    with told():
        try:
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, PRIVATE_FILE))
        except FileExistsError:
            path.chmod(PRIVATE_FILE)


def connect(folder: Path, *, wait: float = 0.0) -> sqlite3.Connection:
    """A connection to the journal in `folder`, made if there is none; the schema is not looked at yet.

    Waits up to `wait` seconds for another program that holds the journal. Raises
    `KnownError("journal.busy" | "journal.newer" | "journal.foreign" | "journal.damaged" | "journal.readonly"
    | ...)`; a file that is refused has not changed.
    """
    make_folder(folder)
    path = folder / JOURNAL_NAME
    with told():
        check_gate(path)
        make_private_file(path)
        return _locked(path, time.monotonic() + max(wait, _SHORTEST_WAIT))


def _locked(path: Path, deadline: float) -> sqlite3.Connection:
    while True:
        connection = sqlite3.connect(
            path, timeout=0, isolation_level=None, check_same_thread=False, cached_statements=256
        )
        try:
            _prepare(connection)
        except sqlite3.Error as error:
            connection.close()
            if not is_busy(error) or time.monotonic() >= deadline:
                raise
            time.sleep(random.uniform(0.005, 0.03))  # noqa: S311  # so that two that wait do not keep step
        except KnownError:
            connection.close()
            raise
        else:
            return connection


def _prepare(connection: sqlite3.Connection) -> None:
    """Set every pragma, read each back, and take the lock that keeps all others out."""
    for name, value, expected in _PRAGMAS:
        connection.execute(f"PRAGMA {name} = {value}")
        found = connection.execute(f"PRAGMA {name}").fetchone()
        if found is None or found[0] != expected:
            raise KnownError("journal.unsafe", setting=name)
    connection.execute("BEGIN EXCLUSIVE")
    connection.execute("COMMIT")
