"""The process that reads files for an import: `python -m ssi_coach.sources`, a request in, lines of JSON out.

What a strange file does to it, it does to nobody else: it has a limit of memory and time, and no journal.
"""

from __future__ import annotations

import gc
import json
import os
import sys
from contextlib import suppress
from datetime import date, time
from pathlib import Path
from types import TracebackType
from typing import Any, TextIO

from ssi_coach.domain.days import HomeTime
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.files import ColumnPlan, ReadProgress
from ssi_coach.sources.archive.sides import Side
from ssi_coach.sources.parcels import Packing, progress_line, refusal_line
from ssi_coach.sources.plain_values import built
from ssi_coach.sources.reading import read_file

MEGABYTE = 1_000_000
MOST_MEMORY = 1_500 * MEGABYTE
"""Bytes of address space; what is held at a time stays far below."""

MOST_ON_DISK = 400 * MEGABYTE
"""Bytes of one temporary file, which holds a zip that lies in another one."""

MANY_OBJECTS = 5_000_000
"""New objects between two searches for cycles: what is read has none, and each search would go through it all."""

MOST_SECONDS = 300
"""Seconds of work for the processor."""


def main() -> int:
    """Answer the one request on standard input; the exit code is 0 whenever an answer was given."""
    sys.excepthook = tell_place
    limit()
    gc.set_threshold(MANY_OBJECTS)
    answer(json.loads(sys.stdin.readline()), sys.stdout)
    return 0


def limit() -> None:
    """Bound what this process may take, where the system can."""
    try:
        import resource  # noqa: PLC0415  # not on Windows
    except ImportError:
        return
    for what, most in (
        (resource.RLIMIT_AS, MOST_MEMORY),
        (resource.RLIMIT_FSIZE, MOST_ON_DISK),
        (resource.RLIMIT_CPU, MOST_SECONDS),
        (resource.RLIMIT_CORE, 0),
    ):
        with suppress(ValueError, OSError):  # a Mac has no limit of address space
            resource.setrlimit(what, (most, resource.getrlimit(what)[1]))


def answer(request: dict[str, Any], out: TextIO) -> None:
    """Read the files of a request and write what they hold; a file that is refused ends it."""
    files = [(Path(path), built(ColumnPlan, plan)) for path, plan in request["files"]]
    day_start = time.fromisoformat(request["day_start"])
    home = HomeTime(date.fromisoformat(request["today"]), request["zone"], day_start)
    kinds = frozenset(request["kinds"])
    side = Side(request["side"])
    progress = _Progress(out, sum(_size(path) for path, _ in files))
    packing = Packing(progress.say)
    try:
        for path, plan in files:
            progress.begin(path)
            packing.close(
                read_file(path, kinds, home, plan, told=progress.told, hand=packing.hand, side=side)
            )
            progress.told(1, 1)
    except KnownError as fault:
        progress.say(refusal_line(fault))
    except (MemoryError, RecursionError):
        progress.say(refusal_line(KnownError("file.too_much", name=progress.name)))
    out.flush()


class _Progress:
    """How far the reading has come, in bytes of the files as they lie on the disk."""

    def __init__(self, out: TextIO, size: int) -> None:
        self._out = out
        self._size = size
        self._before = 0
        self._file = 0
        self.name = ""

    def begin(self, path: Path) -> None:
        """The next file."""
        self._before += self._file
        self.name, self._file = path.name, _size(path)
        self.told(0, 1)

    def told(self, done: int, total: int) -> None:
        """So much of so much was read of the file."""
        share = min(1.0, done / total) if total else 0.0
        self.say(progress_line(ReadProgress(self._before + round(self._file * share), self._size, self.name)))
        self._out.flush()

    def say(self, line: str) -> None:
        """A line of the answer."""
        self._out.write(line + "\n")


def _size(path: Path) -> int:
    """Bytes of a file; what cannot be looked at is refused when it is read."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def tell_place(kind: type[BaseException], _error: BaseException, trace: TracebackType | None) -> None:
    """Say where this program failed, and nothing of what it read."""
    places = []
    while trace is not None:
        places.append(f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}")
        trace = trace.tb_next
    sys.stderr.write(" ".join([kind.__name__, *places[-8:]]) + "\n")


if __name__ == "__main__":
    code = main()
    sys.stdout.flush()
    os._exit(code)  # nothing is left to be closed, and to free a hundred megabytes one by one takes a while
