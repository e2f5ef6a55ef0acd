"""Probable doubles: found by day and kind, merged with one click, and never asked about twice."""

from __future__ import annotations

import pytest

from ssi_coach.domain.activities import Entry
from ssi_coach.domain.days import DaySpan
from ssi_coach.services.changes import Topic
from ssi_coach.services.imports.doubles import find_doubles, keep_apart, merge_doubles
from ssi_coach.services.workspace import Workspace, undo
from tests.build import TODAY, added, days_ago, make_entry
from tests.fakes import MemoryJournal

TO_DAY = DaySpan(TODAY, TODAY)


def imported(**fields) -> Entry:
    """An entry out of an archive."""
    return make_entry(source="archive", **fields)


def fill(journal: MemoryJournal, *entries: Entry) -> None:
    journal.apply(added(*entries))


def pairs(work: Workspace) -> list[tuple[int, int, int]]:
    """Each double as hand-made count, number of imported entries, and how much they cover."""
    return [(double.own.count, len(double.imported), double.both) for double in find_doubles(work)]


@pytest.mark.parametrize(
    ("own", "others", "expected"),
    [
        ([{"count": 3}], [{}, {}, {}], [(3, 3, 3)]),
        ([{"count": 5}], [{}, {}], [(5, 2, 2)]),
        ([{"count": 1}], [{}, {}], [(1, 1, 1)]),
        ([{"count": 5}, {"count": 7}], [{"count": 12}], [(5, 1, 5), (7, 1, 7)]),
        ([{}, {}, {}], [{}, {}], [(1, 1, 1), (1, 1, 1)]),
        ([{"person": "Ada"}], [{"person": "Ada Beispiel, PhD"}], [(1, 1, 1)]),
        ([{"person": "Ada"}], [{"person": "Bea Beispiel"}], []),
        ([{"person": "Zoë"}], [{}], [(1, 1, 1)]),
        ([{"kind": "post"}], [{}], []),
        ([{"day": days_ago(1)}], [{}], []),
        ([{"binned_on": TODAY}], [{}], []),
        ([], [{}, {}], []),
    ],
)
def test_doubles_are_of_one_day_and_kind_and_of_no_two_people(
    work: Workspace, journal: MemoryJournal, own: list, others: list, expected: list
):
    fill(journal, *(make_entry(**fields) for fields in own), *(imported(**fields) for fields in others))
    assert pairs(work) == expected


def test_who_names_a_person_gets_that_persons_entry(work: Workspace, journal: MemoryJournal):
    bea, ada = imported(person="Bea"), imported(person="Ada")
    fill(journal, bea, ada, make_entry(), make_entry(person="ada"))
    assert {double.own.person: double.imported for double in find_doubles(work)} == {
        "": (bea,),
        "ada": (ada,),
    }


def test_the_imported_entry_keeps_what_the_user_wrote(work: Workspace, journal: MemoryJournal):
    mine = make_entry(note="went well", tags=("fair",), minutes=5, company="ACME")
    theirs = imported(person="Ada", tags=("q3",), minutes=2)
    fill(journal, mine, theirs)
    changes = merge_doubles(work, find_doubles(work))
    assert (changes.topics, changes.undoable) == ({Topic.ENTRIES}, True)
    kept = journal.entry(theirs.id)
    assert (kept.note, kept.tags, kept.minutes, kept.person, kept.company) == (
        "went well", ("q3", "fair"), 7, "Ada", "ACME",
    )  # fmt: skip
    assert journal.entry(mine.id).binned_on == TODAY
    assert find_doubles(work) == ()


def test_what_linkedin_does_not_know_of_stays(work: Workspace, journal: MemoryJournal):
    mine = make_entry(count=5, note="all before lunch")
    fill(journal, mine, imported(), imported())
    merge_doubles(work, find_doubles(work))
    assert (journal.entry(mine.id).count, journal.entry(mine.id).note) == (3, "all before lunch")
    assert journal.counted(["comment"], TO_DAY) == 5
    assert find_doubles(work) == ()


def test_a_second_entry_does_not_meet_what_was_merged(work: Workspace, journal: MemoryJournal):
    """Three imported comments cannot be the double of four."""
    fill(journal, make_entry(count=3), make_entry(), *(imported() for _ in range(3)))
    assert pairs(work) == [(3, 3, 3)]
    merge_doubles(work, find_doubles(work))
    assert find_doubles(work) == ()
    assert journal.counted(["comment"], TO_DAY) == 4


def test_merging_is_one_step_that_can_be_undone(work: Workspace, journal: MemoryJournal):
    fill(journal, make_entry(count=5, note="a"), make_entry(kind="post", note="b"))
    fill(journal, imported(), imported(kind="post", note="theirs"))
    before = find_doubles(work)
    assert len(before) == 2
    merge_doubles(work, before)
    undo(work)
    assert find_doubles(work) == before


def test_two_notes_stand_one_below_the_other(work: Workspace, journal: MemoryJournal):
    theirs = imported(count=2, note="theirs")
    fill(journal, make_entry(note="one"), make_entry(note="two"), theirs)
    merge_doubles(work, find_doubles(work))
    assert journal.entry(theirs.id).note == "theirs\none\ntwo"


def test_what_changed_since_it_was_shown_is_left_alone(work: Workspace, journal: MemoryJournal):
    mine, theirs = make_entry(), imported()
    fill(journal, mine, theirs)
    shown = find_doubles(work)
    journal.apply([*added(make_entry(kind="post"))])
    merge_doubles(work, shown)
    assert not merge_doubles(work, shown)


def test_notes_that_are_too_long_for_one_entry_are_not_merged(work: Workspace, journal: MemoryJournal):
    fill(journal, make_entry(note="x" * 15_000), imported(note="y" * 15_000))
    assert not merge_doubles(work, find_doubles(work))
    assert pairs(work) == [(1, 1, 1)]


def test_what_is_kept_apart_is_not_asked_about_again(work: Workspace, journal: MemoryJournal):
    fill(journal, make_entry(), imported())
    shown = find_doubles(work)
    assert keep_apart(work, shown).undoable
    assert find_doubles(work) == ()
    assert not keep_apart(work, shown)
    undo(work)
    assert find_doubles(work) == shown
