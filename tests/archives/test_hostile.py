"""Files that mean harm are read as far as they are sound, or refused with a reason; nothing else happens."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from ssi_coach.domain.edits import Edit
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.files import ParsedFile
from ssi_coach.storage.journal import open_journal
from tests.archives.hostile import Corpus
from tests.archives.hostile.deals import DEALS
from tests.archives.hostile.tables import BOOKS, CSVS
from tests.archives.hostile.texts import FOLDERS, JSONS, PAGES
from tests.archives.hostile.zips import ZIPS, refused
from tests.archives.importing import Desk
from tests.archives.wholesome import faults, outcome, within

CORPUS: Corpus = {**ZIPS, **CSVS, **BOOKS, **JSONS, **PAGES, **FOLDERS, **DEALS}
SECONDS = 30
"""What no file may take longer than."""

NOW = datetime(2026, 5, 12, 12, tzinfo=UTC)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A journal with nothing in it."""
    return Desk(tmp_path, NOW)


def test_the_corpus_is_large():
    """Every sort of file has its share, and no name stands for two."""
    parts = (ZIPS, CSVS, BOOKS, JSONS, PAGES, FOLDERS, DEALS)
    assert len(CORPUS) == sum(map(len, parts)) >= 120


@pytest.mark.parametrize("name", CORPUS)
def test_a_hostile_file_is_only_unreadable(name: str, desk: Desk):
    """No crash, no wait, no record that a journal could not keep; each refusal has a sentence of its own.

    What is unsound as a whole is refused as a whole.
    """
    path = CORPUS[name](desk.place())
    with within(SECONDS):
        found = outcome(desk, path)
    assert faults(desk, found) == []
    assert isinstance(found, KnownError) or name not in refused()
    if isinstance(found, ParsedFile):
        assert storable(found, desk.place()) == len({(type(one), one.id) for one in found.records})


def storable(found: ParsedFile, folder: Path) -> int:
    """How many records a real journal takes, all in one go."""
    records = {(type(record), record.id): record for record in found.records}
    journal = open_journal(folder)
    try:
        journal.apply([Edit(None, record) for record in records.values()])
    finally:
        journal.close()
    return len(records)
