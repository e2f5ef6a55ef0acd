"""Reminders wired: a look at the clock every half minute, and one road to the user for what is due."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from ssi_coach.app.window.around import Around
from ssi_coach.domain.errors import KnownError
from ssi_coach.presentation.today.reminders import SNOOZES, ReminderState, build_reminder, snooze_words
from ssi_coach.services.today.reminders import (
    Reminder,
    begin_schedule,
    due_reminder,
    remind,
    schedule_of,
    snooze_reminder,
)
from ssi_coach.services.workspace import Workspace
from ssi_coach.ui.desktop.tray import Tray
from ssi_coach.ui.main_window import MainWindow
from ssi_coach.ui.widgets.reminder_bar import ReminderBar

LOOK = 30_000
"""Milliseconds between two looks. After sleep the timer goes on where it stopped: no reminder is late by more."""


class ReminderDesk(QObject):
    """Looks at the clock, asks what is open when a reminder is due, and shows it: tray or line, never both."""

    def __init__(self, around: Around, window: MainWindow, stage: QWidget, show: Callable[[], None]) -> None:
        """Begin to look; `show` brings the window to the front."""
        super().__init__(window)
        self._around = around
        self._window = window
        self._stage = stage
        self._show = show
        self._schedule = schedule_of(around.settings())
        self._asked = False
        self.bar: ReminderBar | None = None
        self.tray = Tray(around.skin, self)
        self.tray.opened.connect(self._on_go)
        self.tray.snoozed.connect(self._on_snooze)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(LOOK)  # the first look comes when Today has its plan

    def close(self) -> None:
        """The window goes."""
        self._timer.stop()
        self.tray.show_icon(shown=False)
        self._put_away()

    def look(self) -> None:
        """See whether a reminder is due by the clock of the zone that the computer is in now."""
        if hasattr(time, "tzset"):
            time.tzset()  # a computer that travels tells no running program
        settings = self._around.settings()
        before, self._schedule = self._schedule, schedule_of(settings)
        self.tray.show_icon(
            shown=self._schedule is not None,
            snoozes=tuple((minutes, snooze_words(minutes)) for minutes in SNOOZES),
        )
        if self._schedule is None:
            self._put_away()
        elif self._schedule != before:
            self._around.coach.ask(begin_schedule, _ignore)
        elif not self._asked and due_reminder(settings, self._around.opened.work.clock.now()) is not None:
            self._asked = True
            self._around.coach.ask(remind, self._on_reminder, refused=self._on_refused)

    def _on_reminder(self, reminder: Reminder | None) -> None:
        self._asked = False
        if reminder is None:
            return
        state = build_reminder(reminder, self._around.formats)
        if self._stage.isActiveWindow() or not self.tray.say(state):
            self._put_up(state)

    def _on_refused(self, _: KnownError) -> None:
        """The journal cannot be read now, which is told elsewhere; it is looked at again."""
        self._asked = False

    def _put_up(self, state: ReminderState) -> None:
        self._put_away()
        self.bar = ReminderBar(self._around.skin, state)
        self.bar.go_wanted.connect(self._on_go)
        self.bar.snoozed.connect(self._on_snooze)
        self.bar.closed.connect(self._put_away)
        self._window.put_above(self.bar)
        QApplication.alert(self._stage)

    def _put_away(self) -> None:
        if self.bar is not None:
            self.bar.hide()
            self.bar.deleteLater()
            self.bar = None

    def _on_go(self) -> None:
        self._put_away()
        self._show()
        self._around.go("today", None)

    def _on_snooze(self, minutes: int) -> None:
        self._put_away()
        self._around.coach.ask(partial(_snooze, minutes=minutes), _ignore)


def _snooze(work: Workspace, *, minutes: int) -> None:
    snooze_reminder(work, minutes=minutes)


def _ignore(_: None) -> None:
    """Nothing follows."""
