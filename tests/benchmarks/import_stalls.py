"""How long the window stands still while the heavy user's archive is read, shown and written."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

from tests.benchmarks.archive_import import heavy_archive
from tests.benchmarks.table import Line
from tests.driving.virtual_screen import virtual_screen

MOST_MS, USUAL_MS = 200.0, 50.0


def stall_lines(folder: Path) -> list[Line]:
    """The row "window stalls" of the import."""
    from tests.driving.journals import make_journal

    place = heavy_archive(folder / "archive")
    journal = folder / "stalls"
    shutil.rmtree(journal, ignore_errors=True)
    make_journal(journal, 0, theme="light")
    command = [sys.executable, "-m", "tests.benchmarks.watched_import", str(place), str(journal)]
    with virtual_screen(1280, 800) as screen:
        done = subprocess.run(command, env=screen, capture_output=True, text=True, check=True)
    found = json.loads(done.stdout.splitlines()[-1])
    measured = f"{found['most']:.0f} ms at most, {found['p99']:.0f} ms p99, {found['seconds']:.0f} s in all"
    met = found["most"] < MOST_MS and found["p99"] < USUAL_MS
    return [
        Line("archive import, window stalls", measured, f"< {MOST_MS:.0f} ms, p99 < {USUAL_MS:.0f} ms", met)
    ]
