"""The report wired: reckoned on the journal's thread, drawn and written on one of its own, with Cancel."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QFileDialog

from ssi_coach.app.report_file import drawn_here, report_state
from ssi_coach.app.window.around import Around
from ssi_coach.app.window.choosers import chooser, opened
from ssi_coach.domain.days import EARLIEST_DAY, DaySpan
from ssi_coach.domain.errors import KnownError
from ssi_coach.presentation.errors import sentence
from ssi_coach.presentation.report.choice import (
    ReportChoiceState,
    ReportDays,
    build_report_choice,
    drawing_state,
    reckoning_state,
)
from ssi_coach.presentation.report.paper import PaperState
from ssi_coach.presentation.report.report import report_name
from ssi_coach.presentation.wording import text
from ssi_coach.services.report.look_back import Period, period_of
from ssi_coach.services.report.report import usual_day
from ssi_coach.services.workspace import Workspace
from ssi_coach.storage.whole_file import write_whole
from ssi_coach.ui.dialogs.report import ReportDialog
from ssi_coach.ui.tasks import QtTaskRunner

STOPPING_SECONDS = 5.0


class ReportDesk(QObject):
    """Opens the dialog, and lives until it is closed and nothing is drawn any more."""

    _further = Signal(float)

    def __init__(self, around: Around) -> None:
        """Nothing is open yet."""
        super().__init__(around.window)
        self._around = around
        self._dialog: ReportDialog | None = None
        self._runner: QtTaskRunner | None = None
        self._cancelled = False
        self._further.connect(self._on_further)

    def open(self, period: Period = Period.MONTH, wanted: date | None = None) -> None:
        """Ask which report is wanted; `wanted` is a day of the week or month that is chosen at first."""
        self._around.coach.ask(partial(self._choice, period=period, wanted=wanted), self._show)

    def make(self, period: Period, day: date, place: Path) -> None:
        """Make the report and write it there."""
        if self._dialog is not None:
            self._dialog.set_progress(reckoning_state())
        reckon = partial(report_state, period=period, on=day, formats=self._around.formats)
        self._around.coach.ask(reckon, partial(self._draw, place), refused=self._on_refused)

    def _choice(self, work: Workspace, *, period: Period, wanted: date | None) -> ReportChoiceState:
        """On the journal's thread."""
        readings = work.journal.readings(DaySpan(EARLIEST_DAY, work.today()))
        known = [day for day in (work.journal.first_day(), *(one.day for one in readings[:1])) if day]
        days = ReportDays(
            work.today(),
            min(known, default=None),
            work.settings.first_weekday,
            {found: usual_day(work, found) for found in Period},
            period,
            wanted,
        )
        return build_report_choice(days, self._around.formats)

    def _show(self, state: ReportChoiceState) -> None:
        dialog = ReportDialog(self._around.skin, state, parent=self._around.window)
        dialog.wanted.connect(self._on_wanted)
        dialog.cancelled.connect(self._on_cancelled)
        dialog.finished.connect(self._on_finished)
        self._dialog = dialog
        dialog.open()

    def _on_wanted(self, name: str, day: date) -> None:
        period = Period(name)
        first = period_of(period, day, self._around.settings().first_weekday).first
        files = chooser(self._around.window, text("Save the report"))
        files.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        files.setNameFilter(text("PDF (*.pdf)"))
        files.setDefaultSuffix("pdf")
        files.selectFile(report_name(period, first))
        files.fileSelected.connect(partial(self._on_place, period, day))
        opened(files)

    def _on_place(self, period: Period, day: date, place: str) -> None:
        self.make(period, day, Path(place))

    def _draw(self, place: Path, state: PaperState) -> None:
        if self._cancelled:
            self.deleteLater()
            return
        self._runner = QtTaskRunner(self)
        if (app := QApplication.instance()) is not None:
            app.aboutToQuit.connect(self._on_quit)
        self._runner.run(partial(self._written, state, place), self._on_written, self._on_failed)

    def _written(self, state: PaperState, place: Path) -> Path:
        """On the drawing thread."""
        return write_whole(place, drawn_here(state, self._going))

    def _going(self, share: float) -> bool:
        """On the drawing thread: tell the window how far it is, and hear whether anybody still wants it."""
        if not self._cancelled:
            self._further.emit(share)
        return not self._cancelled

    def _on_further(self, share: float) -> None:
        if self._dialog is not None and not self._cancelled:
            self._dialog.set_progress(drawing_state(share))

    def _on_written(self, place: Path) -> None:
        self._stop()
        if self._dialog is not None:
            self._dialog.finish()
        self._around.reporter.toast(text("Report written to {file}", file=place.name))

    def _on_failed(self, fault: Exception) -> None:
        self._stop()
        if not isinstance(fault, KnownError):
            raise fault  # a bug: the hook at the top tells the user once
        self._tell(fault)

    def _on_refused(self, fault: KnownError) -> None:
        """The journal could not be read: nothing will be drawn."""
        self._tell(fault)
        self._leave()

    def _tell(self, fault: KnownError) -> None:
        if self._dialog is not None:
            self._dialog.fail(sentence(fault))

    def _on_cancelled(self) -> None:
        self._cancelled = True

    def _on_quit(self) -> None:
        """Nothing is drawn once Qt goes."""
        self._cancelled = True
        if self._runner is not None:
            self._runner.stop(STOPPING_SECONDS)

    def _on_finished(self, _: int) -> None:
        self._dialog = None
        if not self._cancelled:
            self.deleteLater()

    def _stop(self) -> None:
        """The drawing thread has done its work."""
        if self._runner is not None:
            self._runner.stop(STOPPING_SECONDS)
            self._runner = None
        self._leave()

    def _leave(self) -> None:
        """Nothing is drawn any more; an open dialog may still ask for another report."""
        if self._dialog is None:
            self.deleteLater()
