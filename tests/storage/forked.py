"""Processes that log and are killed, or race for a journal: `python -m tests.storage.forked WHAT FOLDER TIMES`.

A program of its own, because processes may only be forked by one that has no database open. It imports
everything once; each fork then starts in milliseconds. Prints one JSON object.
"""

from __future__ import annotations

import contextlib
import json
import os
import random
import select
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from ssi_coach.app.opening import DataFiles, Opened, open_workspace
from ssi_coach.app.resources import read_resource
from ssi_coach.domain.activities import EntryFilter
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.estimates import KeptLearning
from ssi_coach.services.entries import log_line
from ssi_coach.services.quick_line import QuickLine
from ssi_coach.storage.journal import open_journal
from tests.build import make_outlook

READY, AHEAD, FAULT = "ready", "ready with an outlook", "fault"


@dataclass
class Kept:
    """What the harness knows of all runs so far: what was acknowledged must be there for ever."""

    acknowledged: dict[str, str] = field(default_factory=dict)
    runs: int = 0
    offered: int = 0


def kill_while_logging(folder: Path, times: int) -> dict[str, object]:
    """Log through the services, kill at a random moment, look what is left; as often as asked."""
    files, chance, kept, faults = DataFiles.load(), random.Random(times), Kept(), []
    line = QuickLine(read_resource("quick_words.toml"), files.catalogue)
    line.prepare()  # learnt once, before the first fork: the kills shall hit the logging
    slowest = 0.0
    for run in range(times):
        kept.runs = run
        started = time.monotonic()
        said = killed_run(partial(log_for_ever, folder, (files, line), kept, run), chance)
        slowest = max(slowest, time.monotonic() - started)
        faults += [line for line in said if line.startswith(FAULT)]
        kept.offered += AHEAD in said
        kept.acknowledged.update(line.split() for line in said if not line.startswith((READY, FAULT)))
    kept.runs = times
    faults += killed_run(lambda write: look(folder, files, kept, write), chance, kill=False)
    return {
        "acknowledged": len(kept.acknowledged),
        "offered": kept.offered,
        "faults": [line for line in faults if line.startswith(FAULT)],
        "slowest": slowest,
    }


def killed_run(
    work: Callable[[Callable[[str], None]], None],
    chance: random.Random,
    *,
    kill: bool = True,
    longest: float = 0.05,
) -> list[str]:
    """The lines that a forked process said before it was killed at a random moment of its work.

    It is left alone for at most `longest` seconds after it said that it is ready.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            work(lambda line: os.write(writing, f"{line}\n".encode()) and None)
        except BaseException as error:  # noqa: BLE001  # the parent must hear of it
            os.write(writing, f"{FAULT} {error!r}\n".encode())
        finally:
            os._exit(0)
    os.close(writing)
    if kill:
        if chance.random() < 0.9:  # mostly in the middle of logging, sometimes while opening
            select.select([reading], [], [], 10)
        time.sleep(chance.uniform(0, longest))
        os.kill(child, signal.SIGKILL)
    with os.fdopen(reading, encoding="utf-8", newline="\n") as pipe:
        said = pipe.read()
    os.waitpid(child, 0)
    whole = said.rpartition("\n")[0]  # a line cut off by the kill was not acknowledged
    return whole.splitlines()


def log_for_ever(
    folder: Path,
    warm: tuple[DataFiles, QuickLine],
    kept: Kept,
    run: int,
    write: Callable[[str], None],
) -> None:
    """Check what the kill before left, then log until the next one."""
    files, line = warm
    opened = open_workspace(folder, data=lambda: files)
    check(opened, kept, write, whole=run % 20 == 0)
    write(READY if opened.journal.outlook() is None else AHEAD)
    number = 0
    while True:
        number += 1
        mark = f"r{run}n{number}"
        logged = log_line(opened.work, line, f"2 comments @{mark} 5 min #kill")
        write(f"{logged.entries[0].id} {mark}")
        if number % 2:
            keep_what_was_reckoned(opened)


def keep_what_was_reckoned(opened: Opened) -> None:
    """Keep a learning and an outlook that say from how many lines they were reckoned."""
    today = opened.work.today()
    lines = opened.journal.line_count(today)
    opened.journal.keep_learning(KeptLearning(today, "kill", b"%d " % lines * 10_000))
    opened.journal.keep_outlook(make_outlook(today, made_by=str(lines)))


def look(folder: Path, files: DataFiles, kept: Kept, write: Callable[[str], None]) -> None:
    """Check what the last kill left."""
    opened = open_workspace(folder, data=lambda: files)
    check(opened, kept, write, whole=True)
    opened.close()


def check(opened: Opened, kept: Kept, write: Callable[[str], None], *, whole: bool) -> None:
    """Say what was lost, doubled or damaged."""
    journal = opened.journal
    lost = kept.acknowledged.keys() - journal.known_ids(kept.acknowledged)
    if lost:
        write(f"{FAULT} lost {sorted(lost)}")
    lines = journal.line_count(opened.work.today())
    if not len(kept.acknowledged) <= lines <= len(kept.acknowledged) + kept.runs:
        write(f"{FAULT} {lines} lines for {len(kept.acknowledged)} acknowledged entries")
    learning, outlook = journal.learning(opened.work.today()), journal.outlook()
    if learning is not None and learning.content != b"%d " % lines * 10_000:
        write(f"{FAULT} a learning that is not true")
    if outlook is not None and outlook.made_by != str(lines):
        write(f"{FAULT} an outlook of {outlook.made_by} lines where there are {lines}")
    if whole:
        entries = journal.entries_page(EntryFilter(), offset=0, limit=1_000_000)
        doubled = [mark for mark, times in Counter(entry.company for entry in entries).items() if times > 1]
        wrong = [e.id for e in entries if kept.acknowledged.get(e.id, e.company) != e.company or e.count != 2]
        if doubled or wrong or len(entries) != lines or journal.check():
            write(f"{FAULT} doubled {doubled} wrong {wrong} {len(entries)} {lines} {journal.check()}")


def race(folder: Path, times: int) -> dict[str, object]:
    """Five processes at once want the same journal; how many got it, each time."""
    outcomes = [race_once(folder / str(number % 3)) for number in range(times)]
    return {"outcomes": [dict(Counter(outcome)) for outcome in outcomes]}


def race_once(folder: Path, starters: int = 5) -> list[str]:
    """What each of the starters got: the journal, or word that another has it."""
    gate_reading, gate_writing = os.pipe()
    pipes, children = [], []
    for _ in range(starters):
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(gate_writing)
            start(folder, gate_reading, writing)
        os.close(writing)
        pipes.append(reading)
        children.append(child)
    told = [os.read(reading, 200).decode().strip() for reading in pipes]  # all have tried before any lets go
    os.close(gate_writing)
    for child in children:
        os.waitpid(child, 0)
    for descriptor in (gate_reading, *pipes):
        os.close(descriptor)
    return told


def start(folder: Path, gate: int, writing: int) -> None:
    """One starter: open, say what came of it, hold on until all have tried."""
    try:
        try:
            open_journal(folder)
            os.write(writing, b"writer\n")
        except KnownError as error:
            os.write(writing, f"{error.id}\n".encode())
        os.read(gate, 1)
    finally:
        os._exit(0)


if __name__ == "__main__":
    what, place, count = sys.argv[1:]
    with contextlib.suppress(BrokenPipeError):
        print(json.dumps({"kill": kill_while_logging, "race": race}[what](Path(place), int(count))))
