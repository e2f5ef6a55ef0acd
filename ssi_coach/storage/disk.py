"""What lies on the disk around a journal: how large it is, and the newest proved copy."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from ssi_coach.domain.backups import Backup
from ssi_coach.storage.connection import JOURNAL_NAME

_NAME = re.compile(r"journal-(\d{4}-\d{2}-\d{2}-\d{6})(?:-(\d+))?\.db", re.ASCII)
_LOGS = ("", "-wal")


class JournalOnDisk:
    """Looks at the names and sizes of files; none of them is opened, so no lock is ever lost."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def size(self) -> int:
        """Bytes that the journal and its log take; 0 for one that is not there."""
        found = 0
        for end in _LOGS:
            with suppress(OSError):
                found += (self._folder / f"{JOURNAL_NAME}{end}").stat().st_size
        return found

    def newest_backup(self, folder: Path) -> Backup | None:
        """The newest copy in a folder; only proved copies ever get such a name (`storage.backup`)."""
        newest = max(_numbered(folder), default=None, key=_age)
        return None if newest is None else newest[1]


def _numbered(folder: Path) -> Iterator[tuple[int, Backup]]:
    try:
        places = list(folder.iterdir())
    except OSError:
        return  # not there yet, or on a disk that is not plugged in
    for place in places:
        named = _NAME.fullmatch(place.name)
        if named is None:
            continue
        with suppress(ValueError):
            made = datetime.strptime(named[1], "%Y-%m-%d-%H%M%S")  # noqa: DTZ007  # the local clock, as written
            yield int(named[2] or 1), Backup(place, made)


def _age(found: tuple[int, Backup]) -> tuple[datetime, int]:
    return found[1].made, found[0]
