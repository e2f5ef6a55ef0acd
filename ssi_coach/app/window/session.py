"""A window's life: painted, journal opened, pages bound, calls of the command line answered, closed."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from ssi_coach.app.log_file import LogFile
from ssi_coach.app.opening import Opened, load_settings
from ssi_coach.app.resources import read_resource
from ssi_coach.app.window.around import Around
from ssi_coach.app.window.coach import Coach
from ssi_coach.app.window.pages import bind_page, page_makers
from ssi_coach.app.window.place_kept import keep_place
from ssi_coach.domain.errors import KnownError
from ssi_coach.presentation import shell
from ssi_coach.presentation.formats import PlainFormats
from ssi_coach.presentation.wording import catalogue_name, language, language_of, speak
from ssi_coach.services.settings import Settings, ThemeChoice
from ssi_coach.storage.connection import JOURNAL_NAME
from ssi_coach.storage.place import is_sample
from ssi_coach.ui.actions import Actions
from ssi_coach.ui.desktop.collecting import Collecting
from ssi_coach.ui.desktop.crash import CrashHook
from ssi_coach.ui.desktop.qt_words import speak_qt
from ssi_coach.ui.focus_ring import FocusRing
from ssi_coach.ui.fonts import load_fonts
from ssi_coach.ui.main_window import MainWindow
from ssi_coach.ui.messages import Reporter
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.stage import QT_WORDS, Stage
from ssi_coach.ui.system_look import SystemLook, system_reduces_motion, system_theme
from ssi_coach.ui.tasks import QtTaskRunner

if TYPE_CHECKING:  # only where a journal does not open
    from ssi_coach.app.window.not_opened import NotOpenedDesk

AFTER_THE_PICTURE = 30
"""Milliseconds that the first picture of the journal gets for itself."""

DAY_CHECK = 30_000
"""Milliseconds between two looks at the clock: a window may stay open over night, or sleep."""


def theme_name(choice: ThemeChoice) -> str:
    """The look that Settings ask for; "system" is what the desktop says."""
    return system_theme() if choice is ThemeChoice.SYSTEM else choice.value.replace("-", " ")


class WindowSession(QObject):
    """Owns the application, the window, the journal's thread and the open journal."""

    def __init__(
        self, folder: Path, *, stage: Stage | None = None, usable: Callable[[], None] | None = None
    ) -> None:
        """Build what fills the frame (made here if none is given); the journal is opened meanwhile."""
        running = QApplication.instance()
        self._app = running if isinstance(running, QApplication) else QApplication(list(QT_WORDS))
        super().__init__()
        self.folder = folder
        self._collecting = Collecting(self)
        self._settings = load_settings(folder)
        self._usable = usable
        self._opened: Opened | None = None
        self._around: Around | None = None
        self._not_opened: NotOpenedDesk | None = None
        self._day: date | None = None
        self._listening = False
        self._closers: list[Callable[[], None]] = []
        self._speak()
        self.skin = self._dressed()
        self.crash = CrashHook(self)
        self.log = LogFile(folder)
        self.runner = QtTaskRunner(self)
        self._open()
        self.stage = stage or Stage(self.skin.theme.tokens.background)
        self.stage.closing.connect(self.close)
        self._build_window()
        self.runner.waiting_changed.connect(self._on_waiting)

    def run(self) -> int:
        """Show the window and stay until it is closed; says the exit code."""
        self.start()
        return self._app.exec()

    def start(self) -> None:
        """Show the frame with Today; a new journal keeps it empty until the first questions are there."""
        self.crash.install()
        self._app.aboutToQuit.connect(self.close)
        self._app.aboutToQuit.connect(self.crash.stop)
        self.window.show_page("today")
        self.skin.finish(self._app)
        if self._settings.first_start_done or (self.folder / JOURNAL_NAME).exists():
            self.stage.hold(self.window)
        self.stage.show()

    @property
    def at_rest(self) -> bool:
        """Whether the journal is open and nothing is being read or written."""
        return self._opened is not None and not self.runner.waiting

    def close(self) -> None:
        """Finish what was typed and asked for, and let go of the journal."""
        _leave_field()
        self._let_go()
        self.runner.stop()
        if self._opened is not None:
            keep_place(self.stage, self._opened.work)
            self._opened.close()
            self._opened = None
        self.log.close()
        self._collecting.stop()

    def show_window(self) -> None:
        """Show the window in the language that is spoken now; it is built anew in another one."""
        if language() == self.formats.language:
            self.stage.hold(self.window)
            return
        old, page = self.window, self.window.page
        self._let_go()
        self._build_window()
        self.window.show_page(page)
        self._enter()
        self.stage.hold(self.window)
        self.stage.let_go(old)

    def _build_window(self) -> None:
        self.formats = PlainFormats(language())
        self.actions = Actions(self.skin)
        self.actions.set_theme(self._settings.theme.value)
        self.window = MainWindow(self.skin, page_makers(self.skin, self.formats), self.actions)
        self.reporter = Reporter(self.skin, self.window, self.window.toast)
        self.crash.crashed.connect(self.reporter.crashed)
        self._on_waiting(0)

    def _let_go(self) -> None:
        """Close what belongs to the window and not to the journal."""
        for closer in reversed(self._closers):
            closer()
        self._closers.clear()

    def _speak(self) -> None:
        name = catalogue_name(language_of(self._settings.language, os.environ))
        speak(None if name is None else read_resource(name))
        speak_qt(self._app, language())

    def _dressed(self) -> Skin:
        load_fonts(read_resource)
        skin = Skin(
            read_resource,
            theme_name(self._settings.theme),
            scale=self._settings.text_percent / 100,
            reduced_motion=self._settings.reduced_motion,
            parent=self,
        )
        skin.begin(self._app)
        FocusRing(skin, self._app)
        SystemLook(self._on_system_look, self)
        return skin

    def _on_system_look(self, name: str) -> None:
        if self._settings.theme is ThemeChoice.SYSTEM:
            self.skin.use(name)

    def _on_waiting(self, waiting: int) -> None:
        sample = is_sample(self.folder)
        self.window.set_state(shell.build(waiting=max(0, waiting - 1), sample=sample))

    def _open(self) -> None:
        self.runner.run(partial(_opened_workspace, self.folder), self._on_opened, self._on_not_opened)

    def _on_not_opened(self, fault: Exception) -> None:
        if not isinstance(fault, KnownError):
            raise fault

        from ssi_coach.app.window.not_opened import NotOpenedDesk

        self._listen_for_the_end()

        if self._not_opened is None:
            self._not_opened = NotOpenedDesk(self.stage, self.skin, self.folder, self._open)
        self._not_opened.show(fault, self.formats)

    def _on_opened(self, opened: Opened) -> None:
        self._opened = opened
        if self._not_opened is not None:
            self._not_opened.leave()
            self._not_opened = None
        self._enter()

    def _enter(self) -> None:
        """Bring window and journal together."""
        opened = self._opened
        if opened is None:
            return
        coach = Coach(
            opened.work,
            self.runner,
            self.reporter,
            name_steps=self.actions.set_steps,
            settings_changed=self._on_settings_changed,
        )
        self._around = Around(
            coach=coach,
            opened=opened,
            formats=self.formats,
            skin=self.skin,
            reporter=self.reporter,
            actions=self.actions,
            window=self.window,
            settings=self._current_settings,
            browse=_browse,
            go=self._go,
        )
        self.actions.set_steps(None, None)
        self.window.page_shown.connect(self._on_page_shown)
        self._on_page_shown(self.window.page)
        coach.ask(_nothing, self._on_shown)

    def _listen_for_the_end(self) -> None:
        """From when something can be typed or read: a start that is ended before has nothing to finish."""
        if self._listening:
            return
        self._listening = True
        from ssi_coach.ui.desktop.signals import EndOfSession

        ending = EndOfSession(self._app)
        ending.quit_wanted.connect(self._app.quit)
        ending.session_ending.connect(self._on_session_ending)
        self._app.aboutToQuit.connect(ending.stop)

    def _on_shown(self, _: None) -> None:
        """Today shows the journal; what can wait until now follows."""
        self.window.begin()
        if self._usable is not None:
            self._usable()
            self._usable = None
        self._listen_for_the_end()
        QTimer.singleShot(AFTER_THE_PICTURE, self._settle)

    def _settle(self) -> None:
        if self._around is None or self._opened is None:
            return
        from ssi_coach.app.window.settling import settle_in
        from ssi_coach.services.entries import empty_bin

        # Nothing moves before: whether the desktop wants it still is asked now.
        reduced = self._current_settings().reduced_motion or system_reduces_motion()
        self.skin.use(self.skin.theme.name, reduced_motion=reduced)
        self._closers += [*settle_in(self, self._around), self._collecting.set_aside()]
        self._around.coach.ask(empty_bin, _ignore)
        if self._day is None:
            clock = QTimer(self)
            clock.timeout.connect(self._on_clock)
            clock.start(DAY_CHECK)
        self._day = self._opened.work.today()

    def _on_clock(self) -> None:
        if self._opened is None or self._around is None:
            return
        today = self._opened.work.today()
        if today != self._day:
            self._day = today
            self._around.coach.everything()

    def _on_session_ending(self) -> None:
        """The desktop may go when this returns: what was typed is on the disk by then."""
        _leave_field()
        self.runner.finish()

    def _current_settings(self) -> Settings:
        return self._settings if self._opened is None else self._opened.work.settings

    def _on_settings_changed(self) -> None:
        before, self._settings = self._settings, self._current_settings()
        now = self._settings
        self.actions.set_theme(now.theme.value)
        self.skin.use(
            theme_name(now.theme),
            scale=now.text_percent / 100,
            reduced_motion=now.reduced_motion or system_reduces_motion(),
        )
        if now.language != before.language:
            self._speak()
            if self.stage.held is self.window:
                QTimer.singleShot(0, self.show_window)

    def _on_page_shown(self, page: str) -> None:
        widget = self.window.page_widget(page)
        if self._around is not None and widget is not None:
            bind_page(page, widget, self._around)
            self._around.coach.show(page)

    def _go(self, page: str, what: object) -> None:
        self.window.show_page(page)
        widget = self.window.page_widget(page)
        visit = getattr(widget, "visit", None)
        if what is not None and callable(visit):
            visit(what)


def _opened_workspace(folder: Path) -> Opened:
    from ssi_coach.app.opening import open_workspace

    return open_workspace(folder)


def _browse(address: str) -> None:
    from ssi_coach.app.window.browser import Browser

    Browser().show(address)


def _leave_field() -> None:
    from ssi_coach.ui.desktop.signals import leave_field

    leave_field()


def _nothing(_: object) -> None:
    """An empty question: its answer comes after all that was asked before."""


def _ignore(_: object) -> None:
    """An answer that nobody needs."""
