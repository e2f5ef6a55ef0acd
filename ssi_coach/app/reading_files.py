"""Files in and out: reading the app's own files for an import, and writing an export."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from ssi_coach.domain.files import ParsedFile
from ssi_coach.services.settings import to_plain
from ssi_coach.services.workspace import Workspace
from ssi_coach.sources.own_export import Export, write_export
from ssi_coach.sources.own_files import read_own_file


def read_files(
    work: Workspace, paths: Sequence[Path], *, today: date | None = None
) -> tuple[ParsedFile, ...]:
    """What files hold, before anything is written; `today` is another day that stands for today.

    Raises `KnownError("file....")` naming the first file that is not understood, and what was expected.
    """
    kinds = frozenset(work.catalogue.kinds)
    day = today or work.today()
    return tuple(read_own_file(path, kinds=kinds, today=day) for path in paths)


def export_journal(work: Workspace, place: Path, format: str | None = None) -> tuple[Path, ...]:
    """Write the journal to a file or a folder and name what was written.

    Raises `KnownError("file.write")` when the disk refuses; then no half file is left.
    """
    export = Export(work.journal, exported_at=work.clock.now(), settings=to_plain(work.settings))
    return write_export(export, place, format)
