"""The app's own CSV: tolerant of how spreadsheets write, strict about what it says."""

from __future__ import annotations

import random
from datetime import date

import pytest

from ssi_coach.domain.activities import Entry
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.files import ParsedFile
from ssi_coach.domain.readings import Reading
from ssi_coach.sources.csv_rows import MOST_QUOTE_FAULTS
from ssi_coach.sources.own_csv import read_csv
from tests.build import TODAY

KINDS = frozenset({"comment", "post", "invitation_sent"})
HEADER = "date,kind,count,minutes,person,profile_url,company,note,tags,id\n"
ID = "8d6f1c52-33b7-4e0c-9f7c-0d3a6f1f2b11"


def read(text: str | bytes, name: str = "journal.csv") -> ParsedFile:
    data = text.encode() if isinstance(text, str) else text
    return read_csv(name, data, kinds=KINDS, today=TODAY)


def only_entry(text: str | bytes) -> Entry:
    parsed = read(text)
    assert parsed.rejected == ()
    (entry,) = parsed.records
    assert isinstance(entry, Entry)
    return entry


def test_a_full_row_becomes_its_entry():
    entry = only_entry(
        HEADER
        + f'2026-05-12,comment,3,15,Ada Example,https://example.org/ada,ACME,"Said ""yes""\nlater",fair a-b,{ID}\n'
    )
    assert entry == Entry(
        id=ID,
        day=date(2026, 5, 12),
        kind="comment",
        count=3,
        minutes=15,
        person="Ada Example",
        profile_url="https://example.org/ada",
        company="ACME",
        note='Said "yes"\nlater',
        tags=("fair", "a-b"),
        source="file",
    )


@pytest.mark.parametrize(
    "text",
    [
        "date,kind\n2026-05-12,comment\n",
        "kind;date\r\ncomment;2026-05-12\r\n",
        "KIND\tDate\rcomment\t2026-05-12\r",
        '"kind","date"\ncomment , 2026-05-12',
        "kind,date,count,colour\ncomment,2026-05-12,,blue\n",
        "\ufeffdate,kind,count\n\n,,\n2026-05-12,comment,1\n",
        "date,kind\n2026-05-12,comment,,\n",
    ],
    ids=range(7),
)
def test_order_delimiter_line_ends_and_missing_columns_do_not_matter(text: str):
    first = only_entry("date,kind\n2026-05-12,comment\n")
    assert only_entry(text) == first


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_writing_of_the_file_is_recognised(encoding: str):
    text = "date,kind,note\n2026-05-12,comment,Zoë schrieb über „Brücken“\n"
    parsed = read(text.encode(encoding))
    assert parsed.records[0].note == "Zoë schrieb über „Brücken“"
    assert parsed.encoding == encoding.removesuffix("-sig")


def test_bytes_of_no_known_writing_are_refused_by_name():
    with pytest.raises(KnownError) as fault:
        read(b"date,kind,note\n2026-05-12,comment,\x81\xff\n")
    assert (fault.value.id, fault.value.values) == ("file.encoding", {"name": "journal.csv"})


def test_unknown_columns_are_named():
    assert read("date,kind,colour,mood\n2026-05-12,comment,blue,fine\n").passed_over == ("colour", "mood")


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("2026-05-12,juggling", KnownError("entry.kind", kind="juggling")),
        ("2003-05-04,comment", KnownError("day.too_early", day=date(2003, 5, 4), earliest=date(2003, 5, 5))),
        ("2026-05-15,comment", KnownError("day.too_late", day=date(2026, 5, 15), today=TODAY)),
        ("12.05.2026,comment", KnownError("file.date", value="12.05.2026")),
        ("2026-02-30,comment", KnownError("file.date", value="2026-02-30")),
        ("20260512,comment", KnownError("file.date", value="20260512")),
        (",comment", KnownError("file.date", value="")),
        ("2026-05-12,comment,0", KnownError("entry.count", count=0, low=1, high=10_000)),
        ("2026-05-12,comment,-3", KnownError("entry.count", count=-3, low=1, high=10_000)),
        ("2026-05-12,comment,10001", KnownError("entry.count", count=10_001, low=1, high=10_000)),
        ("2026-05-12,comment,many", KnownError("file.number", field="count", value="many")),
        ("2026-05-12,comment,1,2000", KnownError("entry.minutes", minutes=2000, high=1440)),
        ("2026-05-12,comment,,,,,,,,17", KnownError("file.id", value="17")),
        ("2026-05-12,comment,1,2,a,b,c,d,e,,too much", KnownError("file.cells", found=11, expected=10)),
        ('2026-05-12,comment,1,2,"a"b', KnownError("file.quotes")),
    ],
    ids=range(15),
)
def test_a_bad_row_is_rejected_with_its_line_and_reason_and_the_others_stay(row: str, reason: KnownError):
    good = '2026-05-12,post,1,,,,,"two\nlines"\n'
    parsed = read(HEADER + good + row + "\n" + good)
    assert [(bad.row, bad.reason.id, bad.reason.values) for bad in parsed.rejected] == [
        (4, reason.id, reason.values)
    ]
    assert len(parsed.records) == 2


def test_one_lost_quote_does_not_swallow_the_rest():
    parsed = read('date,kind,note\n2026-05-12,post,"open\n2026-05-12,comment,a\n2026-05-11,comment,b\n')
    assert [bad.row for bad in parsed.rejected] == [2]
    assert [entry.note for entry in parsed.records] == ["a", "b"]


def test_equal_rows_without_id_are_known_again_in_another_file():
    row, other = "2026-05-12,comment,2\n", "2026-05-12,post,1\n"
    first = read("date,kind,count\n" + row + row + other)
    second = read("kind;count;date\npost;;2026-05-12\ncomment;2;2026-05-12\ncomment;2;2026-05-12\n")
    assert len({entry.id for entry in first.records}) == 3
    assert {entry.id for entry in first.records} == {entry.id for entry in second.records}


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
@pytest.mark.parametrize("column", ["person", "profile_url", "company", "note", "tags"])
def test_one_leading_apostrophe_before_a_formula_sign_is_removed(start: str, column: str):
    entry = only_entry(f"date,kind,{column}\n2026-05-12,comment,'{start}x\n")
    value = getattr(entry, column)
    assert value in {f"{start}x", (f"{start}x",)}


def test_an_apostrophe_before_anything_else_stays():
    assert only_entry("date,kind,note\n2026-05-12,comment,'t was late\n").note == "'t was late"


def test_nul_characters_are_left_out():
    assert only_entry("date,kind,note\n2026-05-12,comment,a\0b\n").note == "ab"


def test_readings_are_told_by_their_columns():
    parsed = read(
        "date,total,brand,people,insights,relationships,industry_rank,network_rank,industry_average,network_average,"
        "source\n2026-05-12,52.048,21.048,6.5,9.5,15,10,13,35,36,pasted\n",
        "readings.csv",
    )
    assert parsed.kind == "readings"
    (reading,) = parsed.records
    assert isinstance(reading, Reading)
    assert (reading.total, reading.insights, reading.network_average, reading.source) == (
        52.048,
        9.5,
        36.0,
        "pasted",
    )


def test_a_reading_without_total_has_the_sum_of_its_pillars_and_decimal_commas_are_read():
    parsed = read("date;brand;people;insights;relationships\n2026-05-12;20,5;6;9;15\n")
    assert [reading.total for reading in parsed.records] == [50.5]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("2026-05-12,52,26", "reading.range"),
        ("2026-05-12,152,", "reading.range"),
        ("2026-05-12,,12", "reading.incomplete"),
        ("2026-05-12,5,12", "reading.sum"),
        ("2026-05-12,nan,", "file.number"),
        ("2026-05-12,1e999,", "file.number"),
        ("soon,50,", "file.date"),
    ],
)
def test_readings_that_cannot_be_are_rejected(row: str, reason: str):
    parsed = read("date,total,brand\n" + row + "\n")
    assert [bad.reason.id for bad in parsed.rejected] == [reason]
    assert parsed.records == ()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n\n",
        b"hello",
        b"name,mail\na,b\n",
        b"PK\x03\x04rest",
        b"SQLite format 3\0rest",
        b"\x00" * 1000,
        b"date\n2026-05-12\n",
        b'{"format": "other"}',
        b"[1, 2]",
        b"x" * 1_000_000,
        b'"' * 300_000,
        b'"\n' * 20_000,
    ],
    ids=range(13),
)
def test_files_of_something_else_are_refused_with_what_was_expected(data: bytes):
    with pytest.raises(KnownError) as fault:
        read(data, "odd.bin")
    assert fault.value.id == "file.unknown"
    assert fault.value.values["name"] == "odd.bin"
    assert "journal.csv" in str(fault.value.values["expected"])


def test_a_file_of_broken_quotes_gives_up_soon():
    with pytest.raises(KnownError):
        read("date,kind\n" + '"a"b\n' * (MOST_QUOTE_FAULTS + 2))


def test_a_column_that_stands_twice_is_refused():
    with pytest.raises(KnownError) as fault:
        read("date,kind,note,note\n2026-05-12,comment,a,b\n")
    assert fault.value.id == "file.columns"


@pytest.mark.parametrize("seed", range(5))
def test_torn_files_are_read_or_refused_and_never_crash(seed: int):
    """Bytes lost, changed and moved in 400 files a seed: every row is a record or has its reason."""
    rows = [
        f'2026-0{1 + n % 5}-1{n % 9},comment,{n + 1},{n},"P {n}",,ACME,"note, {n}\nmore",a b,\n'
        for n in range(12)
    ]
    whole = (HEADER + "".join(rows)).encode()
    for number in range(400):
        chance = random.Random(f"{seed} {number}")
        data = bytearray(whole)
        for _ in range(chance.randint(1, 6)):
            place = chance.randrange(len(data))
            if chance.random() < 0.5:
                data[place : place + chance.randint(0, 30)] = bytes(
                    chance.choices(b'",;\t\r\n\0\xff=-9a', k=chance.randint(0, 4))
                )
            else:
                data[place] = chance.randrange(256)
        try:
            parsed = read(bytes(data))
        except KnownError:
            continue
        assert all(isinstance(bad.reason, KnownError) and bad.row > 1 for bad in parsed.rejected)
