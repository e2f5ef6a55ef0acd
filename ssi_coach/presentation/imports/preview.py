"""What an import would change, in words, before anything is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ssi_coach.domain.activities import Entry
from ssi_coach.domain.checklist import Tick
from ssi_coach.domain.files import ParsedFile
from ssi_coach.domain.levels import StatedLevel
from ssi_coach.domain.readings import Reading
from ssi_coach.domain.results import Result
from ssi_coach.presentation.data import Figure
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.imports.columns import ColumnsState, Kinds, build_columns
from ssi_coach.presentation.imports.files import FileLine, file_line
from ssi_coach.presentation.imports.holds import HoldsTable, build_holds
from ssi_coach.presentation.imports.notes import (
    Fact,
    Note,
    build_facts,
    build_missing,
    build_notes,
    quick_sentence,
)
from ssi_coach.presentation.imports.progress import writing_seconds
from ssi_coach.presentation.imports.reasons import ReasonsState, build_reasons
from ssi_coach.presentation.imports.stages import Asked, StagesState, alike_sentence, build_stages
from ssi_coach.presentation.wording import plural, text
from ssi_coach.services.imports.importing import ImportPlan, rows_of


@dataclass(frozen=True, slots=True)
class ImportState:
    """The preview of an import. Without anything new `button` is empty.

    `quick` is the sentence about LinkedIn's quick archive, `columns` the tables whose columns may mean something
    else, `stages` the lists of deals whose stages mean something here, `reasons` the rows that stay out. `problem`
    says what must be answered before anything can be imported, empty for nothing.
    """

    files: tuple[FileLine, ...]
    quick: str
    figures: tuple[Figure, ...]
    columns: tuple[ColumnsState, ...]
    stages: tuple[StagesState, ...]
    holds: HoldsTable
    reasons: ReasonsState | None
    missing: tuple[Note, ...]
    facts: tuple[Fact, ...]
    notes: tuple[Note, ...]
    problem: str
    foot: str
    button: str

    @property
    def waits(self) -> bool:
        """Whether a word is needed before anything can be imported."""
        return self.reasons is not None and self.reasons.must_agree and not self.reasons.agreed


def build_import(
    files: Sequence[ParsedFile],
    plan: ImportPlan,
    formats: Formats,
    *,
    backed_up: bool,
    kinds: Kinds = (),
    deals: Sequence[Asked] = (),
) -> ImportState:
    """The preview of a plan; `backed_up` says that a copy of the journal is made first.

    `kinds` are the activities that a column of somebody's own table may count, as pairs of id and name; `deals`
    are the lists of deals among the files, as they are settled.
    """
    wanted = len(plan.edits)
    reasons = build_reasons(files, formats, waiting=wanted > 0)
    columns = build_columns(files, kinds)
    stages = build_stages(deals, formats)
    unclear = next((found.problem for found in columns if found.problem), "")
    problem = unclear or next((found.problem for found in stages if found.problem), "")
    return ImportState(
        files=tuple(file_line(file, report, formats) for file, report in zip(files, plan.files, strict=True)),
        quick=quick_sentence(files),
        figures=_figures(files, plan, formats),
        columns=columns,
        stages=stages,
        holds=build_holds(files, plan, formats),
        reasons=reasons,
        missing=build_missing(files, formats),
        facts=build_facts(files, formats),
        notes=(*_twice(deals, formats), *_once(plan, formats), *build_notes(files, formats)),
        problem=problem,
        foot=_foot(wanted, reasons, formats, backed_up=backed_up, asks=_asks(unclear, problem)),
        button=text("Import") if problem else _button(files, plan, formats),
    )


def _twice(deals: Sequence[Asked], formats: Formats) -> tuple[Note, ...]:
    alike = alike_sentence(deals, formats)
    return (Note(text("Perhaps there twice"), alike),) if alike else ()


def _once(plan: ImportPlan, formats: Formats) -> tuple[Note, ...]:
    """Messages of the journal that turn out to be notes of invitations."""
    n = sum(isinstance(edit.after, Entry) and edit.before is not None for edit in plan.edits)
    if not n:
        return ()
    said = plural(
        "{n} message of the journal is the note of an invitation that this archive tells. It goes to the bin.",
        "{n} messages of the journal are notes of invitations that this archive tells. They go to the bin.",
        n,
        n=formats.whole(n),
    )
    return (Note(text("Counted once"), said),)


def _figures(files: Sequence[ParsedFile], plan: ImportPlan, formats: Formats) -> tuple[Figure, ...]:
    new = sum(report.new for report in plan.files)
    changed = sum(report.updated for report in plan.files)
    # Rows that stand with others behind one record, tick or level are in no journal by themselves.
    told = zip(plan.files, map(rows_of, files), strict=True)
    known = sum(max(0, report.unchanged - same) for report, (_, same) in told)
    bad = sum(not row.on_purpose for report in plan.files for row in report.rejected)
    unreadable = (
        text("rows not readable")
        if any(file.contents is not None for file in files)
        else text("not understood")
    )
    return (
        Figure(formats.whole(new), _new_words(files, formats), "text" if new else "muted"),
        Figure(formats.whole(changed), text("changed"), "text" if changed else "muted"),
        Figure(formats.whole(known), text("already in the journal"), "muted"),
        Figure(formats.whole(bad), unreadable, "warning" if bad else "muted"),
    )


def _new_words(files: Sequence[ParsedFile], formats: Formats) -> str:
    """The word for what is new, and for an archive up to which day."""
    days = [file.contents.made_on for file in files if file.contents is not None and file.contents.made_on]
    return text("new, to {day}", day=formats.day_medium(max(days))) if days else text("new")


def _asks(unclear: str, problem: str) -> str:
    """What to say while a word is needed, empty when none is."""
    if unclear:
        return text("What would change is told as soon as the columns are known.")
    return text("Every stage needs its meaning before anything is imported.") if problem else ""


def _foot(wanted: int, reasons: ReasonsState | None, formats: Formats, *, backed_up: bool, asks: str) -> str:
    if asks:
        return asks
    if wanted == 0:
        return text("There is nothing new in it. The journal stays as it is.")
    if reasons is not None and not reasons.agreed:
        return plural(
            "{n} row is not understood. Leave it out, or mend the file and choose it again.",
            "{n} rows are not understood. Leave them out, or mend the file and choose it again.",
            reasons.count,
            n=formats.whole(reasons.count),
        )
    seconds = writing_seconds(wanted)
    takes = plural(
        "It takes about {n} second.", "It takes about {n} seconds.", seconds, n=formats.whole(seconds)
    )
    return f"{promise(backed_up=backed_up)} {takes}" if seconds else promise(backed_up=backed_up)


def promise(*, backed_up: bool) -> str:
    """What somebody may rely on who presses the button."""
    if backed_up:
        return text("All or nothing. A backup is made first, and Undo takes it back.")
    return text("All or nothing, and Undo takes it back.")


def _button(files: Sequence[ParsedFile], plan: ImportPlan, formats: Formats) -> str:
    """What goes in; what an archive shows besides its rows goes with them uncounted, as in the figures."""
    n = sum(report.new + report.updated for report in plan.files) or len(plan.edits)
    if not plan.edits:
        return ""
    shown = formats.whole(n)
    beside = (StatedLevel, Tick) if any(file.contents is not None for file in files) else ()
    types = {type(edit.record) for edit in plan.edits}.difference(beside)
    if types == {Entry}:
        return plural("Import {n} entry", "Import {n} entries", n, n=shown)
    if types == {Reading}:
        return plural("Import {n} reading", "Import {n} readings", n, n=shown)
    if types == {Result}:
        return plural("Import {n} result", "Import {n} results", n, n=shown)
    return plural("Import {n} record", "Import {n} records", n, n=shown)
