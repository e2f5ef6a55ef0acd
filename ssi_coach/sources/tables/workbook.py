"""Workbooks (XLSX): their sheets, read without trust in anything that stands in them."""

from __future__ import annotations

import struct
import warnings
import zipfile
import zlib
from collections.abc import Iterable
from io import BytesIO

from ssi_coach.domain.errors import KnownError
from ssi_coach.sources.tables.grid import Cell, Grid, Row, is_filled

MOST_ROWS = 100_000
MOST_COLUMNS = 60
MOST_SHEETS = 60
MOST_MEMBERS = 2_000
LARGEST_SHEET = 50_000_000
LARGEST_MEMBER = 20_000_000
LARGEST_TOTAL = 150_000_000
"""Bytes of one sheet, of any other member, and of all together, unpacked."""

HIGHEST_RATIO = 100
SMALL = 1_000_000
"""Unpacked bytes up to which nobody asks how well they were packed."""

_MARKS = frozenset({"[Content_Types].xml", "xl/workbook.xml"})
_BAD_FILE = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    struct.error,
    zipfile.BadZipFile,
    zlib.error,
)
"""What the library raises for files that are no workbooks or damaged ones; it has no error of its own."""


def is_workbook(data: bytes) -> bool:
    """Whether the bytes are a zip that holds a workbook."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as packed:
            return set(packed.namelist()) >= _MARKS
    except _BAD_FILE:
        return False


def read_workbook(name: str, data: bytes) -> tuple[Grid, ...]:
    """The sheets of a workbook, hidden ones too, without rows that are empty; formulas as their last values.

    Raises `KnownError("file.damaged")` for what no workbook can be, `file.unpacked` for one that unpacks to
    more than a table needs, and `file.rows` for a sheet with more rows than anybody keeps by hand.
    """
    from openpyxl import DEFUSEDXML, load_workbook

    if not DEFUSEDXML:
        raise RuntimeError("openpyxl must read XML through defusedxml")
    try:
        _check_sizes(name, data)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about styles and dates that this program has no use for
            book = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
            try:
                return tuple(
                    Grid(
                        sheet.title,
                        _rows(
                            name,
                            sheet.iter_rows(max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS, values_only=True),
                        ),
                    )
                    for sheet in book.worksheets[:MOST_SHEETS]
                )
            finally:
                book.close()
    except _BAD_FILE as fault:
        raise KnownError("file.damaged", name=name) from fault


def _check_sizes(name: str, data: bytes) -> None:
    """Refuse a bomb by what its directory says; zipfile reads no more of a member than that."""
    with zipfile.ZipFile(BytesIO(data)) as packed:
        members = packed.infolist()
    total = sum(member.file_size for member in members)
    if total > LARGEST_TOTAL or len(members) > MOST_MEMBERS:
        raise KnownError("file.unpacked", name=name)
    for member in members:
        high = LARGEST_SHEET if member.filename.startswith("xl/worksheets/") else LARGEST_MEMBER
        dense = member.file_size > HIGHEST_RATIO * max(1, member.compress_size)
        if member.file_size > high or (member.file_size > SMALL and dense):
            raise KnownError("file.unpacked", name=name)


def _rows(name: str, found: Iterable[tuple[Cell, ...]]) -> tuple[Row, ...]:
    rows = []
    for number, cells in enumerate(found, start=1):
        last = max((place for place, cell in enumerate(cells) if is_filled(cell)), default=-1)
        if last < 0:
            continue
        if number > MOST_ROWS:
            raise KnownError("file.rows", name=name, high=MOST_ROWS)
        rows.append(Row(number, cells[: last + 1]))
    return tuple(rows)
