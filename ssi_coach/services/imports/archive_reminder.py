"""LinkedIn takes up to a day to make an archive: remember that it was asked for one, and say once when it is due."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from ssi_coach.services.changes import Changes
from ssi_coach.services.workspace import Workspace, remember

if TYPE_CHECKING:  # Today asks whether an archive is due before anybody reads a file
    from ssi_coach.domain.files import ParsedFile

DUE_AFTER = timedelta(hours=24)
"""LinkedIn promises the larger archive within this time."""


def ask_for_archive(work: Workspace) -> Changes:
    """Remember that LinkedIn was asked for an archive just now."""
    return remember(work, archive_asked=work.moment().isoformat())


def stop_waiting(work: Workspace) -> Changes:
    """Nobody waits for an archive any more: it is there, or was put aside."""
    return remember(work, archive_asked="") if work.settings.archive_asked else Changes()


def asked_at(work: Workspace) -> datetime | None:
    """When LinkedIn was asked (UTC), None when nobody waits for an archive."""
    try:
        found = datetime.fromisoformat(work.settings.archive_asked)
    except ValueError:
        return None
    return found if found.tzinfo is not None else found.replace(tzinfo=UTC)


def archive_is_due(work: Workspace) -> bool:
    """Whether an archive that was asked for should be there by now."""
    asked = asked_at(work)
    return asked is not None and work.moment() - asked >= DUE_AFTER


def is_awaited(files: Sequence[ParsedFile]) -> bool:
    """Whether LinkedIn's larger archive is among the files; the quick one is not what one waits for."""
    return any(file.is_larger_archive for file in files)
