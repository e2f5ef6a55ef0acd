"""What may wait until Today is on the screen: menus' commands, the palette, the first questions, the desk."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ssi_coach.app.window.around import Around
from ssi_coach.app.window.command_desk import CommandDesk
from ssi_coach.app.window.commands import Commands
from ssi_coach.app.window.day_ending import DayEndDesk
from ssi_coach.app.window.first_start import FirstStartDesk, needs_first_start
from ssi_coach.app.window.following import FollowUpDesk
from ssi_coach.app.window.quiet import Quiet
from ssi_coach.app.window.reminding import ReminderDesk
from ssi_coach.app.window.session_window import SessionDesk
from ssi_coach.app.window.team_keeping import TeamKeeper
from ssi_coach.presentation import shell
from ssi_coach.presentation.settings import build_settings
from ssi_coach.services.sample.sample import DEMO_YEARS
from ssi_coach.services.workspace import Workspace
from ssi_coach.storage.connection import JOURNAL_NAME
from ssi_coach.storage.place import is_sample, sample_folder
from ssi_coach.ui.main_window import MainWindow
from ssi_coach.ui.stage import Stage
from ssi_coach.ui.tasks import QtTaskRunner
from ssi_coach.ui.widgets.data.drop_veil import DropVeil

Close = Callable[[], None]


class Session(Protocol):
    """What settling in needs of the session."""

    folder: Path
    window: MainWindow
    stage: Stage
    runner: QtTaskRunner

    def show_window(self) -> None:
        """Show the window in the language that is spoken now."""


def settle_in(session: Session, around: Around) -> list[Close]:
    """Connect the rest of the window; gives what must be closed before the journal is."""
    # Making the sample takes seconds, which the window must not wait for.
    sample = partial(around.coach.ask, partial(open_sample, session.folder), _ready)
    questions = Questions(session, around, sample)
    sessions, ends = SessionDesk(around, session.window), DayEndDesk(around)
    team = TeamKeeper(around, session.window)
    more = {"start_session": sessions.start, "day_end": ends.open, "team": team.open_board}
    commands = Commands(around, sample=sample, first_start=questions.ask, more=more)
    session.window.chosen.connect(commands.chosen)
    session.window.own_journal_wanted.connect(session.stage.close)
    _fill_palette(session.window, around)
    take_files(session.window, around)
    desk = CommandDesk(
        session.folder,
        around.opened,
        session.runner,
        changed=around.coach.heard,
        show=partial(raise_window, session.stage),
    )
    around.coach.ask(needs_first_start, questions.ask_if)
    around.coach.ask(partial(_learn_the_words, around), _ready)
    around.coach.settle()
    quiet = Quiet(session.runner, around.opened.journal, session.runner)
    reminders = ReminderDesk(around, session.window, session.stage, partial(raise_window, session.stage))
    following = FollowUpDesk(around, session.window)
    return [
        desk.close,
        questions.close,
        quiet.close,
        reminders.close,
        following.close,
        sessions.close,
        ends.close,
        team.close,
    ]


def take_files(window: QWidget, around: Around) -> None:
    """Files that are dropped anywhere on the window lead to the page Data, which looks at them."""
    DropVeil(around.skin, window).dropped.connect(partial(around.go, "data"))


class Questions:
    """Shows the first questions in place of the window."""

    def __init__(self, session: Session, around: Around, sample: Callable[[], None]) -> None:
        """Nothing is shown yet."""
        self._session = session
        self._around = around
        self._sample = sample
        self._desk: FirstStartDesk | None = None

    def ask_if(self, needed: bool) -> None:  # noqa: FBT001  # the answer of a question to the journal
        """Ask if nobody has answered yet; else show the window."""
        if needed:
            self.ask()
        else:
            self._session.show_window()

    def ask(self) -> None:
        """Ask the first questions (again)."""
        self._desk = FirstStartDesk(self._around, sample=self._sample, done=self._done)
        self._session.stage.hold(self._desk.screen)

    def close(self) -> None:
        """The session ends."""
        if self._desk is not None:
            self._session.stage.let_go(self._desk.screen)
            self._desk = None

    def _done(self) -> None:
        self._session.show_window()
        self.close()


def open_sample(folder: Path, _: Workspace) -> None:
    """Open a window of its own on the sample journal, made first where there is none yet."""
    place = folder if is_sample(folder) else sample_folder(folder)
    own = [sys.executable, "-m", "ssi_coach", "--data-dir", str(place)]
    if not (place / JOURNAL_NAME).exists():
        words = [*own, "demo", "--years", str(DEMO_YEARS)]
        subprocess.run(words, check=False, stdout=subprocess.DEVNULL)  # noqa: S603  # our own command line
    subprocess.Popen(own, start_new_session=True)  # noqa: S603  # our own window


def raise_window(window: QWidget) -> None:
    """Bring the window to the front: somebody started the program again."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def _learn_the_words(around: Around, _: Workspace) -> None:
    """The grammar is there before the first key is pressed."""
    around.opened.line.prepare()


def _ready(_: None) -> None:
    """Nothing follows."""


def _fill_palette(window: MainWindow, around: Around) -> None:
    work = around.opened.work
    rows = build_settings(work.settings, work.circumstances(work.today()), around.formats).rows
    window.set_commands(
        (
            *shell.kind_entries(work.catalogue),
            *shell.guideline_entries(work.guidelines),
            *shell.setting_entries(rows),
        )
    )
