"""What takes one click: Reactions.csv, Votes.csv and Saved_Items.csv. All say UTC without saying so."""

from __future__ import annotations

from ssi_coach.domain.days import HomeTime
from ssi_coach.sources.archive.gathering import Deed, gathered, minute, utc_reader
from ssi_coach.sources.archive.links import link_key
from ssi_coach.sources.archive.part import PartRead, Table, cell


def read_reactions(table: Table, home: HomeTime) -> PartRead:
    """Reactions as they stand: one that was taken back is not there, one that was changed stands once."""
    return _clicks(table, home, "reaction", link="link", date="date")


def read_votes(table: Table, home: HomeTime) -> PartRead:
    """Polls that the user voted in."""
    return _clicks(table, home, "poll_voted", link="link", date="date")


def read_saved_items(table: Table, home: HomeTime) -> PartRead:
    """Posts that the user saved for later."""
    return _clicks(table, home, "post_saved", link="saveditem", date="createdtime")


def _clicks(table: Table, home: HomeTime, kind: str, *, link: str, date: str) -> PartRead:
    rows = list(table.rows)
    link_place, date_place = table.places(link, date)
    moment_of = utc_reader(rows, date_place)

    def deed_of(cells: tuple[str, ...]) -> Deed:
        at = moment_of(cell(cells, date_place))
        return Deed(kind, at, (kind, link_key(cell(cells, link_place)), minute(at)))

    return gathered(Table(table.name, table.columns, rows), home, deed_of)
