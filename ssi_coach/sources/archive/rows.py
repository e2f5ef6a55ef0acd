"""The rows of one file of an archive, as the files of all years write them."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from io import TextIOWrapper
from itertools import chain, islice
from typing import IO, TYPE_CHECKING, TypeVar

from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.files import Rejected
from ssi_coach.sources.archive.container import Member, readable
from ssi_coach.sources.archive.limits import LONGEST_CELL, MOST_COLUMNS, MOST_ROWS
from ssi_coach.sources.archive.part import Row, Table
from ssi_coach.sources.archive.parts import KnownPart
from ssi_coach.sources.archive.text import WrittenOtherwise, encodings_of, text_of

if TYPE_CHECKING:
    from _csv import Reader as CsvReader

Read = TypeVar("Read")

_DELIMITERS = (",", ";", "\t")
_HEADER_WITHIN = 20
_LOOKED_AT = 60
"""Lines at the beginning of a file in which its header is looked for, notes above it included."""
_MOST_CELLS = 2_000
_TOLD_EVERY = 2_000
_LINES_AT_ONCE = 500
_MOST_FAULTS = 200
"""Rows with broken quotes that are named one by one; a file with more is no table."""


@dataclass(slots=True)
class Sheet:
    """A file that is being read: its table, the rows counted so far, and those that are no rows."""

    table: Table
    encoding: str
    count: int = 0
    rejected: list[Rejected] = field(default_factory=list)


def as_written(
    name: str,
    member: Member,
    known: KnownPart,
    read: Callable[[Table], Read],
    told: Callable[[int], None] | None = None,
) -> tuple[Read, Sheet]:
    """What `read` makes of a file of the archive `name`, in the first encoding that all of its bytes fit.

    Raises `KnownError("file.encoding")` when it is written in no known way, "archive.damaged" when its bytes are
    not those that were packed or it has no lines, and what `sheet_of` raises.
    """
    for encoding in encodings_of(name, member):
        try:
            with readable(name), sheet_of(member, known, encoding, told) as sheet:
                return read(sheet.table), sheet
        except WrittenOtherwise:
            continue
    raise KnownError("file.encoding", name=member.name)


@contextmanager
def sheet_of(
    member: Member, known: KnownPart, encoding: str, told: Callable[[int], None] | None = None
) -> Iterator[Sheet]:
    """The table of a file; its rows can be gone through once, inside the `with`.

    The header is looked for in the first rows by the columns that the part needs, whatever stands above it.
    `told` hears now and then how many bytes were read. Raises `KnownError("archive.header")` when there is no
    header, "file.columns" and "file.rows" for what is no table, and what `text_of` raises.
    """
    csv.field_size_limit(LONGEST_CELL)
    page = _is_page(member)
    with text_of(member, encoding, lined=not page) as (text, raw):
        if page:
            yield _page(member.name, text)
            return
        start = list(islice(text, _LOOKED_AT))
        header = _header(start, known)
        if header is None:
            raise KnownError("archive.header", name=member.name, expected=", ".join(sorted(known.needs)))
        if len(header.columns) > MOST_COLUMNS:
            raise KnownError("file.columns", name=member.name, column="...", high=MOST_COLUMNS)
        lines = chain(start[header.line :], text)
        sheet = Sheet(Table(member.name, header.columns, ()), encoding)
        # A file whose quotes mean nothing has none around its header, unless a spreadsheet saved it again.
        quoted = known.quoted or start[header.line - 1].lstrip("\ufeff").startswith('"')
        rows = _Rows(sheet, lines, header.delimiter, quoted, partial(_tell, raw, told))
        sheet.table = Table(member.name, header.columns, rows.read(header.line))
        yield sheet


def _tell(raw: IO[bytes], told: Callable[[int], None] | None) -> None:
    if told is not None:
        told(raw.tell())


def holds_header(start: Iterable[str], known: KnownPart) -> bool:
    """Whether the first lines of a text have the header of a part."""
    return bool(known.needs) and _header(list(islice(start, _LOOKED_AT)), known) is not None


def _is_page(member: Member) -> bool:
    return member.name.lower().endswith((".html", ".htm"))


def _page(name: str, text: TextIOWrapper) -> Sheet:
    """A page as one row of one cell."""
    return Sheet(Table(name, (), ((1, (text.read(LONGEST_CELL),)),)), text.encoding, count=1)


@dataclass(frozen=True, slots=True)
class _Header:
    """The words of a header, what separates them, and the number of the line it ends on."""

    columns: tuple[str, ...]
    delimiter: str
    line: int


def _header(start: list[str], known: KnownPart) -> _Header | None:
    for delimiter in _DELIMITERS:
        reader = csv.reader(iter(start), delimiter=delimiter)
        try:
            for cells in islice(reader, _HEADER_WITHIN):
                columns = tuple(cell.strip().strip("\ufeff").casefold() for cell in cells)
                if known.fits(columns):
                    return _Header(columns, delimiter, reader.line_num)
        except csv.Error:
            continue
    return None


@dataclass(slots=True)
class _Rows:
    """Goes through the lines of a file; after broken quotes it goes on with the next line.

    Otherwise one lost quotation mark would swallow the rest of the file. Lines are taken in blocks, so that
    none of them passes through Python by itself; those from the beginning of the present row on are `_held`,
    `_begun` lines after the reader's first one.
    """

    sheet: Sheet
    lines: Iterator[str]
    delimiter: str
    quoted: bool
    tell: Callable[[], None]
    _held: list[str] = field(default_factory=list)
    _held_from: int = 0
    _begun: int = 0
    _again: list[str] = field(default_factory=list)
    _faults: int = 0

    def read(self, line: int) -> Iterator[Row]:
        """The rows below a header that ends on `line`."""
        while True:
            reader = self._reader()
            try:
                for cells in reader:
                    number = line + self._begun + 1
                    self._begun = reader.line_num
                    if (
                        cells
                        and (cells[0].strip() or any(map(str.strip, cells)))
                        and self._fits(cells, number)
                    ):
                        yield number, tuple(cells)
            except csv.Error:
                line += self._begun + 1
                row = self._rescued(line)
                if row is not None:
                    yield line, row
            else:
                return

    def _reader(self) -> CsvReader:
        lines = chain.from_iterable(self._blocks())
        self._held, self._held_from, self._begun = [], 0, 0
        if self.quoted:
            return csv.reader(lines, delimiter=self.delimiter, strict=True)
        return csv.reader(lines, delimiter=self.delimiter, quoting=csv.QUOTE_NONE)

    def _blocks(self) -> Iterator[list[str]]:
        """The lines, first those that followed the first one of a row that was broken."""
        while block := self._again or list(islice(self.lines, _LINES_AT_ONCE)):
            self._again = []
            del self._held[: self._begun - self._held_from]
            self._held_from = self._begun
            self._held += block
            yield block

    def _fits(self, cells: list[str], number: int) -> bool:
        """Count a row; whether it has no more cells than any table."""
        count = self.sheet.count = self.sheet.count + 1
        if count % _TOLD_EVERY == 0:
            self.tell()
        if len(cells) <= _MOST_CELLS and count <= MOST_ROWS:
            return True
        if count > MOST_ROWS:
            raise KnownError("file.rows", name=self.sheet.table.name, high=MOST_ROWS)
        expected = len(self.sheet.table.columns)
        self._refused(number, KnownError("file.cells", found=len(cells), expected=expected))
        return False

    def _rescued(self, number: int) -> tuple[str, ...] | None:
        """The first line of a broken row read leniently, where that gives the right cells; the rest comes again."""
        first, *self._again = self._held[self._begun - self._held_from :] or [""]
        self.sheet.count += 1
        self._faults += 1
        if self._faults > _MOST_FAULTS:
            raise KnownError("archive.damaged", name=self.sheet.table.name)
        try:
            cells = next(csv.reader([first], delimiter=self.delimiter), [])
        except csv.Error:
            cells = []
        if len(cells) == len(self.sheet.table.columns):
            return tuple(cells)
        self._refused(number, KnownError("file.quotes"))
        return None

    def _refused(self, number: int, reason: KnownError) -> None:
        self.sheet.rejected.append(Rejected(number, reason, self.sheet.table.name))
