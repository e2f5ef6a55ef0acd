"""A large batch puts an index off, and leaves the journal as a small one would."""

from __future__ import annotations

from contextlib import closing

import pytest

from ssi_coach.domain.edits import Edit
from ssi_coach.domain.errors import KnownError
from ssi_coach.storage.journal import open_journal
from ssi_coach.storage.writing import plain_road
from tests.build import days_ago, make_entry

MANY = 50


def _edits(first: int, number: int) -> list[Edit]:
    return [
        Edit(None, make_entry(id=f"e{place}", day=days_ago(place % 40), person=f"Ada {place}"))
        for place in range(first, first + number)
    ]


@pytest.fixture
def journal(tmp_path):
    """A journal for which fifty edits are a large batch."""
    with closing(open_journal(tmp_path)) as journal:
        journal.use_road(plain_road, from_edits=MANY)
        yield journal


def indexes(journal) -> list[tuple[str, str]]:
    question = "SELECT name, sql FROM sqlite_schema WHERE type = 'index' ORDER BY name"
    return journal.connection.execute(question).fetchall()


def test_indexes_are_as_before(journal):
    """Also after a batch that is smaller than what is there already, where none is put off."""
    before = indexes(journal)
    journal.apply(_edits(0, 80))
    assert indexes(journal) == before
    journal.apply(_edits(80, 60))
    assert indexes(journal) == before
    assert journal.check() == ()
    assert journal.line_count(days_ago(0)) == 140


def test_a_large_batch_that_is_refused_takes_the_index_back_too(journal):
    """The second entry of an id is noticed while the index is away."""
    before = indexes(journal)
    journal.apply(_edits(0, 3))
    taken = [*_edits(3, 60), *_edits(0, 1)]
    with pytest.raises(KnownError):
        journal.apply(taken)
    assert indexes(journal) == before
    assert journal.check() == ()
    assert journal.line_count(days_ago(0)) == 3
