"""The app's own CSV: journal entries, readings or results, one a row, understood or refused row by row."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from ssi_coach.domain.activities import Entry, EntrySource
from ssi_coach.domain.days import check_day
from ssi_coach.domain.edits import Record
from ssi_coach.domain.errors import KnownError, Refused
from ssi_coach.domain.files import ParsedFile, Rejected
from ssi_coach.domain.readings import NUMBER_FIELDS, reading_of
from ssi_coach.sources.csv_rows import csv_rows
from ssi_coach.sources.decoding import decoded
from ssi_coach.sources.own_cells import (
    ENTRY_COLUMNS,
    READING_COLUMNS,
    day_in,
    decimal_in,
    id_in,
    identity,
    keepable,
    unguarded,
    whole_in,
)
from ssi_coach.sources.own_results_csv import NEEDED, RESULT_COLUMNS, result_of_row

MOST_COLUMNS = 200

EXPECTED = "journal.csv, readings.csv, results.csv, journal.json"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What rows are checked against: the known kinds, and the day that counts as today."""

    kinds: frozenset[str]
    today: date
    seen: Counter[tuple[object, ...]] = field(default_factory=Counter)


_Cells = Mapping[str, str]
_RowReader = Callable[[_Cells, Surroundings], Record]


def read_csv(name: str, data: bytes, *, kinds: frozenset[str], today: date) -> ParsedFile:
    """The entries, readings or results of a CSV file, and the rows that are not understood.

    Columns may stand in any order; missing ones are empty, unknown ones are named in `passed_over`. Fields may
    be separated by commas, semicolons or tabs. Raises `KnownError("file.unknown")` when the header is not
    that of a journal, of readings or of results, and `file.encoding`, `file.columns`, `file.rows` for files that are no
    table at all.
    """
    text, encoding = decoded(name, data)
    lines = list(io.StringIO(text.replace("\0", ""), newline=""))
    header, delimiter = _header(lines)
    kind = _kind(name, header)
    _check_columns(name, header, _COLUMNS[kind])
    rows = _read_rows(name, lines, header, delimiter)
    records, rejected = _judge(rows, _READERS[kind], Surroundings(kinds, today))
    known = _COLUMNS[kind]
    passed_over = tuple(column for column in header if column not in known)
    return ParsedFile(name, kind, records, rejected, passed_over=passed_over, encoding=encoding)


def _header(lines: Sequence[str]) -> tuple[list[str], str]:
    """The column names of the first line, split by the delimiter that makes most sense of them."""
    first = lines[0][:10_000] if lines else ""
    known = {*ENTRY_COLUMNS, *READING_COLUMNS, *RESULT_COLUMNS}
    best: tuple[list[str], str] = ([], ",")
    for delimiter in (",", ";", "\t"):
        try:
            cells = next(csv.reader([first], delimiter=delimiter, strict=True), [])
        except csv.Error:
            continue
        columns = [unguarded(cell.strip()).strip().lower() for cell in cells]
        if len(known.intersection(columns)) > len(known.intersection(best[0])):
            best = (columns, delimiter)
    return best


def _check_columns(name: str, header: Sequence[str], known: Sequence[str]) -> None:
    """Refuse a table in which nobody can tell which of two columns is meant."""
    twice = [column for column, times in Counter(header).items() if times > 1 and column in known]
    if twice or len(header) > MOST_COLUMNS:
        raise KnownError("file.columns", name=name, column=(twice or ["..."])[0], high=MOST_COLUMNS)


def _kind(name: str, header: Sequence[str]) -> str:
    columns = set(header)
    if columns >= NEEDED:
        return "results"
    if {"date", "kind"} <= columns:
        return "journal"
    if "date" in columns and columns.intersection(NUMBER_FIELDS):
        return "readings"
    raise KnownError("file.unknown", name=name, expected=EXPECTED)


def _read_rows(
    name: str, lines: Sequence[str], header: Sequence[str], delimiter: str
) -> Iterator[tuple[int, _Cells | KnownError]]:
    """Each row below the header by column, with the number of its first line."""
    for line, cells in csv_rows(name, lines, delimiter, start=1, expected=EXPECTED):
        yield line, cells if isinstance(cells, KnownError) else _named(header, cells)


def _named(header: Sequence[str], cells: Sequence[str]) -> _Cells | KnownError:
    if len(cells) > len(header) and any(cells[len(header) :]):
        return KnownError("file.cells", found=len(cells), expected=len(header))
    return {column: unguarded(cell) for column, cell in zip(header, cells, strict=False)}


def _judge(
    rows: Iterator[tuple[int, _Cells | KnownError]], read: _RowReader, around: Surroundings
) -> tuple[tuple[Record, ...], tuple[Rejected, ...]]:
    records: list[Record] = []
    rejected: list[Rejected] = []
    for line, row in rows:
        if isinstance(row, KnownError):
            rejected.append(Rejected(line, row))
            continue
        try:
            records.append(read(row, around))
        except KnownError as reason:
            rejected.append(Rejected(line, reason))
    return tuple(records), tuple(rejected)


def _entry(cells: _Cells, around: Surroundings) -> Record:
    kind = cells.get("kind", "").strip()
    if kind not in around.kinds:
        raise Refused("entry.kind", kind=kind[:60])
    day = check_day(day_in(cells.get("date", "").strip()), today=around.today)
    count = cells.get("count", "").strip()
    minutes = cells.get("minutes", "").strip()
    entry = Entry(
        id="",
        day=day,
        kind=kind,
        count=whole_in(count, "count") if count else 1,
        minutes=whole_in(minutes, "minutes") if minutes else None,
        person=keepable(cells.get("person", "")),
        profile_url=keepable(cells.get("profile_url", "")),
        company=keepable(cells.get("company", "")),
        note=keepable(cells.get("note", "")),
        tags=tuple(keepable(cells.get("tags", "")).split()),
        source=EntrySource.FILE.value,
    )
    return _with_id(entry, cells.get("id", "").strip(), around)


def _with_id(entry: Entry, given: str, around: Surroundings) -> Entry:
    content = (
        "entry", entry.day.isoformat(), entry.kind, entry.count, entry.minutes, entry.person,
        entry.profile_url, entry.company, entry.note, entry.tags,
    )  # fmt: skip
    return replace(entry, id=id_in(given) if given else identity(content, around.seen))


def _reading(cells: _Cells, around: Surroundings) -> Record:
    day = check_day(day_in(cells.get("date", "").strip()), today=around.today)
    numbers: dict[str, float | None] = {}
    for name in NUMBER_FIELDS:
        cell = cells.get(name, "").strip()
        numbers[name] = decimal_in(cell, name) if cell else None
    source = keepable(cells.get("source", "")).strip()[:60] or EntrySource.FILE.value
    reading_of("", day, numbers)  # a row that is refused is no occurrence
    content = ("reading", day.isoformat(), *numbers.values())
    return reading_of(identity(content, around.seen), day, numbers, source=source)


def _result(cells: _Cells, around: Surroundings) -> Record:
    return result_of_row(cells, around.seen, around.today)


_COLUMNS = {"journal": ENTRY_COLUMNS, "readings": READING_COLUMNS, "results": RESULT_COLUMNS}
_READERS: Mapping[str, _RowReader] = {"journal": _entry, "readings": _reading, "results": _result}
