"""The team board in the window: opened on wish; one's own snapshot is written anew where that was agreed to."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ssi_coach.app.window.around import Around
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.team import Snapshot
from ssi_coach.presentation.errors import sentence
from ssi_coach.services.changes import Topic
from ssi_coach.services.team import kept_snapshot
from ssi_coach.ui.tasks import QtTaskRunner

if TYPE_CHECKING:  # loaded when the board is opened
    from ssi_coach.app.window.team_board import BoardDesk

STOPPING_SECONDS = 12.0


class TeamKeeper(QObject):
    """Listens to readings; does nothing at all before the member has agreed."""

    def __init__(self, around: Around, parent: QObject) -> None:
        """Begin to listen."""
        super().__init__(parent)
        self._around = around
        self._runner: QtTaskRunner | None = None
        self.board: BoardDesk | None = None
        self._forget = around.coach.listen(frozenset({Topic.READINGS}), self._on_reading)

    def open_board(self) -> None:
        """Show the board."""
        from ssi_coach.app.window.team_board import BoardDesk

        if self.board is None:
            self.board = BoardDesk(self._around, self)
            self.board.closed.connect(self._on_closed)
            self.board.open()

    def close(self) -> None:
        """The window goes; what is being written is finished first."""
        self._forget()
        if self.board is not None:
            self.board.close()
        if self._runner is not None:
            self._runner.stop(STOPPING_SECONDS)
            self._runner = None

    def _on_reading(self) -> None:
        if self._around.settings().team_keeps:
            self._around.coach.ask(kept_snapshot, self._write)

    def _write(self, found: tuple[str, Snapshot] | None) -> None:
        if found is None:
            return
        if self._runner is None:
            self._runner = QtTaskRunner(self)
        place, snapshot = found
        self._runner.run(partial(_put, place, snapshot), _ignore, self._on_failed)

    def _on_failed(self, fault: Exception) -> None:
        """A folder that is not there now: the reading is saved all the same."""
        if not isinstance(fault, KnownError):
            raise fault  # a bug: the hook at the top tells the user once
        self._around.reporter.error(sentence(fault), fault.id)

    def _on_closed(self) -> None:
        self.board = None


def _put(place: str, snapshot: Snapshot) -> None:
    """On the thread of the team."""
    from ssi_coach.app.team_places import put_snapshot

    put_snapshot(place, snapshot)


def _ignore(_: None) -> None:
    """It is written, and nobody has to be told."""
