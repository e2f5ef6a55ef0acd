"""What was read, on its way from the child process that reads files: lines of JSON, and back.

Lines are short, so that whoever reads them can do something else in between.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from itertools import groupby, islice, repeat
from operator import attrgetter
from typing import Any, get_type_hints

from ssi_coach.domain.activities import Entry
from ssi_coach.domain.deals import Deal, DealList
from ssi_coach.domain.edits import Record
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.files import ParsedFile, ReadProgress, Rejected
from ssi_coach.domain.many_entries import swift_entry
from ssi_coach.domain.records import EVERY_KIND
from ssi_coach.sources.plain_values import built, fault_built, plain, plain_fault

AT_ONCE = 250
"""Records in one line."""

_ENTRY = tuple(declared.name for declared in fields(Entry))
_FIELDS_OF_ENTRY = attrgetter(*_ENTRY)
_DAY, _TAGS, _AT, _BINNED = map(_ENTRY.index, ("day", "tags", "at", "binned_on"))
_OFTEN_SAID = tuple(map(_ENTRY.index, ("kind", "person", "profile_url", "company", "zone", "source")))
_KINDS: dict[str, type] = {kind.__name__: kind for kind in EVERY_KIND}
_BEGINNING, _SMALLEST = datetime(1970, 1, 1, tzinfo=UTC), timedelta(microseconds=1)
"""Moments travel as the number of microseconds since then."""

_APART = ("records", "rejected", "deals")
_HEAD = tuple(declared.name for declared in fields(ParsedFile) if declared.name not in _APART)


def progress_line(progress: ReadProgress) -> str:
    """How far the reading has come."""
    return _line("progress", plain(progress))


def refusal_line(fault: KnownError) -> str:
    """That a file is refused; nothing follows."""
    return _line("refused", plain_fault(fault))


class Packing:
    """Writes files that are read as lines: records as they are found, and at the end what is left of a file."""

    def __init__(self, write: Callable[[str], object]) -> None:
        """Each line goes to `write`, without its end."""
        self._write = write
        self._waiting: list[Record] = []
        self._records = 0

    def hand(self, records: Iterable[Record]) -> None:
        """Records of the file that is read now; they go out as soon as they fill a line."""
        self._waiting += records
        if len(self._waiting) >= AT_ONCE:
            self._send()

    def close(self, file: ParsedFile) -> None:
        """The rest of the file: the records that it has, its rejected rows and its head."""
        self.hand(file.records)
        self._send()
        for rejected in _batches(file.rejected):
            self._write(_line("rejected", _rejected_columns(rejected)))
        if file.deals is not None:
            self._hand_deals(file.deals)
        self._write(_line("file", {name: plain(getattr(file, name)) for name in _HEAD}))
        self._write(_line("whole", [self._records, len(file.rejected)]))
        self._records = 0

    def _hand_deals(self, found: DealList) -> None:
        for deals in _batches(found.deals):
            self._write(_line("deals", plain(deals)))
        self._write(_line("deal_list", [found.crm, found.sourced]))

    def _send(self) -> None:
        records, self._waiting = self._waiting, []
        self._records += len(records)
        for kind, alike in groupby(records, type):
            for some in _batches(alike):
                self._write(
                    _line("entries", _entry_columns(some))
                    if kind is Entry
                    else _line("records", _named(some))
                )


class Unpacking:
    """Puts files together again; `files` holds those that came whole."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.files: list[ParsedFile] = []
        self._head: dict[str, Any] = {}
        self._records: list[Record] = []
        self._rejected: list[Rejected] = []
        self._deals: list[Deal] = []
        self._deal_list: DealList | None = None
        self._texts: dict[str, str] = {}

    def take(self, line: str | bytes) -> ReadProgress | None:
        """Take one line; gives back the progress if it tells of any.

        Raises the fault that the line tells, and ValueError, TypeError, KeyError for a line of anything else.
        """
        ((what, content),) = json.loads(line).items()
        if what == "progress":
            progress: ReadProgress = built(ReadProgress, content)
            return progress
        if what == "refused":
            raise fault_built(content)
        if what == "file":
            self._head = content
        elif what == "entries":
            self._records += _entries(content, self._texts.setdefault)
        elif what == "records":
            self._records += (built(_KINDS[kind], values) for kind, *values in content)
        elif what == "rejected":
            self._rejected += _rejected(content)
        elif what in ("deals", "deal_list"):
            self._take_deals(what, content)
        else:
            self._close(content)
        return None

    def _take_deals(self, what: str, content: Any) -> None:  # noqa: ANN401  # plain values of JSON
        if what == "deals":
            self._deals += (built(Deal, values) for values in content)
            return
        crm, sourced = content
        self._deal_list, self._deals = DealList(crm, tuple(self._deals), sourced), []

    def _close(self, counts: Sequence[int]) -> None:
        if counts != [len(self._records), len(self._rejected)]:
            raise ValueError("a file that did not come whole")
        head = _built_head(self._head)
        self.files.append(
            ParsedFile(
                records=tuple(self._records), rejected=tuple(self._rejected), deals=self._deal_list, **head
            )
        )
        self._head, self._records, self._rejected, self._deal_list = {}, [], [], None
        self._texts = {}


def _built_head(content: dict[str, Any]) -> dict[str, Any]:
    """The fields of a file besides its records and rows."""
    hints = get_type_hints(ParsedFile)
    return {name: built(hints[name], content[name]) for name in _HEAD}


def _line(what: str, content: object) -> str:
    return json.dumps({what: content}, separators=(",", ":"))


def _batches(all_of_them: Iterable[Any]) -> Iterator[list[Any]]:
    left = iter(all_of_them)
    while batch := list(islice(left, AT_ONCE)):
        yield batch


def _named(records: Iterable[Record]) -> list[list[Any]]:
    return [[type(record).__name__, *plain(record)] for record in records]


# An archive has hundreds of thousands of entries, and a hundred thousand rows that stay out. They travel as
# columns: a value for each row, or one for all of them. Everything that is done once a row is done by Python's
# own functions over a whole column.


def _entry_columns(entries: Sequence[Entry]) -> list[Sequence[Any]]:
    columns: list[Sequence[Any]] = [*zip(*map(_FIELDS_OF_ENTRY, entries), strict=True)]
    columns[_DAY] = [day.isoformat() for day in columns[_DAY]]
    # A number is made in a quarter of the time that a text with its zone takes.
    columns[_AT] = [None if at is None else (at - _BEGINNING) // _SMALLEST for at in columns[_AT]]
    columns[_BINNED] = [None if day is None else day.isoformat() for day in columns[_BINNED]]
    return [*map(_packed, columns)]


def _entries(columns: list[Sequence[Any]], once: Callable[[str, str], str]) -> Iterator[Entry]:
    """Entries; texts that many have, such as a name, are kept `once`."""
    rows = _rows_in(columns)
    for place in _OFTEN_SAID:
        columns[place] = [*map(once, columns[place], columns[place])]
    columns[_DAY] = [*map(_day, columns[_DAY])]
    columns[_TAGS] = [*map(tuple, columns[_TAGS])]
    columns[_AT] = [None if at is None else _BEGINNING + timedelta(0, 0, at) for at in columns[_AT]]
    columns[_BINNED] = [None if day is None else _day(day) for day in columns[_BINNED]]
    return map(swift_entry, *(_unpacked(column, rows) for column in columns))


def _rejected_columns(rejected: Sequence[Rejected]) -> list[Sequence[Any]]:
    faults = {id(one.reason): one.reason for one in rejected}
    places = {known: place for place, known in enumerate(faults)}
    columns = zip(
        *((one.row, places[id(one.reason)], one.part, one.on_purpose) for one in rejected), strict=True
    )
    return [[plain_fault(fault) for fault in faults.values()], *map(_packed, columns)]


def _rejected(content: Sequence[Any]) -> Iterator[Rejected]:
    told, row, place, part, on_purpose = content
    faults = [*map(fault_built, told)]
    rows = _rows_in((row, place, part, on_purpose))
    reasons = [faults[each] for each in place]
    return map(Rejected, *(_unpacked(column, rows) for column in (row, reasons, part, on_purpose)))


def _packed(column: Sequence[Any]) -> Sequence[Any]:
    """One value where all rows have the same."""
    return column[:1] if column.count(column[0]) == len(column) else column


def _rows_in(columns: Iterable[Sequence[Any]]) -> int:
    """How many rows columns have; raises ValueError when they do not fit together."""
    lengths = {len(column) for column in columns} | {1}
    if len(lengths) > 2:
        raise ValueError("columns of different lengths")
    return max(lengths)


def _unpacked(column: Sequence[Any], rows: int) -> Iterable[Any]:
    return column if len(column) == rows else repeat(column[0], rows)


@lru_cache(maxsize=20_000)
def _day(text: str) -> date:
    return date.fromisoformat(text)
