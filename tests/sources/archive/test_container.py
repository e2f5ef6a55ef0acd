"""Opening what was dropped: zip, zip in zip, folder, single file; nothing that no archive of LinkedIn is."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path

import pytest

from ssi_coach.domain.errors import KnownError
from ssi_coach.sources.archive import limits
from ssi_coach.sources.archive.container import opened
from tests.sources.archive.zips import kept, zipped


def read(path: Path) -> dict[str, bytes]:
    """Every file and its bytes."""
    with opened(path) as members:
        found = {}
        for member in members:
            with member.open() as file:
                found[member.name] = file.read()
        return found


def refused(path: Path) -> str:
    """Why it is not opened."""
    with pytest.raises(KnownError) as fault:
        read(path)
    return fault.value.id


FILES = {"Connections.csv": b"a", "Jobs/Saved Jobs.csv": b"b"}


def test_a_zip_gives_its_files_with_the_day_they_were_packed(tmp_path):
    """Folders inside stay in the names."""
    path = kept(tmp_path, zipped(FILES))
    assert read(path) == FILES
    with opened(path) as members:
        assert {member.written for member in members} == {date(2026, 3, 9)}


def test_a_folder_gives_the_same(tmp_path):
    """Also one whose name ends in .zip; a zip among its files is opened, links are not followed."""
    folder = tmp_path / "Complete.zip"
    (folder / "Jobs").mkdir(parents=True)
    for name, data in FILES.items():
        (folder / name).write_bytes(data)
    (folder / "more.zip").write_bytes(zipped({"Shares.csv": b"c"}))
    (folder / "Elsewhere.csv").symlink_to(tmp_path / "secret")
    assert read(folder) == {**FILES, "more.zip/Shares.csv": b"c"}


def test_a_single_file_is_one_of_its_own(tmp_path):
    """Under its own name."""
    assert read(kept(tmp_path, b"x", "Connections.csv")) == {"Connections.csv": b"x"}


def test_a_zip_in_a_zip_is_opened_once(tmp_path):
    """Browsers and mail programs pack what is packed; a third layer is nobody's."""
    inner = zipped(FILES)
    assert set(read(kept(tmp_path, zipped({"in.zip": inner})))) == {f"in.zip/{name}" for name in FILES}
    assert refused(kept(tmp_path, zipped({"mid.zip": zipped({"in.zip": inner})}))) == "archive.nested"


def test_what_computers_leave_behind_is_not_seen(tmp_path):
    """Copies of a Mac, thumbnails."""
    litter = {
        "__MACOSX/._Connections.csv": b"x",
        "._Shares.csv": b"x",
        ".DS_Store": b"x",
        "a/Thumbs.db": b"x",
    }
    assert read(kept(tmp_path, zipped({**FILES, **litter}))) == FILES


@pytest.mark.parametrize(
    "name", ["../Connections.csv", "/Connections.csv", "C:\\Connections.csv", "a/../../b.csv"]
)
def test_names_that_lead_outside_are_refused(tmp_path, name):
    """Though nothing is ever unpacked by name."""
    assert refused(kept(tmp_path, zipped({name: b"x"}))) == "archive.names"


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_files_of_one_name_are_refused(tmp_path):
    """Nobody knows which of them is meant, whatever the case."""
    assert (
        refused(kept(tmp_path, zipped({"Connections.csv": b"x", "CONNECTIONS.csv": b"y"}))) == "archive.names"
    )


def test_a_damaged_zip_is_refused(tmp_path):
    """Cut off, or with other bytes than were packed."""
    whole = zipped({"Connections.csv": b"x" * 5000}, zipfile.ZIP_STORED)
    assert refused(kept(tmp_path, whole[:-40])) == "archive.damaged"
    with pytest.raises(zipfile.BadZipFile):
        read(kept(tmp_path, whole.replace(b"x" * 100, b"y" * 100, 1)))


def test_a_locked_zip_is_refused(tmp_path):
    """There is no place to ask for a password."""
    data = bytearray(zipped({"Connections.csv": b"x"}))
    at = data.index(b"PK\x01\x02") + 8
    data[at] |= 1
    assert refused(kept(tmp_path, bytes(data))) == "archive.encrypted"


def test_what_unpacks_to_far_more_than_it_is_is_refused(tmp_path):
    """Tables shrink most, yet not a thousand times."""
    zeros = b"0" * 2_000_000
    assert refused(kept(tmp_path, zipped({"Connections.csv": zeros}))) == "archive.ratio"
    lines = b"".join(
        b"2026/02/%02d 10:%02d:%02d UTC,lamp\n" % (n % 28, n % 60, n % 59) for n in range(60_000)
    )
    assert read(kept(tmp_path, zipped({"SearchQueries.csv": lines})))


@pytest.mark.parametrize(
    ("limit", "value", "reason"),
    [("LARGEST_MEMBER", 3, "archive.member_size"), ("LARGEST_FILE", 50, "file.too_large")],
)
def test_more_than_any_member_has_is_refused(tmp_path, monkeypatch, limit, value, reason):
    """The file itself, and each file inside."""
    monkeypatch.setattr(limits, limit, value)
    monkeypatch.setattr(f"ssi_coach.sources.archive.container.{limit}", value, raising=False)
    assert refused(kept(tmp_path, zipped({"Connections.csv": b"1234"}))) == reason


@pytest.mark.parametrize(
    ("left", "reason"), [({"members": 1}, "archive.members"), ({"size": 1}, "archive.total")]
)
def test_an_archive_inside_counts_with_the_outer_one(left, reason):
    """Two files where one is left, two bytes where one is."""
    allowance = limits.Allowance("Basic.zip", **left)
    allowance.take("Shares.csv", 1)
    with pytest.raises(KnownError) as fault:
        allowance.take("in.zip/Shares.csv", 1)
    assert fault.value.id == reason


def test_a_file_that_is_not_there_is_named(tmp_path):
    """Removed since it was chosen."""
    assert refused(tmp_path / "gone.zip") == "file.unreadable"
