"""The journal lies where the system keeps a person's data, and the sample beside it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ssi_coach.storage.place import journal_folder, sample_folder


@pytest.mark.skipif(os.name == "nt", reason="the name of the variable is a Unix one")
def test_the_journal_belongs_to_the_user(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert journal_folder() == tmp_path / "ssi-coach"
    assert not journal_folder().exists()


def test_the_sample_journal_has_a_folder_of_its_own(tmp_path: Path) -> None:
    assert sample_folder(tmp_path / "ssi-coach") == tmp_path / "ssi-coach-sample"
