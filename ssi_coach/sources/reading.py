"""Which reader a file belongs to, decided by what it holds and not by its name."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from ssi_coach.domain.days import HomeTime
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.files import ColumnPlan, ParsedFile
from ssi_coach.sources.archive.archive import Hand, Told, nobody, read_archive
from ssi_coach.sources.archive.recognising import is_archive
from ssi_coach.sources.archive.sides import Side
from ssi_coach.sources.own_csv import read_csv
from ssi_coach.sources.own_json import read_whole
from ssi_coach.sources.saved_page import SavedPage, is_page, read_page, read_text_page
from ssi_coach.sources.tables.analytics import read_analytics
from ssi_coach.sources.tables.analytics_shapes import is_analytics, sheets_of
from ssi_coach.sources.tables.deals import crm_table, holds_deals, read_deals
from ssi_coach.sources.tables.grid import Grid
from ssi_coach.sources.tables.long_readings import read_long
from ssi_coach.sources.tables.mapped import Asked, own_table, read_own_table
from ssi_coach.sources.tables.own_again import own_text
from ssi_coach.sources.tables.post_analytics import is_post_analytics, read_post_analytics
from ssi_coach.sources.tables.text_table import read_text_table
from ssi_coach.sources.tables.workbook import is_workbook, read_workbook

EXPECTED = "LinkedInDataExport.zip, *.csv, *.xlsx, *.html, journal.json"

_FOREIGN = (
    b"PK",
    b"SQLite format 3\0",
    b"%PDF",
    b"\x89PNG",
    b"GIF8",
    b"\xff\xd8\xff",
    b"\x1f\x8b",
    b"\x7fELF",
)
_OLD_WORKBOOK = b"\xd0\xcf\x11\xe0"

LARGEST_FILE = 256_000_000
"""Bytes read at most; twenty years of heavy use have about a tenth of that."""

LARGEST_TABLE = 40_000_000
"""Bytes of somebody's own table read at most; the app's own tables may be larger."""


def read_file(
    path: Path,
    kinds: frozenset[str],
    home: HomeTime,
    mapping: ColumnPlan | None = None,
    *,
    told: Told = nobody,
    hand: Hand | None = None,
    side: Side = Side.WHOLE,
) -> ParsedFile:
    """What a file or a folder holds; nothing is written.

    `kinds` are the ids of the known activity kinds. `mapping` is what the user says the columns of a table
    mean; without it the plan is guessed. A table whose plan is not complete comes back without records, with
    its head in `table`. `told`, `hand` and `side` concern archives, as `read_archive` has them. Raises
    `KnownError("file.unknown")`, which names what was expected, and what the readers raise.
    """
    try:
        if path.exists() and not (path.is_file() or path.is_dir()):  # a device or a pipe has no end
            raise _unknown(path.name)
        if mapping is None and is_archive(path):
            return read_archive(path, kinds, home, told=told, hand=hand, side=side)
        file = path.stat()
        if file.st_size > LARGEST_FILE:
            raise KnownError("file.too_large", name=path.name, high=LARGEST_FILE // 1_000_000)
        page = SavedPage(path.name, path.read_bytes(), datetime.fromtimestamp(file.st_mtime, UTC))
    except OSError as fault:
        raise KnownError("file.unreadable", name=path.name, reason=fault.strerror or "") from fault
    return read_bytes(page, Asked(kinds, home, mapping))


def read_bytes(file: SavedPage, asked: Asked) -> ParsedFile:
    """What the bytes of a single file hold; raises as `read_file` does."""
    name, data = file.name, file.data
    if is_workbook(data):
        return _workbook(name, read_workbook(name, data), asked)
    if data.startswith(_OLD_WORKBOOK):
        raise KnownError("file.old_workbook", name=name)
    if not data.strip() or data.startswith(_FOREIGN):
        raise _unknown(name)
    if is_page(data):
        return read_page(file, asked.home) or _refuse(name)
    if _is_json(data):
        return _json(file, asked)
    own = _own_csv(name, data, asked)
    if own is None:
        return _text(file, asked)
    return _with_strange_days(file, own, asked) if _is_strange(own) else own


def _is_json(data: bytes) -> bool:
    """Whether the bytes begin as JSON does, in any of the encodings that `decoding` knows."""
    start = data[:400].replace(b"\0", b"").removeprefix(b"\xef\xbb\xbf")
    return start.lstrip(b"\xff\xfe \t\r\n").startswith((b"{", b"["))


def _unknown(name: str) -> KnownError:
    return KnownError("file.unknown", name=name, expected=EXPECTED)


def _refuse(name: str) -> ParsedFile:
    raise _unknown(name)


def _json(file: SavedPage, asked: Asked) -> ParsedFile:
    """A whole journal, else the JSON behind the SSI page."""
    try:
        return read_whole(file.name, file.data, kinds=asked.kinds, today=asked.home.today)
    except KnownError as fault:
        page = read_text_page(file, asked.home) if fault.id == "file.unknown" else None
        if page is None:
            raise
        return page


def _own_csv(name: str, data: bytes, asked: Asked) -> ParsedFile | None:
    """A table in the app's own form; None for another."""
    if asked.plan is not None or not _has_own_headings(name, data, asked):
        return None
    try:
        return read_csv(name, data, kinds=asked.kinds, today=asked.home.today)
    except KnownError as fault:
        if fault.id == "file.unknown":
            return None
        raise


def _is_strange(own: ParsedFile) -> bool:
    """Whether a table with the app's own headings says its days in another form, so that no row is understood."""
    return not own.records and any(bad.reason.id == "file.date" for bad in own.rejected)


def _with_strange_days(file: SavedPage, own: ParsedFile, asked: Asked) -> ParsedFile:
    """The same table as somebody's own, whose days may have any form; as it was when that is no better."""
    try:
        other = _text(file, asked)
    except KnownError:
        return own
    return other if other.records else own


def _has_own_headings(name: str, data: bytes, asked: Asked) -> bool:
    """Whether the first line is that of the app's own tables; asked of large files, which cost memory."""
    if len(data) <= LARGEST_TABLE:
        return True
    try:
        read_csv(name, data[:10_000].partition(b"\n")[0], kinds=asked.kinds, today=asked.home.today)
    except KnownError:
        return False
    return True


def _text(file: SavedPage, asked: Asked) -> ParsedFile:
    """Text in rows and columns, else the SSI page as it was copied into a text file."""
    if len(file.data) > LARGEST_TABLE:
        raise KnownError("file.too_large", name=file.name, high=LARGEST_TABLE // 1_000_000)
    try:
        grid, encoding = read_text_table(file.name, file.data, EXPECTED)
        table = _table(file.name, (grid,), asked, encoding)
    except KnownError as fault:
        page = read_text_page(file, asked.home) if fault.id == "file.unknown" else None
        if page is None:
            raise
        return page
    settled = table.table is None or table.table.plan.complete or asked.plan is not None
    return table if settled else read_text_page(file, asked.home) or table


def _workbook(name: str, grids: tuple[Grid, ...], asked: Asked) -> ParsedFile:
    """A workbook of LinkedIn, or one of somebody else's."""
    if asked.plan is None:
        sheets = sheets_of(grids)
        if is_post_analytics(grids):
            return read_post_analytics(name, grids, asked.home)
        if is_analytics(sheets):
            return read_analytics(name, sheets, asked.home)
    return _table(name, grids, asked)


def _table(name: str, grids: tuple[Grid, ...], asked: Asked, encoding: str = "utf-8") -> ParsedFile:
    """Readings in the long form, deals, or a table whose columns must be given their meaning."""
    for grid in grids:
        found = None if asked.plan is not None else _own_again(name, grid, asked, encoding)
        if found is not None:
            return found
        deals = crm_table(grid)
        if deals is not None:
            return read_deals(name, deals[1], asked, crm=deals[0], encoding=encoding)
    table = own_table(grids, asked.kinds)
    if table is None:
        raise _unknown(name)
    if holds_deals(table, asked):
        return read_deals(name, table, asked, encoding=encoding)
    return read_own_table(name, table, asked, encoding)


def _own_again(name: str, grid: Grid, asked: Asked, encoding: str) -> ParsedFile | None:
    """The app's own table after a spreadsheet, or readings in the long form; None for anything else."""
    own = own_text(grid, asked.home)
    if own is not None:
        return read_csv(name, own, kinds=asked.kinds, today=asked.home.today)
    return read_long(name, grid, asked.home, encoding)
