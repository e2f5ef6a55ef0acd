"""The end of the day wired: the sheet comes when all of the plan is done, or when it is asked for."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from ssi_coach.app.window.around import Around
from ssi_coach.domain.day_ends import Went
from ssi_coach.presentation.today.day_end import build_day_end
from ssi_coach.services.changes import Topic
from ssi_coach.services.today.day_end import (
    DayEndFacts,
    asked_today,
    day_end_due,
    day_end_facts,
    save_day_end,
)
from ssi_coach.services.today.plan_shown import todays_plan
from ssi_coach.services.workspace import Workspace
from ssi_coach.ui.dialogs.day_end import DayEndDialog

CALM = 1_500
"""Milliseconds after the last tick or entry: nobody is interrupted while counting."""

TOPICS = frozenset({Topic.ENTRIES, Topic.CHECKLIST, Topic.SESSIONS})


class DayEndDesk(QObject):
    """Looks at the plan after each change of what is done, and asks about a day at most once."""

    def __init__(self, around: Around) -> None:
        """Listen to what is done."""
        super().__init__(around.window)
        self._around = around
        self._coach = around.coach
        self.dialog: DayEndDialog | None = None
        self.calm = QTimer(self)
        self.calm.setSingleShot(True)
        self.calm.setInterval(CALM)
        self.calm.timeout.connect(self._on_calm)
        self._forget = self._coach.listen(TOPICS, self.calm.start)
        self.calm.start()

    def open(self) -> None:
        """Show the sheet."""
        self._coach.ask(day_end_facts, self._show)

    def close(self) -> None:
        """The window goes."""
        self._forget()
        self.calm.stop()
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.close()

    def _on_calm(self) -> None:
        self._coach.ask(self._due, self._on_due)

    def _due(self, work: Workspace) -> bool:
        """Whether to ask now, by the plan that is shown; on the journal's thread.

        Nobody is asked in the middle of a session: its end is looked at again.
        """
        if work.settings.day_end_asked == work.today().isoformat():
            return False
        return work.journal.open_session() is None and day_end_due(work, todays_plan(work))

    def _on_due(self, due: bool) -> None:  # noqa: FBT001  # the answer of a question to the journal
        if not due or self.dialog is not None:
            return
        if QApplication.activeModalWidget() is not None:
            self.calm.start()
            return
        self._coach.do(asked_today, quiet=True)
        self.open()

    def _show(self, facts: DayEndFacts) -> None:
        if self.dialog is not None:
            self.dialog.activateWindow()
            return
        state = build_day_end(facts, self._around.formats)
        dialog = DayEndDialog(self._around.skin, state, parent=self._around.window)
        dialog.answered.connect(self._on_answered)
        dialog.finished.connect(self._on_finished)
        self.dialog = dialog
        dialog.show()

    def _on_answered(self, went: str, note: str, first: str) -> None:
        if self.dialog is not None:
            said = Went(went) if went else None
            day = self.dialog.state.day
            keep = partial(save_day_end, day=day, went=said, note=note, first=first)
            self._coach.do(asked_today, quiet=True)
            self._coach.do(keep)

    def _on_finished(self, _: int) -> None:
        self.dialog = None
