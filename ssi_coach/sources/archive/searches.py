"""SearchQueries.csv: what the user searched for. The words are not kept; they may name people."""

from __future__ import annotations

import re
from datetime import date, datetime

from ssi_coach.domain.days import HomeTime
from ssi_coach.domain.errors import KnownError
from ssi_coach.sources.archive.gathering import Deed, Gathering, LeftOut, minute, utc_reader
from ssi_coach.sources.archive.ids import name_key
from ssi_coach.sources.archive.part import PartRead, Table, cell

LONGEST = 1_000

_SIGNS = re.compile(r"(?<=\w)[+#]+(?!\w)")


def search_key(text: str) -> str:
    """A text as it was searched for, whatever its case, accents and gaps; "C", "C++" and "C#" are three."""
    signs = "".join(_SIGNS.findall(text[:LONGEST]))
    return name_key(text) + signs


def read_searches(table: Table, home: HomeTime) -> PartRead:
    """One search a text and day of the user; LinkedIn writes many of them twice, which stays out.

    The file says UTC, and never quotes: a comma in the text makes another cell.
    """
    rows = list(table.rows)
    time_place, text_place = table.places("time", "search query")
    moment_of = utc_reader(rows, time_place)
    gathering = Gathering(table.name, home)
    told: list[tuple[datetime, str, int]] = []
    for row, cells in rows:
        try:
            text = search_key(",".join(cells[text_place:]))
            told.append((moment_of(cell(cells, time_place)), text, row))
        except KnownError as reason:
            gathering.reject(row, reason)
    seen: set[tuple[str, date]] = set()
    for at, text, row in sorted(told):
        search = text, home.day(at)
        try:
            if search in seen:
                raise LeftOut("row.search_repeated")
            gathering.take(Deed("search", at, ("search", text, minute(at))))
            seen.add(search)
        except KnownError as reason:
            gathering.reject(row, reason)
    return gathering.read()
