"""The gate before a journal's file: looks at its first bytes, before SQLite may touch it.

A newer journal or a file of another program is refused with not a byte changed. SQLite cannot
promise that: merely closing a connection may write a left-over log back into the file.
Only for files that this process has not opened: closing a file drops all its locks (POSIX).
"""

from __future__ import annotations

import sqlite3
import struct
from pathlib import Path

from ssi_coach.domain.errors import KnownError

APPLICATION_ID = 0x53534943
"""Stands in the header of every journal ("SSIC")."""

NEWEST_SCHEMA = 5
"""The `user_version` that this program writes; what is newer it does not touch."""

_MAGIC = b"SQLite format 3\x00"
_HEADER_SIZE = 108  # the file's own header and that of its first page
_LOG_HEADER, _FRAME_HEADER = 32, 24


def check_gate(path: Path) -> None:
    """Pass for a journal of this version or older, for an empty file, and for none at all.

    Raises `KnownError("journal.newer" | "journal.foreign" | "journal.damaged")`; the file is only read.
    """
    if not path.exists():
        return
    with path.open("rb") as file:
        header = file.read(_HEADER_SIZE)
    if not header:
        return
    if len(header) < _HEADER_SIZE or not header.startswith(_MAGIC):
        raise KnownError("journal.damaged")
    header = _latest_first_page(path, header)
    (version,) = struct.unpack(">I", header[60:64])
    (program,) = struct.unpack(">I", header[68:72])
    (objects,) = struct.unpack(">H", header[103:105])
    if program == 0 and version == 0 and objects == 0:
        return  # an empty database: the first start was cut off
    if program != APPLICATION_ID:
        raise KnownError("journal.foreign")
    if version > NEWEST_SCHEMA:
        raise KnownError("journal.newer", found=version, known=NEWEST_SCHEMA)


def schema_version(connection: sqlite3.Connection) -> int:
    """The `user_version` of a database, 0 for a new one."""
    found: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return found


def left_over_log(path: Path) -> bool:
    """Whether the last use did not end in an orderly way: SQLite's log still holds something."""
    log = _log_of(path)
    return log.exists() and log.stat().st_size > 0


def _log_of(path: Path) -> Path:
    return path.with_name(path.name + "-wal")


def _latest_first_page(path: Path, header: bytes) -> bytes:
    """The header as the last commit left it, which after a crash stands in the log only."""
    if not left_over_log(path):
        return header
    latest = header
    with _log_of(path).open("rb") as log:
        start = log.read(_LOG_HEADER)
        if len(start) < _LOG_HEADER:
            return header
        (page_size,), salt = struct.unpack(">I", start[8:12]), start[16:24]
        pending = header
        while len(frame := log.read(_FRAME_HEADER)) == _FRAME_HEADER and frame[8:16] == salt:
            page, pages_after_commit = struct.unpack(">II", frame[:8])
            content = log.read(page_size)
            if len(content) < page_size:
                break
            if page == 1:
                pending = content[:_HEADER_SIZE]
            if pages_after_commit:
                latest = pending
    return latest
