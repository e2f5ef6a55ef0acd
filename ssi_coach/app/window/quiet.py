"""Notices when nobody has asked the journal for anything in a while, and lets it tidy up then."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from ssi_coach.domain.errors import KnownError
from ssi_coach.storage.journal import SqliteJournal
from ssi_coach.ui.tasks import QtTaskRunner

QUIET = 3_000
"""Milliseconds without a task after which it is unlikely that the next click comes right now."""


class Quiet(QObject):
    """Lets the journal tidy up once after each stretch of work.

    Else SQLite does it by itself every few hundred entries: in the middle of logging, while someone waits.
    """

    def __init__(self, runner: QtTaskRunner, journal: SqliteJournal, parent: QObject | None = None) -> None:
        """Listen to the runner from now on."""
        super().__init__(parent)
        self._runner = runner
        self._journal = journal
        self._timer = QTimer(self, singleShot=True, interval=QUIET)
        self._timer.timeout.connect(self._on_quiet)
        runner.waiting_changed.connect(self._on_waiting)
        self._timer.start()

    def close(self) -> None:
        """The journal is about to be closed, which tidies up as well."""
        self._runner.waiting_changed.disconnect(self._on_waiting)
        self._timer.stop()
        self.deleteLater()

    def _on_waiting(self, waiting: int) -> None:
        if waiting:
            self._timer.stop()
        else:
            self._timer.start()

    def _on_quiet(self) -> None:
        self._runner.run(self._journal.settle, self._on_settled, self._on_fault)

    def _on_settled(self, found_something: bool) -> None:  # noqa: FBT001  # the answer of the journal
        """Rest until someone works again, when there was nothing to do."""
        if not found_something:
            self._timer.stop()

    def _on_fault(self, fault: Exception) -> None:
        """What the disk refuses now it says again when something is saved, and then someone wants to know."""
        if not isinstance(fault, KnownError):
            raise fault
        self._timer.stop()
