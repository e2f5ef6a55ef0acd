"""A table as it stands, from a workbook or from text: rows of cells, each row with its number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from ssi_coach.domain.files import Rejected
from ssi_coach.sources.own_cells import keepable

Cell = str | int | float | bool | datetime | date | time | timedelta | None

LONGEST_CELL = 20_000
"""Characters of a cell that are looked at; the journal keeps no more of a note."""

_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Row:
    """One row with the number that a spreadsheet or an editor shows for it, counted from 1."""

    number: int
    cells: tuple[Cell, ...]

    def __getitem__(self, place: int) -> Cell:
        """The cell at a place, None where the row is shorter."""
        return self.cells[place] if 0 <= place < len(self.cells) else None

    def filled(self) -> Iterator[tuple[int, Cell]]:
        """The cells that hold something, with their places."""
        return ((place, cell) for place, cell in enumerate(self.cells) if is_filled(cell))


@dataclass(frozen=True, slots=True)
class Grid:
    """One table: a sheet by its name, or a whole text file, whose name is empty.

    `rows` are those that hold anything; `faults` are rows that could not be taken apart.
    """

    name: str
    rows: tuple[Row, ...]
    faults: tuple[Rejected, ...] = ()


def is_filled(cell: Cell) -> bool:
    """Whether a cell holds more than space."""
    return cell is not None and not (isinstance(cell, str) and (not cell or cell.isspace()))


def said(cell: Cell) -> str:
    """What a cell says, in one line: days as ISO dates, whole numbers without a point, nothing as nothing."""
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        plain = cell.replace(tzinfo=None)
        return plain.date().isoformat() if plain.time() == time() else plain.isoformat(" ", "seconds")
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, str):
        return one_line(cell)
    return cell.isoformat() if isinstance(cell, date | time) else str(cell)


def one_line(text: str) -> str:
    """A text without line breaks, doubled spaces and what no database keeps."""
    short = text[:LONGEST_CELL]
    if short.isprintable() and "  " not in short:  # most cells; nothing in them needs to be looked for
        return short.strip()
    return _SPACES.sub(" ", keepable(short)).strip()
