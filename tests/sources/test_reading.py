"""Any file at all: it goes to the reader that it is for, or is refused with what was expected."""

from __future__ import annotations

import json
import random
import zipfile
from pathlib import Path

import pytest

from ssi_coach.domain.days import HomeTime
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.files import ColumnPlan, ParsedFile
from ssi_coach.sources.reading import read_file
from tests.build import TODAY
from tests.paste_corpus import Layout, page
from tests.sources.tables.books import book
from tests.today_build import catalogue

KINDS = frozenset(catalogue().kinds)
HOME = HomeTime(TODAY, "Europe/Berlin")
REACTIONS = (
    "Date,Type,Link\n2026-05-01 10:00:00,LIKE,https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A7\n"
)
DAYS = [("Date", "Impressions", "Engagements"), ("5/1/2026", 10, 1), ("5/13/2026", 10, 1)]
POST = "https://www.linkedin.com/feed/update/urn:li:activity:7457000000000000000"
WHOLE = {
    "format": "ssi-coach",
    "version": 1,
    "exported_at": "2026-05-13T00:00:00+00:00",
    "entries": [],
    "settings": {},
}

FILES: dict[str, tuple[str, str | bytes]] = {
    "the journal's own CSV": ("journal", "date,kind\n2026-05-01,comment\n"),
    "the readings' own CSV": ("readings", "date,total\n2026-05-01,52\n"),
    "a whole journal": ("whole", json.dumps(WHOLE)),
    "a file of LinkedIn's archive": ("archive", REACTIONS),
    "analytics": ("analytics", book({"ENGAGEMENT": DAYS})),
    "analytics of a post": ("post_analytics", book({"x": [("Post URL", POST), ("Impressions", 7)]})),
    "a saved page": ("ssi_page", "<!DOCTYPE html><pre>" + page(Layout(), random.Random(1)).text),
    "a copied page": ("ssi_page", page(Layout(), random.Random(1)).text),
    "readings in the long form": ("readings", "date;field;value\n2026-05-01;SSI total;52\n"),
    "deals": ("crm", "Record ID,Deal Name,Deal Stage\n1,ACME,won\n"),
    "somebody's log": ("table", "Day,Comments\n2026-05-01,3\n"),
    "somebody's log in a workbook": ("table", book({"Log": [("Day", "Comments"), ("2026-05-01", 3)]})),
}


def kept(folder: Path, content: str | bytes, name: str) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def read(path: Path, plan: ColumnPlan | None = None) -> ParsedFile:
    return read_file(path, KINDS, HOME, plan)


@pytest.mark.parametrize("name", ["x", "data.csv", "Journal.JSON", "über uns (1).xlsx"])
@pytest.mark.parametrize("what", FILES)
def test_a_file_is_what_it_holds(tmp_path: Path, what: str, name: str):
    """Its name decides nothing."""
    kind, content = FILES[what]
    parsed = read(kept(tmp_path, content, name))
    assert (parsed.kind, parsed.name) == (kind, name)


def test_a_zip_and_a_folder_are_archives(tmp_path: Path):
    """As LinkedIn sends it, and as people unpack it."""
    folder = tmp_path / "unpacked"
    folder.mkdir()
    kept(folder, REACTIONS, "Reactions.csv")
    packed = tmp_path / "export.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.write(folder / "Reactions.csv", "Reactions.csv")
    assert [read(path).kind for path in (folder, packed)] == ["archive", "archive"]
    assert read(folder).records == read(packed).records


def test_who_says_what_columns_mean_is_believed(tmp_path: Path):
    """Also of a file that would be something else by itself."""
    plan = ColumnPlan(("date", "", "note"))
    parsed = read(kept(tmp_path, REACTIONS, "Reactions.csv"), plan)
    assert (parsed.kind, parsed.records) == ("table", ())
    plan = ColumnPlan(("date", "kind:post", "kind:comment"), day_first=False)
    parsed = read(kept(tmp_path, book({"ENGAGEMENT": DAYS}), "a.xlsx"), plan)
    assert [(record.kind, record.count) for record in parsed.records][:2] == [("post", 10), ("comment", 1)]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "file.unknown"),
        (b"  \n", "file.unknown"),
        (b"%PDF-1.7", "file.unknown"),
        (b"PK\x03\x04 and no more", "archive.damaged"),
        (b'{"format": "another"}', "file.unknown"),
        (b'{"format": ', "json.bad"),
        (b"\xef\xbb\xbf", "file.unknown"),
        (random.Random(9).randbytes(3_000), None),
        ("Hello,\n\nhow are you, and how is Ada?\n\nYours,\nBo", "file.unknown"),
    ],
    ids=range(9),
)
def test_what_is_none_of_these_is_refused(tmp_path: Path, content: str | bytes, reason: str | None):
    """With a reason, and never with anything else."""
    with pytest.raises(KnownError) as caught:
        read(kept(tmp_path, content, "file"))
    assert reason in (None, caught.value.id)


def test_a_file_that_is_not_there_is_named(tmp_path: Path):
    """Or that may not be opened."""
    with pytest.raises(KnownError) as caught:
        read(tmp_path / "gone.csv")
    assert caught.value.id == "file.unreadable"
    assert caught.value.values["name"] == "gone.csv"


def test_a_large_table_must_be_the_journals_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Nobody keeps so much by hand, and the memory for it is not to be had."""
    monkeypatch.setattr("ssi_coach.sources.reading.LARGEST_TABLE", 200)
    own = kept(tmp_path, "date,kind,count,note\n" + "2026-05-01,comment,1,kept well\n" * 20, "own.csv")
    assert len(read(own).records) == 20
    other = kept(tmp_path, "Day,Comments\n" + "2026-05-01,1\n" * 20, "other.csv")
    with pytest.raises(KnownError) as caught:
        read(other)
    assert caught.value.id == "file.too_large"


def test_how_far_reading_has_come_is_told(tmp_path: Path):
    """Of an archive, in bytes."""
    told: list[tuple[int, int]] = []
    read_file(
        kept(tmp_path, REACTIONS, "Reactions.csv"), KINDS, HOME, told=lambda done, of: told.append((done, of))
    )
    assert told[-1] == (len(REACTIONS), len(REACTIONS))


@pytest.mark.parametrize("what", FILES)
def test_any_file_cut_or_changed_is_read_or_refused(tmp_path: Path, what: str):
    """Sixty ways of breaking each: nothing but a file or a reason."""
    chance = random.Random(what)
    content = FILES[what][1]
    data = content.encode() if isinstance(content, str) else content
    outcomes = set()
    for number in range(60):
        broken = bytearray(data)
        for _ in range(chance.randint(1, 5)):
            broken[chance.randrange(len(broken))] = chance.randrange(256)
        end = chance.choice([len(broken), chance.randint(1, len(broken))])
        path = kept(tmp_path, bytes(broken[:end]), f"{number}")
        try:
            outcomes.add(read(path).kind)
        except KnownError as fault:
            outcomes.add(fault.id)
    assert len(outcomes) > 1
