"""Twenty thousand results of a CRM: listed at once, and read one by one after a change."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from ssi_coach.domain.edits import Edit
from ssi_coach.domain.results import Result, Stage, steps_to
from ssi_coach.storage.journal import SqliteJournal, open_journal
from ssi_coach.storage.results_read import MOST_AGAIN
from tests.build import TODAY, added, days_ago


def result(number: int, ago: int = 9) -> Result:
    """A call some days ago."""
    return Result(f"deal-{number}", tuple(steps_to(Stage.CALL, days_ago(ago))), person=f"Person {number}")


@pytest.fixture
def journal(tmp_path: Path) -> SqliteJournal:
    """A journal with four results, two of them of one day."""
    journal = open_journal(tmp_path)
    journal.apply(added(result(1, 5), result(2, 9), result(3, 5), result(4, 1)))
    return journal


def listed(journal: SqliteJournal) -> list[str]:
    return [one.id for one in journal.results()]


def test_the_result_that_moved_last_comes_last(journal: SqliteJournal) -> None:
    """Within a day the one that was written down last."""
    assert listed(journal) == ["deal-2", "deal-1", "deal-3", "deal-4"]


def test_after_a_change_only_what_was_changed_is_read(journal: SqliteJournal) -> None:
    """All others are the very same values."""
    before = {one.id: one for one in journal.results()}
    moved = before["deal-2"].moved(Stage.CONTRACT, TODAY)
    gone = replace(before["deal-1"], binned_on=TODAY)
    journal.apply([Edit(before["deal-2"], moved), Edit(before["deal-1"], gone), Edit(None, result(5, 5))])
    assert listed(journal) == ["deal-3", "deal-5", "deal-4", "deal-2"]
    after = {one.id: one for one in journal.results()}
    assert after["deal-3"] is before["deal-3"]
    assert after["deal-2"] == moved
    assert journal.binned_results() == (gone,)
    journal.apply([Edit(gone, before["deal-1"])])
    assert listed(journal) == ["deal-1", "deal-3", "deal-5", "deal-4", "deal-2"]
    assert journal.binned_results() == ()


def test_a_journal_without_results_notices_its_first(tmp_path: Path) -> None:
    """There was nothing to remember."""
    journal = open_journal(tmp_path)
    assert journal.results() == ()
    journal.apply(added(result(1)))
    assert listed(journal) == ["deal-1"]
    journal.apply([Edit(result(1), None)])
    assert listed(journal) == []


def test_a_change_of_very_many_reads_all_anew(journal: SqliteJournal) -> None:
    """One question costs less than thousands."""
    assert len(journal.results()) == 4
    journal.apply(added(*(result(number, 100) for number in range(10, 20 + MOST_AGAIN))))
    assert len(journal.results()) == 4 + 10 + MOST_AGAIN
    assert journal.results()[-1].id == "deal-4"
    assert journal.results()[0].since == TODAY - timedelta(days=100)
