"""A journal on the disk for each test, closed behind it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ssi_coach.storage.journal import SqliteJournal, open_journal
from tests.build import NOON


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the test's journal lies."""
    return tmp_path / "data"


@pytest.fixture
def journal(folder: Path) -> Iterator[SqliteJournal]:
    """An empty journal on the disk."""
    opened = open_journal(folder, now=lambda: NOON)
    yield opened
    opened.close()
