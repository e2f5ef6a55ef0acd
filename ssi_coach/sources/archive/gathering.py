"""From rows to entries, one after the other, so that each row of a file is accounted for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import partial
from typing import NamedTuple

from ssi_coach.domain.activities import Entry, EntrySource
from ssi_coach.domain.days import HomeTime, check_day
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.files import Rejected
from ssi_coach.domain.many_entries import swift_entry
from ssi_coach.sources.archive.dates import is_day_first, utc_in
from ssi_coach.sources.archive.ids import entry_id, short
from ssi_coach.sources.archive.part import PartRead, Row, Table, cell

_SOURCE = EntrySource.ARCHIVE.value


class LeftOut(KnownError):
    """A row that stays out on purpose: it says nothing that belongs into a journal."""


class Deed(NamedTuple):
    """What a row says was done, before it becomes an entry.

    `when` is an aware moment, or a date where the file knows no more. `key` names the deed in the archives of
    all years; its first part is the family within which keys are compared. Rows with the same key and
    moment that differ in what they `said` are several deeds, others say the same deed again.
    """

    kind: str
    when: date
    key: tuple[str, ...]
    said: str = ""
    person: str = ""
    profile_url: str = ""
    company: str = ""
    note: str = ""


class Gathering:
    """The entries of one file as its rows go by."""

    def __init__(self, part: str, home: HomeTime) -> None:
        """Begin without any; `part` is the name of the file."""
        self._part = part
        self._home = home
        self._entries: dict[str, Entry] = {}
        self._said: set[tuple[tuple[str, ...], date, str]] = set()
        self._times: dict[tuple[str, ...], int] = {}
        self._rejected: list[Rejected] = []
        self.same = 0

    def take(self, deed: Deed) -> None:
        """Make an entry of what a row says, unless a row before it said so; refused where no entry can be."""
        saying = (deed.key, deed.when, deed.said)
        if saying in self._said:
            self.same += 1
            return
        times = self._times.get(deed.key, 0) + 1
        entry = self._entry(deed, times)
        self._said.add(saying)
        self._times[deed.key] = times
        self._entries[entry.id] = entry

    def reject(self, row: int, reason: KnownError) -> None:
        """Leave a row out, on purpose or because nobody can read it."""
        on_purpose = isinstance(reason, LeftOut)
        kept = KnownError(reason.id, **reason.values)
        self._rejected.append(Rejected(row, kept, self._part, on_purpose=on_purpose))

    def read(self) -> PartRead:
        """All that was gathered."""
        return PartRead(tuple(self._entries.values()), rejected=tuple(self._rejected), same=self.same)

    def _entry(self, deed: Deed, nth: int) -> Entry:
        at = deed.when if isinstance(deed.when, datetime) else None
        day = self._home.day(at) if at is not None else deed.when
        occurrence = (nth,) if nth > 1 else ()
        person, company, note = (
            short(said) if said else "" for said in (deed.person, deed.company, deed.note)
        )
        id, day = entry_id(*deed.key, *occurrence), check_day(day, today=self._home.today)
        zone = self._home.zone if at is not None else ""
        return swift_entry(
            id, day, deed.kind, 1, None, person, deed.profile_url, company, note, (), at, zone, _SOURCE, None
        )


def gathered(table: Table, home: HomeTime, deed_of: Callable[[tuple[str, ...]], Deed]) -> PartRead:
    """The entries of a file, each made of one row.

    `deed_of` raises `LeftOut` for a row that stays out on purpose, and `KnownError` for one that nobody can read.
    """
    gathering = Gathering(table.name, home)
    for row, cells in table.rows:
        try:
            gathering.take(deed_of(cells))
        except KnownError as reason:
            gathering.reject(row, reason)
    return gathering.read()


def minute(moment: datetime) -> str:
    """A moment as keys have it, in minutes, because a spreadsheet that saves a file again drops seconds."""
    return str(int(moment.timestamp()) // 60)


def utc_reader(rows: Sequence[Row], place: int) -> Callable[[str], datetime]:
    """How to read the moments of a column in UTC: a spreadsheet may have put their days before the months."""
    return partial(utc_in, day_first=is_day_first(cell(cells, place) for _, cells in rows))
