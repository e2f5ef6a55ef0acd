"""Processes that import and are killed: `python -m tests.storage.forked_import FOLDER TIMES`.

A program of its own for the same reason as `tests.storage.forked`. Prints one JSON object.
"""

from __future__ import annotations

import json
import random
import sys
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path

from ssi_coach.app.opening import DataFiles, Opened, open_workspace
from ssi_coach.domain.activities import EntryFilter
from ssi_coach.domain.files import ParsedFile
from ssi_coach.services.imports.importing import apply_import, plan_import
from ssi_coach.storage.model_road import model_road
from tests.build import days_ago, make_entry
from tests.storage.forked import FAULT, READY, killed_run

ENTRIES = 600
"""In one import: enough to be hit in the middle."""


def kill_while_importing(folder: Path, times: int) -> dict[str, object]:
    """Import into one journal again and again, kill at a random moment, look whether any import is there in part."""
    files, chance = DataFiles.load(), random.Random(times)
    acknowledged: set[str] = set()
    faults: list[str] = []
    for run in range(times):
        said = killed_run(partial(import_for_ever, folder, files, acknowledged, run), chance, longest=0.6)
        faults += [line for line in said if line.startswith(FAULT)]
        acknowledged.update(line for line in said if not line.startswith((FAULT, READY)))
    said = killed_run(lambda write: look(folder, files, acknowledged, write), chance, kill=False)
    faults += [line for line in said if line.startswith(FAULT)]
    return {"acknowledged": len(acknowledged), "faults": faults}


def import_for_ever(
    folder: Path, files: DataFiles, acknowledged: set[str], run: int, write: Callable[[str], None]
) -> None:
    """Check what the kill before left, then import until the next one."""
    opened = open_workspace(folder, data=lambda: files)
    check(opened, acknowledged, write)
    opened.journal.use_road(model_road)  # loaded before the fork, so that the kills hit the writing
    write(READY)
    number = 0
    while True:
        number += 1
        mark = f"r{run}n{number}"
        entries = tuple(
            make_entry(f"{mark}-{place}", days_ago(place % 300), company=mark, source="archive")
            for place in range(ENTRIES)
        )
        apply_import(opened.work, plan_import(opened.work, [ParsedFile(f"{mark}.zip", "archive", entries)]))
        write(mark)


def look(folder: Path, files: DataFiles, acknowledged: set[str], write: Callable[[str], None]) -> None:
    """Check what the last kill left."""
    opened = open_workspace(folder, data=lambda: files)
    check(opened, acknowledged, write, whole=True)
    opened.close()


def check(
    opened: Opened, acknowledged: set[str], write: Callable[[str], None], *, whole: bool = False
) -> None:
    """Say which imports are there in part, and which are lost."""
    journal = opened.journal
    lines = journal.line_count(opened.work.today())
    if lines % ENTRIES or lines < len(acknowledged) * ENTRIES:
        write(f"{FAULT} {lines} lines for {len(acknowledged)} acknowledged imports")
    if whole:
        entries = journal.entries_page(EntryFilter(), offset=0, limit=1_000_000)
        found = Counter(entry.company for entry in entries)
        parts = {mark: n for mark, n in found.items() if n != ENTRIES}
        lost = sorted(acknowledged - found.keys())
        if parts or lost or lines != len(entries) or journal.check():
            write(f"{FAULT} parts {parts} lost {lost} {lines} {len(entries)} {journal.check()}")


if __name__ == "__main__":
    place, count = sys.argv[1:]
    print(json.dumps(kill_while_importing(Path(place), int(count))))
