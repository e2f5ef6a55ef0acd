"""Import wired: files are read beside the window, compared with the journal, and written when somebody says so."""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QFileDialog

from ssi_coach.app.reading_files import TABLES_NAME
from ssi_coach.app.window.around import Around
from ssi_coach.app.window.choosers import chooser, opened
from ssi_coach.app.window.looking import Looked, imported, local_currency, looked_at, records_of
from ssi_coach.app.window.reading_errand import FileReader, ReadingErrand
from ssi_coach.domain.deals import DealAnswers
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.files import ColumnPlan, ParsedFile, ReadProgress
from ssi_coach.presentation.errors import sentence
from ssi_coach.presentation.imports.progress import (
    MORE_THAN_LOOKED_UP,
    ROWS_A_RECORD,
    ProgressState,
    comparing_state,
    further,
    halting_state,
    reading_state,
    writing_state,
)
from ssi_coach.presentation.wording import text
from ssi_coach.services.changes import Changes
from ssi_coach.services.imports.archive_reminder import ask_for_archive
from ssi_coach.services.imports.deal_answers import remember_answers, remembered_answers
from ssi_coach.services.imports.table_plans import remember_plan, remembered_plan
from ssi_coach.storage.settings_file import SettingsOnDisk
from ssi_coach.ui.screens.data import DataScreen

MANY_RECORDS = 15_000
"""From here on an import is large enough that the window would notice."""

CANCELLED = frozenset({"import.cancelled", "journal.halted"})
"""What the user wanted is no fault to tell of."""

OFTEN = 0.1
"""Seconds between two words about what is written."""


@dataclass(slots=True)
class Chosen:
    """The files that are looked at now, what their columns and stages mean, and what was found in them.

    `read` are the files as they were read, before their deals were settled.
    """

    paths: tuple[Path, ...] = ()
    plans: dict[Path, ColumnPlan] = field(default_factory=dict)
    answers: dict[int, DealAnswers] = field(default_factory=dict)
    read: tuple[ParsedFile, ...] = ()
    looked: Looked | None = None


class ImportDesk(QObject):
    """Stands between the page and the files; one errand at a time, an older one is forgotten.

    `written` tells that an import is in the journal.
    """

    written = Signal()
    _wrote = Signal(object)

    def __init__(self, around: Around, screen: DataScreen, reader: FileReader) -> None:
        """Listen to what a person does with files."""
        super().__init__(screen)
        self._around = around
        self._screen = screen
        self._coach = around.coach
        self._reader = reader
        self._notes = SettingsOnDisk(around.opened.work.journal.place(), TABLES_NAME)
        self._chosen = Chosen()
        self._reading: ReadingErrand | None = None
        self._errand = 0
        self._shown = reading_state(())
        self._began = self._told = 0.0
        self._writing = False
        self._halt = threading.Event()
        for signal, slot in (
            (screen.files_wanted, self._on_files_wanted),
            (screen.files_dropped, self.look_at),
            (screen.planned, self._on_planned),
            (screen.answered, self._on_answered),
            (screen.import_wanted, self._on_import),
            (screen.import_left, self._on_left),
            (screen.importing.reminder_wanted, self._on_reminder),
            (self._wrote, self._on_further),
        ):
            signal.connect(slot)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.close)

    @property
    def reading(self) -> bool:
        """Whether files are being read."""
        return self._reading is not None

    def look_at(self, paths: Sequence[Path]) -> None:
        """Read files and show what importing them would change; not while others are being written."""
        if self._writing:
            self._around.reporter.toast(
                text("Other files are still being imported. Drop these again afterwards.")
            )
            return
        self._chosen = Chosen(tuple(paths))
        self._begin(reading_state([path.name for path in paths]))
        self._read()

    def close(self) -> None:
        """Nobody waits for what is being read any more."""
        self._errand += 1
        if self._reading is not None:
            self._reading.cancel()
            self._reading = None

    # --- reading

    def _on_files_wanted(self) -> None:
        dialog = chooser(self._around.window, text("Choose files to import"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(
            [
                text("Archives, tables and journals (*.zip *.xlsx *.csv *.json *.html *.htm *.mhtml)"),
                text("All files (*)"),
            ]
        )
        dialog.filesSelected.connect(self._on_files)
        opened(dialog)

    def _on_files(self, names: list[str]) -> None:
        self.look_at([Path(name) for name in names])

    def _begin(self, shown: ProgressState) -> None:
        self._shown, self._began = shown, time.monotonic()
        self._screen.show_progress(shown)

    def _read(self) -> None:
        self.close()
        reading = ReadingErrand(self._reader, self)
        reading.further.connect(self._on_further)
        reading.read.connect(self._on_read)
        reading.refused.connect(self._on_unreadable)
        self._reading = reading
        reading.start(self._chosen.paths, self._chosen.plans)

    def _on_further(self, progress: ReadProgress) -> None:
        if self._screen.importing.progress is not None and not self._halt.is_set():
            elapsed = time.monotonic() - self._began
            self._screen.show_progress(further(self._shown, progress, elapsed, self._around.formats))

    def _on_read(self, files: tuple[ParsedFile, ...]) -> None:
        self._reading = None
        if self._knows_better(files):
            self._read()
            return
        self._chosen.read = files
        for place, file in enumerate(files):
            if file.deals is not None and place not in self._chosen.answers:
                self._chosen.answers[place] = remembered_answers(self._notes, file.deals.crm)
        self._look()

    def _look(self) -> None:
        """Compare what was read with the journal, by what is said of it."""
        chosen, errand = self._chosen, self._errand
        if self._screen.importing.progress is not None:  # a changed answer leaves the page as it is meanwhile
            self._begin(comparing_state())
        look = partial(
            looked_at,
            files=chosen.read,
            answers=dict(chosen.answers),
            formats=self._around.formats,
            currency=local_currency(),
            heed=_Heeding(self, errand, round(MORE_THAN_LOOKED_UP * records_of(chosen.read))).hear,
        )
        self._coach.ask(look, partial(self._on_looked, errand), refused=partial(self._on_refused, errand))

    def looked_up(self, errand: int, progress: ReadProgress) -> bool:
        """On the journal's thread: tell the window how far comparing is, and whether anybody still wants it."""
        wanted = errand == self._errand
        if wanted:
            self._wrote.emit(progress)
        return wanted

    def _knows_better(self, files: tuple[ParsedFile, ...]) -> bool:
        """Whether the user has said earlier what the columns of one of these tables mean."""
        found = False
        for path, file in zip(self._chosen.paths, files, strict=True):
            if file.table is None or path in self._chosen.plans:
                continue
            plan = remembered_plan(self._notes, file.table.columns)
            if plan is not None:
                self._chosen.plans[path] = plan
                found = found or plan != file.table.plan
        return found

    def _on_looked(self, errand: int, looked: Looked) -> None:
        if errand == self._errand:  # else somebody has left, or chosen something else
            self._chosen.looked = looked
            self._screen.show_import(looked.shown)

    def _on_unreadable(self, fault: KnownError) -> None:
        self._reading = None
        self._tell(fault)

    def _on_planned(self, file: int, plan: ColumnPlan) -> None:
        """A column means something else: read the file so."""
        self._chosen.plans[self._chosen.paths[file]] = plan
        self._read()

    def _on_answered(self, file: int, answers: DealAnswers) -> None:
        """A stage means something else, or other deals are wanted: the file need not be read again."""
        self._chosen.answers[file] = answers
        self._errand += 1
        self._look()

    def _on_left(self) -> None:
        if self._writing:  # what was written so far is taken back first
            self._halt.set()
            self._screen.show_progress(halting_state(), may_leave=False)
            return
        self.close()
        self._chosen = Chosen()
        self._screen.show_overview()

    # --- writing

    def _on_import(self) -> None:
        looked, self._chosen.looked = self._chosen.looked, None
        if looked is None:
            return
        self._remember(looked)
        self._halt.clear()
        self._writing = True
        self._begin(writing_state())
        going = partial(self._going, ROWS_A_RECORD * looked.edits)
        write = partial(imported, files=looked.files, going=going)
        self._coach.do(write, then=self._on_imported, refused=self._on_not_written)

    def _going(self, expected: int, rows: int) -> bool:
        """On the journal's thread: tell the window how far it is, and whether anybody still wants it."""
        now = time.monotonic()
        if now - self._told >= OFTEN:
            self._told = now
            self._wrote.emit(ReadProgress(rows, expected))
        return not self._halt.is_set()

    def _remember(self, looked: Looked) -> None:
        """Tables like these, and lists of the same program, are read the same way next time."""
        for file in looked.files:
            if file.table is not None and file.table.plan.complete:
                remember_plan(self._notes, file.table.columns, file.table.plan)
        for stages in looked.shown.stages:
            deals = looked.files[stages.file].deals
            if deals is not None:
                remember_answers(self._notes, deals.crm, stages.answers)

    def _on_imported(self, _: Changes) -> None:
        self._writing = False
        self._screen.show_overview()
        self.written.emit()

    def _on_refused(self, errand: int, fault: KnownError) -> None:
        if errand == self._errand:
            self._tell(fault)

    def _on_not_written(self, fault: KnownError) -> None:
        self._writing = False
        self._tell(fault)

    def _tell(self, fault: KnownError) -> None:
        self._screen.show_overview("" if fault.id in CANCELLED else sentence(fault))

    def _on_reminder(self) -> None:
        self._coach.do(ask_for_archive, then=self._on_reminded, quiet=True)

    def _on_reminded(self, _: Changes) -> None:
        self._screen.importing.show_reminded(text("You are reminded of the second mail tomorrow."))


class _Heeding:
    """Counts what was looked up for one errand."""

    def __init__(self, desk: ImportDesk, errand: int, expected: int) -> None:
        self._desk = desk
        self._errand = errand
        self._expected = expected
        self._done = 0

    def hear(self, n: int) -> bool:
        """On the journal's thread: so many more."""
        self._done += n
        return self._desk.looked_up(self._errand, ReadProgress(self._done, self._expected))
