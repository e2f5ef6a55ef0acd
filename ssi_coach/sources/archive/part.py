"""One file of an archive: its rows as they stand, and what one reader makes of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from operator import itemgetter

from ssi_coach.domain.activities import Entry
from ssi_coach.domain.checklist import Tick
from ssi_coach.domain.days import HomeTime
from ssi_coach.domain.files import Rejected
from ssi_coach.domain.levels import StatedLevel

Row = tuple[int, tuple[str, ...]]
"""The number of the row (the header is 1, or where it stands) and its cells, not stripped."""


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of one file below its header, each with the number of the row it begins on (the header is 1).

    `columns` are the header's words, case-folded and stripped; a row may be shorter or longer than they are.
    Rows without any text are left out. `rows` can be gone through once, in the order of the file: a file of
    200 000 messages is not kept in memory. A page (an article) is a table without columns and with one row
    of one cell, its text.
    """

    name: str
    columns: tuple[str, ...]
    rows: Iterable[Row]

    def places(self, *columns: str) -> tuple[int, ...]:
        """Where columns stand in a row, -1 for a column that this file has not."""
        return tuple(self.columns.index(column) if column in self.columns else -1 for column in columns)

    def picker(self, *columns: str) -> Callable[[tuple[str, ...]], tuple[str, ...]]:
        """Takes two columns and more out of a row, as they stand, empty where a row or the file has none: fast."""
        pick = itemgetter(*self.places(*columns))
        nothing = ("",) * (len(self.columns) + 1)

        def picked(cells: tuple[str, ...]) -> tuple[str, ...]:
            found: tuple[str, ...] = pick(cells + nothing)
            return found

        return picked


def cell(cells: tuple[str, ...], place: int) -> str:
    """The text of a cell without space around it, empty where a row has no such cell."""
    return cells[place].strip() if 0 <= place < len(cells) else ""


@dataclass(frozen=True, slots=True)
class PartRead:
    """What one file gave: every row of it stands behind a record, is known from another row, or is rejected.

    `same` counts rows that say once more what another row of the same archive says, or that stand behind a
    tick or a level together with others. `member` is the user's own name and `companies` the user's present
    companies, where the file says them. `profile` has signs of the profile's fields (`domain.profile_seen`).
    """

    entries: tuple[Entry, ...] = ()
    levels: tuple[StatedLevel, ...] = ()
    ticks: tuple[Tick, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    same: int = 0
    member: str = ""
    companies: tuple[str, ...] = ()
    profile: Mapping[str, str] = field(default_factory=dict)


Reader = Callable[[Table, HomeTime], PartRead]
"""Makes records of the rows of one file; times are the user's own where the file says a moment."""
