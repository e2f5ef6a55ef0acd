"""Connections: one entry each, and how many there are, and how many of them decide."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ssi_coach.domain.activities import Entry, EntrySource
from ssi_coach.domain.days import HomeTime, check_day
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.files import Rejected
from ssi_coach.domain.levels import Level, StatedLevel
from ssi_coach.domain.many_entries import swift_entry
from ssi_coach.sources.archive.dates import day_in, is_day_first
from ssi_coach.sources.archive.ids import entry_id, name_key, profile_key, profile_url, short
from ssi_coach.sources.archive.part import PartRead, Table
from ssi_coach.sources.archive.seniority import decides

_ADDED = "connection_added"
_COLUMNS = ("first name", "last name", "url", "company", "position", "connected on")


@dataclass(frozen=True, slots=True)
class Connection:
    """Somebody the user is connected with; company and position are those of the day of the archive.

    `key` is the name without what archives of other years write otherwise.
    """

    name: str
    key: str
    slug: str
    url: str
    company: str
    position: str
    day: date


@dataclass(frozen=True, slots=True)
class ConnectionsRead(PartRead):
    """The entries and levels of a list of connections, and the people themselves for what others say of them."""

    people: tuple[Connection, ...] = ()


@dataclass(slots=True)
class _Reading:
    """The list as its rows go by; `hidden` counts those that LinkedIn shows without a name, a day each."""

    people: dict[tuple[str, date], dict[str, Connection]]
    hidden: list[date]
    rejected: list[Rejected]
    same: int = 0

    def take(self, person: Connection) -> None:
        """Keep somebody, unless a row before it said the same.

        Two rows are one person when they have one name, day and profile; without profiles, company and position
        tell namesakes of one day apart.
        """
        alike = self.people.setdefault((person.key, person.day), {})
        known = person.slug or f"{name_key(person.company)} {name_key(person.position)}"
        if known in alike:
            self.same += 1
        else:
            alike[known] = person


def read_connections(table: Table, home: HomeTime) -> ConnectionsRead:
    """Every connection as "connection_added" on its day, which is a day and no moment.

    Accounts that are closed have no name: they count for the level of connections and are no entry. The levels
    are stated on the last day on which somebody was added, so that they rest on the content alone.
    """
    reading = _read(table, home)
    people = tuple(_in_order(reading))
    return ConnectionsRead(
        entries=tuple(_entry(person, nth) for person, nth in people),
        levels=_levels([person for person, _ in people], reading.hidden),
        rejected=tuple(reading.rejected),
        same=reading.same,
        people=tuple(person for person, _ in people),
    )


def read_people(table: Table, home: HomeTime) -> ConnectionsRead:
    """The people alone, for what messages say of them; rows that stay out are told elsewhere."""
    return ConnectionsRead(people=tuple(person for person, _ in _in_order(_read(table, home, whole=False))))


def _read(table: Table, home: HomeTime, *, whole: bool = True) -> _Reading:
    """The list; unless `whole`, nothing is said of people that only an entry of them would say."""
    reading = _Reading({}, [], [])
    for row, cells, day in _dated(table, home, reading):
        first, last, url, company, position = cells
        name = short(f"{first} {last}")
        if not name:
            reading.hidden.append(day)
            reading.rejected.append(
                Rejected(row, KnownError("row.hidden_member"), table.name, on_purpose=True)
            )
            continue
        slug = profile_key(url)
        address = profile_url(url) if whole else ""
        place = (short(company), short(position)) if whole or not slug else ("", "")
        reading.take(Connection(name, name_key(name), slug, address, *place, day))
    return reading


def _dated(table: Table, home: HomeTime, reading: _Reading) -> Iterator[tuple[int, tuple[str, ...], date]]:
    """Each row with its texts and its day; a row without a day is rejected."""
    picked = table.picker(*_COLUMNS)
    rows = [(row, tuple(map(str.strip, picked(cells)))) for row, cells in table.rows]
    day_first = is_day_first({cells[-1] for _, cells in rows})
    for row, cells in rows:
        try:
            day = check_day(day_in(cells[-1], day_first=day_first), today=home.today)
        except KnownError as reason:
            reading.rejected.append(Rejected(row, reason, table.name))
            continue
        yield row, cells[:-1], day


def _in_order(reading: _Reading) -> Iterator[tuple[Connection, int]]:
    """Each person with the number among the namesakes of one day, the same whatever the order of the rows."""
    for alike in reading.people.values():
        for nth, known in enumerate(sorted(alike), start=1):
            yield alike[known], nth


def _entry(person: Connection, nth: int) -> Entry:
    id = entry_id("connection", person.key, person.day.isoformat(), nth)
    who = person.name, person.url, person.company, person.position
    return swift_entry(id, person.day, _ADDED, 1, None, *who, (), None, "", EntrySource.ARCHIVE.value, None)


def _levels(people: list[Connection], hidden: list[date]) -> tuple[StatedLevel, ...]:
    """How many connections there are, and how many decide, on the last day of the list."""
    added = Counter(person.day for person in people)
    last = max([*added, *hidden], default=None)
    if last is None:
        return ()
    source = EntrySource.ARCHIVE.value
    deciding = sum(decides(person.position) for person in people)
    return (
        StatedLevel(Level.CONNECTIONS, last, len(people) + len(hidden), source, added[last]),
        StatedLevel(Level.DECISION_MAKERS, last, deciding, source),
    )
