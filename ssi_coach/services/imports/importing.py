"""Importing files: see first what would change, then apply it as one step."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace

from ssi_coach.domain.edits import Edit
from ssi_coach.domain.files import Derived, ParsedFile, Rejected
from ssi_coach.domain.records import EVERY_KIND
from ssi_coach.services.backups import back_up_now
from ssi_coach.services.changes import Changes, StepName, Topic
from ssi_coach.services.imports.comparing import (
    EVERY_DAY,
    OWN_KINDS,
    Comparison,
    Heed,
    Standing,
    Tally,
    unheeded,
)
from ssi_coach.services.settings import from_plain, to_plain, without_consent
from ssi_coach.services.workspace import Workspace

Going = Callable[[int], bool]
"""Hears how many rows were written so far, and answers whether to go on."""

PASSED_OVER = "unknown"
"""What a part of an archive holds that nothing is read from."""


@dataclass(frozen=True, slots=True)
class FileReport:
    """What one file would change, or has changed.

    In files whose rows are counted each row is one of the four, and nothing else is: levels and ticks that an
    archive shows besides stand for rows that say nothing themselves.
    """

    name: str
    kind: str
    new: int
    updated: int
    unchanged: int
    rejected: tuple[Rejected, ...]

    @property
    def faults(self) -> int:
        """Rows that are not understood; those left out on purpose are no fault."""
        return sum(not row.on_purpose for row in self.rejected)


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What importing some files would change: the edits, and a report a file."""

    edits: tuple[Edit, ...]
    files: tuple[FileReport, ...]

    @property
    def clean(self) -> bool:
        """Whether the import may go in unasked: the app's own files must be whole, of others rows may stay out."""
        return not any(file.rejected for file in self.files if file.kind in OWN_KINDS)

    @property
    def new(self) -> int:
        """Rows that are new."""
        return sum(file.new for file in self.files)

    @property
    def updated(self) -> int:
        """Rows that say something else than before."""
        return sum(file.updated for file in self.files)

    @property
    def unchanged(self) -> int:
        """Rows that say what is known."""
        return sum(file.unchanged for file in self.files)

    @property
    def rejected(self) -> int:
        """Rows that stay out."""
        return sum(len(file.rejected) for file in self.files)

    @property
    def faults(self) -> int:
        """Rows that stay out because they are not understood."""
        return sum(file.faults for file in self.files)


def plan_import(work: Workspace, files: Sequence[ParsedFile], heed: Heed = unheeded) -> ImportPlan:
    """Compare files with the journal; nothing is written.

    `heed` hears how many records were looked up, and may end it: `KnownError("journal.halted")`.

    A record whose id the journal holds, or held and deleted, is unchanged: importing twice changes
    nothing, and what the user edited or deleted stays as the user left it.
    """
    comparison = Comparison(work.journal, files, work.today(), heed)
    reports = tuple(_report(file, comparison.take(file)) for file in files)
    # Entries before the ticks that name them; there may be very many, so only the others are put in order.
    return ImportPlan((*comparison.entry_edits(), *_in_order(comparison.other_edits())), reports)


def _report(file: ParsedFile, tally: Tally) -> FileReport:
    counts = tally.said + tally.shown
    rows, same = rows_of(file)
    if rows:
        # Two parts may say a record together, and many rows one level, yet every row is told once.
        room = max(0, rows - len(file.rejected))
        new = min(max(0, room - same), counts[Standing.NEW])
        updated = min(room - new, counts[Standing.UPDATED])
        counts = Counter(
            {Standing.NEW: new, Standing.UPDATED: updated, Standing.UNCHANGED: room - new - updated}
        )
    return FileReport(
        file.name,
        file.kind,
        counts[Standing.NEW],
        counts[Standing.UPDATED],
        counts[Standing.UNCHANGED],
        file.rejected,
    )


def rows_of(file: ParsedFile) -> tuple[int, int]:
    """How many rows a file has in the parts that are read, and how many of them say what others say.

    Both are 0 where rows are not counted.
    """
    parts = () if file.contents is None else file.contents.parts
    read = [part for part in parts if part.holds != PASSED_OVER]
    return sum(part.rows for part in read), sum(part.same for part in read)


def derived_of(files: Iterable[ParsedFile]) -> Derived | None:
    """The ratios and levels that the last of some files shows that shows any."""
    shown = [file.derived for file in files if file.derived is not None]
    return shown[-1] if shown else None


def apply_import(work: Workspace, plan: ImportPlan) -> Changes:
    """Write what a plan holds, all in one transaction and one step that can be undone."""
    names = tuple(file.name for file in plan.files)
    return work.perform(StepName("import", {"files": names, "n": len(plan.edits)}), plan.edits)


def import_safely(work: Workspace, files: Sequence[ParsedFile], going: Going | None = None) -> Changes:
    """Import files into a journal that somebody looks at: a checked copy first, then all in one step.

    The files are compared with the journal anew, which may have changed since they were shown. `going` hears
    how many rows are written, and may end it, also while the files are compared and the copy is made. Raises
    `KnownError("backup....")` when there is no copy to go back to, and `KnownError("journal.halted")` when it
    was ended; then nothing is imported.
    """
    with nullcontext() if going is None else work.journal.watched(going):
        return write_import(work, files, plan_import(work, files))


def write_import(work: Workspace, files: Sequence[ParsedFile], plan: ImportPlan) -> Changes:
    """Write a plan that was made just now: a checked copy first, then all in one step, then the settings.

    Raises as `import_safely` does.
    """
    topics: frozenset[Topic] = frozenset()
    if plan.edits and holds_something(work):
        topics |= back_up_now(work)[1].topics
    before = work.settings
    changes = apply_import(work, plan)
    _take_settings(work, files)
    topics |= frozenset({Topic.SETTINGS}) if work.settings != before else frozenset()
    return replace(changes, topics=changes.topics | topics)


def holds_something(work: Workspace) -> bool:
    """Whether there is anything in the journal that a copy would save."""
    if work.journal.first_day() is not None or work.journal.results():
        return True
    return work.journal.latest_reading(EVERY_DAY.last) is not None


def _take_settings(work: Workspace, files: Sequence[ParsedFile]) -> None:
    """Take over the settings that a whole-journal file carries, where this computer has none of its own yet.

    Not a step of its own: it belongs to opening a journal on a new computer. What was agreed to there is not
    agreed to here.
    """
    carried = [file.settings for file in files if file.settings]
    if carried and not work.settings.first_start_done and not work.settings_file.load():
        work.settings = without_consent(from_plain(carried[-1]))
        work.settings_file.save(to_plain(work.settings))


def _in_order(edits: Iterable[Edit]) -> list[Edit]:
    return sorted(edits, key=lambda edit: EVERY_KIND.index(type(edit.record)))
