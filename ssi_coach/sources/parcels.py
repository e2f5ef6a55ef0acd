"""What was read, on its way from the child process that reads files: lines of JSON, and back.

Lines are short, so that whoever reads them can do something else in between.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields
from datetime import UTC, date, datetime
from functools import lru_cache
from itertools import islice
from typing import Any, get_args

from ssi_coach.domain.activities import Entry
from ssi_coach.domain.edits import Record
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.files import ParsedFile, ReadProgress, Rejected
from ssi_coach.sources.plain_values import built, fault_built, plain, plain_fault

AT_ONCE = 250
"""Records in one line."""

_ENTRY = "Entry"
_KINDS: dict[str, type] = {kind.__name__: kind for kind in get_args(Record)}
_APART = ("records", "rejected")
_HEAD = tuple(declared.name for declared in fields(ParsedFile) if declared.name not in _APART)


def progress_line(progress: ReadProgress) -> str:
    """How far the reading has come."""
    return _line("progress", plain(progress))


def refusal_line(fault: KnownError) -> str:
    """That a file is refused; nothing follows."""
    return _line("refused", plain_fault(fault))


def file_lines(file: ParsedFile) -> Iterator[str]:
    """A file that was read, in many lines."""
    yield _line("file", {name: plain(getattr(file, name)) for name in _HEAD})
    for records in _batches(file.records):
        yield _line("records", [_plain_record(record) for record in records])
    for rejected in _batches(file.rejected):
        yield _line("rejected", [plain(row) for row in rejected])
    yield _line("whole", [len(file.records), len(file.rejected)])


class Unpacking:
    """Puts files together again; `files` holds those that came whole."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.files: list[ParsedFile] = []
        self._head: dict[str, Any] = {}
        self._records: list[Record] = []
        self._rejected: list[Rejected] = []
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
            self._head, self._records, self._rejected = content, [], []
        elif what == "records":
            self._records += (_record(record, self._texts.setdefault) for record in content)
        elif what == "rejected":
            self._rejected += (built(Rejected, row) for row in content)
        else:
            self._close(content)
        return None

    def _close(self, counts: Sequence[int]) -> None:
        if counts != [len(self._records), len(self._rejected)]:
            raise ValueError("a file that did not come whole")
        head = built_head(self._head)
        self.files.append(ParsedFile(records=tuple(self._records), rejected=tuple(self._rejected), **head))
        self._records, self._rejected = [], []
        self._texts = {}


def built_head(content: dict[str, Any]) -> dict[str, Any]:
    """The fields of a file besides its records and rows."""
    from typing import get_type_hints  # noqa: PLC0415

    hints = get_type_hints(ParsedFile)
    return {name: built(hints[name], content[name]) for name in _HEAD}


def _line(what: str, content: object) -> str:
    return json.dumps({what: content}, separators=(",", ":"))


def _batches(all_of_them: Iterable[Any]) -> Iterator[list[Any]]:
    left = iter(all_of_them)
    while batch := list(islice(left, AT_ONCE)):
        yield batch


def _plain_record(record: Record) -> list[Any]:
    if type(record) is not Entry:
        return [type(record).__name__, *plain(record)]
    # An archive has hundreds of thousands of these, and nothing else that is many.
    return [
        _ENTRY,
        record.id,
        record.day.isoformat(),
        record.kind,
        record.count,
        record.minutes,
        record.person,
        record.profile_url,
        record.company,
        record.note,
        record.tags,
        None if record.at is None else _moment(record.at),
        record.zone,
        str(record.source),
        plain(record.binned_on),
    ]


def _record(content: Sequence[Any], once: Callable[[str, str], str]) -> Record:
    """A record; texts that many entries have, such as a name, are kept `once`."""
    kind, *values = content
    if kind != _ENTRY:
        record: Record = built(_KINDS[kind], values)
        return record
    id, day, kind, count, minutes, person, url, company, note, tags, at, zone, source, binned = values
    return Entry(
        id,
        _day(day),
        once(kind, kind),
        count,
        minutes,
        once(person, person),
        once(url, url),
        once(company, company),
        note,
        tuple(tags),
        None if at is None else datetime.fromisoformat(at),
        once(zone, zone),
        once(source, source),
        None if binned is None else _day(binned),
    )


def _moment(at: datetime) -> str:
    return (at if at.tzinfo is UTC else at.astimezone(UTC)).isoformat()


@lru_cache(maxsize=20_000)
def _day(text: str) -> date:
    return date.fromisoformat(text)
