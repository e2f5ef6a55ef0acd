"""`make bench`: prints the speed table; the exit code says whether all of it was met."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.benchmarks.archive_import import archive_lines
from tests.benchmarks.charts import chart_lines
from tests.benchmarks.estimate import estimate_lines
from tests.benchmarks.futures import future_lines
from tests.benchmarks.import_stalls import stall_lines
from tests.benchmarks.journal_page import journal_lines
from tests.benchmarks.journal_score import journal_score_row
from tests.benchmarks.logging_one import logging_lines
from tests.benchmarks.plan import plan_lines
from tests.benchmarks.results_page import results_lines
from tests.benchmarks.table import Line, printed
from tests.benchmarks.what_if import what_if_lines
from tests.benchmarks.windows import window_lines

FOLDER = Path("build/bench")


def main() -> int:
    """Measure every row."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    score = journal_score_row()
    lines = [
        *window_lines(FOLDER),
        *logging_lines(FOLDER),
        Line(score.name, f"{score.ratio:.2f} x ({score.ms:.2f} ms)", "<= 5 x one pass of NumPy", score.met),
        *estimate_lines(FOLDER),
        *plan_lines(FOLDER),
        *journal_lines(FOLDER),
        *results_lines(FOLDER),
        *chart_lines(FOLDER),
        *future_lines(FOLDER),
        *what_if_lines(FOLDER),
        *archive_lines(FOLDER),
        *stall_lines(FOLDER),
    ]
    print(printed(lines))
    return 0 if all(line.met for line in lines) else 1


if __name__ == "__main__":
    sys.exit(main())
