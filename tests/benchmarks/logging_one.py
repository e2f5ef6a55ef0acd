"""How long one logged action takes: from the click until it is committed and the page repainted."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

from tests.benchmarks.journals import heavy_journal, light_journal
from tests.benchmarks.table import Line, quantile

ROUNDS = 300
MEMORY = Path("/dev/shm")  # noqa: S108  # a folder in memory, whose fsync costs nothing
BREATH_MS = 20
"""Between two clicks: nobody clicks faster, and the note of the last one is drawn by then."""
GOAL_MS, BEYOND_FSYNC_MS, HEAVY_GOAL = 16.0, 8.0, 1.2


def logging_lines(folder: Path) -> list[Line]:
    """The row "log one action" without the disk (in memory) and with it."""
    memory = MEMORY / f"ssi-coach-bench-{os.getpid()}"
    heavy = heavy_journal(folder / "heavy")
    light = light_journal(folder / "light")
    subprocess.run(["cp", "-r", str(folder), str(memory)], check=True)
    try:
        times = {name: taken(memory / name) for name in ("heavy", "light")}
    finally:
        subprocess.run(["rm", "-rf", str(memory)], check=True)
    on_disk, sync = taken(heavy), fsyncs(light)
    p99 = {name: quantile(found, 0.99) for name, found in times.items()}
    half = {name: quantile(found, 0.5) for name, found in times.items()}
    beyond = quantile(on_disk, 0.99) - quantile(sync, 0.99)
    ratio = half["heavy"] / half["light"]
    return [
        Line(
            "log one action, heavy user",
            f"p99 {p99['heavy']:.1f} ms, median {half['heavy']:.1f} ms",
            f"p99 <= {GOAL_MS:.0f} ms without fsync",
            p99["heavy"] <= GOAL_MS,
        ),
        Line(
            "log one action, with the disk",
            f"p99 {quantile(on_disk, 0.99):.1f} ms, fsync p99 {quantile(sync, 0.99):.1f} ms",
            f"<= fsync + {BEYOND_FSYNC_MS:.0f} ms",
            beyond <= BEYOND_FSYNC_MS,
        ),
        Line(
            "log one action, heavy beside light",
            f"{ratio:.2f} x (light median {half['light']:.1f} ms)",
            f"<= {HEAVY_GOAL} x",
            ratio <= HEAVY_GOAL,
        ),
    ]


def fsyncs(folder: Path) -> list[float]:
    """What the disk itself takes to keep a page, in ms."""
    found = []
    with (folder / "fsync.probe").open("wb", buffering=0) as file:
        for _ in range(100):
            start = time.perf_counter()
            file.write(bytes(4096))
            os.fsync(file.fileno())
            found.append(1000 * (time.perf_counter() - start))
    (folder / "fsync.probe").unlink()
    return found


def taken(folder: Path) -> list[float]:
    """Milliseconds of each logged action, measured in a process of its own."""
    words = [sys.executable, "-m", "tests.benchmarks.logging_one", str(folder)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(words, env=environment, capture_output=True, text=True, check=True)
    return [float(word) for word in done.stdout.split()]


def main(folder: Path) -> None:
    """Log again and again in the real window, and print how long each took."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from ssi_coach.app.window.session import WindowSession
    from ssi_coach.ui.screens.today import TodayScreen
    from ssi_coach.ui.widgets.gauge import Gauge

    found: list[float] = []
    started = [0.0]

    def begin() -> None:
        started[0] = time.perf_counter()
        screen().tallied.emit("comment")

    def screen() -> TodayScreen:
        page = session.window.page_widget("today")
        assert isinstance(page, TodayScreen)
        return page

    def shown(state: object) -> None:
        show(state)
        gauge.repaint()
        if started[0]:
            found.append(1000 * (time.perf_counter() - started[0]))
        started[0] = 0.0
        if len(found) > ROUNDS:
            print(*found[1:])
            session.stage.close()
            QApplication.quit()
        else:
            QTimer.singleShot(BREATH_MS, begin)

    session = WindowSession(folder, usable=begin)
    session.start()
    page = screen()
    gauge = page.findChild(Gauge)
    show = page.set_state
    page.set_state = shown  # the stopwatch stands where the page is shown
    QApplication.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
