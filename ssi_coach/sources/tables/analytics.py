"""Creator analytics (XLSX): what days and posts reached, and how many followers came."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from ssi_coach.domain.activities import Entry, EntrySource
from ssi_coach.domain.days import DaySpan, HomeTime, check_day
from ssi_coach.domain.edits import Record
from ssi_coach.domain.errors import KnownError, Refused
from ssi_coach.domain.files import Contents, FileKind, ParsedFile, Part, Rejected
from ssi_coach.domain.levels import Level, StatedLevel
from ssi_coach.domain.outcomes import PostOutcome
from ssi_coach.sources.archive.ids import entry_id
from ssi_coach.sources.post_links import day_of_post, post_address
from ssi_coach.sources.tables.analytics_shapes import (
    SHOWN,
    PostColumns,
    Shape,
    Sheet,
    in_words,
    is_english,
    post_columns,
    range_text,
    stated,
)
from ssi_coach.sources.tables.days import (
    Hints,
    day_inside,
    day_of_cell,
    day_order,
    looks_like_day,
    span_inside,
)
from ssi_coach.sources.tables.grid import Cell, Row, is_filled, said
from ssi_coach.sources.tables.numbers import decimal_of, whole_of

_NAMED_SPAN = re.compile(r"(\d{4}-\d\d-\d\d)_(\d{4}-\d\d-\d\d)")
_SOURCE = EntrySource.ANALYTICS.value


@dataclass(frozen=True, slots=True)
class CellReader:
    """How the cells of one workbook are understood: where the user lives, and the order of day and month."""

    home: HomeTime
    day_first: bool

    def day(self, cell: Cell) -> date:
        """The day of a cell; raises `Refused` for none, or one that cannot be written down."""
        return check_day(day_of_cell(cell, day_first=self.day_first, home=self.home), today=self.home.today)


@dataclass(slots=True)
class Findings:
    """What one sheet gave, row by row."""

    name: str
    holds: Shape
    records: list[Record] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)

    def reject(self, row: int, reason: KnownError, *, on_purpose: bool = False) -> None:
        """Leave a row out."""
        self.rejected.append(Rejected(row, reason, self.name, on_purpose))

    def part(self) -> Part:
        """The sheet as a part of the file."""
        days = [record.day for record in self.records if isinstance(record, PostOutcome | Entry)]
        span = DaySpan(min(days), max(days)) if days else None
        return Part(self.name, self.holds.value, len(self.records) + len(self.rejected), span)


def read_analytics(name: str, sheets: Sequence[Sheet], home: HomeTime) -> ParsedFile:
    """What an analytics workbook tells: an outcome a day and a post, new followers a day, and their level."""
    cells = CellReader(home, _day_first(name, sheets, home))
    found = [_read(sheet, cells) for sheet in sheets]
    return ParsedFile(
        name,
        FileKind.ANALYTICS.value,
        tuple(record for one in found for record in one.records),
        tuple(bad for one in found for bad in one.rejected),
        passed_over=tuple(sheet.grid.name for sheet in sheets if sheet.shape is Shape.OTHER),
        contents=Contents(tuple(one.part() for one in found), made_on=_made_on(name, sheets, cells)),
    )


def named_span(name: str) -> DaySpan | None:
    """The days that a file's name says, "Content_2026-04-25_2026-05-01_Name.xlsx"."""
    match = _NAMED_SPAN.search(name)
    try:
        return DaySpan(*map(date.fromisoformat, match.groups())) if match else None
    except ValueError:
        return None


def number_in(cell: Cell, field: str) -> int:
    """A number that LinkedIn counts; raises `Refused("file.number")` for none.

    A spreadsheet that reckoned with the numbers may have left fractions, which are rounded.
    """
    whole = whole_of(cell)
    number = decimal_of(cell) if whole is None else whole
    if number is None:
        raise Refused("file.number", field=field, value=said(cell)[:40])
    return round(number)


def _read(sheet: Sheet, cells: CellReader) -> Findings:
    found = Findings(sheet.grid.name, sheet.shape)
    if sheet.shape is Shape.DAYS:
        _read_days(sheet, cells, found)
    elif sheet.shape is Shape.FOLLOWERS:
        _read_followers(sheet, cells, found)
    elif sheet.shape is Shape.POSTS:
        _read_posts(sheet, cells, found)
    return found


def _read_days(sheet: Sheet, cells: CellReader, found: Findings) -> None:
    """ENGAGEMENT: a day, its impressions and engagements; impressions come first where no heading says more."""
    shown = 2 if in_words(sheet.heading, SHOWN) == 2 else 1
    seen: set[date] = set()
    for row in sheet.rows:
        try:
            day = cells.day(row[0])
            outcome = PostOutcome(
                day,
                impressions=number_in(row[shown], "impressions"),
                engagements=number_in(row[3 - shown], "engagements"),
                source=_SOURCE,
            )
        except KnownError as reason:
            found.reject(row.number, reason)
            continue
        if day in seen:
            found.reject(row.number, KnownError("row.repeated"), on_purpose=True)
        else:
            seen.add(day)
            found.records.append(outcome)


def _read_followers(sheet: Sheet, cells: CellReader, found: Findings) -> None:
    """FOLLOWERS: the total on a day, and below it how many came on each day.

    The day of the total is the one on which the file was made, and was not over then: how many came on it
    stands in the next file.
    """
    total = stated(sheet.grid)
    made_on = day_inside(said(total[0]), day_first=cells.day_first) if total else None
    came: set[date] = set()
    for row in sheet.rows:
        try:
            day, count = cells.day(row[0]), number_in(row[1], "followers")
            entry = _new_followers(day, count) if count else None
        except KnownError as reason:
            found.reject(row.number, reason)
            continue
        if entry is None:
            found.reject(row.number, KnownError("row.nobody"), on_purpose=True)
        elif day == made_on:
            found.reject(row.number, KnownError("row.unfinished"), on_purpose=True)
        elif day in came:
            found.reject(row.number, KnownError("row.repeated"), on_purpose=True)
        else:
            came.add(day)
            found.records.append(entry)
    if total is not None:
        _read_total(total, made_on, cells, found)


def _new_followers(day: date, count: int) -> Entry:
    return Entry(
        id=entry_id("follower_gained", day.isoformat()),
        day=day,
        kind="follower_gained",
        count=count,
        source=_SOURCE,
    )


def _read_total(row: Row, day: date | None, cells: CellReader, found: Findings) -> None:
    try:
        if day is None:
            raise Refused("file.date", value=said(row[0])[:40])
        check_day(day, today=cells.home.today)
        level = StatedLevel(Level.FOLLOWERS, day, number_in(row[1], "followers"), _SOURCE)
    except KnownError as reason:
        found.reject(row.number, reason)
    else:
        found.records.append(level)


def _read_posts(sheet: Sheet, cells: CellReader, found: Findings) -> None:
    """TOP POSTS: two lists side by side, of different posts in different orders, which become one."""
    posts: dict[str, PostOutcome] = {}
    lists = post_columns(sheet)
    for row in sheet.rows:
        for columns in lists:
            if not any(is_filled(row[columns.link + step]) for step in range(3)):
                continue
            try:
                outcome = _post(row, columns, cells)
            except KnownError as reason:
                found.reject(row.number, reason)
                continue
            posts[outcome.post] = posts.get(outcome.post, outcome).restated(outcome)
    found.records.extend(posts.values())


def _post(row: Row, columns: PostColumns, cells: CellReader) -> PostOutcome:
    address = post_address(said(row[columns.link]))
    if not address:
        raise Refused("row.post", value=said(row[columns.link])[:60])
    number = number_in(row[columns.link + 2], columns.counts)
    stated_day = day_of_cell(row[columns.link + 1], day_first=cells.day_first, home=cells.home)
    day = check_day(day_of_post(address, stated_day, cells.home) or stated_day, today=cells.home.today)
    if columns.counts == "impressions":
        return PostOutcome(day, address, impressions=number, source=_SOURCE)
    return PostOutcome(day, address, engagements=number, source=_SOURCE)


def _day_first(name: str, sheets: Sequence[Sheet], home: HomeTime) -> bool:
    """The order of day and month in the whole workbook; where nothing tells, LinkedIn's in that language."""
    order = day_order(_day_cells(sheets), Hints(home.today, named_span(name) or _own_span(sheets)))
    return not is_english(sheets) if order is None else order


def _day_cells(sheets: Iterable[Sheet]) -> Iterator[Cell]:
    for sheet in sheets:
        yield range_text(sheet.grid)
        total = stated(sheet.grid)
        yield total[0] if total else None
        for row in sheet.rows:
            yield from (cell for cell in row.cells if looks_like_day(cell))


def _own_span(sheets: Iterable[Sheet]) -> DaySpan | None:
    """The range that the first sheet names, where it can be read in one way only."""
    for sheet in sheets:
        text = range_text(sheet.grid)
        spans = {span_inside(text, day_first=order) for order in (True, False)} - {None}
        if len(spans) == 1:
            return spans.pop()
    return None


def _made_on(name: str, sheets: Sequence[Sheet], cells: CellReader) -> date | None:
    """The last day of the range that the file is about."""
    spans = [span_inside(range_text(sheet.grid), day_first=cells.day_first) for sheet in sheets]
    span = named_span(name) or next((span for span in spans if span), None)
    totals = [row for sheet in sheets if (row := stated(sheet.grid)) is not None]
    dated = [day_inside(said(row[0]), day_first=cells.day_first) for row in totals]
    return span.last if span else next((day for day in dated if day), None)
