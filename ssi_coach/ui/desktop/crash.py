"""Our own faults: written down without anything personal, told once, and the window stays alive.

Exceptions in slots, timers and paint events reach `sys.excepthook`; those of threads reach it on their own
thread, so the message travels by a queued signal. What is written down are types, places in our code and
names of Qt's functions: never a text, because a text may hold what a person typed.
"""

from __future__ import annotations

import logging
import re
import sys
import threading
import traceback
from pathlib import PurePath
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, Signal, Slot, qInstallMessageHandler

_log = logging.getLogger("ssi_coach.faults")
_QT_NAME = re.compile(r"[A-Za-z_][\w:<>~]*")
_LEVELS = {
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class CrashHook(QObject):
    """Catches what nobody else caught; `crashed` tells the window's thread, with details that can be copied.

    A fault at the same place is told once, so that a fault in painting does not bury the window.
    """

    crashed = Signal(str)
    _happened = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        """Build it idle; `install` begins."""
        super().__init__(parent)
        self._told: set[str] = set()
        self._happened.connect(self._on_happened, Qt.ConnectionType.QueuedConnection)
        self._old = (sys.excepthook, threading.excepthook, sys.unraisablehook)

    def install(self) -> None:
        """Catch exceptions of all threads, and Qt's own warnings."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        sys.unraisablehook = self._on_unraisable
        qInstallMessageHandler(qt_message)

    def stop(self) -> None:
        """Put back what was there before."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._old
        qInstallMessageHandler(None)

    def tell(self, fault: BaseException) -> None:
        """Write down and tell a fault that was caught elsewhere, such as in a task."""
        self._on_exception(type(fault), fault, fault.__traceback__)

    def _on_exception(
        self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            return
        details = described(kind, trace)
        _log.error("fault: %s", details.replace("\n", " < "))
        self._happened.emit(details.splitlines()[-1], details)

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._on_exception(args.exc_type, args.exc_value, args.exc_traceback)

    def _on_unraisable(self, args: sys.UnraisableHookArgs) -> None:
        if args.exc_value is not None:
            self._on_exception(args.exc_type, args.exc_value, args.exc_traceback)

    @Slot(str, str)
    def _on_happened(self, place: str, details: str) -> None:
        """On the window's thread: told once for each place."""
        if place not in self._told:
            self._told.add(place)
            self.crashed.emit(details)


def described(kind: type[BaseException], trace: TracebackType | None) -> str:
    """A fault without its text: its type, then the places it came through, the innermost last."""
    places = [
        f"{_own(frame.filename)}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(trace, limit=-12)
    ]
    return "\n".join([kind.__name__, *places])


def _own(path: str) -> str:
    """A file's place inside the program, without the folders of this computer."""
    parts = PurePath(path).parts
    start = max((n for n, part in enumerate(parts) if part == "ssi_coach"), default=len(parts) - 1)
    return "/".join(parts[start:])


def qt_message(level: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Write down that Qt complained: its category and the function it names, never the whole text."""
    severity = _LEVELS.get(level)
    if severity is not None:
        named = _QT_NAME.match(message)
        _log.log(severity, "qt: %s %s", context.category or "default", named[0] if named else "")
