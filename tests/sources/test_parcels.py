"""What the child process read comes to its parent as it was, and nothing else is believed."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.deals import Deal, DealEnd, DealList
from ssi_coach.domain.edits import Record
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.files import (
    ColumnPlan,
    Contents,
    Derived,
    ParsedFile,
    Part,
    ReadProgress,
    Rejected,
    TableHead,
)
from ssi_coach.sources.parcels import Packing, Unpacking, progress_line, refusal_line
from tests.storage import records as drawn

WHOLE = ParsedFile(
    "Complete_LinkedInDataExport_05-13-2026.zip",
    "archive",
    (),
    (
        Rejected(7, KnownError("day.too_late", day=date(2027, 1, 1)), "messages.csv"),
        Rejected(8, KnownError("row.draft"), "messages.csv", on_purpose=True),
        Rejected(
            9, KnownError("file.cells", found=3, expected=(4, "or 5", None, 1.5), inner=KnownError("a.b"))
        ),
    ),
    {"language": "de", "minutes_a_day": 45},
    ("Logins.csv",),
    "cp1252",
    Contents(
        (Part("Connections.csv", "connections", 3, DaySpan(date(2020, 1, 1), date(2026, 5, 1)), 1),),
        date(2026, 5, 13),
        quick=True,
        missing=("shares",),
    ),
    Derived(0.5, 40, None, 3.25, 812, 31),
    TableHead(("Tag", "Datum"), (("a", "b"), ("", "é")), ColumnPlan(("", "date"), day_first=True)),
)


def file_lines(file: ParsedFile) -> list[str]:
    """A file that was read, as lines."""
    lines: list[str] = []
    Packing(lines.append).close(file)
    return lines


def through(file: ParsedFile) -> ParsedFile:
    """A file on its way through lines of JSON."""
    unpacking = Unpacking()
    for line in file_lines(file):
        assert unpacking.take(line) is None
    (found,) = unpacking.files
    return found


@given(st.lists(drawn.records, max_size=5))
def test_records_come_as_they_were(records: list[Record]):
    file = ParsedFile("a", "whole", tuple(records))
    assert through(file) == file


def test_everything_else_comes_as_it_was():
    assert through(WHOLE) == WHOLE
    assert through(ParsedFile("a", "table")) == ParsedFile("a", "table")


def test_deals_come_as_they_were_in_short_lines():
    one = Deal(
        "d", 2, "hubspot:1", "won", DealEnd.WON, date(2026, 5, 1), None, None, date(2026, 5, 2), ("Ada", "Ben"), ("x",),
        "ACME", Decimal("12.50"), "EUR", "", "é", linkedin=True, part="Sheet",
    )  # fmt: skip
    file = ParsedFile("a", "crm", deals=DealList("hubspot", (one,) * 600, sourced=True))
    assert through(file) == file
    assert max(map(len, file_lines(file))) < 100_000
    assert through(ParsedFile("a", "crm", deals=DealList(""))).deals == DealList("")


def test_no_line_is_long_however_many_records_there_are():
    records = tuple(
        drawn.StatedLevel(drawn.Level.FOLLOWERS, day, n) for n in range(400) for day in drawn.DAYS
    )
    lines = file_lines(ParsedFile("a", "whole", records))
    assert len(lines) == 2 + 2000 / 250
    assert through(ParsedFile("a", "whole", records)).records == records


def test_records_go_out_while_the_file_is_still_read():
    records = tuple(drawn.StatedLevel(drawn.Level.FOLLOWERS, drawn.DAYS[0], n) for n in range(600))
    lines: list[str] = []
    packing = Packing(lines.append)
    packing.hand(records[:100])
    assert lines == []
    packing.hand(records[100:500])
    assert len(lines) == 2
    packing.close(ParsedFile("a", "archive", records[500:]))
    unpacking = Unpacking()
    for line in lines:
        unpacking.take(line)
    assert [file.records for file in unpacking.files] == [records]


def test_progress_and_refusals_are_told():
    progress = ReadProgress(3, 10, "a.zip")
    assert Unpacking().take(progress_line(progress)) == progress
    with pytest.raises(KnownError) as told:
        Unpacking().take(refusal_line(KnownError("file.unknown", name="a.zip", expected="b")))
    assert told.value == KnownError("file.unknown", name="a.zip", expected="b")


@pytest.mark.parametrize(
    "line",
    [
        "",
        "{}",
        "[]",
        "null",
        '{"records": [["Entry"]]}',
        '{"records": [["os.system", "x"]]}',
        '{"records": [["Tick", "a"]]}',
        '{"records": [["StatedLevel", "height", "2026-05-13", 3, "typed", 0]]}',
        '{"whole": [1, 0]}',
        '{"rejected": [[1, "x"]]}',
        '{"a": 1, "b": 2}',
    ],
)
def test_a_line_that_no_child_writes_is_refused(line: str):
    with pytest.raises((ValueError, TypeError, LookupError, AttributeError, KnownError)):
        Unpacking().take(line)


def test_half_a_file_is_no_file():
    lines = file_lines(WHOLE)
    unpacking = Unpacking()
    for line in lines[-2:]:
        if json.loads(line).get("whole") == [0, len(WHOLE.rejected)]:
            with pytest.raises(ValueError, match="whole"):
                unpacking.take(line)
        else:
            unpacking.take(line)
    assert unpacking.files == []
