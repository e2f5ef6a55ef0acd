"""Files that are written whole or not at all: beside their place first, then put there."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from ssi_coach.domain.errors import KnownError

_PRIVATE = 0o600


def write_whole(place: Path, content: bytes) -> Path:
    """Write a file for its owner's eyes; one that stands there is replaced.

    Raises `KnownError("file.write")` when the disk refuses; whatever stood there before still does then.
    """
    try:
        put_whole(place, content)
    except OSError as fault:
        raise KnownError("file.write", name=str(place), reason=fault.strerror or "") from fault
    return place


def put_whole(place: Path, content: bytes) -> None:
    """The same for a file that nobody named: raises what the system says."""
    # So few of its signs that the name fits wherever the file's own does, however many bytes a sign has.
    fresh = place.with_name(f".{place.name[:40]}-{os.urandom(8).hex()}")
    try:
        handle = os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), _PRIVATE)
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        fresh.replace(place)
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
