"""How long the estimate takes after ten years: from nothing, on a start with what was kept, and for one more reading.

From nothing and one more reading are the model's own work over arrays that lie ready, all hypotheses of all
pillars. A start is timed as it happens: the journal has just been opened, what was kept is read from the
file, and today is estimated. Before that the window already shows the kept outlook, which is told beside it.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from ssi_coach.app.opening import open_workspace
from ssi_coach.domain.counts import DailyCounts
from ssi_coach.domain.days import EARLIEST_DAY, DaySpan
from ssi_coach.domain.edits import Edit
from ssi_coach.domain.readings import Reading
from ssi_coach.services.estimating import forecast, outlook_kept, reckon_outlook
from tests.benchmarks.journal_score import TODAY, HeavyUser
from tests.benchmarks.journals import heavy_journal, light_journal
from tests.benchmarks.table import Line, middle
from tests.build import make_reading
from tests.model_report.course import Journal, estimator
from tests.today_build import catalogue

READINGS, EVERY = 500, timedelta(days=7)
ROUNDS = 9
NOTHING_MS, START_MS, MORE_MS = 150.0, 10.0, 3.0


def estimate_lines(folder: Path) -> list[Line]:
    """The row "estimate" in its three parts."""
    nothing, more = _model_times()
    outlook, heavy = _start_times(_weekly(folder))
    _, light = _start_times(light_journal(folder / "light"))
    told = f"light user {light:.1f} ms, the kept outlook {outlook:.1f} ms"
    return [
        _line(f"estimate, 10 years and {READINGS} readings from nothing", nothing, NOTHING_MS),
        _line(f"estimate, a start with what was kept ({told})", heavy, START_MS),
        _line("estimate, one more reading", more, MORE_MS),
    ]


def _line(name: str, ms: float, most: float) -> Line:
    return Line(name, f"{ms:.1f} ms", f"<= {most:.0f} ms", ms <= most)


def _model_times() -> tuple[float, float]:
    """Everything from nothing, and the last of the readings alone, in ms."""
    user = HeavyUser(catalogue())
    journal = Journal(DailyCounts(user.span, user.by_kind))
    readings = [_reading(number) for number in range(READINGS)]
    whole = journal.record(readings[0].day, readings[-1].day)
    today, last = journal.record(TODAY, TODAY), journal.record(readings[-1].day, readings[-1].day)
    coach = estimator()

    def from_nothing() -> None:
        known = coach.learn(coach.beginning(), readings, whole)
        coach.forecast(known, DaySpan(TODAY, TODAY), today)

    before = coach.learn(coach.beginning(), readings[:-1], whole)
    return _taken(from_nothing), _taken(lambda: coach.learn(before, readings[-1:], last))


def _reading(number: int) -> Reading:
    """A reading a week, the last one three days ago; every pillar goes up and down."""
    day = TODAY - timedelta(days=3) - (READINGS - 1 - number) * EVERY
    swing = (number % 20) / 10.0
    pillars = {"brand": 14.0 + swing, "people": 9.0 - swing, "insights": 8.0 + swing, "relationships": 17.0}
    return make_reading(day=day, total=float(round(sum(pillars.values()))), **pillars)


def _weekly(folder: Path) -> Path:
    """The heavy user's journal with one reading a week."""
    place = folder / "weekly"
    if not place.exists():
        shutil.copytree(heavy_journal(folder / "heavy"), place)
        opened = open_workspace(place)
        journal = opened.work.journal
        readings = journal.readings(DaySpan(EARLIEST_DAY, opened.work.today()))
        last = readings[-1].day
        journal.apply([Edit(found, None) for found in readings if (last - found.day) % EVERY])
        opened.close()
    return place


def _start_times(folder: Path) -> tuple[float, float]:
    """After opening, in ms: reading the kept outlook, and the first estimate; the very first round keeps both."""
    outlooks, estimates = [], []
    for number in range(ROUNDS + 1):
        opened = open_workspace(folder)
        work, today = opened.work, opened.work.today()
        if not number:
            reckon_outlook(work, today)
        began = time.perf_counter()
        outlook_kept(work, today)
        between = time.perf_counter()
        forecast(work, today, today).at(0)
        if number:
            outlooks.append(1e3 * (between - began))
            estimates.append(1e3 * (time.perf_counter() - between))
        opened.close()
    return middle(outlooks), middle(estimates)


def _taken(task: Callable[[], object]) -> float:
    """The best time of several, in ms."""
    best = float("inf")
    for _ in range(ROUNDS):
        began = time.perf_counter()
        task()
        best = min(best, time.perf_counter() - began)
    return 1e3 * best
