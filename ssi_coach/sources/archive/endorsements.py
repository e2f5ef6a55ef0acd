"""Endorsement_Received_Info.csv and Endorsement_Given_Info.csv: skills confirmed, by others and by the user."""

from __future__ import annotations

from dataclasses import replace

from ssi_coach.domain.checklist import Tick
from ssi_coach.domain.days import HomeTime
from ssi_coach.sources.archive.gathering import Deed, LeftOut, gathered, minute, utc_reader
from ssi_coach.sources.archive.ids import name_key, profile_url
from ssi_coach.sources.archive.part import PartRead, Table, cell

ENDORSED_SKILLS = 8
"""So many skills the checklist's item asks for."""


def read_endorsements_received(table: Table, home: HomeTime) -> PartRead:
    """Endorsements that show on the profile; those hidden or not yet accepted stay out."""
    read = _endorsements(table, home, "endorsement_received", other="endorser", accepted=True)
    skills = {entry.note.casefold() for entry in read.entries}
    enough = len(skills) >= ENDORSED_SKILLS
    ticks = (Tick("endorsed_skills", home.today, proof="endorsements"),) if enough else ()
    return replace(read, ticks=ticks)


def read_endorsements_given(table: Table, home: HomeTime) -> PartRead:
    """Skills of others that the user confirmed, whether they show them or not."""
    return _endorsements(table, home, "endorsement_given", other="endorsee", accepted=False)


def _endorsements(table: Table, home: HomeTime, kind: str, *, other: str, accepted: bool) -> PartRead:
    rows = list(table.rows)
    names = (f"{other} first name", f"{other} last name", f"{other} public url")
    date, skill, first, last, url, status = table.places(
        "endorsement date", "skill name", *names, "endorsement status"
    )
    moment_of = utc_reader(rows, date)

    def deed_of(cells: tuple[str, ...]) -> Deed:
        at = moment_of(cell(cells, date))
        if accepted and cell(cells, status).casefold() not in ("", "accepted"):
            raise LeftOut("row.endorsement_hidden")
        person, named = f"{cell(cells, first)} {cell(cells, last)}".strip(), cell(cells, skill)
        return Deed(
            kind,
            at,
            (kind, name_key(person), name_key(named), minute(at)),
            said=named.casefold(),  # "C" and "C++" have the same key
            person=person,
            profile_url=profile_url(cell(cells, url)),
            note=named,
        )

    return gathered(Table(table.name, table.columns, rows), home, deed_of)
