"""The folder that a team shares: every file in it is looked at, none is trusted, and too much of it ends the look."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.team import LeftOut, Snapshot, TeamBoard, one_a_member
from ssi_coach.sources.team_snapshot import MOST_BYTES, read_snapshot

ENDING = ".ssi-team.json"
MOST_FILES = 500
"""Files that are opened in one look."""
MOST_LISTED = 2_000
"""Names that are looked at; a folder of more is no team's."""
MOST_TOGETHER = 64_000_000
"""Bytes that are read in one look: far more than five hundred members write."""
MOST_NAMED = 50
"""Files left out for the same number of names that are listed one by one; of the others their number is told."""

_OPENING = (
    os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
)
Mark = tuple[int, int]
"""Size and time of the last change, by which a file that stayed as it was is known."""


@dataclass(slots=True)
class TeamFolder:
    """Reads the snapshots of a folder; what has not changed since the last look is not read again."""

    place: Path
    _known: dict[str, tuple[Mark, Snapshot | KnownError]] = field(default_factory=dict)

    def look(self) -> TeamBoard:
        """All members whose snapshots lie there, and the files that are none, each with its reason.

        Folders, and files that begin with a dot, are passed over: those are unfinished, or the system's.
        Raises `KnownError("team.folder")` when the folder cannot be looked into.
        """
        names, beyond = _names(self.place)
        known, self._known = self._known, {}
        found: list[tuple[str, Snapshot]] = []
        left: list[LeftOut] = []
        room = MOST_TOGETHER
        for name in names[:MOST_FILES]:
            mark, answer = self._one(name, room, known.get(name))
            room -= mark[0]
            self._known[name] = (mark, answer)
            if isinstance(answer, KnownError):
                left.append(LeftOut(_readable(name), answer))
            else:
                found.append((_readable(name), answer))
        left += _too_many(names[MOST_FILES:], beyond=beyond)
        return one_a_member(found, left)

    def signature(self) -> tuple[tuple[str, Mark], ...]:
        """What the folder looks like from outside; while it stays so, nothing has to be read."""
        names, _ = _names(self.place)
        return tuple((name, _mark(self.place / name)) for name in names[:MOST_FILES])

    def _one(
        self, name: str, room: int, known: tuple[Mark, Snapshot | KnownError] | None
    ) -> tuple[Mark, Snapshot | KnownError]:
        """A file's answer and its mark, whose size counts against the room only where it was read."""
        try:
            mark, data = _content(self.place / name, room, None if known is None else known[0])
        except OSError as fault:
            linked = fault.errno == errno.ELOOP
            return (0, 0), KnownError("team.no_file") if linked else KnownError(
                "team.unreadable", reason=fault.strerror or ""
            )
        except KnownError as fault:
            return (0, 0), fault
        if data is None and known is not None:
            return known
        try:
            return mark, read_snapshot(data or b"")
        except KnownError as fault:
            return mark, fault


def _names(place: Path) -> tuple[list[str], bool]:
    """The names in the folder, snapshots first, and whether there were more than anybody wants to look at."""
    try:
        with os.scandir(place) as entries:
            files = (entry.name for entry in entries if not entry.is_dir(follow_symlinks=False))
            listed = list(islice(files, MOST_LISTED + 1))
    except OSError as fault:
        raise KnownError("team.folder", folder=place, reason=fault.strerror or "") from fault
    seen = [name for name in listed[:MOST_LISTED] if not name.startswith(".")]
    return sorted(seen, key=lambda name: (not name.endswith(ENDING), name)), len(listed) > MOST_LISTED


def _content(path: Path, room: int, known: Mark | None) -> tuple[Mark, bytes | None]:
    """The bytes of an ordinary file, None for one with the known mark; nothing else is ever opened for long."""
    handle = os.open(path, _OPENING)
    with os.fdopen(handle, "rb") as stream:
        told = os.fstat(handle)
        if not stat.S_ISREG(told.st_mode):
            raise KnownError("team.no_file")
        mark = (told.st_size, told.st_mtime_ns)
        if mark == known:
            return mark, None
        if told.st_size > MOST_BYTES:
            raise KnownError("team.too_large", high=MOST_BYTES // 1_000_000)
        if told.st_size > room:
            raise KnownError("team.together", high=MOST_TOGETHER // 1_000_000)
        return mark, stream.read(MOST_BYTES + 1)


def _mark(path: Path) -> Mark:
    try:
        told = path.lstat()
    except OSError:
        return (-1, 0)
    return (told.st_size, told.st_mtime_ns)


def _too_many(names: list[str], *, beyond: bool) -> Iterator[LeftOut]:
    """Files beyond the limit: some by name, of the others their number."""
    for name in names[:MOST_NAMED]:
        yield LeftOut(_readable(name), KnownError("team.too_many", high=MOST_FILES))
    rest = len(names) - MOST_NAMED
    if beyond or rest > 0:
        yield LeftOut("...", KnownError("team.more", n=max(rest, 1), high=MOST_FILES))


def _readable(name: str) -> str:
    """A file's name in signs that can be seen and written: others choose it, in any bytes."""
    return "".join(sign if sign.isprintable() else "?" for sign in name)
