"""Whom the user follows: Member_Follows.csv and Company Follows.csv, names and moments only."""

from __future__ import annotations

from ssi_coach.domain.days import HomeTime
from ssi_coach.sources.archive.gathering import Deed, LeftOut, gathered, minute, utc_reader
from ssi_coach.sources.archive.ids import name_key
from ssi_coach.sources.archive.part import PartRead, Table, cell

_STILL_FOLLOWED = ("", "active")


def read_member_follows(table: Table, home: HomeTime) -> PartRead:
    """People that the user follows; those whom the user left again stay out."""
    rows = list(table.rows)
    date, status, name = table.places("date", "status", "fullname")
    moment_of = utc_reader(rows, date)

    def deed_of(cells: tuple[str, ...]) -> Deed:
        at, person = moment_of(cell(cells, date)), cell(cells, name)
        if cell(cells, status).casefold() not in _STILL_FOLLOWED:
            raise LeftOut("row.unfollowed")
        return Deed("person_followed", at, ("person_followed", name_key(person), minute(at)), person=person)

    return gathered(Table(table.name, table.columns, rows), home, deed_of)


def read_company_follows(table: Table, home: HomeTime) -> PartRead:
    """Companies that the user follows; the file says UTC."""
    rows = list(table.rows)
    name, date = table.places("organization", "followed on")
    moment_of = utc_reader(rows, date)

    def deed_of(cells: tuple[str, ...]) -> Deed:
        at, company = moment_of(cell(cells, date)), cell(cells, name)
        key = ("company_followed", name_key(company), minute(at))
        return Deed("company_followed", at, key, company=company)

    return gathered(Table(table.name, table.columns, rows), home, deed_of)
