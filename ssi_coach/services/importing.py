"""Importing the app's own files: see first what would change, then apply it as one step."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ssi_coach.domain.activities import Entry
from ssi_coach.domain.checklist import Goal, OwnItem, Snooze, Tick
from ssi_coach.domain.days import EARLIEST_DAY, DayMark, DaySpan
from ssi_coach.domain.doubles import KeptApart
from ssi_coach.domain.edits import Edit, Record
from ssi_coach.domain.files import ParsedFile, Rejected
from ssi_coach.domain.levels import StatedLevel
from ssi_coach.domain.outcomes import PostOutcome
from ssi_coach.domain.readings import Reading
from ssi_coach.domain.targets import Circumstances
from ssi_coach.services.backups import back_up_now
from ssi_coach.services.changes import Changes, StepName, Topic
from ssi_coach.services.ports import Journal
from ssi_coach.services.settings import from_plain, to_plain
from ssi_coach.services.workspace import Workspace

EVERY_DAY = DaySpan(EARLIEST_DAY, EARLIEST_DAY.replace(year=9000))


@dataclass(frozen=True, slots=True)
class FileReport:
    """What one file would change, or has changed."""

    name: str
    kind: str
    new: int
    updated: int
    unchanged: int
    rejected: tuple[Rejected, ...]


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What importing some files would change: the edits, and a report a file."""

    edits: tuple[Edit, ...]
    files: tuple[FileReport, ...]

    @property
    def clean(self) -> bool:
        """Whether every row was understood."""
        return not any(file.rejected for file in self.files)


class _Known:
    """Which records the journal holds already; looked up by the id that names each kind of record."""

    def __init__(self, journal: Journal, file: ParsedFile) -> None:
        ids = [record.id for record in file.records if isinstance(record, Entry)]
        self._entries = journal.known_ids(ids)
        held: list[Record] = [*journal.day_marks(EVERY_DAY), *journal.circumstances()]
        held += [
            *journal.levels(),
            *journal.ticks(),
            *journal.goals(),
            *journal.own_items(),
            *journal.snoozes(),
            *journal.outcomes(EVERY_DAY),
            *journal.kept_apart(),
        ]
        self._held = {(type(record), record.id) for record in held}
        self._journal = journal
        # A table of readings has no ids: a row that says what the journal holds is that reading.
        tabled = [*journal.readings(EVERY_DAY), *journal.binned_readings()] if file.kind == "readings" else []
        self._alike = Counter(map(_content, tabled))

    def __contains__(self, record: Record) -> bool:
        if isinstance(record, Entry):
            return record.id in self._entries
        if isinstance(record, Reading):
            return self._knows_reading(record)
        return (type(record), record.id) in self._held

    def _knows_reading(self, reading: Reading) -> bool:
        content = _content(reading)
        alike = self._alike[content] > 0
        # Each reading of the journal answers for one row: the second of two equal rows needs a second one.
        self._alike[content] -= int(alike)
        return alike or self._journal.reading(reading.id) is not None


def _content(reading: Reading) -> Reading:
    """A reading reduced to its day and numbers."""
    return replace(reading, id="", source="", saved_at=None, binned_on=None)


def plan_import(work: Workspace, files: Sequence[ParsedFile]) -> ImportPlan:
    """Compare files with the journal; nothing is written.

    A record whose id the journal holds, or held and deleted, is unchanged: importing twice changes
    nothing, and what the user edited or deleted stays as the user left it.
    """
    edits: list[Edit] = []
    reports: list[FileReport] = []
    seen: set[tuple[type, str]] = set()
    for file in files:
        known = _Known(work.journal, file)
        fresh = []
        for record in file.records:
            key = (type(record), record.id)
            if key not in seen and record not in known:
                fresh.append(Edit(None, record))
            seen.add(key)
        edits += fresh
        reports.append(
            FileReport(file.name, file.kind, len(fresh), 0, len(file.records) - len(fresh), file.rejected)
        )
    return ImportPlan(_in_order(edits), tuple(reports))


def apply_import(work: Workspace, plan: ImportPlan) -> Changes:
    """Write what a plan holds, all in one transaction and one step that can be undone."""
    names = tuple(file.name for file in plan.files)
    return work.perform(StepName("import", {"files": names, "n": len(plan.edits)}), plan.edits)


def import_safely(work: Workspace, files: Sequence[ParsedFile]) -> Changes:
    """Import files into a journal that somebody looks at: a checked copy first, then all in one step.

    The files are compared with the journal anew, which may have changed since they were shown. Raises
    `KnownError("backup....")` when there is no copy to go back to; then nothing is imported.
    """
    plan = plan_import(work, files)
    topics: frozenset[Topic] = frozenset()
    if plan.edits and holds_something(work):
        topics |= back_up_now(work)[1].topics
    before = work.settings
    changes = apply_import(work, plan)
    take_settings(work, files)
    topics |= frozenset({Topic.SETTINGS}) if work.settings != before else frozenset()
    return replace(changes, topics=changes.topics | topics)


def holds_something(work: Workspace) -> bool:
    """Whether there is anything in the journal that a copy would save."""
    return work.journal.first_day() is not None or work.journal.latest_reading(EVERY_DAY.last) is not None


def take_settings(work: Workspace, files: Sequence[ParsedFile]) -> None:
    """Take over the settings that a whole-journal file carries, where this computer has none of its own yet.

    Not a step of its own: it belongs to opening a journal on a new computer.
    """
    carried = [file.settings for file in files if file.settings]
    if carried and not work.settings.first_start_done and not work.settings_file.load():
        work.settings = from_plain(carried[-1])
        work.settings_file.save(to_plain(work.settings))


_ORDER: tuple[type, ...] = (
    Circumstances,
    Entry,
    Reading,
    StatedLevel,
    DayMark,
    Tick,
    Goal,
    OwnItem,
    Snooze,
    PostOutcome,
    KeptApart,
)


def _in_order(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """Entries before the ticks that name them."""
    return tuple(sorted(edits, key=lambda edit: _ORDER.index(type(edit.record))))
