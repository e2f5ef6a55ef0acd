"""The settings file survives bad values, other versions and a disk that refuses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ssi_coach.domain.errors import KnownError
from ssi_coach.services.settings import Settings, from_plain, to_plain
from ssi_coach.storage.settings_file import SETTINGS_NAME, SettingsOnDisk


@pytest.fixture
def file(folder: Path) -> Path:
    folder.mkdir()
    return folder / SETTINGS_NAME


def test_settings_come_back_as_they_were(folder: Path) -> None:
    settings = Settings(language="de", minutes_a_day=45)
    SettingsOnDisk(folder).save(to_plain(settings))
    assert from_plain(SettingsOnDisk(folder).load()) == settings
    assert [path.name for path in folder.iterdir()] == [SETTINGS_NAME]


def test_without_a_file_there_is_nothing(folder: Path) -> None:
    assert SettingsOnDisk(folder).load() == {}
    assert not folder.exists()


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[1, 2]", b"null", b"\xff\xfe", b"[" * 100_000], ids=range(6)
)
def test_a_file_that_says_nothing_is_put_aside_not_overwritten(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    assert SettingsOnDisk(file.parent).load() == {}
    SettingsOnDisk(file.parent).save({"language": "de"})
    (aside,) = file.parent.glob("settings-unreadable-*.json")
    assert aside.read_bytes() == content
    assert SettingsOnDisk(file.parent).load() == {"language": "de"}


def test_what_this_version_does_not_know_stays(file: Path) -> None:
    file.write_text(json.dumps({"version": 7, "invented_later": [1], "language": "en"}))
    SettingsOnDisk(file.parent).save({"version": 1, "language": "de"})
    assert json.loads(file.read_text()) == {"version": 7, "invented_later": [1], "language": "de"}


def test_a_file_that_cannot_be_read_now_does_not_stop_the_start(file: Path) -> None:
    file.mkdir()
    assert SettingsOnDisk(file.parent).load() == {}
    with pytest.raises(KnownError, match=r"journal\."):
        SettingsOnDisk(file.parent).save({"language": "de"})
    assert [path.name for path in file.parent.iterdir()] == [SETTINGS_NAME]
