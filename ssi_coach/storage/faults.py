"""Sorts the faults of disk and database: the world's get an id and a sentence, ours stay what they are."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from ssi_coach.domain.errors import KnownError

_BY_CODE = {
    sqlite3.SQLITE_FULL: "journal.full",
    sqlite3.SQLITE_IOERR: "journal.io",
    sqlite3.SQLITE_READONLY: "journal.readonly",
    sqlite3.SQLITE_CANTOPEN: "journal.readonly",
    sqlite3.SQLITE_PERM: "journal.readonly",
    sqlite3.SQLITE_CORRUPT: "journal.damaged",
    sqlite3.SQLITE_NOTADB: "journal.damaged",
    sqlite3.SQLITE_BUSY: "journal.busy",
    sqlite3.SQLITE_LOCKED: "journal.busy",
}
_TAKEN = (sqlite3.SQLITE_CONSTRAINT_UNIQUE, sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY)
_BY_ERRNO = {
    errno.ENOSPC: "journal.full",
    errno.EDQUOT: "journal.full",
    errno.EFBIG: "journal.full",
    errno.EACCES: "journal.readonly",
    errno.EPERM: "journal.readonly",
    errno.EROFS: "journal.readonly",
}


def fault_of(error: sqlite3.Error | OSError) -> KnownError | None:
    """The fault of the world behind an error, None when it is a bug of this program.

    Recovery may only start on "journal.damaged": a full or busy disk is not a damaged journal.
    """
    if isinstance(error, OSError):
        return KnownError(_BY_ERRNO.get(error.errno or 0, "journal.io"))
    code = getattr(error, "sqlite_errorcode", None)  # unset on errors that Python raises by itself
    if code in _TAKEN:
        return KnownError("journal.stale")
    known = None if code is None else _BY_CODE.get(code & 0xFF)
    return None if known is None else KnownError(known)


def is_busy(error: sqlite3.Error) -> bool:
    """Whether another program holds the file."""
    fault = fault_of(error)
    return fault is not None and fault.id == "journal.busy"


@contextmanager
def told() -> Iterator[None]:
    """Turns the world's faults into `KnownError`; bugs pass through as they are."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        fault = fault_of(error)
        if fault is None:
            raise
        raise fault from error
