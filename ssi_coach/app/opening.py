"""Opening a journal: storage, data files and clock put together into a workspace."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from ssi_coach.app.resources import read_resource
from ssi_coach.model.catalogue import Catalogue, build_catalogue
from ssi_coach.model.guidelines import GuidelineBook, build_guidelines
from ssi_coach.services.settings import Settings, from_plain
from ssi_coach.services.workspace import Workspace
from ssi_coach.storage.journal import SqliteJournal, open_journal
from ssi_coach.storage.settings_file import SETTINGS_NAME, SettingsOnDisk
from ssi_coach.storage.writing import AddRows, Road

if TYPE_CHECKING:  # see `Opened.line`
    from ssi_coach.services.quick_line import QuickLine

PATIENCE = 5.0
"""Seconds that a command waits for another one to let go of the journal."""


class SystemClock:
    """The computer's clock and zone."""

    def now(self) -> datetime:
        """The present moment in the computer's zone."""
        return datetime.now(UTC).astimezone()

    def zone(self) -> str:
        """The zone's IANA name where the system tells it, else its abbreviation."""
        named = os.environ.get("TZ", "").lstrip(":")
        if named:
            return named
        try:
            target = Path("/etc/localtime").readlink()
        except OSError:
            return self.now().tzname() or ""
        return str(target).partition("zoneinfo/")[2] or self.now().tzname() or ""


@dataclass(frozen=True, slots=True)
class DataFiles:
    """What ships with the program and every journal needs."""

    catalogue: Catalogue
    guidelines: GuidelineBook

    @classmethod
    def load(cls) -> DataFiles:
        """Read and check the data files, as they were compiled; a fault in them names the file and the entry."""
        catalogue = build_catalogue(read_resource("compiled/catalogue.json"))
        return cls(catalogue, build_guidelines(read_resource("compiled/guidelines.json"), catalogue))


@dataclass(frozen=True)
class Opened:
    """An open journal with everything around it; `close` lets go of it."""

    work: Workspace
    journal: SqliteJournal

    @cached_property
    def line(self) -> QuickLine:
        """The quick line's grammar, loaded when the first line is typed: the window does not wait for it."""
        from ssi_coach.services.quick_line import QuickLine

        return QuickLine(read_resource("quick_words.toml"), self.work.catalogue)

    def close(self) -> None:
        """Let go of the journal, so that another program may open it."""
        self.journal.close()


def load_settings(folder: Path) -> Settings:
    """The settings kept beside a journal, defaults where there are none."""
    return from_plain(SettingsOnDisk(folder).load())


def language_kept(folder: Path) -> str:
    """The language that is set for a journal folder, "" for the computer's; nothing is opened or put aside."""
    try:
        kept = json.loads((folder / SETTINGS_NAME).read_bytes())
    except (OSError, ValueError, RecursionError):
        return ""
    return str(kept.get("language", "")) if isinstance(kept, dict) else ""


def open_workspace(
    folder: Path, *, wait: float = PATIENCE, data: Callable[[], DataFiles] = DataFiles.load
) -> Opened:
    """Open the journal of a folder, made if there is none.

    Raises `KnownError("journal....")` when it is held by another program, newer, damaged, or no journal.
    """
    files = data()
    journal = open_journal(folder, wait=wait)
    journal.use_road(_large_road)
    settings_file = SettingsOnDisk(folder)
    work = Workspace(
        journal=journal,
        settings_file=settings_file,
        clock=SystemClock(),
        catalogue=files.catalogue,
        guidelines=files.guidelines,
        new_id=_new_id,
        settings=from_plain(settings_file.load()),
    )
    return Opened(work, journal)


def _new_id() -> str:
    from uuid import uuid4  # asks for the platform when it is loaded; reading a journal needs no new id

    return str(uuid4())


def load_large_road() -> Road:
    """What large batches are written with; a good moment to load it is while something else is waited for."""
    # Importing SQLModel takes half a second, which only a large batch is worth.
    from ssi_coach.storage.model_road import model_road

    return model_road


def _large_road(connection: sqlite3.Connection) -> AbstractContextManager[AddRows]:
    return load_large_road()(connection)
