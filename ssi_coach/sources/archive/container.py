"""What a dropped zip, folder or single file is made of; nothing is ever unpacked onto the disk by its name."""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import pairwise
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import IO, cast

from ssi_coach.domain.errors import KnownError
from ssi_coach.sources.archive.limits import LARGEST_FILE, MEGABYTE, Allowance, check_ratio

_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OverflowError,
    IndexError,
)
_DEEPEST_FOLDER = 4
_KEPT_IN_MEMORY = 32 * MEGABYTE
_LOCAL_HEADER = 30
_ENCRYPTED = 0x1
_LEFT_BEHIND = re.compile(r"(?:^|/)(?:__MACOSX/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)", re.IGNORECASE)
"""What computers leave in folders; nobody means them."""
_OUTSIDE = re.compile(r"^/|^[A-Za-z]:|(?:^|/)\.\.(?:/|$)")


@dataclass(frozen=True, slots=True)
class Member:
    """One file of an archive: its path there, its size in bytes, the day it was written, and its bytes anew."""

    name: str
    size: int
    written: date | None
    open: Callable[[], IO[bytes]]


@contextmanager
def opened(path: Path) -> Iterator[tuple[Member, ...]]:
    """The files of a zip (also of a zip in it), of a folder, or the single file itself, by name.

    Raises `KnownError`: "file.unreadable", "file.too_large", "archive.damaged", "archive.encrypted",
    "archive.names" for paths that lead out of the archive or stand for two files, "archive.nested" for a third
    layer, and what `limits` raises.
    """
    with ExitStack() as held:
        with readable(path.name):
            members = tuple(sorted(_members(path, held), key=lambda member: member.name))
        yield members


def _members(path: Path, held: ExitStack) -> list[Member]:
    allowance = Allowance(path.name)
    if path.is_dir():
        return list(_in_folder(path, allowance, held))
    size = path.stat().st_size
    if size > LARGEST_FILE:
        raise KnownError("file.too_large", name=path.name, high=LARGEST_FILE // MEGABYTE)
    if is_zip(path):
        return list(_Zip(path.name, held, allowance).members(held.enter_context(path.open("rb"))))
    return [Member(path.name, size, None, partial(_bytes_of, path))]


def is_zip(path: Path) -> bool:
    """Whether a file begins as a zip does."""
    with path.open("rb") as file:
        return file.read(4) in {b"PK\x03\x04", b"PK\x05\x06"}


@contextmanager
def readable(name: str) -> Iterator[None]:
    """Turn the ways in which files fail into what the user is told."""
    try:
        yield
    except OSError as fault:
        raise KnownError("file.unreadable", name=name, reason=fault.strerror or "") from fault
    except _BROKEN as fault:
        raise KnownError("archive.damaged", name=name) from fault


def _in_folder(folder: Path, allowance: Allowance, held: ExitStack) -> Iterator[Member]:
    """The files of a folder and its folders; links are not followed, and a zip among them is opened."""
    for path in _files(folder, _DEEPEST_FOLDER):
        name = path.relative_to(folder).as_posix()
        if _LEFT_BEHIND.search(name):
            continue
        size = path.stat().st_size
        allowance.take(name, size)
        if name.lower().endswith(".zip") and is_zip(path):
            file = held.enter_context(path.open("rb"))
            yield from _Zip(allowance.name, held, allowance, inside=f"{name}/").members(file)
        else:
            yield Member(name, size, None, partial(_bytes_of, path))


def _files(folder: Path, deepest: int) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.is_symlink():
            continue
        if path.is_dir():
            if deepest:
                yield from _files(path, deepest - 1)
        elif path.is_file():
            yield path


@dataclass(frozen=True, slots=True)
class _Zip:
    """Opens a zip and, once, a zip inside it; `inside` is the path of that one."""

    name: str
    held: ExitStack
    allowance: Allowance
    inside: str = ""

    def members(self, file: IO[bytes]) -> Iterator[Member]:
        """The files that it holds; raises as `opened` does before the first is read."""
        archive = self.held.enter_context(zipfile.ZipFile(file))
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
        self._check(entries)
        for entry in entries:
            name = entry.filename.replace("\\", "/")
            if _LEFT_BEHIND.search(name):
                continue
            opener = _opener(archive, entry)
            if name.lower().endswith(".zip"):
                yield from self._zip_inside(name, opener)
            else:
                yield Member(self.inside + name, entry.file_size, _written(entry), opener)

    def _check(self, entries: list[zipfile.ZipInfo]) -> None:
        """Judge the list of contents as a whole: `zipfile` hands out no more bytes than an entry states."""
        seen: set[str] = set()
        for entry in entries:
            name = entry.filename.replace("\\", "/")
            self.allowance.take(name, entry.file_size)
            check_ratio(self.name, name, entry.file_size, entry.compress_size)
            if entry.flag_bits & _ENCRYPTED:
                raise KnownError("archive.encrypted", name=self.name)
            if _OUTSIDE.search(name) or name.casefold() in seen:
                raise KnownError("archive.names", name=self.name, member=name[:100])
            seen.add(name.casefold())
        self._check_places(entries)

    def _check_places(self, entries: list[zipfile.ZipInfo]) -> None:
        """Refuse entries that share bytes: that is how a small file pretends to hold everything many times."""
        placed = sorted(entries, key=lambda entry: entry.header_offset)
        for entry, following in pairwise(placed):
            end = entry.header_offset + _LOCAL_HEADER + len(entry.orig_filename) + entry.compress_size
            if end > following.header_offset:
                raise KnownError("archive.damaged", name=self.name)

    def _zip_inside(self, name: str, opener: Callable[[], IO[bytes]]) -> Iterator[Member]:
        if self.inside:
            raise KnownError("archive.nested", name=self.name, member=name[:100])
        copy = SpooledTemporaryFile(max_size=_KEPT_IN_MEMORY)  # noqa: SIM115  # closed with all that is held
        self.held.callback(copy.close)
        with opener() as source:
            while piece := source.read(MEGABYTE):
                copy.write(piece)
        inner = _Zip(self.name, self.held, self.allowance, inside=f"{name}/")
        yield from inner.members(cast("IO[bytes]", copy))


def _bytes_of(path: Path) -> IO[bytes]:
    return path.open("rb")


def _opener(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Callable[[], IO[bytes]]:
    return partial(archive.open, entry)


def _written(entry: zipfile.ZipInfo) -> date | None:
    """The day on which an entry was packed, None where the zip keeps no times (1980, or no day at all)."""
    try:
        packed = date(*entry.date_time[:3])
    except ValueError:
        return None
    return packed if packed.year > 2000 else None
