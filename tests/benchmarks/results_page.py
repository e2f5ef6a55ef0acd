"""How soon the page Results stands with 20 000 results, for the first time and after one of them has changed."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

from tests.benchmarks.journals import results_journal
from tests.benchmarks.table import Line, middle

MANY, FEW = 20_000, 100
WINDOWS, ROUNDS = 3, 8
LOOKS = 4
"""Milliseconds between two looks: who looks all the time takes the time that is measured."""

FIRST_GOAL, AGAIN_GOAL = 2.5, 3.0
"""How many times as long as with `FEW` results the first look may take, and each after a change."""


def results_lines(folder: Path) -> list[Line]:
    """The rows "Results page"; both journals are opened in turn."""
    journals = {count: results_journal(folder / f"results-{count}", count) for count in (FEW, MANY)}
    firsts: dict[int, list[float]] = {count: [] for count in journals}
    later: dict[int, list[float]] = {count: [] for count in journals}
    for _ in range(WINDOWS):
        for count, journal in journals.items():
            first, *again = _looks(journal)
            firsts[count].append(first)
            later[count] += again
    return [
        _line("Results page, first look at 20 000", firsts, FIRST_GOAL),
        _line("Results page, after one has changed", later, AGAIN_GOAL),
    ]


def _line(name: str, times: dict[int, list[float]], goal: float) -> Line:
    few, many = middle(times[FEW]), middle(times[MANY])
    ratio = many / few
    return Line(name, f"{ratio:.1f} x ({many:.0f} ms)", f"<= {goal} x that with {FEW}", ratio <= goal)


def _looks(journal: Path) -> list[float]:
    """Milliseconds until the page stood in a window: for the first time, and after each change."""
    words = [sys.executable, "-m", "tests.benchmarks.results_page", str(journal)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(words, env=environment, capture_output=True, text=True, check=True)
    return [float(word) for word in done.stdout.split()]


class Stopwatch:
    """Opens the page in the real window, then changes a result again and again, and notes how long the cards took."""

    def __init__(self, folder: Path) -> None:
        from PySide6.QtCore import QTimer

        from ssi_coach.app.window.session import WindowSession

        self.session = WindowSession(folder, usable=self.begin)
        self.times: list[float] = []
        self.after = QTimer.singleShot

    def begin(self) -> None:
        """Wait until the window has settled."""
        self.after(1500, self.open)

    def open(self) -> None:
        """Look at the page for the first time."""
        start = time.perf_counter()
        self.session.window.show_page("results")
        self.look(start, None)

    def change(self) -> None:
        """Another note of the newest conversation, as its sheet gives it; the page is rebuilt as for a person."""
        from functools import partial

        from ssi_coach.domain.results import Stage
        from ssi_coach.services.results.results import edit_result

        before = self.page().state
        column = next(found for found in before.columns if found.stage == Stage.CONVERSATION.value)
        start = time.perf_counter()
        words = {"id": column.cards[0].id, "note": f"spoken to {len(self.times)}"}
        self.session._around.coach.do(partial(edit_result, **words), quiet=True)
        self.look(start, before)

    def look(self, start: float, before: object) -> None:
        """Look again and again whether the page shows its new state."""
        page = self.page()
        if page is not None and page.state is not None and page.state is not before:
            page.board.repaint()
            self.times.append(1000 * (time.perf_counter() - start))
            self.after(200, self.go_on)
        else:
            self.after(LOOKS, lambda: self.look(start, before))

    def go_on(self) -> None:
        """The figures below follow in their own time; a person looks at the cards meanwhile."""
        if not self.session.at_rest:
            self.after(50, self.go_on)
        elif len(self.times) <= ROUNDS:
            self.change()
        else:
            self.end()

    def page(self):
        """The page, once it is there."""
        return self.session.window.page_widget("results")

    def end(self) -> None:
        """Say the times: the first look, then each later one."""
        from PySide6.QtWidgets import QApplication

        print(*self.times)
        self.session.stage.close()
        QApplication.quit()


def main(folder: Path) -> None:
    """Measure in a window of its own."""
    from PySide6.QtWidgets import QApplication

    stopwatch = Stopwatch(folder)
    stopwatch.session.start()
    QApplication.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
