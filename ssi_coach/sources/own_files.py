"""Which of the app's own files a file is, by what it holds, not by its name."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.files import ParsedFile
from ssi_coach.sources.own_csv import EXPECTED, read_csv
from ssi_coach.sources.own_json import read_whole

LARGEST_FILE = 256_000_000
"""Bytes read at most; twenty years of heavy use have about a tenth of that."""

_FOREIGN = (
    b"PK\x03\x04",
    b"SQLite format 3\0",
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"\x1f\x8b",
    b"\xd0\xcf\x11\xe0",
)


def read_own_file(path: Path, *, kinds: frozenset[str], today: date) -> ParsedFile:
    """What one of the app's own files holds; `kinds` are the ids of the known activity kinds.

    Raises `KnownError("file.unreadable")` for a file that cannot be read, `file.too_large`, and what
    `read_own_bytes` raises.
    """
    try:
        size = path.stat().st_size
        if size > LARGEST_FILE:
            raise KnownError("file.too_large", name=path.name, high=LARGEST_FILE // 1_000_000)
        data = path.read_bytes()
    except OSError as fault:
        raise KnownError("file.unreadable", name=path.name, reason=fault.strerror or "") from fault
    return read_own_bytes(path.name, data, kinds=kinds, today=today)


def read_own_bytes(name: str, data: bytes, *, kinds: frozenset[str], today: date) -> ParsedFile:
    """What the bytes of one of the app's own files hold.

    Raises `KnownError("file.unknown", name=..., expected=...)` for a file of something else.
    """
    if not data.strip() or data.startswith(_FOREIGN):
        raise KnownError("file.unknown", name=name, expected=EXPECTED)
    if is_json(data):
        return read_whole(name, data, kinds=kinds, today=today)
    return read_csv(name, data, kinds=kinds, today=today)


def is_json(data: bytes) -> bool:
    """Whether the bytes begin as JSON does, in any of the encodings that `decoding` knows."""
    start = data[:400].replace(b"\0", b"").removeprefix(b"\xef\xbb\xbf")
    return start.lstrip(b"\xff\xfe \t\r\n").startswith((b"{", b"["))
