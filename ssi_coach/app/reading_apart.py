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
from pathlib import Path
from typing import IO

import ssi_coach
from ssi_coach.app.collecting import uncollected
from ssi_coach.app.startup import CHILD_OPTION
from ssi_coach.domain.days import HomeTime
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.files import ColumnPlan, ParsedFile, ReadProgress
from ssi_coach.services.home_time import home_time
from ssi_coach.services.workspace import Workspace
from ssi_coach.sources.parcels import Unpacking
from ssi_coach.sources.plain_values import plain

MOST_SECONDS = 600.0
"""How long reading may take by the clock on the wall."""

OUT_OF_TIME = 24
"""The signal that ends a process which has used up its seconds."""

CANCELLED = "import.cancelled"

Telling = Callable[[ReadProgress], None]

_log = logging.getLogger(__name__)


class FilesApart:
    """Reads files in a child process, one process a reading; `cancel` ends those that run."""

    def __init__(
        self, work: Workspace, *, command: Sequence[str] = (), seconds: float = MOST_SECONDS
    ) -> None:
        """Days are those of the journal's user; `command` starts another child than this program's own."""
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
        child = _Child(self._command, self._seconds, paths)
        self._running.append(child)
        asked = request(self._work, paths, plans, home or home_time(self._work))
        try:
            with uncollected(many=True):
                return child.read(asked, progress)
        finally:
            self._running.remove(child)

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
    work: Workspace, paths: Sequence[Path], plans: Mapping[Path, ColumnPlan], home: HomeTime
) -> dict[str, object]:
    """What the child is asked."""
    return {
        "files": [[str(path.absolute()), plain(plans.get(path))] for path in paths],
        "kinds": sorted(work.catalogue.kinds),
        "today": home.today.isoformat(),
        "zone": home.zone,
        "day_start": home.day_start.isoformat(),
    }


class _Child:
    """One process and its answer."""

    def __init__(self, command: tuple[str, ...], seconds: float, paths: Sequence[Path]) -> None:
        self._command = command
        self._seconds = seconds
        self._paths = tuple(paths)
        self._names = ", ".join(path.name for path in paths)
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._fault: KnownError | None = None

    def cancel(self) -> None:
        """End it, also when it has not begun."""
        self._end(KnownError(CANCELLED))

    def read(self, asked: Mapping[str, object], progress: Telling) -> tuple[ParsedFile, ...]:
        """Ask, and put the answer together."""
        with tempfile.TemporaryFile() as said:
            process = self._begin(said)
            watch = threading.Timer(self._seconds, self._end, [KnownError("file.too_slow", name=self._names)])
            watch.start()
            try:
                unpacking = self._answer(process, asked, progress)
                code = process.wait()
            finally:
                watch.cancel()
                process.kill()
                process.wait()
            self._judge(code, said, whole=len(unpacking.files) == len(self._paths))
        return tuple(unpacking.files)

    def _begin(self, said: IO[bytes]) -> subprocess.Popen[bytes]:
        place = str(Path(ssi_coach.__file__).parent.parent)
        path = os.pathsep.join(filter(None, (place, os.environ.get("PYTHONPATH", ""))))
        with self._lock:
            self._raise_fault()
            try:
                self._process = subprocess.Popen(  # noqa: S603  # this program itself
                    self._command,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=said,
                    env={**os.environ, "PYTHONPATH": path, "OPENBLAS_NUM_THREADS": "1"},
                    creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
                )
            except OSError as fault:
                raise KnownError("file.reader", name=self._names) from fault
            return self._process

    def _answer(
        self, process: subprocess.Popen[bytes], asked: Mapping[str, object], progress: Telling
    ) -> Unpacking:
        unpacking = Unpacking()
        try:
            with process.stdin as question, process.stdout as lines:  # type: ignore[union-attr]  # both are pipes
                question.write(json.dumps(asked).encode() + b"\n")
                question.close()
                for line in lines:
                    told = unpacking.take(line)
                    if told is not None:
                        progress(told)
        except (OSError, ValueError, TypeError, LookupError, AttributeError) as fault:
            # A child that was ended in the middle of a line, or is none of ours.
            with self._lock:
                self._raise_fault()
            raise KnownError("file.reader", name=self._names) from fault
        return unpacking

    def _judge(self, code: int, said: IO[bytes], *, whole: bool) -> None:
        """Raise what ended the child before its answer was whole."""
        with self._lock:
            self._raise_fault()
        if code == 0 and whole:
            return
        said.seek(0)
        words = said.read(2000).decode("utf-8", "replace")
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
