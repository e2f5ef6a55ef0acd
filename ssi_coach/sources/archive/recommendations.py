"""Recommendations_Received.csv and Recommendations_Given.csv: who wrote for whom, and when. No text is kept."""

from __future__ import annotations

from dataclasses import replace

from ssi_coach.domain.checklist import Tick
from ssi_coach.domain.days import HomeTime
from ssi_coach.sources.archive.dates import is_day_first, pacific_in
from ssi_coach.sources.archive.gathering import Deed, LeftOut, gathered, minute
from ssi_coach.sources.archive.ids import name_key
from ssi_coach.sources.archive.part import PartRead, Table, cell

THREE = 3
"""So many recommendations the checklist's item asks for."""


def read_recommendations_received(table: Table, home: HomeTime) -> PartRead:
    """Recommendations that show on the profile; others stay out."""
    read = _recommendations(table, home, "recommendation_received", shown=True)
    enough = len(read.entries) >= THREE
    ticks = (Tick("three_recommendations", home.today, proof="recommendations"),) if enough else ()
    return replace(read, ticks=ticks)


def read_recommendations_given(table: Table, home: HomeTime) -> PartRead:
    """Recommendations that the user wrote, whether they are shown or not."""
    return _recommendations(table, home, "recommendation_given", shown=False)


def _recommendations(table: Table, home: HomeTime, kind: str, *, shown: bool) -> PartRead:
    """The file writes its times as Invitations does, and like those they are taken for California's."""
    rows = list(table.rows)
    first, last, company, date, status = table.places(
        "first name", "last name", "company", "creation date", "status"
    )
    day_first = is_day_first(cell(cells, date) for _, cells in rows)

    def deed_of(cells: tuple[str, ...]) -> Deed:
        at = pacific_in(cell(cells, date), day_first=day_first)
        if shown and cell(cells, status).casefold() not in ("", "visible"):
            raise LeftOut("row.recommendation_hidden")
        person = f"{cell(cells, first)} {cell(cells, last)}".strip()
        return Deed(
            kind, at, (kind, name_key(person), minute(at)), person=person, company=cell(cells, company)
        )

    return gathered(Table(table.name, table.columns, rows), home, deed_of)
