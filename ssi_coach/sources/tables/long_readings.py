"""Lists of readings in the long form: one number a line, with its day, its name and its value."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from ssi_coach.domain.activities import EntrySource
from ssi_coach.domain.days import HomeTime, check_day
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.files import FileKind, ParsedFile, Rejected
from ssi_coach.domain.readings import NUMBER_FIELDS, Reading, reading_of
from ssi_coach.sources.own_cells import identity
from ssi_coach.sources.tables.days import Hints, day_of_cell, day_order
from ssi_coach.sources.tables.grid import Cell, Grid, Row, said
from ssi_coach.sources.tables.numbers import decimal_of
from ssi_coach.sources.tables.reading_words import is_of_others, number_within, plain_words, reading_field

_HEADINGS: Mapping[str, re.Pattern[str]] = {
    "day": re.compile(
        r"(?:data|date|datum|fecha)(?: (?:de )?(?:referencia|reference))?|reference date|day|tag"
    ),
    "time": re.compile(r"(?:hora|time|zeit|uhrzeit|heure|ora)(?: (?:de )?(?:referencia|reference))?"),
    "section": re.compile(r"se[cz]?cao|section|seccion|abschnitt|bereich|sezione|bloco|block"),
    "name": re.compile(r"campo|field|feld|champ|metric|metrica|indicator|indicador|name"),
    "text": re.compile(
        r"valor original|original value|original|originalwert|valeur originale|value|valor|wert"
    ),
    "number": re.compile(
        r"valor numerico|numeric value|numeric|number|numerischer wert|zahlenwert|valeur numerique"
    ),
}
_NEEDED = ("day", "name")


@dataclass(slots=True)
class _Group:
    """The lines of one reading as they gather."""

    day: date
    row: int
    numbers: dict[str, float | None] = field(default_factory=dict)


def long_columns(row: Row) -> Mapping[str, int]:
    """Where the columns of the long form stand in a row of headings; empty when it is not that form."""
    places: dict[str, int] = {}
    for place, cell in enumerate(row.cells):
        words = plain_words(said(cell))
        for column, pattern in _HEADINGS.items():
            if column not in places and pattern.fullmatch(words):
                places[column] = place
                break
    complete = all(column in places for column in _NEEDED) and ("number" in places or "text" in places)
    return places if complete else {}


def read_long(name: str, grid: Grid, home: HomeTime, encoding: str = "utf-8") -> ParsedFile | None:
    """The readings of a list whose first row is that of the long form and which names numbers of the index.

    None when it is something else. Lines about other people's numbers and about nothing that a reading holds
    stay out on purpose.
    """
    columns = long_columns(grid.rows[0]) if grid.rows else {}
    names = (
        {reading_field(said(row[columns["name"]]), alone=True) for row in grid.rows[1:]} if columns else set()
    )
    if not names - {""}:
        return None
    order = day_order((row[columns["day"]] for row in grid.rows[1:]), Hints(home.today))
    groups, rejected = _gathered(grid, columns, home, day_first=order is not False)
    readings: list[Reading] = []
    seen: Counter[tuple[object, ...]] = Counter()
    for group in groups:
        try:
            readings.append(_reading(group, seen))
        except KnownError as reason:
            rejected.append(Rejected(group.row, reason))
    rejected.sort(key=_row)
    return ParsedFile(name, FileKind.READINGS.value, tuple(readings), tuple(rejected), encoding=encoding)


def _row(bad: Rejected) -> int:
    return bad.row


def _gathered(
    grid: Grid, columns: Mapping[str, int], home: HomeTime, *, day_first: bool
) -> tuple[Sequence[_Group], list[Rejected]]:
    """The lines by day and time; the first value of a name counts."""
    groups: dict[tuple[date, str], _Group] = {}
    rejected = list(grid.faults)
    for row in grid.rows[1:]:
        try:
            day = day_of_cell(row[columns["day"]], day_first=day_first, home=home)
            check_day(day, today=home.today)
        except KnownError as reason:
            rejected.append(Rejected(row.number, reason))
            continue
        key = (day, said(row[columns["time"]]) if "time" in columns else "")
        group = groups.setdefault(key, _Group(day, row.number))
        for why, on_purpose in _take(row, columns, group):
            rejected.append(Rejected(row.number, why, on_purpose=on_purpose))
    filled = [group for group in groups.values() if group.numbers]
    return filled, rejected


def _take(row: Row, columns: Mapping[str, int], group: _Group) -> Iterator[tuple[KnownError, bool]]:
    """Put the number of a line into its reading, or say why it stays out and whether that is on purpose."""
    number_field = reading_field(said(row[columns["name"]]), alone=True)
    section = said(row[columns["section"]]) if "section" in columns else ""
    if not number_field:
        yield KnownError("row.no_number"), True
    elif number_field in ("brand", "people", "insights", "relationships", "total") and is_of_others(section):
        yield KnownError("row.others"), True
    elif number_field not in group.numbers:
        value = _value(row, columns)
        if value is None:
            yield KnownError("file.number", field=number_field, value=said(_shown(row, columns))[:40]), False
        else:
            group.numbers[number_field] = value


def _value(row: Row, columns: Mapping[str, int]) -> float | None:
    number = decimal_of(row[columns["number"]]) if "number" in columns else None
    if number is not None:
        return number
    shown = _shown(row, columns)
    exact = decimal_of(shown)
    return number_within(said(shown)) if exact is None else exact


def _shown(row: Row, columns: Mapping[str, int]) -> Cell:
    return row[columns["text"]] if "text" in columns else None


def _reading(group: _Group, seen: Counter[tuple[object, ...]]) -> Reading:
    numbers = {name: group.numbers.get(name) for name in NUMBER_FIELDS}
    reading_of("", group.day, numbers)  # a reading that is refused is no occurrence
    content = ("reading", group.day.isoformat(), *numbers.values())
    return reading_of(identity(content, seen), group.day, numbers, source=EntrySource.FILE.value)
