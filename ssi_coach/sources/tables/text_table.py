"""Tables that are text: CSV with commas, semicolons, tabs or bars, whatever program wrote it."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Sequence

from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.files import Rejected
from ssi_coach.sources.csv_rows import csv_rows
from ssi_coach.sources.decoding import decoded
from ssi_coach.sources.tables.grid import Grid, Row

MOST_COLUMNS = 200
MOST_ROWS = 100_000
"""More than anybody keeps by hand, and little enough to be held in memory at once."""

_DELIMITERS = (",", ";", "\t", "|")
_LOOKED_AT = 40
"""Lines at the beginning by which the delimiter is chosen."""

_WIDE = 4
"""Cells from which on a table is wide."""

_LONGEST_LINE = 20_000
_CONTROLS = frozenset(map(chr, [*range(9), 11, 12, *range(14, 27), *range(28, 32)]))


def read_text_table(name: str, data: bytes, expected: str) -> tuple[Grid, str]:
    """The rows of a text as one table, and how the text is written.

    Raises `KnownError("file.unknown")`, which names what was `expected`, for text that is no table, and
    `file.encoding`, `file.rows` and `file.columns` for what cannot be one.
    """
    text, encoding = decoded(name, data)
    text = text.replace("\0", "")
    if not text.strip() or any(control in _CONTROLS for control in text[:_LONGEST_LINE]):
        raise KnownError("file.unknown", name=name, expected=expected)
    lines = list(io.StringIO(text, newline=""))
    told = _told_delimiter(lines[0])
    delimiter = told or _delimiter(lines[:_LOOKED_AT])
    rows, faults = [], []
    for number, cells in csv_rows(name, lines, delimiter, start=int(bool(told)), expected=expected):
        if isinstance(cells, KnownError):
            faults.append(Rejected(number, cells))
        elif any(cell.strip() for cell in cells):
            rows.append(Row(number, tuple(cells)))
            _check_size(name, cells, len(rows))
    if not _is_table(rows):
        raise KnownError("file.unknown", name=name, expected=expected)
    return Grid("", tuple(rows), tuple(faults)), encoding


def _is_table(rows: Sequence[Row]) -> bool:
    """Whether three rows of four have equally many cells, more than one; prose with commas has not.

    Lines at the end with one cell only, below a wide table, are what reports put there: their name, a copyright.
    """
    wide = [place for place, row in enumerate(rows) if len(row.cells) >= _WIDE]
    last = wide[-1] if len(wide) > 1 else len(rows) - 1
    widths = Counter(len(row.cells) for row in rows[: last + 1])
    several = [lines for width, lines in widths.items() if width > 1]
    return bool(several) and max(several) * 4 >= (last + 1) * 3


def _check_size(name: str, cells: Sequence[str], rows: int) -> None:
    if len(cells) > MOST_COLUMNS:
        raise KnownError("file.columns", name=name, column="...", high=MOST_COLUMNS)
    if rows > MOST_ROWS:
        raise KnownError("file.rows", name=name, high=MOST_ROWS)


def _told_delimiter(first: str) -> str:
    """The delimiter that a first line "sep=;" says, as spreadsheets write it for each other."""
    told = first.strip().strip('"')
    return told[4:] if told.lower().startswith("sep=") and len(told) == 5 else ""


def _delimiter(lines: Sequence[str]) -> str:
    """The delimiter that cuts most of the first lines into equally many cells."""
    return max(_DELIMITERS, key=lambda delimiter: _evenness(lines, delimiter))


def _evenness(lines: Sequence[str], delimiter: str) -> tuple[int, int]:
    """How many lines have the usual number of cells, and that number; nothing where it is one cell."""
    short = [line[:_LONGEST_LINE] for line in lines]
    try:
        widths = Counter(len(cells) for cells in csv.reader(short, delimiter=delimiter) if cells)
    except csv.Error:
        return (0, 0)
    several = {width: lines for width, lines in widths.items() if width > 1}
    if not several:
        return (0, 0)
    usual = max(several, key=lambda width: (several[width], width))
    return (several[usual], usual)
