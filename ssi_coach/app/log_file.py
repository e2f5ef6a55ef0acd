"""The log beside the journal: times, ids and places in our code; never a text that a person typed.

Three files of at most 1 MB, for their owner's eyes only. A disk that does not take a line loses that line,
and nothing else.
"""

from __future__ import annotations

import logging
import os
from io import TextIOWrapper
from itertools import pairwise
from pathlib import Path
from types import TracebackType

from ssi_coach.ui.desktop.crash import described

LOG_NAME = "ssi-coach.log"
LARGEST, OLDER = 1_000_000, 2
"""Bytes of a file, and how many older files are kept."""

_OURS = "ssi_coach"
_PRIVATE = 0o600


class _PlacesOnly(logging.Formatter):
    """Writes of a fault where it happened; its text may hold what a person typed."""

    def formatException(
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None],
    ) -> str:
        """Its type and the places it came through."""
        return "" if ei[0] is None else described(ei[0], ei[2])


class _PrivateFiles(logging.FileHandler):
    """Opens its files for their owner alone, whatever the umask; what goes wrong with them is passed over.

    Python has such a handler that begins anew when a file is full; it brings the whole network along.
    """

    def __init__(self, place: Path, largest: int) -> None:
        super().__init__(place, encoding="utf-8", delay=True)
        self._place = place
        self._largest = largest

    def emit(self, record: logging.LogRecord) -> None:
        """Write a line, into the next file if it has no room in this one."""
        try:
            if self._place.exists() and self._room() < len(self.format(record).encode(errors="replace")):
                self._begin_anew()
            super().emit(record)
        except OSError:
            self.handleError(record)

    def _room(self) -> int:
        """Bytes that the file may still take, with the end of a line."""
        return self._largest - self._place.stat().st_size - 1

    def _begin_anew(self) -> None:
        """Give each file the name of the next older one; the oldest goes."""
        if self.stream is not None:
            self.stream.close()
            self.stream = None
        names = [self._place, *(self._place.with_name(f"{LOG_NAME}.{nth}") for nth in range(1, OLDER + 1))]
        for younger, older in reversed([*pairwise(names)]):
            if younger.exists():
                younger.replace(older)

    def _open(self) -> TextIOWrapper:
        handle = os.open(self.baseFilename, os.O_WRONLY | os.O_CREAT | os.O_APPEND, _PRIVATE)
        return open(handle, "a", encoding="utf-8", errors="replace")  # noqa: PTH123  # a handle, not a path

    def handleError(self, record: logging.LogRecord) -> None:
        """No room, no folder, no right: the log must never stand in the way."""


class LogFile:
    """Writes down what our own code says while it is open; other libraries are not listened to."""

    def __init__(self, folder: Path, *, largest: int = LARGEST) -> None:
        """Begin; the file is made with its first line."""
        self._handler = _PrivateFiles(folder / LOG_NAME, largest)
        self._handler.setFormatter(_PlacesOnly("%(asctime)s %(levelname)s %(message)s"))
        self._logger = logging.getLogger(_OURS)
        self._before = self._logger.level
        self._logger.setLevel(logging.INFO)
        self._logger.addHandler(self._handler)

    def close(self) -> None:
        """Write nothing any more."""
        self._logger.removeHandler(self._handler)
        self._logger.setLevel(self._before)
        self._handler.close()
