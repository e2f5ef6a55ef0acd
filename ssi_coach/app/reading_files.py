"""Files in and out: reading files for an import, and writing an export."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path

from ssi_coach.app.opening import load_large_road
from ssi_coach.domain.days import HomeTime
from ssi_coach.domain.files import ColumnPlan, ParsedFile, ReadProgress
from ssi_coach.presentation.results.hubspot_contacts import COLUMNS, contact_rows
from ssi_coach.services.contact_notes import contact_notes
from ssi_coach.services.home_time import home_time
from ssi_coach.services.imports.table_plans import remembered_plan
from ssi_coach.services.settings import to_plain
from ssi_coach.services.workspace import Workspace
from ssi_coach.sources.own_export import Export, write_export, write_table
from ssi_coach.storage.settings_file import SettingsOnDisk

TABLES_NAME = "tables.json"
"""Beside the journal: what the columns of the user's own tables mean."""

PLAIN = frozenset({".csv", ".json", ".html", ".htm", ".txt"})
SMALL = 1_000_000
"""Bytes of a plain file up to which no process of its own is worth its start."""


def read_files(
    work: Workspace, paths: Sequence[Path], *, today: date | None = None
) -> tuple[ParsedFile, ...]:
    """What files hold, before anything is written; `today` is another day that stands for today.

    Tables whose columns the user has explained before are read so. Raises `KnownError("file....")` naming the
    first file that is not understood, and what was expected.
    """
    home = home_time(work, today)
    files = _read(work, paths, {}, home)
    notes = SettingsOnDisk(work.journal.place(), TABLES_NAME)
    plans: dict[Path, ColumnPlan] = {}
    for path, file in zip(paths, files, strict=True):
        plan = None if file.table is None else remembered_plan(notes, file.table.columns)
        if plan is not None:
            plans[path] = plan
    if not plans:
        return files
    again = dict(zip(plans, _read(work, tuple(plans), plans, home), strict=True))
    return tuple(again.get(path, file) for path, file in zip(paths, files, strict=True))


def _read(
    work: Workspace, paths: Sequence[Path], plans: Mapping[Path, ColumnPlan], home: HomeTime
) -> tuple[ParsedFile, ...]:
    return OutsideFiles(work, meanwhile=load_large_road).read(
        paths, plans=plans, progress=_unheard, home=home
    )


def _unheard(_: ReadProgress) -> None:
    """Nobody watches a command."""


class OutsideFiles:
    """Reads files: small plain ones here, all others in a process of their own that can be cancelled."""

    def __init__(self, work: Workspace, *, meanwhile: Callable[[], object] | None = None) -> None:
        """Days are those of the journal's user; `meanwhile` is done while a large archive is read."""
        from ssi_coach.app.reading_apart import FilesApart

        self._work = work
        self._apart = FilesApart(work, meanwhile=meanwhile)

    def read(
        self,
        paths: Sequence[Path],
        *,
        plans: Mapping[Path, ColumnPlan],
        progress: Callable[[ReadProgress], None],
        home: HomeTime | None = None,
    ) -> tuple[ParsedFile, ...]:
        """What the files hold; raises `KnownError("file....")`, and "import.cancelled" after `cancel`."""
        at_home = home or home_time(self._work)
        if not all(map(_is_small, paths)):
            return self._apart.read(paths, plans=plans, progress=progress, home=at_home)
        from ssi_coach.sources.reading import read_file

        kinds = frozenset(self._work.catalogue.kinds)
        return tuple(read_file(path, kinds, at_home, plans.get(path)) for path in paths)

    def cancel(self) -> None:
        """Stop reading; what is read here is small and ends by itself."""
        self._apart.cancel()


def _is_small(path: Path) -> bool:
    """Whether a file is plain text and short; what is not there is refused where it is read."""
    try:
        return path.suffix.lower() in PLAIN and path.stat().st_size <= SMALL
    except OSError:
        return True


def export_journal(work: Workspace, place: Path, format: str | None = None) -> tuple[Path, ...]:
    """Write the journal to a file or a folder and name what was written.

    Raises `KnownError("file.write")` when the disk refuses; then no half file is left.
    """
    export = Export(work.journal, exported_at=work.clock.now(), settings=to_plain(work.settings))
    return write_export(export, place, format)


def export_results(work: Workspace, place: Path) -> Path:
    """Write the results as a table to a file and name it; raises `KnownError("file.write")` as `export_journal`."""
    return export_journal(work, place, "results")[0]


def export_contacts(work: Workspace, place: Path) -> Path:
    """Write persons with what was noted about them in the form that HubSpot imports; raises as the others."""
    return write_table(work.journal, place, COLUMNS, contact_rows(contact_notes(work), work.catalogue))
