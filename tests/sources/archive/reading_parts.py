"""One file of an archive, from its text as LinkedIn writes it to what its reader makes of it."""

from __future__ import annotations

import io
from datetime import date
from functools import partial

from ssi_coach.domain.days import HomeTime
from ssi_coach.sources.archive.container import Member
from ssi_coach.sources.archive.part import PartRead, Reader
from ssi_coach.sources.archive.parts import PARTS, plain_name
from ssi_coach.sources.archive.rows import sheet_of

HOME = HomeTime(date(2026, 5, 13), "Europe/Berlin")


def member(data: bytes, name: str = "Two.csv") -> Member:
    """The bytes as a file of an archive."""
    return Member(name, len(data), None, partial(io.BytesIO, data))


def read_part(name: str, text: str, *, home: HomeTime = HOME, reader: Reader | None = None) -> PartRead:
    """What the reader that the table of parts names says; each row must be accounted for."""
    known = PARTS[plain_name(name)]
    read = reader or known.read
    assert read is not None
    with sheet_of(member(text.encode("utf-8"), name), known, "utf-8") as sheet:
        found = read(sheet.table, home)
    accounted = len(found.entries) + len(found.rejected) + len(sheet.rejected) + found.same
    assert accounted == sheet.count, "every row is an entry, known, or left out with a reason"
    return found


def kinds(found: PartRead) -> list[str]:
    """The kinds of the entries, in their order."""
    return [entry.kind for entry in found.entries]


def reasons(found: PartRead) -> list[tuple[int, str, bool]]:
    """The rows that stay out: number, reason, and whether on purpose."""
    return [(bad.row, bad.reason.id, bad.on_purpose) for bad in found.rejected]


def ids(found: PartRead) -> set[str]:
    """The ids of the entries."""
    return {entry.id for entry in found.entries}


def days(found: PartRead) -> list[str]:
    """The days of the entries."""
    return [entry.day.isoformat() for entry in found.entries]


def feed(urn: str) -> str:
    """The address of a post as most files write it."""
    return "https://www.linkedin.com/feed/update/" + urn.replace(":", "%3A")
