"""The page Data in words: where the journal is, how safe it is, and the ways in and out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Literal

from ssi_coach.presentation.formats import NO_BREAK, Formats
from ssi_coach.presentation.imports.doubles import doubles_line
from ssi_coach.presentation.wording import plural, text
from ssi_coach.services.data_view import DataFacts

OLD_AFTER = timedelta(days=7)
"""A copy or a check that is older asks for another one."""

Tone = Literal["success", "warning", "muted", "danger"]


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its words: "30 000", "entries"; the tone is a colour of text."""

    value: str
    words: str
    tone: str = "text"


@dataclass(frozen=True, slots=True)
class SafetyRow:
    """Something that keeps the journal safe: how it stands, and the button that does it again."""

    id: Literal["backup", "check"]
    icon: str
    tone: Tone
    title: str
    detail: str
    button: str


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """A way out: its id ("json", "csv", "all"), what one gets, and what it is good for."""

    id: str
    icon: str
    title: str
    detail: str


@dataclass(frozen=True, slots=True)
class Written:
    """What the last export wrote, and the folder to look into."""

    sentence: str
    folder: Path


@dataclass(frozen=True, slots=True)
class DataState:
    """Everything that the page shows.

    `faults` is the sentence of a check that found some, `doubles` the one about entries that may be there
    twice; both are empty when there are none.
    """

    folder: Path
    backups: Path
    backed_up: bool
    sub: str
    figures: tuple[Figure, ...]
    empty: str
    safety: tuple[SafetyRow, ...]
    exports: tuple[ExportChoice, ...]
    written: Written | None
    moving: tuple[tuple[str, str], ...]
    doubles: str = ""
    faults: str = ""


def build_data(
    facts: DataFacts, formats: Formats, *, written: Sequence[Path] = (), faults: int = 0
) -> DataState:
    """The page for the journal as it lies on the disk.

    `written` are the files of the last export, `faults` how many the check of just now found.
    """
    return DataState(
        folder=facts.place,
        backups=facts.backups,
        backed_up=facts.backup is not None,
        sub=_period(facts, formats),
        figures=_figures(facts, formats),
        empty=_empty(facts),
        safety=(_backup(facts, formats), _check(facts, formats)),
        exports=_exports(),
        written=_written(written, formats),
        moving=_moving(facts, formats),
        doubles=doubles_line(facts.doubles, formats),
        faults=_faults(faults, formats),
    )


def size_text(size: int, formats: Formats) -> str:
    """A size on the disk from bytes: "840 KB", "8.4 MB"."""
    if size < 1_000_000:
        return f"{formats.whole(max(1, size / 1_000))}{NO_BREAK}KB"
    return f"{formats.number(size / 1_000_000, 1)}{NO_BREAK}MB"


def _period(facts: DataFacts, formats: Formats) -> str:
    if facts.first is None or facts.last is None:
        return ""
    first, last = formats.day_medium(facts.first), formats.day_medium(facts.last)
    return text("from {first} to {last}", first=first, last=last)


def _figures(facts: DataFacts, formats: Formats) -> tuple[Figure, ...]:
    return (
        Figure(formats.whole(facts.entries), plural("entry", "entries", facts.entries)),
        Figure(formats.whole(facts.readings), plural("reading", "readings", facts.readings)),
        Figure(size_text(facts.size, formats), text("on the disk")),
    )


def _empty(facts: DataFacts) -> str:
    if not facts.empty:
        return ""
    return text("Nothing is written down yet. Bring in a journal that you have, or log a line on Today.")


def _backup(facts: DataFacts, formats: Formats) -> SafetyRow:
    button = text("Back up now")
    if facts.backup is None:
        title = text("No backup yet")
        detail = text("A backup is a copy that is read again and compared before it counts.")
        tone: Tone = "muted" if facts.empty else "warning"
        return SafetyRow("backup", "shield-check", tone, title, detail, button)
    made = facts.backup.made
    old = facts.now.replace(tzinfo=None) - made > OLD_AFTER
    title = text("Last verified backup: {moment}", moment=_moment(made, facts.now.date(), formats))
    detail = facts.backup.file.name
    return SafetyRow("backup", "shield-check", "warning" if old else "success", title, detail, button)


def _check(facts: DataFacts, formats: Formats) -> SafetyRow:
    button, checked = text("Check now"), facts.checked
    detail = text("A check reads the whole journal file and looks for damage.")
    if checked is None:
        return SafetyRow("check", "search-check", "muted", text("Not checked yet"), detail, button)
    moment = _moment(checked.at, facts.now.date(), formats)
    title = text("Last check: {moment}", moment=moment)
    if checked.faults:
        found = plural("{n} fault found", "{n} faults found", checked.faults, n=formats.whole(checked.faults))
        return SafetyRow("check", "triangle-alert", "danger", title, found, button)
    return SafetyRow("check", "search-check", "success", title, text("The journal file is sound."), button)


def _moment(moment: datetime, today: date, formats: Formats) -> str:
    day = formats.relative_day(moment.date(), today)
    return text("{day}, {clock}", day=day, clock=formats.clock(moment.time()))


def _exports() -> tuple[ExportChoice, ...]:
    return (
        ExportChoice(
            "json",
            "file-json",
            text("Whole journal"),
            text("One JSON file that loses nothing, to keep or to move"),
        ),
        ExportChoice(
            "csv",
            "file-spreadsheet",
            text("Tables"),
            text("Entries, readings and results as CSV, for any spreadsheet"),
        ),
        ExportChoice(
            "results",
            "trophy",
            text("Results"),
            text("One CSV table, also to bring them back"),
        ),
        ExportChoice(
            "hubspot",
            "users",
            text("Contacts for HubSpot"),
            text("Persons with what you noted, as HubSpot imports it"),
        ),
        ExportChoice(
            "all",
            "folder-archive",
            text("Everything"),
            text("All tables and the JSON file, in a folder of its own"),
        ),
    )


def _written(paths: Sequence[Path], formats: Formats) -> Written | None:
    if not paths:
        return None
    n = len(paths)
    return Written(plural("{n} file written", "{n} files written", n, n=formats.whole(n)), paths[0].parent)


def _moving(facts: DataFacts, formats: Formats) -> tuple[tuple[str, str], ...]:
    return (
        (text("Take it out here"), text("Export the whole journal as one JSON file.")),
        (
            text("Carry it over"),
            text("On a stick or a disk of yours. The file is not locked: whoever has it can read it."),
        ),
        (
            text("Bring it in there"),
            text("Open SSI Coach on the other computer and drop the file on this page."),
        ),
        (
            text("Compare"),
            text(
                "It must show the same number of entries: {n}. Then go on there only, as two journals do not "
                "grow together.",
                n=formats.whole(facts.entries),
            ),
        ),
    )


def _faults(faults: int, formats: Formats) -> str:
    if not faults:
        return ""
    return plural(
        "The check found {n} fault in the journal file. Nothing was changed, and your backups are safe: "
        "export everything now and keep the newest backup.",
        "The check found {n} faults in the journal file. Nothing was changed, and your backups are safe: "
        "export everything now and keep the newest backup.",
        faults,
        n=formats.whole(faults),
    )
