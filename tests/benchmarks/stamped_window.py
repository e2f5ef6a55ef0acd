"""A window that says when it was painted: `empty`, or `today FOLDER` for the app's Today page.

The stamp is the time since the machine started, which all processes share.
"""

from __future__ import annotations

import os
import sys
import time


def stamp() -> None:
    """Say when, and end: what comes after is not measured."""
    sys.stdout.write(f"{time.monotonic()}\n")
    sys.stdout.flush()
    os._exit(0)


def empty() -> None:
    """An empty PySide6 window."""
    from PySide6.QtWidgets import QApplication, QWidget

    class Empty(QWidget):
        def paintEvent(self, event) -> None:
            super().paintEvent(event)
            if "stay" not in sys.argv:
                stamp()

    app = QApplication([])
    window = Empty()
    window.resize(1280, 800)
    window.show()
    app.exec()


def today(folder: str) -> None:
    """Today, drawn from the real journal."""
    from PySide6.QtWidgets import QApplication

    from ssi_coach.app.gui import open_window

    def usable() -> None:
        for window in QApplication.topLevelWidgets():
            if window.isVisible():
                window.repaint()
        stamp()

    open_window(folder, usable=usable)


if __name__ == "__main__":
    os.umask(0o077)
    if sys.argv[1] == "empty":
        empty()
    else:
        today(sys.argv[2])
