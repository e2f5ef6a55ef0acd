"""What each sheet of an analytics workbook is, by its shape: names and headings are in the member's language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from ssi_coach.domain.folding import folded
from ssi_coach.sources.post_links import post_address
from ssi_coach.sources.tables.days import day_inside, looks_like_day, span_inside
from ssi_coach.sources.tables.grid import Cell, Grid, Row, is_filled, said
from ssi_coach.sources.tables.numbers import decimal_of

SHOWN = re.compile(r"impres|visualizz|wyswietl|visning|weergav|показ|zobrazen")
"""How the word for impressions begins, or nearly, in the languages of LinkedIn's pages."""

TAKEN_PART = re.compile(r"engag|engaj|interac|interak|interaz|interact|reaktion|реакц|zaangaz")
FOLLOWING = re.compile(r"follow|seguid|abonn|beobachter|obserw|volg|подпис")

_ENGLISH = frozenset({"discovery", "followers", "top posts", "demographics", "new followers"})
_PERCENT = re.compile(r"<?\s*\d{1,3}(?:[.,]\d+)?\s*%|.{1,20}\b1\s*%")
_HEAD = 6
"""Rows at the top among which notes, stated numbers and ranges stand."""


class Shape(StrEnum):
    """What a sheet holds, by the ids of `domain.files.Part.holds`."""

    RANGE = "discovery"
    DAYS = "engagement"
    POSTS = "top_posts"
    FOLLOWERS = "followers"
    AUDIENCE = "demographics"
    OTHER = "unknown"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet and what it is: `rows` are those with its numbers, `heading` the row above them."""

    grid: Grid
    shape: Shape
    heading: Row | None = None
    rows: tuple[Row, ...] = ()


def sheets_of(grids: Iterable[Grid]) -> tuple[Sheet, ...]:
    """Every sheet with its shape."""
    return tuple(_sheet(grid) for grid in grids)


def is_analytics(sheets: Sequence[Sheet]) -> bool:
    """Whether a workbook is LinkedIn's: one sheet that nobody else makes, or two that go together."""
    shapes = {sheet.shape for sheet in sheets} - {Shape.OTHER, Shape.AUDIENCE}
    telling = any(
        (sheet.shape is Shape.DAYS and in_words(sheet.heading, SHOWN) is not None)
        or (sheet.shape is Shape.FOLLOWERS and stated(sheet.grid) is not None)
        or (sheet.shape is Shape.POSTS and len(post_columns(sheet)) > 1)
        for sheet in sheets
    )
    return telling or len(shapes) > 1


def is_english(sheets: Sequence[Sheet]) -> bool:
    """Whether the workbook is in English, in which LinkedIn writes the month first."""
    words = {folded(sheet.grid.name).strip() for sheet in sheets}
    words |= {folded(said(cell)) for sheet in sheets if sheet.heading for cell in sheet.heading.cells}
    return bool(words & _ENGLISH)


def in_words(row: Row | None, word: re.Pattern[str]) -> int | None:
    """Where in a row of headings a word stands, None where it does not."""
    cells = row.cells if row else ()
    return next((place for place, cell in enumerate(cells) if word.search(folded(said(cell)))), None)


def stated(grid: Grid) -> Row | None:
    """The row that states a total with its day: "Total followers on 4/23/2023:", 54448."""
    for row in grid.rows[:_HEAD]:
        if len(row.cells) == 2 and decimal_of(row[1]) is not None and _names_a_day(row[0]):
            return row
    return None


def range_text(grid: Grid) -> str:
    """The text of the range of days that a sheet names near its top, empty where there is none."""
    for row in grid.rows[:_HEAD]:
        for _, cell in row.filled():
            text = said(cell)
            if any(span_inside(text, day_first=order) for order in (True, False)):
                return text
    return ""


@dataclass(frozen=True, slots=True)
class PostColumns:
    """Where a list of posts begins: the column of links, then days, then numbers, which are `counts`."""

    link: int
    counts: str


def post_columns(sheet: Sheet) -> tuple[PostColumns, ...]:
    """The lists of posts that stand side by side on a sheet, as their headings or else their order tell."""
    links = sorted({place for row in sheet.rows for place, cell in row.filled() if _is_post(cell)})
    found = []
    for order, link in enumerate(links):
        heading = folded(said(sheet.heading[link + 2])) if sheet.heading else ""
        if SHOWN.search(heading):
            counts = "impressions"
        elif TAKEN_PART.search(heading):
            counts = "engagements"
        else:
            counts = ("engagements", "impressions")[min(order, 1)]
        found.append(PostColumns(link, counts))
    return tuple(found)


def _sheet(grid: Grid) -> Sheet:
    for shape, is_row in _ROWS:
        rows = tuple(row for row in grid.rows if is_row(row))
        if rows and _is_most(grid, rows):
            return _cut(grid, shape, rows[0])
    if stated(grid) is not None:
        return Sheet(grid, Shape.FOLLOWERS)
    if range_text(grid):
        return Sheet(grid, Shape.RANGE)
    return Sheet(grid, _shape_in_words(grid))


def _cut(grid: Grid, shape: Shape, first: Row) -> Sheet:
    """The sheet apart: the rows from the first one with numbers on, and the row above it."""
    place = grid.rows.index(first)
    return Sheet(grid, shape, grid.rows[place - 1] if place else None, grid.rows[place:])


def _is_most(grid: Grid, rows: Sequence[Row]) -> bool:
    return len(rows) * 2 >= len(grid.rows) - _HEAD


def _shape_in_words(grid: Grid) -> Shape:
    """A sheet with headings alone: what it would hold if anything had happened."""
    for row in grid.rows[:_HEAD]:
        if in_words(row, SHOWN) is not None and in_words(row, TAKEN_PART) is not None:
            return Shape.POSTS if len(row.cells) > 3 else Shape.DAYS
    return Shape.OTHER


def _is_post(cell: Cell) -> bool:
    return isinstance(cell, str) and "linkedin.com/" in cell and bool(post_address(cell))


def _is_post_row(row: Row) -> bool:
    return any(
        _is_post(cell) and looks_like_day(row[place + 1]) and decimal_of(row[place + 2]) is not None
        for place, cell in row.filled()
    )


def _is_day_row(row: Row) -> bool:
    numbers = decimal_of(row[1]) is not None and decimal_of(row[2]) is not None
    return len(row.cells) == 3 and looks_like_day(row[0]) and numbers


def _is_follower_row(row: Row) -> bool:
    return len(row.cells) == 2 and looks_like_day(row[0]) and decimal_of(row[1]) is not None


def _is_audience_row(row: Row) -> bool:
    texts = all(isinstance(row[place], str) and is_filled(row[place]) for place in (0, 1))
    share = row[2]
    shared = isinstance(share, float) and 0 <= share <= 1
    return texts and len(row.cells) == 3 and (shared or bool(_PERCENT.fullmatch(said(share))))


def _names_a_day(cell: Cell) -> bool:
    """Whether a text says more than a day, and a day among it."""
    text = said(cell)
    dated = any(day_inside(text, day_first=order) is not None for order in (True, False))
    return dated and not looks_like_day(cell)


_ROWS: tuple[tuple[Shape, Callable[[Row], bool]], ...] = (
    (Shape.POSTS, _is_post_row),
    (Shape.DAYS, _is_day_row),
    (Shape.FOLLOWERS, _is_follower_row),
    (Shape.AUDIENCE, _is_audience_row),
)
"""How rows look by which a sheet is known."""
