"""One file of an archive: its rows as they stand, and what one reader makes of them."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_coach.domain.activities import Entry
from ssi_coach.domain.checklist import Tick
from ssi_coach.domain.files import Rejected
from ssi_coach.domain.levels import StatedLevel


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of one file below its header, each with the number of the row it begins on (the header is 1).

    `columns` are the header's words, case-folded and stripped; a row may be shorter or longer than they are.
    """

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class PartRead:
    """What one file gave: every row of it stands behind a record, is known from another row, or is rejected.

    `same` counts rows that say once more what another row of the same archive says.
    """

    entries: tuple[Entry, ...] = ()
    levels: tuple[StatedLevel, ...] = ()
    ticks: tuple[Tick, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    same: int = 0
