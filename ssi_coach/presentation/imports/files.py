"""What the chosen files are, in words: kind, day, size, and how much of each was understood."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ssi_coach.domain.files import Contents, FileKind, ParsedFile
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.imports.subjects import subject_of_part
from ssi_coach.presentation.wording import plural, text
from ssi_coach.services.imports.importing import FileReport

OWN = frozenset({FileKind.JOURNAL, FileKind.READINGS, FileKind.RESULTS, FileKind.WHOLE})
"""Kinds that this program writes itself; a row of theirs that is not understood is worth a question."""

STAGE_UNKNOWN = "row.stage_unknown"
"""Why a deal stays out whose stage nobody has explained: a question of its own asks about that."""

_ICONS = {
    FileKind.WHOLE: "file-json",
    FileKind.ARCHIVE: "file-archive",
    FileKind.ANALYTICS: "chart-line",
    FileKind.POST_ANALYTICS: "chart-line",
    FileKind.SSI_PAGE: "gauge",
    FileKind.CRM: "briefcase-business",
    FileKind.RESULTS: "trophy",
    FileKind.TABLE: "table",
}


@dataclass(frozen=True, slots=True)
class FileLine:
    """A file that was chosen: its name, what it is, and how much of it was understood."""

    name: str
    icon: str
    about: str
    chip: str
    whole: bool


def file_line(file: ParsedFile, report: FileReport, formats: Formats) -> FileLine:
    """A file in words."""
    about = _ABOUT.get(file.kind, _plain)(file, formats)
    bad = sum(not rejected.on_purpose for rejected in report.rejected)
    whole = not bad
    chip = (
        text("read completely")
        if whole
        else plural("{n} row not understood", "{n} rows not understood", bad, n=formats.whole(bad))
    )
    if file.contents is not None and file.contents.quick:
        chip, whole = text("quick archive"), False
    elif file.table is not None and not file.table.plan.complete:
        chip, whole = text("which column is what?"), False
    elif any(rejected.reason.id == STAGE_UNKNOWN for rejected in report.rejected):
        chip, whole = text("which stage is what?"), False
    return FileLine(file.name, _ICONS.get(FileKind(file.kind), "file-spreadsheet"), about, chip, whole)


def _rows(file: ParsedFile, formats: Formats) -> str:
    n = len(file.records) + len(file.rejected)
    return plural("{n} row", "{n} rows", n, n=formats.whole(n))


def _plain(file: ParsedFile, formats: Formats) -> str:
    return _rows(file, formats)


def _journal(file: ParsedFile, formats: Formats) -> str:
    return text("Journal entries as a table, {rows}", rows=_rows(file, formats))


def _readings(file: ParsedFile, formats: Formats) -> str:
    return text("Readings as a table, {rows}", rows=_rows(file, formats))


def _whole(file: ParsedFile, formats: Formats) -> str:
    return text("A whole journal, {rows}", rows=_rows(file, formats))


def _archive(file: ParsedFile, formats: Formats) -> str:
    contents = file.contents or Contents()
    if len(contents.parts) == 1:
        return _one_part(file, formats)
    n, useful = len(contents.parts), sum(subject_of_part(part.holds) is not None for part in contents.parts)
    counted = plural(
        "{n} file, {useful} useful here",
        "{n} files, {useful} useful here",
        n,
        n=formats.whole(n),
        useful=formats.whole(useful),
    )
    return text("{what}. {files}.", what=_version(contents, formats), files=counted)


def _version(contents: Contents, formats: Formats) -> str:
    """Which of LinkedIn's two archives it is, and of which day."""
    if contents.made_on is None:
        return text("LinkedIn archive, quick version") if contents.quick else text("LinkedIn archive")
    day = formats.day_medium(contents.made_on)
    if contents.quick:
        return text("LinkedIn archive, quick version, of {day}", day=day)
    return text("LinkedIn archive, larger version, of {day}", day=day)


def _one_part(file: ParsedFile, formats: Formats) -> str:
    contents = file.contents or Contents()
    part = contents.parts[0]
    rows = plural("{n} row", "{n} rows", part.rows, n=formats.whole(part.rows))
    subject = subject_of_part(part.holds)
    if subject is None:
        return text("A file of LinkedIn's archive, {rows}", rows=rows)
    return text("Out of LinkedIn's archive: {subject}, {rows}", subject=text(subject.listed), rows=rows)


def _analytics(file: ParsedFile, formats: Formats) -> str:
    spans = [part.days for part in (file.contents or Contents()).parts if part.days is not None]
    if not spans:
        return text("LinkedIn's numbers of all your posts")
    first, last = min(span.first for span in spans), max(span.last for span in spans)
    return text(
        "LinkedIn's numbers of all your posts, {first} to {last}",
        first=formats.day_medium(first),
        last=formats.day_medium(last),
    )


def _post(file: ParsedFile, formats: Formats) -> str:  # noqa: ARG001  # every kind is told alike
    return text("LinkedIn's numbers of one post")


def _page(file: ParsedFile, formats: Formats) -> str:  # noqa: ARG001  # see above
    return text("Your SSI page, as the browser saved it")


def _crm(file: ParsedFile, formats: Formats) -> str:
    if file.deals is None:
        return text("Deals out of a customer list (CRM)")
    program = _PROGRAMS.get(file.deals.crm, "CRM")
    return text("Deals out of {program}, {rows}", program=program, rows=_rows(file, formats))


_PROGRAMS = {"hubspot": "HubSpot", "pipedrive": "Pipedrive", "salesforce": "Salesforce"}


def _results(file: ParsedFile, formats: Formats) -> str:
    return text("Results as a table, {rows}", rows=_rows(file, formats))


def _table(file: ParsedFile, formats: Formats) -> str:
    if file.table is not None and not file.table.plan.complete:
        n = len(file.table.columns)
        return plural(
            "A table of your own, {n} column", "A table of your own, {n} columns", n, n=formats.whole(n)
        )
    return text("A table of your own, {rows}", rows=_rows(file, formats))


_ABOUT: dict[str, Callable[[ParsedFile, Formats], str]] = {
    FileKind.JOURNAL: _journal,
    FileKind.READINGS: _readings,
    FileKind.RESULTS: _results,
    FileKind.WHOLE: _whole,
    FileKind.ARCHIVE: _archive,
    FileKind.ANALYTICS: _analytics,
    FileKind.POST_ANALYTICS: _post,
    FileKind.SSI_PAGE: _page,
    FileKind.CRM: _crm,
    FileKind.TABLE: _table,
}
