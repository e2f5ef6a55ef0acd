"""Archives put into a journal in memory, as the program does it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from ssi_coach.domain.activities import Entry, EntryFilter
from ssi_coach.domain.days import HomeTime
from ssi_coach.domain.files import ParsedFile
from ssi_coach.services.imports.importing import ImportPlan, apply_import, plan_import
from ssi_coach.services.workspace import Workspace
from ssi_coach.sources.reading import read_file
from tests.build import make_id
from tests.fakes import FixedClock, MemoryJournal, MemorySettings
from tests.today_build import book, catalogue

KINDS = frozenset(catalogue().kinds)


@dataclass(slots=True)
class Desk:
    """Somebody's journal in some zone, a day after `now`, when the last archive was made; each file has a folder."""

    folder: Path
    now: datetime
    zone: str = "UTC"
    journal: MemoryJournal = field(default_factory=MemoryJournal)
    files: int = 0
    work: Workspace = field(init=False)
    clock: FixedClock = field(init=False)

    def __post_init__(self) -> None:
        """Open the journal a day after the archive came."""
        self.clock = FixedClock(self.now + timedelta(days=1), self.zone)
        self.work = Workspace(self.journal, MemorySettings(), self.clock, catalogue(), book(), make_id)

    @property
    def home(self) -> HomeTime:
        """The user's day and zone."""
        return HomeTime(self.work.today(), self.zone)

    def place(self) -> Path:
        """An empty folder."""
        self.files += 1
        place = self.folder / str(self.files)
        place.mkdir(parents=True)
        return place

    def read(self, path: Path) -> ParsedFile:
        """What a file holds."""
        return read_file(path, KINDS, self.home)

    def plan(self, *paths: Path) -> ImportPlan:
        """What importing files would change."""
        return plan_import(self.work, [self.read(path) for path in paths])

    def take(self, *paths: Path) -> ImportPlan:
        """Import files, and tell what that changed."""
        return self.bring(*map(self.read, paths))

    def bring(self, *files: ParsedFile) -> ImportPlan:
        """Import what was read."""
        plan = plan_import(self.work, files)
        apply_import(self.work, plan)
        return plan

    def entries(self) -> tuple[Entry, ...]:
        """Every line that is not in the bin."""
        return self.journal.entries_page(EntryFilter(), offset=0, limit=1_000_000)

    def ids(self) -> set[str]:
        """The ids of every line that is not in the bin."""
        return {entry.id for entry in self.entries()}


def changed(plan: ImportPlan) -> list[str]:
    """What a plan would change, in words that tell more than a number does."""
    return [str(edit.after or edit.before)[:200] for edit in plan.edits]


def totals(plan: ImportPlan) -> tuple[int, int]:
    """How many records are new and how many updated."""
    return sum(file.new for file in plan.files), sum(file.updated for file in plan.files)


def row_faults(files: Iterable[ParsedFile]) -> list[str]:
    """Rows that stay out though nothing about them was meant to: a fault of the reader or of the test."""
    return [
        f"{row.part}:{row.row} {row.reason.id} {row.reason.values}"
        for file in files
        for row in file.rejected
        if not row.on_purpose
    ]
