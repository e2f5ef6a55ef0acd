"""A member's own file in the shared folder: whole or not at all, for the owner's eyes, and gone when one leaves."""

from __future__ import annotations

import os
import stat

import pytest

from ssi_coach.domain.errors import KnownError
from ssi_coach.storage.team_file import remove_snapshots, snapshot_name, write_snapshot
from tests.team_build import member_id

ME, OTHER = member_id(1), member_id(2)


@pytest.mark.parametrize(
    ("alias", "name"),
    [
        ("Ada", "ada"),
        ("Zoë Müller-Lüdenscheidt", "zoe-muller-ludenscheidt"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "con"),
        ("李雷", "member"),
        ("a" * 60, "a" * 40),
    ],
)
def test_a_file_is_named_after_the_alias(alias, name):
    """In letters that every system can write, with the beginning of the member's id."""
    assert snapshot_name(alias, ME) == f"{name}-{ME[:8]}.ssi-team.json"


def test_the_file_is_for_its_owner_alone(tmp_path):
    """Whatever the umask says."""
    before = os.umask(0)
    try:
        place = write_snapshot(tmp_path, "Ada", ME, "{}")
    finally:
        os.umask(before)
    assert stat.S_IMODE(place.stat().st_mode) == 0o600


def test_writing_again_replaces_the_file_also_under_another_name(tmp_path):
    """One file a member; those of others stay, and nothing unfinished is left."""
    other = write_snapshot(tmp_path, "Ben", OTHER, "{}")
    write_snapshot(tmp_path, "Ada", ME, "old")
    place = write_snapshot(tmp_path, "Ada King", ME, "new")
    assert sorted(tmp_path.iterdir()) == sorted([other, place])
    assert place.read_text("utf-8") == "new"


def test_leaving_takes_the_own_files_only(tmp_path):
    """However often one leaves."""
    other = write_snapshot(tmp_path, "Ben", OTHER, "{}")
    write_snapshot(tmp_path, "Ada", ME, "{}")
    assert remove_snapshots(tmp_path, ME) == 1
    assert remove_snapshots(tmp_path, ME) == 0
    assert list(tmp_path.iterdir()) == [other]


def test_a_folder_that_refuses_keeps_what_it_had(tmp_path, monkeypatch):
    """The old snapshot stays; nothing unfinished is left behind."""
    place = write_snapshot(tmp_path, "Ada", ME, "old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(KnownError) as fault:
        write_snapshot(tmp_path, "Ada", ME, "new")
    assert fault.value.id == "file.write"
    assert place.read_text("utf-8") == "old"
    assert list(tmp_path.iterdir()) == [place]


def test_a_folder_that_is_gone_is_a_fault_in_words(tmp_path):
    """Nothing is made in its place."""
    with pytest.raises(KnownError):
        write_snapshot(tmp_path / "gone", "Ada", ME, "{}")
    assert list(tmp_path.iterdir()) == []
