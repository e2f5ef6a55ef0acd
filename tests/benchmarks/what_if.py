"""How long a step of a slider takes until the forecast is repainted, with ten years of use behind it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace

from tests.benchmarks.journals import heavy_journal
from tests.benchmarks.table import Line, middle, quantile

STEPS = 200
WARM = 10
GOAL = 16.0
SIZE = (1096, 764)


def what_if_lines(folder: Path) -> list[Line]:
    """The row "what-if drag"."""
    words = [sys.executable, "-m", "tests.benchmarks.what_if", str(heavy_journal(folder / "heavy"))]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(words, env=environment, capture_output=True, text=True, check=True)
    times = [float(word) for word in done.stdout.split()]
    late = quantile(times, 0.95)
    return [
        Line(
            "what-if drag: slider event to repainted forecast",
            f"p95 {late:.1f} ms, median {middle(times):.1f} ms",
            f"<= {GOAL:.0f} ms p95",
            late <= GOAL,
        )
    ]


def main(folder: Path) -> None:
    """Print the milliseconds of each step."""
    from PySide6.QtWidgets import QApplication

    app = QApplication([])
    page = _page(app, folder)
    slider = next(iter(page.panel.rows.values())).slider
    for number in range(-WARM, STEPS):
        start = time.perf_counter()
        slider.setValue(1 + (7 * number) % slider.maximum())
        app.processEvents()
        if number >= 0:
            print(f"{1000 * (time.perf_counter() - start):.3f}")


def _page(app, folder: Path) -> SimpleNamespace:
    """Progress over the journal, with the panel open and reckoned."""
    from ssi_coach.app.opening import open_workspace
    from ssi_coach.app.resources import read_resource
    from ssi_coach.app.window.coach import Coach
    from ssi_coach.app.window.what_if import WhatIfDesk
    from ssi_coach.presentation.formats import PlainFormats
    from ssi_coach.presentation.progress.page import Looking, build_progress
    from ssi_coach.services.progress.view import course_of, progress_facts
    from ssi_coach.ui.fonts import load_fonts
    from ssi_coach.ui.screens.progress import ProgressScreen
    from ssi_coach.ui.skin import Skin
    from tests.fakes import InlineTaskRunner

    load_fonts(read_resource)
    skin = Skin(read_resource, "light", reduced_motion=True)
    skin.dress(app)
    opened, formats = open_workspace(folder), PlainFormats("en")
    work = opened.work
    facts = progress_facts(work, course=course_of(work))
    screen = ProgressScreen(skin, formats)
    screen.resize(*SIZE)
    screen.set_state(build_progress(facts, formats, Looking(span="1y")))
    screen.panels.open("what_if")
    screen.show()
    coach = Coach(work, InlineTaskRunner(), None, name_steps=print, settings_changed=print)
    panel = screen.panels.panel("what_if")
    desk = WhatIfDesk(SimpleNamespace(coach=coach, opened=opened, formats=formats), panel, screen.total.chart)
    desk.look(facts, table=False)
    app.processEvents()
    return SimpleNamespace(screen=screen, panel=panel)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
