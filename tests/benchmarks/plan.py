"""How long the plan of the day takes a heavy user: what the estimate expects of every action, and the choice."""

from __future__ import annotations

import time
from pathlib import Path

from ssi_coach.app.opening import open_workspace
from ssi_coach.services.today.plan import plan_on, prospects_on
from tests.benchmarks.journals import heavy_journal
from tests.benchmarks.table import Line, middle

ROUNDS, MOST_MS = 15, 50.0


def plan_lines(folder: Path) -> list[Line]:
    """The row "plan of the day"; what is chosen again after every log, from gains that are known, is told beside it."""
    opened = open_workspace(heavy_journal(folder / "heavy"))
    work, today = opened.work, opened.work.today()
    whole, again = [], []
    for _ in range(ROUNDS + 1):
        began = time.perf_counter()
        known = prospects_on(work, today)
        between = time.perf_counter()
        plan_on(work, today, prospects=known)
        ended = time.perf_counter()
        whole.append(1e3 * (ended - began))
        again.append(1e3 * (ended - between))
    opened.close()
    # The first round loads the library and learns what nobody has looked at yet.
    taken, chosen = middle(whole[1:]), middle(again[1:])
    name = f"plan of the day, with all gains (chosen again {chosen:.1f} ms)"
    return [Line(name, f"{taken:.1f} ms", f"<= {MOST_MS:.0f} ms", taken <= MOST_MS)]
