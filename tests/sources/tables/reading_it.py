"""Files for tests, read as the program reads them."""

from __future__ import annotations

from datetime import datetime

from ssi_coach.domain.activities import Entry
from ssi_coach.domain.days import HomeTime
from ssi_coach.domain.files import ColumnPlan, ParsedFile
from ssi_coach.domain.readings import Reading
from ssi_coach.sources.reading import read_bytes
from ssi_coach.sources.saved_page import SavedPage
from ssi_coach.sources.tables.mapped import Asked
from tests.build import NOON, TODAY
from tests.today_build import catalogue

BERLIN = HomeTime(TODAY, "Europe/Berlin")
KINDS = frozenset(catalogue().kinds)


def read(
    content: str | bytes,
    plan: ColumnPlan | None = None,
    *,
    name: str = "table.csv",
    saved_at: datetime = NOON,
) -> ParsedFile:
    """What a file with this content holds, for somebody in Berlin."""
    data = content.encode() if isinstance(content, str) else content
    return read_bytes(SavedPage(name, data, saved_at), Asked(KINDS, BERLIN, plan))


def entries(parsed: ParsedFile) -> list[tuple[str, str, int]]:
    """Day, kind and count of the entries."""
    return [
        (record.day.isoformat(), record.kind, record.count)
        for record in parsed.records
        if isinstance(record, Entry)
    ]


def readings(parsed: ParsedFile) -> list[Reading]:
    """The readings alone."""
    return [record for record in parsed.records if isinstance(record, Reading)]


def reasons(parsed: ParsedFile) -> list[tuple[int, str, bool]]:
    """Row, reason and purpose of what stays out."""
    return [(bad.row, bad.reason.id, bad.on_purpose) for bad in parsed.rejected]
