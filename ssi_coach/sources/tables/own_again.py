"""The journal's own table after a spreadsheet saved it again: as a workbook, or with days as people write them."""

from __future__ import annotations

import csv
import io

from ssi_coach.domain.days import HomeTime
from ssi_coach.domain.errors import Refused
from ssi_coach.sources.own_cells import ENTRY_COLUMNS
from ssi_coach.sources.tables.days import Hints, day_of_cell, day_order
from ssi_coach.sources.tables.grid import Cell, Grid, said

_NEEDED = frozenset({"date", "kind", "id"})


def own_text(grid: Grid, home: HomeTime) -> bytes | None:
    """The table in the app's own form, each row on its line; None for a table that is not the journal's.

    Without this the ids of its rows would be lost, and every row would come into the journal once more.
    """
    headings = [said(cell).lower() for cell in grid.rows[0].cells] if grid.rows else []
    if not _NEEDED <= set(headings) <= set(ENTRY_COLUMNS):
        return None
    place = headings.index("date")
    order = day_order((row[place] for row in grid.rows[1:]), Hints(home.today))
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(headings)
    line = grid.rows[0].number
    for row in grid.rows[1:]:
        out.write("\n" * (row.number - line - 1))
        line = row.number
        day = _iso(row[place], home, day_first=order is True)
        writer.writerow(day if column == place else said(row[column]) for column in range(len(headings)))
    return out.getvalue().encode()


def _iso(cell: Cell, home: HomeTime, *, day_first: bool) -> str:
    """The day of a cell as the app writes it, or what stands there, which will be refused."""
    try:
        return day_of_cell(cell, day_first=day_first, home=home).isoformat()
    except Refused:
        return said(cell)
