"""The page Data over a journal on the disk, and files read in the process of the tests: nothing has to be started."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from ssi_coach.app.window.data import DataDesk
from ssi_coach.app.window.importing import ImportDesk
from ssi_coach.domain.days import HomeTime
from ssi_coach.domain.files import ColumnPlan, ParsedFile, ReadProgress
from ssi_coach.services.workspace import Workspace
from ssi_coach.sources.reading import read_file
from tests.app.surroundings import Page, WaitingRunner


class FilesHere:
    """A `FileReader` without a process of its own; it stops between two files."""

    def __init__(self, work: Workspace) -> None:
        """Days are those of the journal's user."""
        self._work = work

    def read(
        self,
        paths: tuple[Path, ...],
        *,
        plans: Mapping[Path, ColumnPlan],
        progress: Callable[[ReadProgress], None],
    ) -> tuple[ParsedFile, ...]:
        """What the files hold; raises `KnownError("file....")`."""
        work = self._work
        home = HomeTime(work.today(), work.clock.zone(), work.settings.day_start)
        kinds = frozenset(work.catalogue.kinds)
        files = []
        for number, path in enumerate(paths):
            progress(ReadProgress(number, len(paths), path.name))
            files.append(read_file(path, kinds, home, plans.get(path)))
        return tuple(files)

    def cancel(self) -> None:
        """What is read here is read to its end."""


class ReadingRunner(WaitingRunner):
    """Where files are read: at once, or when a test says so."""

    def stop(self, seconds: float) -> None:
        """Nothing runs beside the test."""


@dataclass(frozen=True)
class DataPage(Page):
    """The page Data; `place` is where its files are, beside the journal's folder, `reading` runs what reads them."""

    place: Path
    reading: ReadingRunner

    @property
    def desk(self) -> DataDesk:
        return self.screen.findChild(DataDesk)

    @property
    def files(self) -> ImportDesk:
        return self.screen.findChild(ImportDesk)
