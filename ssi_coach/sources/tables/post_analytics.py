"""Analytics of a single post (XLSX): a list of labels and numbers about one address."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ssi_coach.domain.activities import EntrySource
from ssi_coach.domain.days import DaySpan, HomeTime, check_day
from ssi_coach.domain.errors import KnownError, Refused
from ssi_coach.domain.files import Contents, FileKind, ParsedFile, Part, Rejected
from ssi_coach.domain.folding import folded
from ssi_coach.domain.outcomes import PostOutcome
from ssi_coach.sources.post_links import day_of_post, post_address
from ssi_coach.sources.tables.analytics import number_in
from ssi_coach.sources.tables.analytics_shapes import FOLLOWING, SHOWN, TAKEN_PART
from ssi_coach.sources.tables.days import Hints, day_of_cell, day_order, looks_like_day
from ssi_coach.sources.tables.grid import Cell, Grid, said
from ssi_coach.sources.tables.numbers import decimal_of

_POST = "performance"
_AUDIENCE = "demographics"
_LINK_WITHIN = 8
"""Rows at the top of the sheet among which the post's address stands."""

_GAINED = re.compile(r"gain|gew|gan|obten|acquis|nov[oi]|nuev|neue|via|from|durch|durante")
_NUMBERED_NAME = re.compile(r"_(\d{18,20})(?: \(\d+\))?\.xlsx$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Label:
    """One line of the list."""

    row: int
    name: str
    value: Cell


def is_post_analytics(grids: Sequence[Grid]) -> bool:
    """Whether one sheet is a list of labels, with a post's address near the top and impressions below."""
    return any(_link(grid) is not None and _value(grid, SHOWN) is not None for grid in grids)


def read_post_analytics(name: str, grids: Sequence[Grid], home: HomeTime) -> ParsedFile:
    """The one outcome that the file states; the sheets about who saw the post are passed over."""
    grid = next(grid for grid in grids if _link(grid) is not None and _value(grid, SHOWN) is not None)
    parts = [Part(other.name, _AUDIENCE) for other in grids if other is not grid]
    try:
        outcome = _outcome(name, grid, home)
    except KnownError as reason:
        rejected = (Rejected(grid.rows[0].number, reason, grid.name),)
        contents = Contents((Part(grid.name, _POST, 1), *parts))
        return ParsedFile(name, FileKind.POST_ANALYTICS.value, rejected=rejected, contents=contents)
    whole = Part(grid.name, _POST, 1, DaySpan(outcome.day, outcome.day))
    return ParsedFile(name, FileKind.POST_ANALYTICS.value, (outcome,), contents=Contents((whole, *parts)))


def _outcome(name: str, grid: Grid, home: HomeTime) -> PostOutcome:
    link = _link(grid)
    address = post_address(said(link.value)) if link else ""
    if not address:
        raise Refused("row.post", value=said(link.value if link else "")[:60])
    numbered = _NUMBERED_NAME.search(name)
    dated = [label.value for label in _labels(grid) if looks_like_day(label.value)]
    order = day_order(dated, Hints(home.today))
    stated = day_of_cell(dated[0], day_first=bool(order), home=home) if dated else None
    day = day_of_post(address, stated, home)
    if day is None and numbered:
        day = day_of_post(f"urn:li:activity:{numbered[1]}", None, home)
    if day is None:
        raise Refused("file.date", value="")
    return PostOutcome(
        check_day(day, today=home.today),
        address,
        impressions=_number(grid, SHOWN, "impressions"),
        engagements=_number(grid, TAKEN_PART, "engagements"),
        followers=_number(grid, FOLLOWING, "followers"),
        source=EntrySource.ANALYTICS.value,
    )


def _number(grid: Grid, word: re.Pattern[str], field: str) -> int | None:
    label = _value(grid, word)
    return None if label is None else number_in(label.value, field)


def _labels(grid: Grid) -> Iterator[_Label]:
    """The lines of the list: a text, and one value beside it."""
    for row in grid.rows:
        if isinstance(row[0], str) and len(row.cells) == 2:
            yield _Label(row.number, folded(said(row[0])), row[1])


def _link(grid: Grid) -> _Label | None:
    """The line with the post's address; a list of many posts has no such line."""
    found = [label for label in _labels(grid) if "linkedin.com/" in said(label.value)]
    first = grid.rows[0].number if grid.rows else 0
    return found[0] if len(found) == 1 and found[0].row < first + _LINK_WITHIN else None


def _value(grid: Grid, word: re.Pattern[str]) -> _Label | None:
    """The first line whose label has a word and whose value is a number; of followers only those gained."""
    for label in _labels(grid):
        gained = word is not FOLLOWING or _GAINED.search(label.name)
        if gained and word.search(label.name) and decimal_of(label.value) is not None:
            return label
    return None
