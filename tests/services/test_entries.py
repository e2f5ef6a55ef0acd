"""Logging: what is said is written, once, and can be taken back."""

from __future__ import annotations

from datetime import date

import pytest

from ssi_coach.domain.activities import EntryFilter
from ssi_coach.domain.errors import KnownError, Refused
from ssi_coach.services.entries import (
    delete_entries,
    duplicate_entries,
    edit_entries,
    empty_bin,
    log_line,
    restore_entries,
    tally,
    write_entries,
)
from ssi_coach.services.quick_line import QuickLine
from ssi_coach.services.workspace import Workspace, redo, undo
from tests.build import TODAY, days_ago, make_entry
from tests.fakes import MemoryJournal


def shown(work: Workspace) -> list[tuple[str, int]]:
    """The journal's kinds and counts, newest first."""
    page = work.journal.entries_page(EntryFilter(), offset=0, limit=100)
    return [(entry.kind, entry.count) for entry in page]


def test_a_line_becomes_one_step(work: Workspace, line: QuickLine) -> None:
    """Several entries, one undo."""
    logged = log_line(work, line, "3 comments, 2 invites yesterday")
    assert sorted(shown(work)) == [("comment", 3), ("invitation_sent", 2)]
    assert {entry.day for entry in logged.entries} == {days_ago(1)}
    undo(work)
    assert shown(work) == []
    redo(work)
    assert len(shown(work)) == 2


def test_a_line_that_is_not_understood_writes_nothing(work: Workspace, line: QuickLine) -> None:
    """And the reason is told."""
    with pytest.raises(KnownError):
        log_line(work, line, "had a nice day")
    assert shown(work) == []
    assert work.history.next_undo is None


def test_tallies_of_a_day_share_an_entry(work: Workspace) -> None:
    """Ten clicks are one line, and each click can be taken back."""
    for _ in range(10):
        tally(work, "comment")
    assert shown(work) == [("comment", 10)]
    undo(work)
    assert shown(work) == [("comment", 9)]


def test_a_tally_leaves_entries_with_a_note_alone(work: Workspace) -> None:
    """They say something of their own."""
    write_entries(work, [make_entry(kind="comment", note="to the author", source="tally")])
    tally(work, "comment")
    assert sorted(shown(work)) == [("comment", 1), ("comment", 1)]


def test_a_full_tally_starts_another_entry(work: Workspace) -> None:
    """No entry counts more than 10 000."""
    write_entries(work, [make_entry(kind="comment", count=10_000, source="tally")])
    tally(work, "comment")
    assert sorted(shown(work)) == [("comment", 1), ("comment", 10_000)]


def test_an_unknown_kind_is_refused(work: Workspace) -> None:
    """Nothing is written under a name that the catalogue lacks."""
    with pytest.raises(Refused, match=r"entry\.kind"):
        tally(work, "poke")


def test_several_entries_are_edited_together_or_not_at_all(work: Workspace) -> None:
    """A refused value leaves all of them as they were."""
    write_entries(work, [make_entry("a"), make_entry("b")])
    edit_entries(work, ["a", "b"], company="Acme")
    assert [work.journal.entry(id).company for id in "ab"] == ["Acme", "Acme"]
    with pytest.raises(Refused):
        edit_entries(work, ["a", "b"], count=0)
    with pytest.raises(Refused):
        edit_entries(work, ["a", "b"], day=date(2026, 5, 15))
    assert {count for _, count in shown(work)} == {1}


def test_deleting_puts_into_the_bin_for_thirty_days(work: Workspace, journal: MemoryJournal) -> None:
    """What has lain there longer goes, and its id is remembered."""
    write_entries(work, [make_entry("a"), make_entry("b")])
    delete_entries(work, ["a"])
    assert shown(work) == [("comment", 1)]
    work.clock.forward(days=30)
    assert empty_bin(work) == 0
    restore_entries(work, ["a"])
    delete_entries(work, ["a"])
    work.clock.forward(days=31)
    assert empty_bin(work) == 1
    assert journal.entry("a") is None
    assert journal.known_ids(["a", "b", "c"]) == {"a", "b"}


def test_a_copy_is_an_entry_of_its_own(work: Workspace) -> None:
    """On today, with the same content."""
    write_entries(work, [make_entry("a", day=days_ago(9), count=4, company="Acme")])
    duplicate_entries(work, ["a"])
    copy, _ = work.journal.entries_page(EntryFilter(), offset=0, limit=2)
    assert (copy.day, copy.count, copy.company) == (TODAY, 4, "Acme")
    assert copy.id != "a"


def test_entries_that_are_gone_cannot_be_changed(work: Workspace) -> None:
    """The user is told so."""
    with pytest.raises(Refused, match=r"entry\.gone"):
        delete_entries(work, ["nowhere"])
