"""Workbooks that mean harm or are broken: unreadable, and nothing else."""

from __future__ import annotations

import random
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from ssi_coach.domain.errors import KnownError
from ssi_coach.sources.tables.workbook import is_workbook, read_workbook
from tests.sources.tables.books import book
from tests.sources.tables.reading_it import read

ROOT = Path(__file__).resolve().parents[3]
PLAIN = book({"Log": [("Date", "Comments"), ("2026-05-01", 2), ("2026-05-02", 3)]})
SHEET = "xl/worksheets/sheet1.xml"


def changed(member: str, change: Callable[[bytes], bytes], data: bytes = PLAIN) -> bytes:
    """The workbook with one of its members changed."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as before, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after:
        for info in before.infolist():
            content = before.read(info)
            after.writestr(info.filename, change(content) if info.filename == member else content)
    return out.getvalue()


def with_cell(reference: str) -> bytes:
    """The workbook with one more cell, wherever it is."""
    row = re.sub(r"\D", "", reference)
    cell = f'<row r="{row}"><c r="{reference}"><v>1</v></c></row></sheetData>'.encode()
    return changed(SHEET, lambda xml: xml.replace(b"</sheetData>", cell))


def test_a_cell_in_the_far_corner_costs_nothing():
    """XFD1048576 makes other readers ask for half a terabyte; here the rows before it are read."""
    assert len(read(with_cell("XFD1048576"), name="far.xlsx").records) == 2
    (grid,) = read_workbook("wide.xlsx", with_cell("XFD4"))
    assert [len(row.cells) for row in grid.rows] == [2, 2, 2]
    (grid,) = read_workbook("wide.xlsx", with_cell("AA4"))
    assert [len(row.cells) for row in grid.rows] == [2, 2, 2, 27]


def test_a_sheet_of_more_rows_than_anybody_keeps_is_refused(monkeypatch: pytest.MonkeyPatch):
    """Rather than read in part."""
    monkeypatch.setattr("ssi_coach.sources.tables.workbook.MOST_ROWS", 2)
    with pytest.raises(KnownError) as caught:
        read(PLAIN, name="long.xlsx")
    assert caught.value.id == "file.rows"


LAUGHS = b'<!DOCTYPE x [<!ENTITY a "ha">' + b"".join(
    f'<!ENTITY {name} "{f"&{before};" * 10}">'.encode()
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
ENTITIES = {
    "billion laughs": (LAUGHS + b"]>", b"<t>&i;</t>"),
    "a file of this computer": (b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>', b"<t>&a;</t>"),
    "an address": (b'<!DOCTYPE x [<!ENTITY a SYSTEM "http://localhost:9/x">]>', b"<t>&a;</t>"),
}


@pytest.mark.parametrize("member", [SHEET, "xl/workbook.xml", "xl/styles.xml", "[Content_Types].xml"])
@pytest.mark.parametrize("entity", ENTITIES)
def test_entities_are_refused(member: str, entity: str):
    """In every part: nothing grows, and nothing outside the file is opened."""
    before, used = ENTITIES[entity]
    data = changed(member, lambda xml: re.sub(rb"^(<\?xml.*?\?>)?", rb"\1" + before, xml) + used)
    with pytest.raises(KnownError) as caught:
        read(data, name="entities.xlsx")
    assert caught.value.id == "file.damaged"


def test_a_bomb_is_refused_before_it_is_unpacked():
    """By its size, by how well it is packed, and by the number of its members."""
    for size, member in ((60_000_000, SHEET), (30_000_000, "xl/styles.xml"), (2_000_000, SHEET)):
        data = changed(member, lambda xml, size=size: xml + b" " * size)
        with pytest.raises(KnownError) as caught:
            read(data, name="bomb.xlsx")
        assert caught.value.id == "file.unpacked"
    out = BytesIO(PLAIN)
    with zipfile.ZipFile(out, "a") as many:
        for number in range(2_100):
            many.writestr(f"x/{number}", b"")
    with pytest.raises(KnownError) as caught:
        read(out.getvalue(), name="many.xlsx")
    assert caught.value.id == "file.unpacked"


def test_a_log_of_many_years_is_read():
    """Three thousand days are well within the limits."""
    rows = [("Date", "Comments"), *(("2026-05-01", 1) for _ in range(3_000))]
    assert len(read(book({"Log": rows}), name="log.xlsx").records) == 3_000


def test_every_mutation_is_read_or_refused():
    """Bytes changed inside a member, at random: never anything but a table or a reason."""
    chance = random.Random(4)
    members = [name for name in zipfile.ZipFile(BytesIO(PLAIN)).namelist() if name.endswith(".xml")]
    outcomes = set()
    for _ in range(150):
        data = changed(chance.choice(members), lambda xml: mutated(xml, chance))
        try:
            outcomes.add(read(data, name="mutated.xlsx").kind)
        except KnownError as fault:
            outcomes.add(fault.id)
    assert outcomes <= {"table", "file.damaged", "file.unknown", "file.unpacked", "file.rows"}
    assert {"table", "file.damaged"} <= outcomes


def mutated(data: bytes, chance: random.Random) -> bytes:
    """The bytes with a few of them changed, left out or doubled."""
    found = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        place = chance.randrange(len(found))
        way = chance.randrange(3)
        if way == 0:
            found[place] = chance.randrange(256)
        elif way == 1:
            del found[place : place + chance.randint(1, 20)]
        else:
            found[place:place] = found[place : place + chance.randint(1, 20)]
    return bytes(found)


def test_a_zip_of_something_else_is_no_workbook():
    """And neither is half of one."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("Connections.csv", "x")
    assert not is_workbook(out.getvalue())
    assert not is_workbook(PLAIN[: len(PLAIN) // 2])
    assert is_workbook(PLAIN)


def test_an_old_workbook_gets_its_own_sentence():
    """The form before .xlsx is another one."""
    with pytest.raises(KnownError) as caught:
        read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), name="old.xls")
    assert caught.value.id == "file.old_workbook"


def test_other_files_do_without_the_library():
    """It takes longer to load than a small file to read."""
    code = "import sys, ssi_coach.sources.reading; print({'openpyxl', 'numpy'} & set(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert ran.stdout.strip() == "set()"
