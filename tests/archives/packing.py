"""From a life to an archive, and from an archive to the files that people have of it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from tests.archives.activity_files import article_name, newest_first, quick_sheets, slow_sheets
from tests.archives.eras import Era
from tests.archives.facts import Life
from tests.archives.network_files import network_sheets
from tests.archives.other_files import profile_sheets, silent_sheets, slow_silent_sheets
from tests.archives.sheets import Sheet, written

Members = dict[str, bytes]
"""The files of an archive by their names inside it."""


@dataclass(frozen=True, slots=True)
class Archive:
    """An archive before it is packed: its files, when it was made, and whether it is the quick one."""

    made: datetime
    complete: bool
    sheets: tuple[Sheet, ...]
    pages: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def zip_name(self) -> str:
        """The name that LinkedIn gives the file."""
        size = "Complete" if self.complete else "Basic"
        return f"{size}_LinkedInDataExport_{self.made:%m-%d-%Y}.zip"

    def members(self) -> Members:
        """The bytes of every file."""
        return {**{sheet.name: written(sheet) for sheet in self.sheets}, **self.pages}

    def rows(self, start: str) -> int:
        """How many rows the file has whose name starts so."""
        return sum(len(sheet.rows) for sheet in self.sheets if sheet.name.startswith(start))

    def changed(self, change: Callable[[Sheet], Sheet]) -> Archive:
        """The same archive with every sheet put through a change."""
        return replace(self, sheets=tuple(map(change, self.sheets)))


def archive_of(life: Life, era: Era, made: datetime | None = None, *, complete: bool = True) -> Archive:
    """What LinkedIn would send of a life, at the era's own moment unless another is given."""
    when = made or era.when
    sheets = [*network_sheets(life, era, when), *profile_sheets(life), *silent_sheets(life, era)]
    sheets += quick_sheets(life, era, when)
    if complete:
        sheets += [*slow_sheets(life, era, when), *slow_silent_sheets(life)]
    pages = {
        article_name(one): b"<html><h1>xq7private</h1></html>" for one in newest_first(life.articles, when)
    }
    return Archive(when, complete, tuple(sheets), pages)


def zipped(members: Members, *, inside: str = "", stored: bool = False) -> bytes:
    """A zip of the files, in a folder of that name if one is given."""
    out = io.BytesIO()
    how = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    with zipfile.ZipFile(out, "w", how) as archive:
        for name, data in members.items():
            archive.writestr(f"{inside}/{name}" if inside else name, data)
    return out.getvalue()


def pack_plain(archive: Archive, folder: Path) -> Path:
    """The zip as it comes."""
    return _kept(folder / archive.zip_name, zipped(archive.members()))


def pack_wrapped(archive: Archive, folder: Path) -> Path:
    """Unpacked by the user and packed again, with its folder; the second download of that name."""
    inside = archive.zip_name.removesuffix(".zip")
    return _kept(folder / f"{inside} (1).zip", zipped(archive.members(), inside=inside))


def pack_twice(archive: Archive, folder: Path) -> Path:
    """A zip that holds the zip."""
    inner = zipped(archive.members())
    return _kept(folder / f"{archive.zip_name}.zip", zipped({archive.zip_name: inner}, stored=True))


def pack_folder(archive: Archive, folder: Path) -> Path:
    """An unpacked folder whose name still ends in .zip."""
    place = folder / archive.zip_name
    for name, data in archive.members().items():
        path = place / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return place


PACKINGS = {"plain": pack_plain, "wrapped": pack_wrapped, "twice": pack_twice, "folder": pack_folder}


def _kept(path: Path, data: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path
