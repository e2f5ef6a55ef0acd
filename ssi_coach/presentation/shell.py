"""What the window around the pages shows: the pages' names, what is safe, and what a command finds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ssi_coach.domain.activities import ActivityKind
from ssi_coach.model.catalogue import Catalogue
from ssi_coach.model.guidelines import GuidelineBook
from ssi_coach.presentation.names import pillar_name
from ssi_coach.presentation.wording import context, later, text

if TYPE_CHECKING:  # Settings are loaded when they are needed
    from ssi_coach.presentation.settings import SettingRow


@dataclass(frozen=True, slots=True)
class PageName:
    """A page of the window: its id, its English name (translated when shown) and its icon."""

    id: str
    name: str
    icon: str


PAGES = (
    PageName("today", later("Today"), "sun"),
    PageName("journal", later("Journal"), "calendar-days"),
    PageName("progress", later("Progress"), "chart-line"),
    PageName("checklist", later("Checklist"), "list-checks"),
    PageName("results", later("Results"), "trophy"),
    PageName("data", later("Data"), "database"),
)
"""The pages in the order of the rail and of Ctrl+1 to Ctrl+6."""


@dataclass(frozen=True, slots=True)
class ShellState:
    """What stands at the foot of the rail, and above the pages while they show made-up data.

    `saved` says that everything is on disk (or what still waits), `backup` when the last backup was
    verified; `sample` is the sentence of the sample journal, empty in the real one.
    """

    saved: str = ""
    backup: str = ""
    waiting: bool = False
    sample: str = ""


def build(*, waiting: int = 0, backup_clock: str = "", sample: bool = False) -> ShellState:
    """The state for `waiting` changes that are not on disk yet, and the time of the last verified backup."""
    return ShellState(
        saved=text("Saving ...") if waiting else text("Everything saved"),
        backup=text("Backup verified {clock}", clock=backup_clock) if backup_clock else "",
        waiting=waiting > 0,
        sample=text("Sample journal: everything here is made up. Your own journal is elsewhere.")
        if sample
        else "",
    )


@dataclass(frozen=True, slots=True)
class PaletteEntry:
    """Something that the command palette finds.

    `id` says what happens: `action:undo`, `page:today`, `log:comment`, `guideline:...`, `setting:theme`, and
    `say:...` for a line to be logged as it was typed. `keys` is the shortcut, empty for none.
    """

    id: str
    title: str
    detail: str = ""
    icon: str = "command"
    keys: str = ""


def kind_entries(catalogue: Catalogue) -> tuple[PaletteEntry, ...]:
    """One entry per activity kind: it logs one of it today."""
    return tuple(
        PaletteEntry(f"log:{kind.id}", text("Log: {kind}", kind=text(kind.name)), _pillars(kind), kind.icon)
        for kind in catalogue.kinds.values()
        if not kind.result
    )


def guideline_entries(book: GuidelineBook) -> tuple[PaletteEntry, ...]:
    """One entry per guideline: it opens the checklist there."""
    return tuple(
        PaletteEntry(f"guideline:{found.id}", text(found.title), pillar_name(found.pillar), "list-checks")
        for found in book.by_id.values()
    )


def setting_entries(rows: tuple[SettingRow, ...]) -> tuple[PaletteEntry, ...]:
    """One entry per setting: it opens Settings there."""
    return tuple(PaletteEntry(f"setting:{row.name}", row.title, text("Settings"), "settings") for row in rows)


def say_entry(typed: str) -> PaletteEntry:
    """The entry that logs what was typed, for when nothing of that name is found."""
    line = " ".join(typed.split())
    return PaletteEntry(
        f"say:{line}", context("palette", "Log: {line}", line=line), text("as a line of today"), "pencil-line"
    )


def _pillars(kind: ActivityKind) -> str:
    """The pillars that a kind feeds."""
    return ", ".join(pillar_name(pillar) for pillar in kind.pillars)
