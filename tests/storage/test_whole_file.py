"""Files that are written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ssi_coach.domain.errors import KnownError
from ssi_coach.storage.whole_file import write_whole


@pytest.mark.parametrize("name", ["report.pdf", "\U0001f4c8" * 60 + ".svg"])
def test_a_file_takes_the_place_of_the_one_before(tmp_path: Path, name: str) -> None:
    """Nobody else can read it, and nothing is left beside it."""
    place = tmp_path / name
    for content in (b"old", b"new\r\n"):
        assert write_whole(place, content) == place
    assert place.read_bytes() == b"new\r\n"
    assert place.stat().st_mode & 0o077 == 0
    assert list(tmp_path.iterdir()) == [place]


def test_a_full_disk_leaves_the_older_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is there as before, and no half one beside it."""
    place = write_whole(tmp_path / "report.pdf", b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(KnownError, match=r"file\.write") as refused:
        write_whole(place, b"new")
    assert refused.value.values == {"name": str(place), "reason": "No space left on device"}
    assert place.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [place]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    """It is not made either."""
    with pytest.raises(KnownError, match=r"file\.write"):
        write_whole(tmp_path / "nowhere" / "kept.png", b"")
    assert list(tmp_path.iterdir()) == []
