"""Reading files beside the window: on a thread of its own, so that logging goes on, with progress and Cancel."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.files import ColumnPlan, ParsedFile, ReadProgress
from ssi_coach.ui.tasks import QtTaskRunner

OFTEN = 0.1
"""Seconds between two words about the progress."""

STOPPING_SECONDS = 5.0


class FileReader(Protocol):
    """Reads files outside the window's process."""

    def read(
        self,
        paths: tuple[Path, ...],
        *,
        plans: Mapping[Path, ColumnPlan],
        progress: Callable[[ReadProgress], None],
    ) -> tuple[ParsedFile, ...]:
        """What the files hold; raises `KnownError("file....")`, after `cancel` `KnownError("import.cancelled")`."""
        ...

    def cancel(self) -> None:
        """Stop reading; may be called from another thread, and when nothing is read."""
        ...


class ReadingErrand(QObject):
    """Reads files once. `further` carries a `ReadProgress`, `read` the files, `refused` the fault.

    After `cancel` nothing is told any more.
    """

    further = Signal(object)
    read = Signal(object)
    refused = Signal(object)

    def __init__(self, reader: FileReader, parent: QObject) -> None:
        """Nothing is read yet."""
        super().__init__(parent)
        self._reader = reader
        self._runner = QtTaskRunner(self)
        self._told = 0.0
        self._over = False

    def start(self, paths: tuple[Path, ...], plans: Mapping[Path, ColumnPlan]) -> None:
        """Begin to read; `plans` say what the columns of tables mean."""
        read = partial(self._reader.read, paths, plans=dict(plans), progress=self._on_progress)
        self._runner.run(read, self._on_read, self._on_failed)

    def cancel(self) -> None:
        """Stop; nobody wants the answer any more."""
        if not self._over:
            self._reader.cancel()
            self._end()

    def _on_progress(self, progress: ReadProgress) -> None:
        """On the reading thread: tell the window now and then."""
        now = time.monotonic()
        if now - self._told >= OFTEN and not self._over:
            self._told = now
            self.further.emit(progress)

    def _on_read(self, files: tuple[ParsedFile, ...]) -> None:
        if not self._over:
            self._end()
            self.read.emit(files)

    def _on_failed(self, fault: Exception) -> None:
        if self._over:
            return
        self._end()
        if not isinstance(fault, KnownError):
            raise fault  # a bug: the hook at the top tells the user once
        self.refused.emit(fault)

    def _end(self) -> None:
        """It has its answer, or nobody wants it: from now on nothing is told, and Cancel does nothing."""
        self._over = True
        self._runner.stop(STOPPING_SECONDS)
        self.deleteLater()
