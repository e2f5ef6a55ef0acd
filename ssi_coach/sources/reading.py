"""Which reader a file belongs to, decided by what it holds."""

from __future__ import annotations

from pathlib import Path

from ssi_coach.domain.days import HomeTime
from ssi_coach.domain.files import ColumnPlan, ParsedFile
from ssi_coach.sources.own_files import read_own_file


def read_file(
    path: Path, kinds: frozenset[str], home: HomeTime, mapping: ColumnPlan | None = None
) -> ParsedFile:
    """What a file or a folder holds; nothing is written.

    `kinds` are the ids of the known activity kinds. `mapping` is what the user says the columns of a table
    mean; without it the plan is guessed. A table whose plan is not complete comes back without records, with
    its head in `table`. Raises `KnownError("file....")` for what is not understood.
    """
    return read_own_file(path, kinds=kinds, today=home.today)
