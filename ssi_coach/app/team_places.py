"""Where a team's board can stand: in a folder that the members share, or on a server of their organisation."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Protocol

from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.team import Snapshot, TeamBoard
from ssi_coach.services.team import snapshot_text
from ssi_coach.services.workspace import Workspace
from ssi_coach.sources.own_export import LIVE_NAMES
from ssi_coach.sources.team_folder import TeamFolder
from ssi_coach.storage.team_file import remove_snapshots, snapshot_name, write_snapshot
from ssi_coach.storage.whole_file import write_whole

SERVER = ("postgresql://", "postgres://")
"""How the address of a server begins; anything else is a folder."""


class TeamPlace(Protocol):
    """A board: looked at, written to, left. A call may take seconds, so none belongs on a window's thread."""

    def look(self) -> TeamBoard:
        """The members and what is left out; what has not changed is not read again."""
        ...

    def signature(self) -> object:
        """Something that changes when the board does, cheaper to have than the board."""
        ...

    def put(self, snapshot: Snapshot) -> None:
        """Show this snapshot to the others in place of the member's last one."""
        ...

    def take_away(self, member: str) -> None:
        """Take all that the member showed off the board."""
        ...

    def close(self) -> None:
        """Let go of it."""
        ...


class FolderPlace:
    """A board in a folder: one file a member."""

    def __init__(self, folder: Path) -> None:
        """Nothing is read yet."""
        self._folder = folder
        self._reader = TeamFolder(folder)

    def look(self) -> TeamBoard:
        """Read what has changed in the folder."""
        return self._reader.look()

    def signature(self) -> object:
        """Names, sizes and times of the files."""
        return self._reader.signature()

    def put(self, snapshot: Snapshot) -> None:
        """Write the member's file."""
        write_snapshot(self._folder, snapshot.alias, snapshot.member, snapshot_text(snapshot))

    def take_away(self, member: str) -> None:
        """Remove the member's file."""
        remove_snapshots(self._folder, member)

    def close(self) -> None:
        """A folder holds nothing open."""


def is_server(place: str) -> bool:
    """Whether a place is the address of a server."""
    return place.lower().startswith(SERVER)


def place_of(place: str) -> TeamPlace:
    """The board at a folder or an address; nothing is opened yet.

    Raises `KnownError("team.server_driver" | "team.server_address" | "team.server_password")`.
    """
    if not is_server(place):
        return FolderPlace(Path(place))
    from ssi_coach.storage.team_server import TeamServer

    return TeamServer(place)


def put_snapshot(place: str, snapshot: Snapshot) -> None:
    """Show a snapshot on the board at a place, once; raises `KnownError` when the place refuses."""
    there = place_of(place)
    try:
        there.put(snapshot)
    finally:
        there.close()


def write_to(work: Workspace, place: Path, snapshot: Snapshot) -> Path:
    """Write a snapshot to a file, or under its usual name into a folder, and say where it is.

    Raises `KnownError("file.write")`; the files that the journal lives in are never written over.
    """
    path = place / snapshot_name(snapshot.alias, snapshot.member) if place.is_dir() else place
    if path.parent.resolve() == work.journal.place().resolve() and path.name.lower().startswith(LIVE_NAMES):
        raise KnownError("file.write", name=str(path), reason=os.strerror(errno.EEXIST))
    return write_whole(path, snapshot_text(snapshot).encode())
