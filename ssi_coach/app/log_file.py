"""The log beside the journal: times, ids and places in our code; never a text that a person typed.

Three files of at most 1 MB, for their owner's eyes only. A disk that does not take a line loses that line,
and nothing else.
"""

from __future__ import annotations

import logging
import os
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
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


class _PrivateFiles(RotatingFileHandler):
    """Opens its files for their owner alone, whatever the umask; what goes wrong with them is passed over."""

    def _open(self) -> TextIOWrapper:
        handle = os.open(self.baseFilename, os.O_WRONLY | os.O_CREAT | os.O_APPEND, _PRIVATE)
        return open(handle, "a", encoding="utf-8", errors="replace")  # noqa: PTH123  # a handle, not a path

    def handleError(self, record: logging.LogRecord) -> None:
        """No room, no folder, no right: the log must never stand in the way."""


class LogFile:
    """Writes down what our own code says while it is open; other libraries are not listened to."""

    def __init__(self, folder: Path, *, largest: int = LARGEST) -> None:
        """Begin; the file is made with its first line."""
        self._handler = _PrivateFiles(
            folder / LOG_NAME, maxBytes=largest, backupCount=OLDER, encoding="utf-8", delay=True
        )
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
