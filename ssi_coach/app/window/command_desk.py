"""Calls of the command line, answered by the window while it holds the journal."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot

from ssi_coach.app.cli.call import REFUSED
from ssi_coach.app.command_line import answer_request
from ssi_coach.app.handoff import Answer, Desk, Request
from ssi_coach.app.opening import Opened
from ssi_coach.presentation.wording import text
from ssi_coach.services.changes import Changes
from ssi_coach.services.ports import TaskRunner

PATIENCE = 600.0
"""Seconds that a call may wait for its turn, such as behind a long import."""


class CommandDesk(QObject):
    """Hands each call to the journal's thread, and its changes to the pages.

    A call without a command comes from a second start: the window shows itself.
    """

    _asked = Signal(object, object)

    def __init__(
        self,
        folder: Path,
        opened: Opened,
        runner: TaskRunner,
        *,
        changed: Callable[[Changes], None],
        show: Callable[[], None],
    ) -> None:
        """Listen at the journal's folder."""
        super().__init__()
        self._opened = opened
        self._runner = runner
        self._changed = changed
        self._show = show
        self._asked.connect(self._on_asked, Qt.ConnectionType.QueuedConnection)
        self._desk = Desk(folder, self._answer)

    def close(self) -> None:
        """Listen no longer."""
        self._desk.close()

    def _answer(self, request: Request) -> Answer:
        """On the desk's own thread: wait for what the journal's thread says."""
        waiting: Future[Answer] = Future()
        self._asked.emit(request, waiting)
        return waiting.result(PATIENCE)

    @Slot(object, object)
    def _on_asked(self, request: Request, waiting: Future[Answer]) -> None:
        if not request.arguments:
            self._show()
            waiting.set_result(Answer())
            return

        def done(found: tuple[Answer, list[Changes]]) -> None:
            answer, changes = found
            waiting.set_result(answer)
            for change in changes:
                self._changed(change)

        def failed(fault: Exception) -> None:
            said = text("Something in SSI Coach went wrong. The journal is as it was before.")
            waiting.set_result(Answer(errors=f"{said}\n", code=REFUSED))
            raise fault  # a bug: the hook at the top tells it in the window, once

        self._runner.run(partial(answer_request, self._opened, request), done, failed)
