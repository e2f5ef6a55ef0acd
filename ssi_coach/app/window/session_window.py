"""Sessions wired: presses are written on the journal's thread, and every change of the journal shows in the window."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer

from ssi_coach.app.window.around import Around
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.sessions import Session
from ssi_coach.presentation.today.session import (
    SessionState,
    build_open_session,
    build_session,
    paused_words,
    running_words,
)
from ssi_coach.services.changes import Changes, Topic
from ssi_coach.services.today import session as sessions
from ssi_coach.services.today.session_end import end_session
from ssi_coach.services.today.session_view import SessionFacts, choose_kind, session_facts
from ssi_coach.services.workspace import Workspace, remember
from ssi_coach.ui.desktop.place import place_of
from ssi_coach.ui.main_window import MainWindow
from ssi_coach.ui.session_window import SessionWindow
from ssi_coach.ui.widgets.session.open_bar import OpenSessionBar

LOOK = 20_000
"""Milliseconds between two looks at the clock; a crash loses no more of it."""

BEAT = 1_000
"""Milliseconds between two figures of the clock in the rail."""

TOPICS = frozenset({Topic.ENTRIES, Topic.CHECKLIST, Topic.SESSIONS, Topic.SETTINGS})


class SessionDesk(QObject):
    """Lives as long as the window; at its beginning it asks about a session that is still open."""

    def __init__(self, around: Around, window: MainWindow) -> None:
        """Look whether a session is open."""
        super().__init__(window)
        self._around = around
        self._main = window
        self._coach = around.coach
        self._gone = False
        self.window: SessionWindow | None = None
        self.bar: OpenSessionBar | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._beat = QTimer(self)
        self._beat.timeout.connect(self._on_beat)
        self._forget = self._coach.listen(TOPICS, self._ask)
        self._coach.ask(_open_session, self._on_found)

    def start(self) -> None:
        """Begin a session, or go on with the open one; its window comes to the front."""
        if self.window is not None:
            self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
            self.window.activateWindow()
            return
        self._put_bar_away()
        self._coach.do(_start, quiet=True, then=self._started)

    def close(self) -> None:
        """The main window goes: the session stays open, its clock stands where it is."""
        self._gone = True
        self._forget()
        self._timer.stop()
        window, self.window = self.window, None
        if window is not None:
            window.keep_fields()
            self._coach.do(sessions.pause, quiet=True)
            self._part(window)
        self._put_bar_away()

    def _started(self, _: Changes) -> None:
        self._coach.ask(session_facts, self._open)

    def _ask(self) -> None:
        if self.window is not None:
            self._coach.ask(session_facts, self._show)

    def _show(self, facts: SessionFacts | None) -> None:
        if facts is None:
            self._leave()
            return
        if self.window is not None:
            self.window.set_state(self._state(facts))

    def _open(self, facts: SessionFacts | None) -> None:
        """Open the window once, however often it was asked for; none where the main window has gone meanwhile."""
        if facts is None or self._gone or self.window is not None:
            return
        self.window = SessionWindow(self._around.skin, self._state(facts))
        self._connect(self.window)
        self._timer.start(LOOK)
        self._beat.start(BEAT)
        if self._around.settings().session_place:
            self.window.stand_at(self._around.settings().session_place)
        self.window.show()
        self.window.activateWindow()

    def _state(self, facts: SessionFacts) -> SessionState:
        return build_session(facts, self._around.opened.work.catalogue, self._around.formats)

    def _connect(self, window: SessionWindow) -> None:
        window.counted.connect(self._on_counted)
        window.kind_chosen.connect(self._on_kind)
        window.taken_back.connect(self._on_back)
        window.paused.connect(self._on_pause)
        window.who_typed.connect(self._on_who)
        window.note_typed.connect(self._on_note)
        window.ticked.connect(self._on_ticked)
        window.ended.connect(self._on_end)
        window.closed.connect(self._on_closed)

    def _on_counted(self, kind: str) -> None:
        self._coach.do(partial(sessions.count_up, kind=kind), quiet=True)

    def _on_kind(self, place: int, kind: str) -> None:
        self._coach.do(partial(choose_kind, place=place, kind=kind), quiet=True)

    def _on_back(self) -> None:
        self._coach.do(sessions.take_back, quiet=True)

    def _on_pause(self) -> None:
        running = self.window is not None and self.window.state.running
        self._coach.do(sessions.pause if running else sessions.resume, quiet=True)

    def _on_who(self, typed: str) -> None:
        self._coach.do(partial(sessions.meet, typed=typed), quiet=True)

    def _on_note(self, note: str) -> None:
        self._coach.do(partial(sessions.note_session, note=note), quiet=True)

    def _on_ticked(self, item: str, done: bool) -> None:  # noqa: FBT001  # the check's own signal
        change = sessions.tick_in_session if done else sessions.untick_in_session
        self._coach.do(partial(change, item=item), quiet=True)

    def _on_end(self) -> None:
        self._coach.do(end_session)

    def _look(self) -> None:
        self._coach.do(sessions.look, quiet=True)

    def _on_closed(self) -> None:
        """The session stays open; its clock stands."""
        window, self.window = self.window, None
        if window is not None:
            seconds = window.clock.seconds
            self._part(window)
            self._coach.do(sessions.pause, quiet=True)
            self._around.reporter.toast(paused_words(seconds))

    def _leave(self) -> None:
        """The session has ended, or was undone."""
        window, self.window = self.window, None
        if window is not None:
            self._part(window)

    def _part(self, window: SessionWindow) -> None:
        """The window goes; the next one stands where it stood."""
        self._timer.stop()
        self._beat.stop()
        place = place_of(window)
        if place != self._around.settings().session_place:
            self._coach.do(partial(remember, session_place=place), quiet=True, refused=_not_kept)
        window.hide()
        window.deleteLater()
        if not self._gone:
            self._main.say_session("")

    def _on_beat(self) -> None:
        """The rail shows that a session goes on, also while its window is behind others."""
        if self.window is not None:
            self._main.say_session(
                running_words(self.window.clock.seconds, running=self.window.state.running)
            )

    def _on_found(self, found: tuple[Session, int] | None) -> None:
        if found is None or self.window is not None or self._gone:
            return
        zone = self._around.opened.work.clock.now().tzinfo
        if zone is None:
            raise ValueError("the clock says its zone")
        state = build_open_session(*found, self._around.formats, zone)
        self.bar = OpenSessionBar(self._around.skin, state)
        self.bar.go_on_wanted.connect(self.start)
        self.bar.end_wanted.connect(self._on_bar_end)
        self._main.put_above(self.bar)

    def _on_bar_end(self) -> None:
        self._put_bar_away()
        self._on_end()

    def _put_bar_away(self) -> None:
        if self.bar is not None:
            self.bar.hide()
            self.bar.deleteLater()
            self.bar = None


def _not_kept(_: KnownError) -> None:
    """Where the disk refuses, the next one takes the usual place."""


def _start(work: Workspace) -> Changes:
    """A new session, or the open one goes on from now."""
    return sessions.start_session(work) or sessions.resume(work)


def _open_session(work: Workspace) -> tuple[Session, int] | None:
    session = work.journal.open_session()
    if session is None:
        return None
    return session, sum(entry.count for entry in sessions.session_entries(work, session))
