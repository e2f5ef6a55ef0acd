"""How soon the Journal shows its first rows, answers a key in the search field, and jumps to the end."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks.journals import heavy_journal
from tests.benchmarks.table import Line, middle, quantile

ROUNDS = 12
TYPED = "price list"
ROWS_GOAL, KEY_GOAL = 30.0, 50.0


def journal_lines(folder: Path) -> list[Line]:
    """The row "Journal page"."""
    words = [sys.executable, "-m", "tests.benchmarks.journal_page", str(heavy_journal(folder / "heavy"))]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(words, env=environment, capture_output=True, text=True, check=True)
    opened, keys, ends = ([float(word) for word in line.split()] for line in done.stdout.splitlines())
    return [
        Line(
            "Journal page, first rows of 150 000",
            f"median {middle(opened):.0f} ms, slowest {max(opened):.0f} ms",
            f"<= {ROWS_GOAL:.0f} ms",
            middle(opened) <= ROWS_GOAL,
        ),
        Line(
            "Journal page, each key of a filter",
            f"median {middle(keys):.0f} ms, p95 {quantile(keys, 0.95):.0f} ms",
            f"<= {KEY_GOAL:.0f} ms",
            quantile(keys, 0.95) <= KEY_GOAL,
        ),
        Line(
            "Journal page, jump to the end",
            f"median {middle(ends):.0f} ms, slowest {max(ends):.0f} ms",
            f"<= {KEY_GOAL:.0f} ms",
            middle(ends) <= KEY_GOAL,
        ),
    ]


class Stopwatch:
    """Does one thing after the other in the real window and notes how long the rows took."""

    def __init__(self, folder: Path) -> None:
        from PySide6.QtCore import QTimer

        from ssi_coach.app.window.session import WindowSession

        self.session = WindowSession(folder, usable=self.begin)
        self.times: dict[str, list[float]] = {"open": [], "key": [], "end": []}
        self.steps = self.plan()
        self.after = QTimer.singleShot

    def plan(self) -> list[tuple[str, Callable[[], None]]]:
        """What is done, in this order."""
        opened = [("open", self.open)] * ROUNDS
        keys = [
            ("key", lambda length=length: self.search(TYPED[:length])) for length in range(1, len(TYPED) + 1)
        ]
        return [("", self.open), *opened, *keys, ("", lambda: self.search("")), *[("end", self.end)] * ROUNDS]

    def begin(self) -> None:
        """Wait until the window has settled, then go on step by step."""
        self.after(600, self.next)

    def next(self) -> None:
        """The next step, or the end."""
        from PySide6.QtWidgets import QApplication

        if not self.steps:
            for found in self.times.values():
                print(*found)
            self.session.stage.close()
            QApplication.quit()
            return
        name, do = self.steps.pop(0)
        if name == "open":
            self.session.window.show_page("today")
        if name == "end":
            self.table().scrollToTop()
        self.after(150, lambda: self.measure(name, do))

    def measure(self, name: str, do: Callable[[], None]) -> None:
        """Do it, and look at every turn of the loop whether the rows are there."""
        start = time.perf_counter()
        do()
        self.look(name, start)

    def look(self, name: str, start: float) -> None:
        """One look."""
        if self.session.at_rest and self.complete():
            self.table().viewport().repaint()
            if name:
                self.times[name].append(1000 * (time.perf_counter() - start))
            self.next()
        else:
            self.after(0, lambda: self.look(name, start))

    def complete(self) -> bool:
        """Whether every row in sight has its content."""
        table = self.table()
        model = table.model()
        if model is None or not model.rowCount():
            return False
        first = max(0, table.rowAt(0))
        last = table.rowAt(table.viewport().height() - 1)
        last = model.rowCount() - 1 if last < 0 else last
        return all(model.row(number) is not None for number in range(first, last + 1))

    def table(self):
        """The Journal's table."""
        from ssi_coach.ui.tables.journal_table import JournalTable

        return self.session.window.page_widget("journal").findChild(JournalTable)

    def open(self) -> None:
        """Go to the Journal; it is built anew as after a change."""
        from ssi_coach.services.changes import Topic

        if self.session.window.page_widget("journal") is not None:
            self.session._around.coach._mark(frozenset({Topic.ENTRIES}))
        self.session.window.show_page("journal")

    def search(self, text: str) -> None:
        """Type into the search field."""
        from ssi_coach.ui.widgets.search_field import SearchField

        field = self.session.window.page_widget("journal").findChild(SearchField)
        field.setText(text)
        field.textEdited.emit(text)

    def end(self) -> None:
        """Jump to the last row."""
        self.table().scrollToBottom()


def main(folder: Path) -> None:
    """Measure in a window of its own."""
    from PySide6.QtWidgets import QApplication

    stopwatch = Stopwatch(folder)
    stopwatch.session.start()
    QApplication.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
