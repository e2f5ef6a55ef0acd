"""How long the reckoning under a what-if takes after ten years: getting ready, and one step of a slider.

A step is what happens between a slider's movement and the repaint: a year of days with its band, and the day
of the target. The repaint itself is timed with the window.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from ssi_coach.app.opening import open_workspace
from ssi_coach.services.progress.what_if import futures_of, reckon_what_if
from tests.benchmarks.journals import heavy_journal
from tests.benchmarks.table import Line, middle, quantile, timed

STEPS, ROUNDS = 120, 7
STEP_MS, READY_MS = 6.0, 60.0


def future_lines(folder: Path) -> list[Line]:
    """The row "what-if drag", as far as it is reckoning."""
    opened = open_workspace(heavy_journal(folder / "heavy"))
    work, today = opened.work, opened.work.today()
    what_if = reckon_what_if(work)
    assert what_if is not None
    ready = middle([timed(partial(futures_of, work, today)) for _ in range(ROUNDS)])
    slider = what_if.sliders[0]
    drags = [{**what_if.as_now, slider.kind: slider.most * step / STEPS} for step in range(STEPS)]
    steps = [timed(partial(what_if.ahead, weekly)) for weekly in drags]
    late = quantile(steps, 0.95)
    opened.close()
    return [
        Line("what-if, getting ready", f"{ready:.1f} ms", f"<= {READY_MS:.0f} ms", ready <= READY_MS),
        Line(
            "what-if drag, the reckoning of one step",
            f"p95 {late:.1f} ms, median {middle(steps):.1f} ms",
            f"<= {STEP_MS:.0f} ms p95",
            late <= STEP_MS,
        ),
    ]
