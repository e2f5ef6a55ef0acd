"""How long the heavy user's archive takes from the zip to the committed journal, beside reading and storing bare.

The archive has 30 000 connections, 200 000 messages, 20 000 reactions, 10 000 comments and 3 000 shares. It is
made once. Beside it stand Python's `csv.reader` over the same bytes and bare inserts of the same rows into
SQLite. Each side runs in a process of its own; `python -m tests.benchmarks.archive_import ours ZIP FOLDER` is
one of them. The memory is that of all processes that read.
"""

from __future__ import annotations

import csv
import io
import json
import shutil
import sqlite3
import subprocess
import sys
import threading
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.benchmarks.table import Line, middle

ROUNDS = 3
AIM, AGAIN, MEGABYTES = 3.0, 1.5, 250
LONGEST_CELL = 200
"""Characters of a cell that the bare side stores: the text of messages is kept by neither side."""


def archive_lines(folder: Path) -> list[Line]:
    """The row "archive import" in its three parts."""
    place = heavy_archive(folder / "archive")
    bare, ours = [], []
    for round_ in range(ROUNDS):
        bare.append(_measured("bare", place, folder / f"bare-{round_}"))
        ours.append(_measured("ours", place, folder / f"import-{round_}"))
    seconds = {name: middle([one[name] for one in ours]) for name in ("whole", "again")}
    beside = middle([one["whole"] for one in bare])
    peak = max(one["megabytes"] for one in ours)
    told = f"{seconds['whole']:.2f} s beside {beside:.2f} s, {ours[0]['entries']:.0f} entries"
    ratio, again = seconds["whole"] / beside, seconds["again"] / seconds["whole"]
    return [
        Line(
            "archive import, heavy user",
            f"{ratio:.2f} x ({told})",
            f"<= {AIM:.0f} x csv and sqlite3",
            ratio <= AIM,
        ),
        Line(
            "archive import, again",
            f"{again:.2f} x ({seconds['again']:.2f} s)",
            f"<= {AGAIN} x",
            again <= AGAIN,
        ),
        Line(
            "archive import, memory of the readers", f"{peak:.0f} MB", f"<= {MEGABYTES} MB", peak <= MEGABYTES
        ),
    ]


def heavy_archive(folder: Path) -> Path:
    """The heavy user's zip, made where it is not there yet."""
    from tests.archives.eras import NEWEST
    from tests.archives.life import HEAVY, live
    from tests.archives.packing import archive_of, pack_plain

    found = list(folder.glob("*.zip"))
    if found:
        return found[0]
    life = live(11, NEWEST.when.date().replace(year=2014), NEWEST.when.date(), HEAVY)
    return pack_plain(archive_of(life, NEWEST), folder)


def _measured(side: str, place: Path, folder: Path) -> dict[str, float]:
    shutil.rmtree(folder, ignore_errors=True)
    command = [sys.executable, "-m", "tests.benchmarks.archive_import", side, str(place), str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    shutil.rmtree(folder, ignore_errors=True)
    return json.loads(done.stdout)


def bare(place: Path, folder: Path) -> dict[str, float]:
    """Every row of every table through `csv.reader`, and into a database with nothing around it."""
    folder.mkdir(parents=True)
    began = time.perf_counter()
    csv.field_size_limit(10_000_000)
    database = sqlite3.connect(folder / "bare.db", isolation_level=None)
    database.execute("PRAGMA journal_mode=WAL")
    database.execute("PRAGMA synchronous=FULL")
    database.execute("BEGIN IMMEDIATE")
    count = 0
    with zipfile.ZipFile(place) as archive:
        for number, name in enumerate(n for n in archive.namelist() if n.endswith(".csv")):
            with archive.open(name) as file:
                rows = csv.reader(io.TextIOWrapper(file, "utf-8", newline=""))
                count += _stored(database, f"t{number}", rows)
    database.execute("COMMIT")
    database.close()
    return {"whole": time.perf_counter() - began, "entries": count}


def _stored(database: sqlite3.Connection, table: str, rows) -> int:
    """The rows of one file, each with as many cells as the widest."""
    kept = [[cell[:LONGEST_CELL] for cell in row] for row in rows]
    wide = max((len(row) for row in kept), default=1) or 1
    database.execute(f"CREATE TABLE {table} ({', '.join(f'c{place}' for place in range(wide))})")
    marks = ", ".join("?" * wide)
    padded = (row + [""] * (wide - len(row)) for row in kept)
    database.executemany(f"INSERT INTO {table} VALUES ({marks})", padded)
    return len(kept)


@contextmanager
def readers_weighed() -> Iterator[list[float]]:
    """The most megabytes that all processes that read held together, looked at every twentieth of a second."""
    peak, done = [0.0], threading.Event()

    def look() -> None:
        while not done.wait(0.05):
            peak[0] = max(peak[0], sum(map(_megabytes, _children())))

    looking = threading.Thread(target=look)
    looking.start()
    try:
        yield peak
    finally:
        done.set()
        looking.join()


def _children() -> set[str]:
    tasks = Path("/proc/self/task").iterdir()
    return {child for task in tasks for child in (task / "children").read_text().split()}


def _megabytes(process: str) -> float:
    try:
        status = Path(f"/proc/{process}/status").read_text()
    except OSError:  # it has just ended
        return 0.0
    held = [line for line in status.splitlines() if line.startswith("VmRSS:")]
    return int(held[0].split()[1]) / 1000 if held else 0.0


def ours(place: Path, folder: Path) -> dict[str, float]:
    """The command line's way: read apart, compare, write in one step; then all of it again."""
    from ssi_coach.app.collecting import uncollected
    from ssi_coach.app.opening import open_workspace
    from ssi_coach.app.reading_files import read_files
    from ssi_coach.services.imports.importing import plan_import, write_import

    opened = open_workspace(folder)
    seconds, peaks = [], []
    try:
        for _ in range(2):
            began = time.perf_counter()
            with readers_weighed() as peak:
                files = read_files(opened.work, [place])
            peaks.append(peak[0])
            with uncollected(many=True):
                plan = plan_import(opened.work, files)
                write_import(opened.work, files, plan)
            seconds.append(time.perf_counter() - began)
        entries = opened.journal.line_count(opened.work.today())
    finally:
        opened.close()
    return {"whole": seconds[0], "again": seconds[1], "megabytes": max(peaks), "entries": entries}


if __name__ == "__main__":
    print(json.dumps({"bare": bare, "ours": ours}[sys.argv[1]](Path(sys.argv[2]), Path(sys.argv[3]))))
