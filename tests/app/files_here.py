"""Files read in the process of the tests: what is read is the same, and nothing has to be started."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from ssi_coach.domain.days import HomeTime
from ssi_coach.domain.files import ColumnPlan, ParsedFile, ReadProgress
from ssi_coach.services.workspace import Workspace
from ssi_coach.sources.reading import read_file


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
