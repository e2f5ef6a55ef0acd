"""Opens the real window, visits every page, keeps its pictures, and names texts that are cut off."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from ssi_coach.app.window.session import WindowSession
from tests.driving.data_looks import is_reading
from tests.driving.looks import in_front, looks_of

PATIENCE = 60_000
CALM = 5
"""Looks in a row at which nothing is going on before a picture is taken."""


class Photographer(QObject):
    """Waits until a page is at rest, takes its picture, goes on to the next."""

    def __init__(self, session: WindowSession, name: str, size: tuple[int, int]) -> None:
        super().__init__(session)
        self.session = session
        self.name = name
        self.looks = looks_of(session)
        self.calm = 0
        self.faults: list[str] = []
        session.start()
        session.stage.resize(*size)
        session.crash.crashed.connect(self.faults.append)
        self.timer = QTimer(self)
        self.timer.timeout.connect(self.look)
        self.timer.start(120)
        QTimer.singleShot(PATIENCE, self.give_up)

    def look(self) -> None:
        """One look; several calm ones make a picture."""
        busy = not self.session.at_rest or is_reading(self.session)
        self.calm = 0 if busy else self.calm + 1
        if self.calm < CALM:
            return
        self.calm = 0
        self.shoot()
        if not self.looks:
            self.session.stage.close()
            return
        self.looks[0][1]()

    def shoot(self) -> None:
        """Keep the picture of what is shown."""
        look = self.looks.pop(0)[0]
        if not look:
            return
        shown = in_front(self.session)
        shown.grab().save(f"{self.name}-{look}.png")
        self.faults += [f"{look}: {cut}" for cut in cut_off(shown)]

    def give_up(self) -> None:
        """A page that never comes to rest is a fault as well."""
        self.faults.append(f"{self.looks[0][0]}: never came to rest")
        QApplication.exit(1)


def cut_off(window: QWidget) -> list[str]:
    """The texts that do not fit into the place they have."""
    found = []
    for label in window.findChildren(QLabel):
        shown = label.isVisible() and label.text() and not label.wordWrap()
        if shown and label.contentsRect().width() + 1 < _width(label, label.text()):
            found.append(label.text())
    found += [
        button.text()
        for button in window.findChildren(QAbstractButton)
        if button.isVisible() and button.text() and button.width() + 1 < button.minimumSizeHint().width()
    ]
    return found


def _width(widget: QWidget, text: str) -> int:
    return max(QFontMetrics(widget.font()).horizontalAdvance(line) for line in text.splitlines() or [""])


def main() -> int:
    """Folder, name of the pictures, width, height."""
    folder, name, width, height = sys.argv[1:5]
    session = WindowSession(Path(folder))
    photographer = Photographer(session, name, (int(width), int(height)))
    code = QApplication.exec()
    for fault in photographer.faults:
        print(f"{Path(name).name} {fault}")
    return 1 if code or photographer.faults else 0


if __name__ == "__main__":
    sys.exit(main())
