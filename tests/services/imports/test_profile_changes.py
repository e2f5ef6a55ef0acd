"""A profile that another archive shows otherwise was updated, once, whatever the order of the archives."""

from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest

from ssi_coach.domain.activities import EntryFilter
from ssi_coach.domain.doubles import KeptApart
from ssi_coach.domain.files import ParsedFile
from ssi_coach.domain.profile_seen import ProfileSeen, profile_seen
from ssi_coach.services.entries import delete_entries, empty_bin
from ssi_coach.services.imports.importing import apply_import, plan_import
from ssi_coach.services.workspace import Workspace, undo
from tests.build import make_entry
from tests.fakes import MemoryJournal

UPDATES = EntryFilter(kinds=frozenset({"profile_updated"}))
MARCH, APRIL, MAY = (date(2026, month, 2) for month in (3, 4, 5))


def seen(day: date, **signs: str) -> ProfileSeen:
    """What an archive of a day shows."""
    return ProfileSeen(day, {"headline": "a", "about": "b", **signs})


def take(work: Workspace, *archives: ProfileSeen) -> int:
    """Import archives one after the other, each with a comment; how many updates that brought."""
    before = len(days(work.journal))
    for one in archives:
        comment = make_entry(one.kept.entry, source="archive")
        apply_import(work, plan_import(work, [ParsedFile("archive.zip", "archive", (one.kept, comment))]))
    return len(days(work.journal)) - before


def days(journal: MemoryJournal) -> list[date]:
    """The days on which the profile was updated, as the journal has them."""
    return sorted(entry.day for entry in journal.entries_page(UPDATES, offset=0, limit=99))


BEFORE, CHANGED, NEWEST = seen(MARCH), seen(APRIL, headline="new"), seen(MAY, headline="new")


@pytest.mark.parametrize("order", list(permutations((BEFORE, CHANGED, NEWEST))))
def test_a_change_is_one_update_in_whatever_order_archives_come(
    work: Workspace, journal: MemoryJournal, order
):
    """On the day of the first archive that was seen to show it."""
    assert take(work, *order) == 1
    assert days(journal) == [MAY if order.index(CHANGED) > order.index(NEWEST) else APRIL]
    assert take(work, *order) == 0


def test_a_first_archive_proves_no_update(work: Workspace, journal: MemoryJournal):
    assert take(work, BEFORE, BEFORE, seen(APRIL)) == 0
    assert len(journal.kept_apart()) == 1


@pytest.mark.parametrize(
    ("later", "n"),
    [
        (ProfileSeen(APRIL, {"headline": "a"}), 0),
        (ProfileSeen(APRIL, {"skills": "c"}), 0),
        (ProfileSeen(APRIL, {"skills": "c", "about": "new"}), 1),
        (seen(MARCH, about="new"), 1),
    ],
    ids=["less of it", "another part of it", "both", "on the same day"],
)
def test_only_what_both_archives_tell_is_compared(work: Workspace, later: ProfileSeen, n: int):
    assert take(work, BEFORE, later) == n
    assert take(work, BEFORE, later) == 0


def test_an_old_archive_whose_day_is_lost_changes_nothing_back(work: Workspace):
    """A profile that looked so before is that archive again."""
    assert take(work, BEFORE, CHANGED, seen(MAY)) == 1


def test_an_update_that_was_deleted_stays_away_and_undo_takes_it_back(
    work: Workspace, journal: MemoryJournal
):
    take(work, BEFORE, CHANGED)
    undo(work)
    assert days(journal) == []
    assert take(work, CHANGED) == 1
    (update,) = journal.entries_page(UPDATES, offset=0, limit=9)
    delete_entries(work, [update.id])
    empty_bin(work)
    assert take(work, CHANGED) == 0
    assert days(journal) == []


def test_what_is_only_remembered_is_no_import_of_its_own(work: Workspace, journal: MemoryJournal):
    """An archive that went in before profiles were looked at has nothing new."""
    plan = plan_import(work, [ParsedFile("archive.zip", "archive", (BEFORE.kept,))])
    assert plan.edits == ()


def test_what_is_remembered_is_short_and_says_nothing_else():
    assert profile_seen(BEFORE.kept) == BEFORE
    for other in ("profile", "profile 2026-13-01 headline:a", "unproved:headline", "apart a b"):
        assert profile_seen(KeptApart(other)) is None
