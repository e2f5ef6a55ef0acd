"""Python's collector of cycles, kept on the window's thread.

By itself it runs on whichever thread makes the next object. On the journal's thread it would destroy widgets
there, which Qt does not survive: the process ends (SIGSEGV, seen on Python 3.11 with PySide6 6.11.3).
"""

from __future__ import annotations

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

BETWEEN = 1_000
"""Milliseconds between two looks at what has gathered."""

MANY = 700
"""New objects that are worth a look, Python's own measure."""

LOOKS_TO_A_FULL_ONE = 30
"""Everything is gone through every half minute at most."""


class Collecting(QObject):
    """From building it until `stop`, cycles are collected by a timer on the thread that built it."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Take the collector over."""
        super().__init__(parent)
        self._was_on = gc.isenabled()
        self._looks = 0
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(BETWEEN)

    def look(self) -> None:
        """Collect if there is enough to collect, and nobody has put it off (a threshold of 0)."""
        self._looks += 1
        if gc.get_threshold()[0] == 0 or gc.get_count()[0] < MANY:
            return
        full = self._looks >= LOOKS_TO_A_FULL_ONE
        if full:
            self._looks = 0
        gc.collect(2 if full else 1)

    def set_aside(self) -> Callable[[], None]:
        """What there is by now stays with the window: no look goes through it, the first would take 50 ms.

        Gives what to call when some of it goes.
        """
        gc.freeze()
        return gc.unfreeze

    def stop(self) -> None:
        """Give the collector back."""
        gc.unfreeze()
        self._timer.stop()
        if self._was_on:
            gc.enable()
