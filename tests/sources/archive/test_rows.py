"""The rows of a file, as the files of all years write them."""

from __future__ import annotations

import io
import zipfile
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssi_coach.domain.errors import KnownError
from ssi_coach.sources.archive.container import Member
from ssi_coach.sources.archive.parts import KnownPart
from ssi_coach.sources.archive.rows import as_written, sheet_of
from tests.sources.archive.reading_parts import member

TWO = KnownPart("two", frozenset({"date", "link"}))


def rows_of(data: bytes | str, known: KnownPart = TWO) -> list[tuple[int, tuple[str, ...]]]:
    """Its rows."""
    one = member(data.encode() if isinstance(data, str) else data)
    found, sheet = as_written("x.zip", one, known, lambda table: list(table.rows))
    assert sheet.count == len(found) + len(sheet.rejected)
    return found


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_every_way_of_writing_gives_the_same_rows(encoding, end, delimiter):
    """Letters, line ends, delimiters; the header is found whatever its case."""
    text = delimiter.join(("DATE", " Link ")) + end + delimiter.join(('"a,;\tb"', "é"))
    assert [cells for _, cells in rows_of(text.encode(encoding))] == [("a,;\tb", "é")]


@pytest.mark.parametrize("before", [0, 3, 50_000])
def test_older_programs_write_in_windows_letters(before):
    """Told by the bytes, however late the first of them comes, never by dropping characters."""
    one = member(b"Date,Link\n" + b"a,b\n" * before + "a,Müller\n".encode("cp1252"))
    rows, sheet = as_written("x.zip", one, TWO, lambda table: list(table.rows))
    assert sheet.encoding == "cp1252"
    assert sheet.count == len(rows) == before + 1
    assert rows[-1] == (before + 2, ("a", "Müller"))


@pytest.mark.parametrize("data", [b"Date,Link\n\x81\x8d\xff", "Date,Link\na,é".encode("utf-16")[:-1]])
def test_what_is_no_text_is_refused(data):
    """Neither UTF-8 nor any other letters, or half of one at the end."""
    with pytest.raises(KnownError) as fault:
        rows_of(data)
    assert fault.value.id == "file.encoding"


def test_bytes_behind_a_page_are_looked_at_too():
    """A file that was damaged after the part that is read is damaged."""

    class Damaged(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            if self.tell() >= 2_000_000:
                raise zipfile.BadZipFile
            return super().read(size)

    page = Member("a.html", 3_000_000, None, partial(Damaged, b"<p>" * 1_000_000))
    with pytest.raises(KnownError) as fault:
        as_written("x.zip", page, KnownPart("articles"), lambda table: list(table.rows))
    assert fault.value.id == "archive.damaged"


def test_progress_is_told_in_bytes():
    """So that the time left can be guessed."""
    told: list[int] = []
    data = b"Date,Link\n" + b"a,b\n" * 50_000
    with sheet_of(member(data), TWO, "utf-8", told.append) as sheet:
        assert len(list(sheet.table.rows)) == 50_000
    assert told == sorted(told)
    assert len(told) == 25
    assert len(data) * 0.9 < told[-1] <= len(data)


def test_notes_above_the_header_are_passed():
    """The number of a row is that of its first line in the file."""
    assert rows_of('Notes:\n"about, this"\n\nDate,Link\na,b\n"c\nd",e\nf,g\n') == [
        (5, ("a", "b")),
        (6, ("c\nd", "e")),
        (8, ("f", "g")),
    ]


def test_rows_without_text_are_none():
    """Spreadsheets leave them at the end."""
    assert rows_of("Date,Link\n\n,\n , \na,\n") == [(5, ("a", ""))]


@pytest.mark.parametrize("text", ["", "\n\n", "Datum,Verweis\na,b\n", "x" * 100])
def test_a_file_without_its_headings_is_told(text):
    """It names those that were expected."""
    with pytest.raises(KnownError) as fault:
        rows_of(text)
    assert fault.value.id == "archive.header"
    assert fault.value.values["expected"] == "date, link"


def test_broken_quotes_cost_one_row():
    """Not the rest of the file."""
    text = 'Date,Link\na,"b\nc,d\ne,f\n'
    assert [cells for _, cells in rows_of(text)] == [("a", "b\n"), ("c", "d"), ("e", "f")]
    with sheet_of(member(b'Date,Link\n"a"x,"b"y,c\nd,e\n'), TWO, "utf-8") as sheet:
        assert list(sheet.table.rows) == [(3, ("d", "e"))]
        assert [(bad.row, bad.reason.id) for bad in sheet.rejected] == [(2, "file.quotes")]


def test_a_file_of_broken_quotes_is_no_table():
    """It would take for ever."""
    with pytest.raises(KnownError) as fault:
        rows_of("Date,Link\n" + '"a"x,"b"y,c\n' * 300)
    assert fault.value.id == "archive.damaged"


def test_where_quotes_mean_nothing_they_are_letters():
    """Searches: a lost quotation mark swallows no other search."""
    known = KnownPart("searches", frozenset({"date", "link"}), quoted=False)
    assert rows_of('Date,Link\n1,"lamp\n2,a, b\n', known) == [(2, ("1", '"lamp')), (3, ("2", "a", " b"))]


def test_a_long_message_is_read_and_an_endless_line_is_not():
    """200 KB in a cell happens; a megabyte without a line end does not."""
    assert len(rows_of(f"Date,Link\na,{'x' * 200_000}\n")) == 1
    with pytest.raises(KnownError) as fault:
        rows_of(b"Date,Link\na," + b"x" * 2_500_000)
    assert fault.value.id == "archive.damaged"


def test_too_many_rows_and_columns_are_refused():
    """No member's archive has them."""
    with pytest.raises(KnownError) as fault:
        rows_of("Date,Link," + ",".join("x" * 300) + "\n")
    assert fault.value.id == "file.columns"
    with pytest.raises(KnownError) as fault:
        rows_of("Date,Link\n" + "a,b\n" * 500_001)
    assert fault.value.id == "file.rows"


def test_a_page_is_one_row_of_its_text():
    """Articles come as pages."""
    with sheet_of(member(b"<p>\nHello</p>", "a.html"), KnownPart("articles"), "utf-8") as sheet:
        assert list(sheet.table.rows) == [(1, ("<p>\nHello</p>",))]


@given(st.lists(st.tuples(st.text(), st.text()).filter(lambda row: any(map(str.strip, row)))))
def test_rows_come_back_as_they_were_written(rows):
    """Whatever the texts hold, in quotes."""
    told = [tuple(cell.replace("\ud800", "").replace("\r", " ") for cell in row) for row in rows]
    told = [row for row in told if any(map(str.strip, row))]
    text = "Date,Link\n" + "".join(
        ",".join(f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in row) + "\n" for row in told
    )
    assert [cells for _, cells in rows_of(text.encode("utf-8", "replace"))] == told
