"""A long import is watched: it tells how far it is, and is taken back where nobody wants it any more."""

from __future__ import annotations

import pytest

from ssi_coach.domain.errors import KnownError
from ssi_coach.storage import watching
from ssi_coach.storage.journal import open_journal
from ssi_coach.storage.model_road import model_road
from ssi_coach.storage.writing import plain_road
from tests.build import TODAY, added, make_entry

MANY = 3_000


@pytest.fixture(params=[plain_road, model_road], ids=["plain", "models"])
def journal(request, tmp_path, monkeypatch):
    """A journal on the disk that asks often, on both roads."""
    monkeypatch.setattr(watching, "STEPS", 1_000)
    journal = open_journal(tmp_path)
    journal.use_road(request.param)
    yield journal
    journal.close()


def entries(n: int = MANY):
    """The edits of an import."""
    return added(*(make_entry() for _ in range(n)))


def test_it_tells_how_many_rows_are_written(journal):
    heard = []

    def going(rows: int) -> bool:
        heard.append(rows)
        return True

    with journal.watched(going):
        journal.apply(entries())
    assert heard == sorted(heard)
    assert heard[-1] >= MANY
    assert journal.line_count(TODAY) == MANY


def test_what_nobody_wants_any_more_is_taken_back_whole(journal):
    journal.apply(entries(2))
    with pytest.raises(KnownError, match=r"journal\.halted"), journal.watched(lambda rows: rows < MANY // 2):
        journal.apply(entries())
    assert journal.line_count(TODAY) == 2


def test_a_backup_that_nobody_waits_for_is_given_up(journal, tmp_path):
    """It is made before an import is written, and Cancel ends that as well."""
    journal.apply(entries())
    with pytest.raises(KnownError, match=r"journal\.halted"), journal.watched(lambda _: False):
        journal.back_up(tmp_path / "copies")
    assert list((tmp_path / "copies").iterdir()) == []
    assert journal.back_up(tmp_path / "copies").exists()


def test_afterwards_nobody_asks_and_writing_goes_on(journal):
    with pytest.raises(KnownError), journal.watched(lambda _: False):
        journal.apply(entries())
    journal.apply(entries(3))
    assert journal.line_count(TODAY) == 3


def test_other_faults_stay_what_they_are(journal):
    entry = make_entry()
    journal.apply(added(entry))
    with pytest.raises(KnownError, match=r"journal\.stale"), journal.watched(lambda _: True):
        journal.apply(added(entry))
