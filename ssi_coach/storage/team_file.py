"""A member's own snapshot in the folder that the team shares: written whole or not at all, and taken away again."""

from __future__ import annotations

import re
import unicodedata
from contextlib import suppress
from pathlib import Path

from ssi_coach.domain.errors import KnownError
from ssi_coach.storage.whole_file import write_whole

ENDING = ".ssi-team.json"
_ID_SIGNS = 8


def snapshot_name(alias: str, member: str) -> str:
    """The file's name: what of the alias every system can write, and the beginning of the member's id."""
    plain = unicodedata.normalize("NFKD", alias).encode("ascii", "ignore").decode("ascii").lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:40].strip("-") or "member"
    return f"{slug}-{member[:_ID_SIGNS]}{ENDING}"


def write_snapshot(folder: Path, alias: str, member: str, text: str) -> Path:
    """Put the member's snapshot into the folder in place of the one before, also of one under another alias.

    Raises `KnownError("file.write")` when the folder refuses; what lay there before still does then.
    """
    place = folder / snapshot_name(alias, member)
    write_whole(place, text.encode())
    for other in _own(folder, member):
        if other != place:
            with suppress(OSError):
                other.unlink()
    return place


def remove_snapshots(folder: Path, member: str) -> int:
    """Take every file of the member away; how many there were. Raises `KnownError("file.write")`."""
    removed = 0
    try:
        for place in _own(folder, member):
            place.unlink(missing_ok=True)
            removed += 1
    except OSError as fault:
        raise KnownError("file.write", name=str(folder), reason=fault.strerror or "") from fault
    return removed


def _own(folder: Path, member: str) -> list[Path]:
    """The member's files, by the id in their names."""
    return sorted(folder.glob(f"*-{member[:_ID_SIGNS]}{ENDING}"))
