"""The journal's own table after a spreadsheet saved it again: as a workbook, or with days as people write them."""

from __future__ import annotations

import csv
import io

from ssi_coach.domain.days import HomeTime
from ssi_coach.domain.errors import Refused
from ssi_coach.sources.own_cells import ENTRY_COLUMNS
from ssi_coach.sources.own_results_csv import DAY_COLUMNS, NEEDED, RESULT_COLUMNS
from ssi_coach.sources.tables.days import Hints, day_of_cell, day_order
from ssi_coach.sources.tables.grid import Cell, Grid, is_filled, said

_OWN = (
    (frozenset({"date", "kind", "id"}), frozenset(ENTRY_COLUMNS), frozenset({"date"})),
    (NEEDED | {"id"}, frozenset(RESULT_COLUMNS), DAY_COLUMNS),
)
"""The tables that may come back: what they must have, what they have at most, and which columns hold days."""


def own_text(grid: Grid, home: HomeTime) -> bytes | None:
    """The table in the app's own form, each row on its line; None for a table of somebody else.

    Without this the ids of its rows would be lost, and every row would come into the journal once more.
    """
    headings = [said(cell).lower() for cell in grid.rows[0].cells] if grid.rows else []
    dated = next((days for least, most, days in _OWN if least <= set(headings) <= most), None)
    if dated is None:
        return None
    places = {place for place, heading in enumerate(headings) if heading in dated}
    order = day_order((row[place] for row in grid.rows[1:] for place in places), Hints(home.today))
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(headings)
    line = grid.rows[0].number
    for row in grid.rows[1:]:
        out.write("\n" * (row.number - line - 1))
        line = row.number
        writer.writerow(
            _iso(row[place], home, day_first=order is True) if place in places else said(row[place])
            for place in range(len(headings))
        )
    return out.getvalue().encode()


def _iso(cell: Cell, home: HomeTime, *, day_first: bool) -> str:
    """The day of a cell as the app writes it, or what stands there, which will be refused."""
    if not is_filled(cell):
        return ""
    try:
        return day_of_cell(cell, day_first=day_first, home=home).isoformat()
    except Refused:
        return said(cell)
