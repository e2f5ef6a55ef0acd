"""Sessions that are killed at random moments: `python -m tests.storage.forked_session FOLDER TIMES`.

One journal lives through all of them; each start goes on with the session that the kill left. Prints one JSON object.
"""

from __future__ import annotations

import json
import random
import sys
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path

from ssi_coach.app.opening import DataFiles, open_workspace
from ssi_coach.domain.activities import EntryFilter, EntrySource
from ssi_coach.services.today.session import count_up, meet, resume, start_session
from ssi_coach.services.today.session_end import end_session
from ssi_coach.services.workspace import Workspace
from tests.storage.forked import FAULT, READY, killed_run

KINDS = ("comment", "reaction", "post")
PRESSES = 25
"""Presses after which a session is ended, and the next one begins."""

PRESSED = "pressed"
SESSIONS = EntryFilter(sources=frozenset({EntrySource.SESSION.value}))


def kill_while_counting(folder: Path, times: int) -> dict[str, object]:
    """Count through the services, kill at a random moment, look what is left; as often as asked."""
    files, chance, faults, pressed = DataFiles.load(), random.Random(times), list[str](), 0
    for run in range(times):
        known = (pressed, run)
        said = killed_run(partial(count_for_ever, folder, files, known), chance)
        pressed += said.count(PRESSED)
        faults += [line for line in said if line.startswith(FAULT)]
    said = killed_run(partial(look, folder, files, (pressed, times)), chance, kill=False)
    faults += [line for line in said if line.startswith(FAULT)]
    return {"pressed": pressed, "faults": faults}


def count_for_ever(
    folder: Path, files: DataFiles, known: tuple[int, int], write: Callable[[str], None]
) -> None:
    """Check what the kill before left, go on with the session, and count until the next one."""
    work = open_workspace(folder, data=lambda: files).work
    check(work, known, write)
    write(READY)
    start_session(work)
    resume(work)
    chance = random.Random(known[1])
    while True:
        for _ in range(PRESSES):
            meet(work, chance.choice(("", "Ada, ACME")))
            count_up(work, chance.choice(KINDS))
            write(PRESSED)
        end_session(work)
        start_session(work)


def look(folder: Path, files: DataFiles, known: tuple[int, int], write: Callable[[str], None]) -> None:
    """Check what the last kill left."""
    opened = open_workspace(folder, data=lambda: files)
    check(opened.work, known, write)
    opened.close()


def check(work: Workspace, known: tuple[int, int], write: Callable[[str], None]) -> None:
    """Say what was lost or doubled: every press that was told is there, and one more for each kill at most."""
    pressed, kills = known
    entries = work.journal.entries_page(SESSIONS, offset=0, limit=1_000_000)
    total = sum(entry.count for entry in entries)
    if not pressed <= total <= pressed + kills:
        write(f"{FAULT} {total} in the journal for {pressed} presses")
    session = work.journal.open_session()
    counts = {entry.id: entry.count for entry in entries}
    if session is not None and Counter(session.taps) != {id: counts[id] for id in session.entries}:
        write(f"{FAULT} a session that says something else than its entries")
    for ended in work.journal.sessions():
        minutes = [entry.minutes for entry in entries if entry.id in ended.entries]
        if ended.ended and sum(one or 0 for one in minutes) != ended.minutes:
            write(f"{FAULT} {minutes} for a session of {ended.minutes} minutes")


if __name__ == "__main__":
    print(json.dumps(kill_while_counting(Path(sys.argv[1]), int(sys.argv[2]))))
