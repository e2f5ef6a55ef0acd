"""Imports a file through the real window and tells how long the window stood still meanwhile.

`python -m tests.benchmarks.watched_import FILE FOLDER` drops the file on the page Data of a journal. A timer that
should ring every five milliseconds tells when the window was busy.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from ssi_coach.app.gui import GARBAGE_AFTER
from ssi_coach.app.window.importing import ImportDesk
from ssi_coach.app.window.session import WindowSession
from tests.benchmarks.table import quantile
from tests.driving.data_looks import data_page

BEAT = 0.005
PATIENCE = 900_000
SETTLING = 3.0
"""Seconds between the first sight of the page and the file, and in which the window is watched after the import."""


class Watch(QObject):
    """Drops the file, imports it when it is shown, and ends when it is written."""

    def __init__(self, session: WindowSession, place: Path) -> None:
        super().__init__(session)
        self.session = session
        self.place = place
        self.gaps: list[tuple[float, str]] = []
        self.step = "opening"
        self.last = self.ends = self.began = 0.0
        self.timer = QTimer(self)
        self.timer.setTimerType(Qt.TimerType.PreciseTimer)
        self.timer.timeout.connect(self.ring)
        self.timer.start(round(1000 * BEAT))

    def ring(self) -> None:
        """One beat: how late it is, and what comes next."""
        now = time.perf_counter()
        if self.step not in ("opening", "arriving"):
            self.gaps.append((1000 * (now - self.last - BEAT), self.step))
        self.last = now
        getattr(self, self.step)(now)

    def opening(self, now: float) -> None:
        if not self.session.at_rest:
            return
        self.page = data_page(self.session)
        self.desk = self.page.findChild(ImportDesk)
        self.desk.written.connect(self.written)
        self.began, self.step = now, "arriving"

    def arriving(self, now: float) -> None:
        """What a window does once after its start, and a page when it is first shown, has rows of its own."""
        if now - self.began > SETTLING and self.session.at_rest:
            self.page.files_dropped.emit([self.place])
            self.began, self.step = now, "reading"

    def reading(self, now: float) -> None:
        if self.desk._chosen.looked is not None:
            self.step = "writing"
            sys.stderr.write(f"read and shown after {now - self.began:.1f} s\n")
            self.page.import_wanted.emit()

    def writing(self, now: float) -> None:
        """The journal takes it in."""

    def written(self) -> None:
        self.step, self.ends = "settling", time.perf_counter() + SETTLING

    def settling(self, now: float) -> None:
        if now > self.ends and self.session.at_rest:
            self.timer.stop()
            self.session.stage.close()


def main() -> int:
    """Watch one import; prints what was found as JSON."""
    gc.set_threshold(GARBAGE_AFTER)
    session = WindowSession(Path(sys.argv[2]))
    watch = Watch(session, Path(sys.argv[1]))
    session.start()
    QTimer.singleShot(PATIENCE, lambda: QApplication.exit(1))
    code = QApplication.exec()
    sys.stderr.write(f"{watch.step}: {sorted(watch.gaps, reverse=True)[:8]}\n")
    gaps = [gap for gap, _ in watch.gaps]
    seconds = watch.ends - SETTLING - watch.began
    print(json.dumps({"most": max(gaps), "p99": quantile(gaps, 0.99), "seconds": seconds}))
    return code


if __name__ == "__main__":
    sys.exit(main())
