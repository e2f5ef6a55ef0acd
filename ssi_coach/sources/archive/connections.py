"""Connections: one entry each, and how many there are, and how many of them decide."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
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
    """Somebody the user is connected with; company and position are those of the day of the archive."""

    name: str
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

    people: dict[tuple[str, date], dict[str, Connection]] = field(default_factory=dict)
    hidden: list[date] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    same: int = 0

    def take(self, person: Connection) -> None:
        """Keep somebody, unless a row before it said the same.

        Two rows are one person when they have one name, day and profile; without profiles, company and position
        tell namesakes of one day apart.
        """
        alike = self.people.setdefault((name_key(person.name), person.day), {})
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
        entries=tuple(_entry(key, person, nth) for key, person, nth in people),
        levels=_levels([person for _, person, _ in people], reading.hidden),
        rejected=tuple(reading.rejected),
        same=reading.same,
        people=tuple(person for _, person, _ in people),
    )


def read_people(table: Table, home: HomeTime) -> ConnectionsRead:
    """The people alone, with what messages are compared with; rows that stay out are told elsewhere."""
    profiles: dict[str, Connection] = {}
    others = _Reading()
    for _, (first, last, url, company, position), day in _dated(table, home, others):
        name, slug = short(f"{first} {last}"), profile_key(url)
        if name and slug:
            profiles[slug] = Connection(name, slug, "", "", "", day)
        elif name:
            others.take(Connection(name, "", "", short(company), short(position), day))
    return ConnectionsRead(people=(*profiles.values(), *(person for _, person, _ in _in_order(others))))


def _read(table: Table, home: HomeTime) -> _Reading:
    reading = _Reading()
    for row, (first, last, url, company, position), day in _dated(table, home, reading):
        name = short(f"{first} {last}")
        if name:
            address = profile_key(url), profile_url(url)
            reading.take(Connection(name, *address, short(company), short(position), day))
        else:
            reading.hidden.append(day)
            hidden = KnownError("row.hidden_member")
            reading.rejected.append(Rejected(row, hidden, table.name, on_purpose=True))
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


def _in_order(reading: _Reading) -> Iterator[tuple[str, Connection, int]]:
    """The key of each name, the person, and the number among the namesakes of one day, however the rows stand."""
    for (key, _), alike in reading.people.items():
        for nth, known in enumerate(sorted(alike), start=1):
            yield key, alike[known], nth


def _entry(key: str, person: Connection, nth: int) -> Entry:
    id = entry_id("connection", key, person.day.isoformat(), nth)
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
