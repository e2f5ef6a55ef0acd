"""Events.csv: events that the user signed up for, on the day of the event; the file tells no other."""

from __future__ import annotations

import re
from datetime import date

from ssi_coach.domain.days import HomeTime
from ssi_coach.domain.errors import Refused
from ssi_coach.sources.archive.dates import day_in
from ssi_coach.sources.archive.gathering import Deed, LeftOut, gathered
from ssi_coach.sources.archive.ids import name_key
from ssi_coach.sources.archive.part import PartRead, Table, cell

_TAKING_PART = ("", "approved")
_FIRST_DAY = re.compile(r"\s*(.+?\b(?:\d{4})|\d{4}-\d\d-\d\d)\b")


def read_events(table: Table, home: HomeTime) -> PartRead:
    """Events that the user takes part in; those given up stay out, and those to come until their day."""
    name, time, status = table.places("event name", "event time", "status")

    def deed_of(cells: tuple[str, ...]) -> Deed:
        day, title = _first_day(cell(cells, time)), cell(cells, name)
        if cell(cells, status).casefold() not in _TAKING_PART:
            raise LeftOut("row.event_given_up")
        key = ("event", name_key(title), day.isoformat())
        return Deed("event_registered", day, key, note=title)

    return gathered(table, home, deed_of)


def _first_day(time: str) -> date:
    """The day of "Mar 27, 2021 12:00 PM - Mar 27, 2021 1:00 PM", which stands there without a zone."""
    found = _FIRST_DAY.match(time)
    if found is None:
        raise Refused("file.date", value=time[:40])
    return day_in(found[1])
