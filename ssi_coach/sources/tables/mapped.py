"""Somebody's own table: its rows as entries and readings, by what each column means."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from ssi_coach.domain.activities import Entry, EntrySource
from ssi_coach.domain.days import HomeTime, check_day
from ssi_coach.domain.edits import Record
from ssi_coach.domain.errors import KnownError, Refused
from ssi_coach.domain.files import COUNTING, ColumnPlan, FileKind, ParsedFile, Rejected, TableHead
from ssi_coach.domain.readings import NUMBER_FIELDS, Reading, reading_of
from ssi_coach.sources.own_cells import identity, unguarded
from ssi_coach.sources.tables.days import Hints, day_of_cell, looks_like_day
from ssi_coach.sources.tables.grid import Cell, Grid, Row, is_filled, said
from ssi_coach.sources.tables.headings import guessed_fields, header_place, order_of
from ssi_coach.sources.tables.kind_words import kind_in
from ssi_coach.sources.tables.numbers import decimal_of, is_tick, whole_in
from ssi_coach.sources.tables.reading_words import number_within

JUDGED_ROWS = 200
"""Rows near the top by which a table is told from a letter."""

SHOWN_ROWS = 8
"""Rows of the table that are shown while its columns are given their meaning."""

_Said = Entry | Reading
"""What a row can say."""

_DIGIT = re.compile(r"\d")
_OF_THE_ROW = ("kind", "count", "minutes")
_JOINED = {"person": " ", "note": "; ", "tags": " ", "company": " ", "profile_url": ""}


@dataclass(frozen=True, slots=True)
class OwnTable:
    """A table of one or several equal sheets: its headings, and its rows with the sheets that hold them."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, Row], ...]
    faults: tuple[Rejected, ...] = ()
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """What a file is read with: the known activity kinds, the user's days, and what the user says of columns."""

    kinds: frozenset[str]
    home: HomeTime
    plan: ColumnPlan | None = None


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """What rows are read against, and what was read before them."""

    plan: ColumnPlan
    day_first: bool
    home: HomeTime
    kinds: frozenset[str]
    seen: Counter[tuple[object, ...]] = field(default_factory=Counter)


def own_table(grids: Sequence[Grid], kinds: frozenset[str]) -> OwnTable | None:
    """The table of a file: the sheet that says most, with all sheets that have the same headings.

    None when no sheet has two columns and a row below its headings, with a digit among its cells.
    """
    tables = [table for grid in grids if (table := _table(grid)) is not None]
    filled = [table for table in tables if _holds_data(table)]
    if not filled:
        return None
    best = max(filled, key=lambda table: _worth(table, kinds))
    same = [table for table in tables if table.columns == best.columns]
    others = [sheet for table in tables if table.columns != best.columns for sheet in {table.rows[0][0]}]
    return OwnTable(
        best.columns,
        tuple(row for table in same for row in table.rows),
        tuple(bad for table in same for bad in table.faults),
        tuple(others),
    )


def read_own_table(name: str, table: OwnTable, asked: Asked, encoding: str = "utf-8") -> ParsedFile:
    """The records of a table by the plan of the user, or by one that is guessed; none while it is not complete."""
    plan, home, kinds = asked.plan, asked.home, asked.kinds
    rows = [row for _, row in table.rows]
    meant = fitting(plan, len(table.columns)) if plan else guessed_plan(table, kinds)
    settled = order_of(meant.fields, rows, Hints(home.today)) if meant.day_first is None else meant.day_first
    shown = tuple(tuple(said(cell) for cell in row.cells) for row in rows[:SHOWN_ROWS])
    told = replace(meant, day_first=settled) if plan is None else meant
    head = TableHead(table.columns, shown, told, guessed=plan is None)
    records: list[Record] = []
    rejected = list(table.faults)
    if meant.complete:
        around = _Surroundings(meant, settled is True, home, kinds)
        for sheet, row in table.rows:
            try:
                records.extend(_records(row, around))
            except KnownError as reason:
                nothing = reason.id == "row.nothing"
                rejected.append(Rejected(row.number, reason, sheet, on_purpose=nothing))
    unused = [heading for heading, use in zip(table.columns, meant.fields, strict=True) if not use]
    return ParsedFile(
        name,
        FileKind.TABLE.value,
        tuple(records),
        tuple(rejected),
        passed_over=(*unused, *table.left_out),
        encoding=encoding,
        table=head,
    )


def _table(grid: Grid) -> OwnTable | None:
    """One sheet as a table, None when it has no rows below its headings, or one column."""
    place = header_place(grid)
    rows = grid.rows[place + 1 :]
    if not rows or len(grid.rows[place].cells) < 2:
        return None
    width = max(len(grid.rows[place].cells), *(len(row.cells) for row in rows[:100]))
    headings = [said(grid.rows[place][column]) for column in range(width)]
    named = tuple(heading or letter(column) for column, heading in enumerate(headings))
    return OwnTable(named, tuple((grid.name, row) for row in rows), grid.faults)


def _holds_data(table: OwnTable) -> bool:
    """Whether a day or a number may stand near the top; two columns without any digit are a letter or a list."""
    cells = (cell for _, row in table.rows[:JUDGED_ROWS] for cell in row.cells)
    return any(not isinstance(cell, str) or _DIGIT.search(cell[:200]) for cell in cells if is_filled(cell))


def letter(column: int) -> str:
    """How a spreadsheet calls a column without a heading: A to Z, then AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def guessed_plan(table: OwnTable, kinds: frozenset[str]) -> ColumnPlan:
    """What the columns of a log or of readings seem to mean."""
    return ColumnPlan(guessed_fields(table.columns, [row for _, row in table.rows], kinds))


def _worth(table: OwnTable, kinds: frozenset[str]) -> tuple[bool, int, int]:
    plan = guessed_plan(table, kinds)
    return (plan.complete, sum(bool(use) for use in plan.fields), len(table.rows))


def fitting(plan: ColumnPlan, width: int) -> ColumnPlan:
    """A plan that was made for another table, cut or filled up to this one's columns."""
    return replace(plan, fields=(*plan.fields, *("",) * width)[:width])


def _records(row: Row, around: _Surroundings) -> list[_Said]:
    """All that one row says; raises `Refused` when any of it cannot be, and `row.nothing` when it says nothing."""
    found: list[_Said] = [*_readings(row, around), *_entries(row, around)]
    if not found:
        raise Refused("row.nothing")
    return [replace(record, id=identity(_content(record), around.seen)) for record in found]


def _day(row: Row, around: _Surroundings, cell: Cell = None) -> date:
    """The day of a row, or of one of its cells; raises `Refused` for none."""
    place = around.plan.fields.index("date")
    day = day_of_cell(row[place] if cell is None else cell, day_first=around.day_first, home=around.home)
    return check_day(day, today=around.home.today)


def _readings(row: Row, around: _Surroundings) -> Iterator[Reading]:
    numbers: dict[str, float | None] = dict.fromkeys(NUMBER_FIELDS)
    for place, use in enumerate(around.plan.fields):
        if use in numbers and is_filled(row[place]):
            numbers[use] = _point(row[place], use)
    if any(value is not None for value in numbers.values()):
        yield reading_of("", _day(row, around), numbers, source=EntrySource.FILE.value)


def _point(cell: Cell, use: str) -> float:
    value = decimal_of(cell)
    value = number_within(said(cell)) if value is None else value
    if value is None:
        raise Refused("file.number", field=use, value=said(cell)[:40])
    return value


def _entries(row: Row, around: _Surroundings) -> list[Entry]:
    """The entries of a row: one of the kind that it names, and one for each column that counts something.

    The minutes of a row go to its first entry, because nothing says how they were spent.
    """
    told = {use: said(row[place]) for place, use in enumerate(around.plan.fields) if use in _OF_THE_ROW}
    found = []
    if told.get("kind"):
        count = whole_in(told["count"], "count") if told.get("count") else 1
        found.append(_entry(row, around, _day(row, around), _kind(told["kind"], around.kinds), count))
    found += _counts(row, around)
    if found and told.get("minutes"):
        found[0] = replace(found[0], minutes=whole_in(told["minutes"], "minutes"))
    return found


def _counts(row: Row, around: _Surroundings) -> Iterator[Entry]:
    for place, use in enumerate(around.plan.fields):
        cell = row[place]
        if use.startswith(COUNTING) and is_filled(cell):
            dated = looks_like_day(cell)
            count = 1 if dated else _counted(cell, use)
            if count:
                day = _day(row, around, cell if dated else None)
                yield _entry(row, around, day, use.removeprefix(COUNTING), count)


def _counted(cell: Cell, use: str) -> int:
    tick = is_tick(cell)
    return int(tick) if tick is not None else whole_in(cell, use.removeprefix(COUNTING))


def _kind(word: str, kinds: frozenset[str]) -> str:
    """The kind that a cell names, by its id or in words of people."""
    plain = word.strip().lower()
    kind = plain if plain in kinds else kind_in(word)
    if kind not in kinds:
        raise Refused("entry.kind", kind=word[:60])
    return kind


def _entry(row: Row, around: _Surroundings, day: date, kind: str, count: int) -> Entry:
    texts = _texts(row, around.plan)
    return Entry(
        id="",
        day=day,
        kind=kind,
        count=count,
        person=texts.get("person", ""),
        profile_url=texts.get("profile_url", ""),
        company=texts.get("company", ""),
        note=texts.get("note", ""),
        tags=tuple(texts.get("tags", "").replace(",", " ").split()),
        source=EntrySource.FILE.value,
    )


def _texts(row: Row, plan: ColumnPlan) -> Mapping[str, str]:
    """The texts of a row by field; columns that share a field stand one behind the other."""
    texts: dict[str, str] = {}
    for place, use in enumerate(plan.fields):
        text = unguarded(said(row[place])) if use in _JOINED else ""
        if text:
            texts[use] = f"{texts[use]}{_JOINED[use]}{text}" if use in texts else text
    return texts


def _content(record: _Said) -> tuple[object, ...]:
    """What makes a row the same row in any file; equal to that of the journal's own tables."""
    if isinstance(record, Entry):
        return (
            "entry", record.day.isoformat(), record.kind, record.count, record.minutes, record.person,
            record.profile_url, record.company, record.note, record.tags,
        )  # fmt: skip
    numbers = (getattr(record, name) for name in NUMBER_FIELDS)
    return ("reading", record.day.isoformat(), *numbers)
