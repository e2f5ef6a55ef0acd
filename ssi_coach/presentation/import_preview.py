"""What an import would change, in words, before anything is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ssi_coach.domain.activities import Entry
from ssi_coach.domain.checklist import Goal, OwnItem, Snooze, Tick
from ssi_coach.domain.days import DayMark
from ssi_coach.domain.edits import Record
from ssi_coach.domain.files import ParsedFile, Rejected
from ssi_coach.domain.levels import StatedLevel
from ssi_coach.domain.readings import Reading
from ssi_coach.domain.targets import Circumstances
from ssi_coach.presentation.data import Figure
from ssi_coach.presentation.errors import row_reason
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.wording import later, plural, text
from ssi_coach.services.importing import FileReport, ImportPlan

MOST_REASONS = 12
"""Rows that are named one by one; the rest is counted."""


@dataclass(frozen=True, slots=True)
class FileLine:
    """A file that was chosen: its name, what it is, and how much of it was understood."""

    name: str
    icon: str
    about: str
    chip: str
    whole: bool


@dataclass(frozen=True, slots=True)
class HoldsRow:
    """One kind of thing that the files hold, with how much of it is new and how much is known already."""

    icon: str
    name: str
    about: str
    new: str
    known: str
    any_new: bool


@dataclass(frozen=True, slots=True)
class ImportState:
    """The preview of an import.

    `reasons` are pairs of a place and a reason; while `must_agree` the button waits until the user has said
    that these rows may stay out. Without anything new `button` is empty.
    """

    files: tuple[FileLine, ...]
    figures: tuple[Figure, ...]
    holds: tuple[HoldsRow, ...]
    notes: tuple[tuple[str, str], ...]
    reasons_title: str
    reasons: tuple[tuple[str, str], ...]
    more: str
    must_agree: bool
    foot: str
    button: str


def build_import(
    files: Sequence[ParsedFile], plan: ImportPlan, formats: Formats, *, backed_up: bool
) -> ImportState:
    """The preview of a plan; `backed_up` says that a copy of the journal is made first."""
    new = len(plan.edits)
    rejected = [(report.name, bad) for report in plan.files for bad in report.rejected]
    return ImportState(
        files=tuple(_file(file, report, formats) for file, report in zip(files, plan.files, strict=True)),
        figures=_figures(plan, new, len(rejected), formats),
        holds=tuple(_holds(files, plan, formats)),
        notes=tuple(_notes(files)),
        reasons_title=_reasons_title(rejected, formats),
        reasons=tuple(
            _reason(name, bad, formats, many=len(files) > 1) for name, bad in rejected[:MOST_REASONS]
        ),
        more=_more(len(rejected) - MOST_REASONS, formats),
        must_agree=bool(rejected) and new > 0,
        foot=_foot(new, len(rejected), formats, backed_up=backed_up),
        button=_button(plan, new, formats),
    )


def _file(file: ParsedFile, report: FileReport, formats: Formats) -> FileLine:
    bad = len(report.rejected)
    n = len(file.records) + bad
    rows = plural("{n} row", "{n} rows", n, n=formats.whole(n))
    about = {
        "journal": text("Journal entries as a table, {rows}", rows=rows),
        "readings": text("Readings as a table, {rows}", rows=rows),
        "whole": text("A whole journal, {rows}", rows=rows),
    }.get(file.kind, rows)
    chip = (
        plural("{n} row not understood", "{n} rows not understood", bad, n=formats.whole(bad))
        if bad
        else text("read completely")
    )
    icon = "file-json" if file.kind == "whole" else "file-spreadsheet"
    return FileLine(file.name, icon, about, chip, not bad)


def _figures(plan: ImportPlan, new: int, rejected: int, formats: Formats) -> tuple[Figure, ...]:
    changed = sum(report.updated for report in plan.files)
    known = sum(report.unchanged for report in plan.files)
    return (
        Figure(formats.whole(new), text("new"), "text" if new else "muted"),
        Figure(formats.whole(changed), text("changed"), "text" if changed else "muted"),
        Figure(formats.whole(known), text("already in the journal"), "muted"),
        Figure(formats.whole(rejected), text("not understood"), "warning" if rejected else "muted"),
    )


_KINDS: tuple[tuple[type, str, str], ...] = (
    (Entry, "calendar-days", later("Entries")),
    (Reading, "gauge", later("Readings")),
    (StatedLevel, "users", later("Numbers of your profile")),
    (DayMark, "calendar-off", later("Marked days")),
    (Tick, "square-check", later("Ticks of the checklist")),
    (OwnItem, "list-plus", later("Own items")),
    (Snooze, "alarm-clock-off", later("Put off, or not for me")),
    (Goal, "target", later("Goals of the week")),
    (Circumstances, "user", later("Plan, industry and target")),
)


def _holds(files: Sequence[ParsedFile], plan: ImportPlan, formats: Formats) -> Iterator[HoldsRow]:
    records = [record for file in files for record in file.records]
    found = Counter(map(type, records))
    fresh = Counter(type(edit.record) for edit in plan.edits)
    for kind, icon, name in _KINDS:
        if found[kind]:
            new = fresh[kind]
            yield HoldsRow(
                icon=icon,
                name=text(name),
                about=_span([record for record in records if type(record) is kind], formats),
                new=formats.whole(new),
                known=formats.whole(found[kind] - new),
                any_new=new > 0,
            )


def _span(records: Sequence[Record], formats: Formats) -> str:
    days = [
        record.day for record in records if isinstance(record, Entry | Reading | StatedLevel | DayMark | Tick)
    ]
    if not days:
        return ""
    first, last = min(days), max(days)
    if first == last:
        return formats.day_medium(first)
    return text("{first} to {last}", first=formats.day_medium(first), last=formats.day_medium(last))


def _notes(files: Sequence[ParsedFile]) -> Iterator[tuple[str, str]]:
    """What somebody may wonder about: columns that stay behind, old letters, settings."""
    passed_over = sorted({name for file in files for name in file.passed_over})
    if passed_over:
        yield text("Not taken over"), ", ".join(passed_over[:MOST_REASONS])
    if any(file.encoding == "cp1252" for file in files):
        yield (
            text("Letters of an older program"),
            text(
                "The file is not in UTF-8. It was read as Windows text; look at names with accents afterwards."
            ),
        )
    if any(file.settings for file in files):
        yield (
            text("Settings"),
            text("Language, theme and the like stay as they are on this computer, if it has its own."),
        )
    yield (
        text("What you changed or deleted"),
        text("It stays as you left it: an import never writes over the journal."),
    )


def _reasons_title(rejected: Sequence[tuple[str, Rejected]], formats: Formats) -> str:
    n = len(rejected)
    if not n:
        return ""
    names = {name for name, _ in rejected}
    counted = plural("{n} row is not understood", "{n} rows are not understood", n, n=formats.whole(n))
    return counted if len(names) > 1 else text("{rows} in {file}", rows=counted, file=names.pop())


def _reason(name: str, bad: Rejected, formats: Formats, *, many: bool) -> tuple[str, str]:
    row = formats.whole(bad.row)
    place = text("{file}, row {row}:", file=name, row=row) if many else text("Row {row}:", row=row)
    return place, row_reason(bad.reason)


def _more(n: int, formats: Formats) -> str:
    return plural("and {n} more row", "and {n} more rows", n, n=formats.whole(n)) if n > 0 else ""


def _foot(new: int, rejected: int, formats: Formats, *, backed_up: bool) -> str:
    if new == 0:
        return text("There is nothing new in it. The journal stays as it is.")
    if rejected:
        return plural(
            "{n} row is not understood. Leave it out, or mend the file and choose it again.",
            "{n} rows are not understood. Leave them out, or mend the file and choose it again.",
            rejected,
            n=formats.whole(rejected),
        )
    return promise(backed_up=backed_up)


def promise(*, backed_up: bool) -> str:
    """What somebody may rely on who presses the button."""
    if backed_up:
        return text("All or nothing. A backup is made first, and Undo takes it back.")
    return text("All or nothing, and Undo takes it back.")


def _button(plan: ImportPlan, new: int, formats: Formats) -> str:
    if not new:
        return ""
    shown = formats.whole(new)
    if all(isinstance(edit.record, Entry) for edit in plan.edits):
        return plural("Import {n} entry", "Import {n} entries", new, n=shown)
    if all(isinstance(edit.record, Reading) for edit in plan.edits):
        return plural("Import {n} reading", "Import {n} readings", new, n=shown)
    return plural("Import {n} record", "Import {n} records", new, n=shown)
