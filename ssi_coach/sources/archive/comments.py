"""Comments.csv: what the user wrote below posts. The words are not kept."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime

from ssi_coach.domain.days import HomeTime
from ssi_coach.domain.errors import KnownError
from ssi_coach.sources.archive.gathering import Deed, Gathering, minute, utc_reader
from ssi_coach.sources.archive.links import in_group, link_key
from ssi_coach.sources.archive.part import PartRead, Row, Table, cell

_DATED = re.compile(r"\s*\d{1,4}[-/.]\d", re.ASCII)
_ENOUGH = 200
"""So many characters tell two comments of one minute apart."""


def read_comments(table: Table, home: HomeTime) -> PartRead:
    """Comments on posts, and on posts in groups; the file says UTC without saying so.

    Until 2024 a comment of several lines stood there without quotes: each line is a row of its own, which
    belongs to the comment above it.
    """
    date, link, message = table.places("date", "link", "message")
    rows = list(table.rows)
    moment_of = utc_reader(rows, date)
    gathering = Gathering(table.name, home)
    for row, cells, more in _joined(rows, date):
        try:
            at = moment_of(cell(cells, date))
            gathering.take(_comment(at, cell(cells, link), " ".join((cell(cells, message), *more))))
        except KnownError as reason:
            gathering.reject(row, reason)
        gathering.same += len(more)
    return gathering.read()


def _joined(rows: Sequence[Row], date: int) -> Iterator[tuple[int, tuple[str, ...], list[str]]]:
    """Every row that begins a comment, with the lines that follow it."""
    begun: tuple[int, tuple[str, ...], list[str]] | None = None
    for row, cells in rows:
        if begun is not None and _goes_on(cells, date):
            begun[2].append(cell(cells, 0))
            continue
        if begun is not None:
            yield begun
        begun = row, cells, []
    if begun is not None:
        yield begun


def _goes_on(cells: tuple[str, ...], date: int) -> bool:
    """Whether a row is a line of the comment before: text where the date should stand, and nothing else."""
    return not _DATED.match(cell(cells, date)) and not any(text.strip() for text in cells[1:])


def _comment(at: datetime, link: str, text: str) -> Deed:
    kind = "group_comment" if in_group(link) else "comment"
    # Replies of one minute below one post differ in what they say; a row that stands twice does not.
    said = "".join(text[:_ENOUGH].split())
    return Deed(kind, at, ("comment", link_key(link), minute(at)), said=said)
