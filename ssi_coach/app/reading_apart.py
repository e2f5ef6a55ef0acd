"""Files read by a process of their own, which a strange file cannot take the journal with."""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

import ssi_coach
from ssi_coach.app.collecting import uncollected
from ssi_coach.app.startup import CHILD_OPTION
from ssi_coach.domain.days import HomeTime
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.files import ColumnPlan, ParsedFile, ReadProgress
from ssi_coach.services.home_time import home_time
from ssi_coach.services.workspace import Workspace
from ssi_coach.sources.archive.sides import Side, merged
from ssi_coach.sources.parcels import Unpacking
from ssi_coach.sources.plain_values import plain

MOST_SECONDS = 600.0
"""How long reading may take by the clock on the wall."""

LARGE_ARCHIVE = 3_000_000
"""Bytes of a zip from which on a second process saves more than its start takes."""

_SIDES = (Side.REST, Side.MESSAGES)
"""The shorter side first: its answer is taken while the other one, which was begun before it, is still read."""

OUT_OF_TIME = 24
"""The signal that ends a process which has used up its seconds."""

CANCELLED = "import.cancelled"

Telling = Callable[[ReadProgress], None]

_log = logging.getLogger(__name__)


class FilesApart:
    """Reads files in a child process, a large archive in two; `cancel` ends those that run."""

    def __init__(
        self,
        work: Workspace,
        *,
        command: Sequence[str] = (),
        seconds: float = MOST_SECONDS,
        large: int = LARGE_ARCHIVE,
        meanwhile: Callable[[], object] | None = None,
    ) -> None:
        """Days are those of the journal's user; `command` starts another child than this program's own.

        An archive of `large` bytes and more is read by two children at a time, and `meanwhile` is done when only
        one of them is still at it, which leaves a processor free.
        """
        self._large = large
        self._meanwhile = meanwhile
        self._work = work
        self._command = tuple(command) or child_command()
        self._seconds = seconds
        self._running: list[_Child] = []

    def read(
        self,
        paths: Sequence[Path],
        *,
        plans: Mapping[Path, ColumnPlan],
        progress: Telling,
        home: HomeTime | None = None,
    ) -> tuple[ParsedFile, ...]:
        """What the files hold.

        Raises `KnownError("file....")` for what is not understood or takes too much, and
        `KnownError("import.cancelled")` after `cancel`. Called on any thread but the window's.
        """
        at_home = home or home_time(self._work)
        sides = _SIDES if self._is_worth_two(paths) else (Side.WHOLE,)
        children = [_Child(self._command, self._seconds, paths) for _ in sides]
        self._running += children
        try:
            with uncollected(many=True):
                for child, side in reversed([*zip(children, sides, strict=True)]):
                    child.begin(request(self._work, paths, plans, at_home, side))
                told = []
                for place, child in enumerate(children):
                    if place and self._meanwhile is not None:
                        self._meanwhile()
                    told.append(child.answer(partial(_of_several, progress, place, len(sides))))
        finally:
            for child in children:
                child.end()
                self._running.remove(child)
        return told[0] if len(told) == 1 else tuple(map(merged, *told))

    def _is_worth_two(self, paths: Sequence[Path]) -> bool:
        """Whether two processes read a file faster than one: a large archive, where there are two processors."""
        if len(paths) != 1 or paths[0].suffix.lower() != ".zip" or (os.cpu_count() or 1) < len(_SIDES):
            return False
        try:
            return paths[0].stat().st_size >= self._large
        except OSError:
            return False

    def cancel(self) -> None:
        """Stop whatever is being read; may be called from another thread."""
        for child in tuple(self._running):
            child.cancel()


def child_command() -> tuple[str, ...]:
    """How this program starts its child: a frozen program can only start itself."""
    if getattr(sys, "frozen", False):
        return (sys.executable, CHILD_OPTION)
    return (sys.executable, "-m", "ssi_coach.sources")


def request(
    work: Workspace,
    paths: Sequence[Path],
    plans: Mapping[Path, ColumnPlan],
    home: HomeTime,
    side: Side = Side.WHOLE,
) -> dict[str, object]:
    """What the child is asked."""
    return {
        "side": side.value,
        "files": [[str(path.absolute()), plain(plans.get(path))] for path in paths],
        "kinds": sorted(work.catalogue.kinds),
        "today": home.today.isoformat(),
        "zone": home.zone,
        "day_start": home.day_start.isoformat(),
    }


def _of_several(progress: Telling, place: int, number: int, told: ReadProgress) -> None:
    """Tell the progress of one of several children, of which each does a part of the work."""
    progress(ReadProgress(place * told.of + told.done, number * told.of, told.part))


class _Child:
    """One process and its answer."""

    def __init__(self, command: tuple[str, ...], seconds: float, paths: Sequence[Path]) -> None:
        self._command = command
        self._paths = tuple(paths)
        self._names = ", ".join(path.name for path in paths)
        self._said = tempfile.TemporaryFile()  # noqa: SIM115  # closed by `end`
        too_slow = KnownError("file.too_slow", name=self._names)
        self._watch = threading.Timer(seconds, self._end, [too_slow])
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._fault: KnownError | None = None

    def cancel(self) -> None:
        """End it, also when it has not begun."""
        self._end(KnownError(CANCELLED))

    def begin(self, asked: Mapping[str, object]) -> None:
        """Start it and ask; it reads on its own from now on."""
        process = self._begin()
        self._watch.start()
        with suppress(OSError), process.stdin as question:  # type: ignore[union-attr]  # it is a pipe
            question.write(json.dumps(asked).encode() + b"\n")

    def answer(self, progress: Telling) -> tuple[ParsedFile, ...]:
        """Put the answer together as it comes."""
        process = self._process
        if process is None:
            raise KnownError("file.reader", name=self._names)
        unpacking = self._answer(process, progress)
        self._judge(process.wait(), whole=len(unpacking.files) == len(self._paths))
        return tuple(unpacking.files)

    def end(self) -> None:
        """See that nothing of it is left."""
        self._watch.cancel()
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            if self._process.stdout is not None:
                self._process.stdout.close()
        self._said.close()

    def _begin(self) -> subprocess.Popen[bytes]:
        place = str(Path(ssi_coach.__file__).parent.parent)
        path = os.pathsep.join(filter(None, (place, os.environ.get("PYTHONPATH", ""))))
        with self._lock:
            self._raise_fault()
            try:
                self._process = subprocess.Popen(  # noqa: S603  # this program itself
                    self._command,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=self._said,
                    env={**os.environ, "PYTHONPATH": path, "OPENBLAS_NUM_THREADS": "1"},
                    creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
                )
            except OSError as fault:
                raise KnownError("file.reader", name=self._names) from fault
            return self._process

    def _answer(self, process: subprocess.Popen[bytes], progress: Telling) -> Unpacking:
        unpacking = Unpacking()
        try:
            with process.stdout as lines:  # type: ignore[union-attr]  # it is a pipe
                for line in lines:
                    told = unpacking.take(line)
                    if told is not None:
                        progress(told)
        except (OSError, ValueError, TypeError, LookupError, AttributeError, OverflowError) as fault:
            # A child that was ended in the middle of a line, or is none of ours.
            with self._lock:
                self._raise_fault()
            raise KnownError("file.reader", name=self._names) from fault
        return unpacking

    def _judge(self, code: int, *, whole: bool) -> None:
        """Raise what ended the child before its answer was whole."""
        with self._lock:
            self._raise_fault()
        if code == 0 and whole:
            return
        self._said.seek(0)
        words = self._said.read(2000).decode("utf-8", "replace")
        _log.info("the reader of files ended with %s: %s", code, words)
        raise KnownError("file.too_slow" if code == -OUT_OF_TIME else "file.reader", name=self._names)

    def _end(self, fault: KnownError) -> None:
        with self._lock:
            self._fault = self._fault or fault
            if self._process is not None:
                self._process.kill()

    def _raise_fault(self) -> None:
        if self._fault is not None:
            raise self._fault
