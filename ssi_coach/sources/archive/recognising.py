"""Whether a file is of LinkedIn's archive: by the name of a file inside, or by the header of a file alone."""

from __future__ import annotations

import codecs
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import IO

from ssi_coach.sources.archive.container import is_zip
from ssi_coach.sources.archive.parts import PARTS, PRIVATE, KnownPart, plain_name
from ssi_coach.sources.archive.rows import holds_header

_WORKBOOKS = {".xlsx", ".xlsm", ".xltx", ".ods"}
_COMMON_COLUMNS = {"name", "title", "description", "number", "position", "role", "date", "company name"}
"""Columns that any table may have; a file of these alone is known by its name or not at all."""
_START = 20_000
"""Bytes of a single file that are enough to find its header, notes above it included."""


def is_archive(path: Path) -> bool:
    """Whether a path is for `read_archive`: a folder, a zip that is no workbook, or a file of LinkedIn by itself.

    A zip that cannot be opened counts as one, so that its reader says what is wrong with it.
    """
    if path.is_dir():
        return True
    if is_zip(path):
        return path.suffix.lower() not in _WORKBOOKS and not _is_workbook(path)
    return part_of(path.name, partial(_bytes_of, path), alone=True) is not None


def _is_workbook(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as archive:
            return "[Content_Types].xml" in archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return False


def part_of(name: str, open: Callable[[], IO[bytes]], *, alone: bool = False) -> KnownPart | None:
    """What a file is: its name says so, or its name begins so and its header agrees; None for an unknown one.

    A single file is often renamed: dropped `alone`, it is known by a header that no other table has.
    """
    plain = plain_name(name)
    if not alone and plain in PARTS:
        return PARTS[plain]
    if not plain or name.lower().endswith((".html", ".htm")):
        return None
    likely = [known for key, known in sorted(PARTS.items(), reverse=True) if plain.startswith(key)]
    others = [known for known in PARTS.values() if alone and not known.needs <= _COMMON_COLUMNS]
    others.sort(key=lambda known: -len(known.needs))
    candidates = [known for known in (*likely, *others) if known.holds != PRIVATE]
    if not candidates:
        return None
    start = _beginning(open).splitlines(keepends=True)
    return next((known for known in candidates if holds_header(start, known)), None)


def _bytes_of(path: Path) -> IO[bytes]:
    return path.open("rb")


def _beginning(open: Callable[[], IO[bytes]]) -> str:
    """The text at the beginning of a file, whatever it is written in; broken characters do not matter here."""
    with open() as file:
        data = file.read(_START)
    wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return data.decode("utf-16" if wide else "utf-8-sig", errors="replace")
