"""Backups: a checked copy of the journal whenever the user wants one."""

from __future__ import annotations

from pathlib import Path

from ssi_coach.services.changes import Changes, StepName, Topic
from ssi_coach.services.workspace import Workspace


def backup_folder(work: Workspace) -> Path:
    """Where backups go: the folder of Settings, else `backups` beside the journal."""
    chosen = work.settings.backup_folder
    return Path(chosen).expanduser() if chosen else work.journal.place() / "backups"


def back_up_now(work: Workspace, folder: Path | None = None) -> tuple[Path, Changes]:
    """Write a copy, prove that it equals the journal, and say where it is.

    Raises `KnownError("backup....")` when it could not be written or proved; then no file is left.
    """
    written = work.journal.back_up(folder or backup_folder(work))
    return written, Changes(frozenset({Topic.BACKUPS}), StepName("backup", {"file": written.name}))
