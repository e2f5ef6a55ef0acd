"""What is shown in place of the pages when the journal cannot be opened: what happened, what is safe, what to do."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ssi_coach.domain.backups import Backup
from ssi_coach.domain.errors import KnownError
from ssi_coach.presentation.errors import sentence
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.wording import text

DAMAGED = "journal.damaged"


@dataclass(frozen=True, slots=True)
class NotOpenedState:
    """A title, what happened in a sentence, what is known about copies (may be empty), and the folder."""

    title: str
    sentence: str
    copies: str
    place: str


def build(fault: KnownError, folder: Path, newest: Backup | None, formats: Formats) -> NotOpenedState:
    """The page for a fault; copies are named only where one is needed."""
    copies = _copies(newest, formats) if fault.id == DAMAGED else ""
    return NotOpenedState(text("The journal was not opened"), sentence(fault), copies, str(folder))


def _copies(newest: Backup | None, formats: Formats) -> str:
    if newest is None:
        return text(
            "There is no copy in the folder beside it yet. Keep the file as it is: much of it can often be saved."
        )
    return text(
        "The newest checked copy is of {day} and lies in the folder {folder}. To go on with it: close this "
        "window, move all files whose names begin with journal.db to another folder, and put the copy in "
        "their place under the name journal.db.",
        day=formats.day_medium(newest.made.date()),
        folder=newest.file.parent.name,
    )
