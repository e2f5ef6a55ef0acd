"""A clean end when the system asks for one: SIGTERM, SIGINT, SIGHUP, and the end of the desktop session.

A plain Qt loop never runs Python's signal handlers. Python writes a byte to a socket for every signal; Qt
watches the other end (signal.set_wakeup_fd and QSocketNotifier).
"""

from __future__ import annotations

import contextlib
import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Qt, Signal
from PySide6.QtGui import QGuiApplication, QSessionManager
from PySide6.QtWidgets import QApplication

NAMES = ("SIGTERM", "SIGINT", "SIGHUP")


def _noted(_number: int, _frame: FrameType | None) -> None:
    """Python's own handler: the byte in the socket has said it all."""


class EndOfSession(QObject):
    """Tells when the system wants the program to end.

    `quit_wanted`: end now, in the usual way. `session_ending`: save everything before this returns, ask
    nothing, and do not quit; the desktop may still stay. Build one after the application; `stop` puts the
    old handlers back.
    """

    quit_wanted = Signal()
    session_ending = Signal()

    def __init__(self, app: QGuiApplication) -> None:
        """Begin to listen. Only on the main thread: Python allows signals nowhere else."""
        super().__init__(app)
        self._reader, self._writer = socket.socketpair()
        self._reader.setblocking(False)
        self._writer.setblocking(False)
        self._old_handlers = {
            number: signal.signal(number, _noted)
            for name in NAMES
            if (number := getattr(signal, name, None)) is not None
        }
        self._old_fd = signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_signal)
        app.commitDataRequest.connect(self._on_commit, Qt.ConnectionType.DirectConnection)

    def stop(self) -> None:
        """Listen no longer."""
        if self._reader.fileno() < 0:
            return
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._old_fd)
        for number, handler in self._old_handlers.items():
            signal.signal(number, handler)
        self._reader.close()
        self._writer.close()

    def _on_signal(self) -> None:
        """A signal came: the byte is its number."""
        with contextlib.suppress(BlockingIOError):
            if self._reader.recv(64):
                self.quit_wanted.emit()

    def _on_commit(self, manager: QSessionManager) -> None:
        """The desktop session ends, or may."""
        self.session_ending.emit()


def leave_field() -> None:
    """Take the keyboard from the field that is being typed in: fields say what was typed when they are left."""
    typed_in = QApplication.focusWidget()
    if typed_in is not None:
        typed_in.clearFocus()
