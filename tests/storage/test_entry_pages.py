"""Pages of a long journal: the right rows from every direction, at once, whatever the filter."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from ssi_coach.domain.activities import Entry, EntryFilter
from ssi_coach.storage import entry_pages
from ssi_coach.storage.journal import SqliteJournal, open_journal
from tests.build import TODAY, added, days_ago, make_entry
from tests.fakes import MemoryJournal

FILTERS = {
    "all": EntryFilter(),
    "a kind": EntryFilter(kinds=frozenset({"post"})),
    "a source": EntryFilter(sources=frozenset({"file"})),
    "days": EntryFilter(first=days_ago(90), last=days_ago(20)),
    "one letter": EntryFilter(text="a"),
    "two letters": EntryFilter(text="ro"),
    "a word": EntryFilter(text="roadmap"),
    "a rare word": EntryFilter(text="zylinder"),
    "a word and a kind": EntryFilter(text="roadmap", kinds=frozenset({"post"})),
    "nothing": EntryFilter(text="nowhere"),
    "the bin": EntryFilter(binned=True),
    "a word in the bin": EntryFilter(text="roadmap", binned=True),
}


def long_journal() -> list[Entry]:
    chance = random.Random(5)
    return [
        make_entry(
            day=days_ago(chance.randrange(120)),
            kind=chance.choice(["post", "comment", "message"]),
            source=chance.choice(["typed", "typed", "file"]),
            note=chance.choice(["", "", "talked about the roadmap", "Zylinder"] + ["ACME"] * 20),
            binned_on=days_ago(1) if chance.random() < 0.05 else None,
        )
        for _ in range(600)
    ]


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[SqliteJournal, MemoryJournal]]:
    """The same long journal on the disk and in memory."""
    entries = long_journal()
    disk = open_journal(tmp_path_factory.mktemp("long"))
    disk.apply(added(*entries))
    yield disk, MemoryJournal(*entries)
    disk.close()


@pytest.fixture(params=["few are many", "as it is"])
def thresholds(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages of a journal of hundreds take the ways that are meant for thousands, too."""
    if request.param == "few are many":
        for name, value in {"_MANY": 5, "_NEAR": 20, "_TOO_MANY": 250, "_MOST_MARKS": 4}.items():
            monkeypatch.setattr(entry_pages, name, value)


@pytest.mark.usefixtures("thresholds")
@pytest.mark.parametrize("which", FILTERS.values(), ids=FILTERS.keys())
@pytest.mark.parametrize("way", ["down", "up", "jumping"])
def test_every_page_is_the_right_one(
    both: tuple[SqliteJournal, MemoryJournal], which: EntryFilter, way: str
) -> None:
    disk, memory = both
    offsets = list(range(0, memory.entry_count(which) + 60, 30))
    if way == "up":
        offsets.reverse()
    if way == "jumping":
        random.Random(3).shuffle(offsets)
    disk._pages = entry_pages.EntryPages(disk.connection)
    for offset in offsets:
        page = disk.entries_page(which, offset=offset, limit=30)
        assert page == memory.entries_page(which, offset=offset, limit=30)
    assert disk.entry_count(which) == memory.entry_count(which)


def test_a_change_between_two_pages_is_seen(journal: SqliteJournal) -> None:
    journal.apply(added(*(make_entry(day=days_ago(n)) for n in range(20))))
    which = EntryFilter()
    first = journal.entries_page(which, offset=0, limit=10)
    newest = make_entry()
    journal.apply(added(newest))
    assert journal.entry_count(which) == 21
    assert journal.entries_page(which, offset=0, limit=1) == (newest,)
    assert journal.entries_page(which, offset=11, limit=10)[0].day < first[-1].day


@pytest.mark.parametrize("which", list(FILTERS.values())[:4], ids=list(FILTERS)[:4])
def test_rows_that_are_skipped_are_not_looked_up(journal: SqliteJournal, which: EntryFilter) -> None:
    """The index answers alone and in order: nothing is sorted, no table is read to count rows away."""
    asked: list[str] = []
    journal.connection.set_trace_callback(asked.append)
    journal.entries_page(which, offset=0, limit=10)
    journal.connection.set_trace_callback(None)
    walk = next(question for question in asked if question.startswith("SELECT day, seq"))
    plan = " ".join(row[3] for row in journal.connection.execute(f"EXPLAIN QUERY PLAN {walk}"))
    assert "COVERING INDEX entries_live" in plan
    assert "TEMP B-TREE" not in plan


def test_counts_by_kind_and_day_come_from_the_sums(journal: SqliteJournal) -> None:
    asked: list[str] = []
    journal.connection.set_trace_callback(asked.append)
    journal.entry_count(EntryFilter(kinds=frozenset({"post"}), first=days_ago(9), last=days_ago(1)))
    journal.connection.set_trace_callback(None)
    assert [question for question in asked if "FROM entries" in question] == []


def test_a_page_may_count_beside_what_it_shows(journal: SqliteJournal) -> None:
    """The rest of the journal and the bin are counted once between two changes, not at every look."""
    asked: list[str] = []
    journal.connection.set_trace_callback(asked.append)
    for _ in range(3):
        journal.entry_count(EntryFilter())
        journal.entry_count(EntryFilter(binned=True))
    journal.connection.set_trace_callback(None)
    assert len(asked) == 2


def test_a_text_is_never_part_of_the_question(journal: SqliteJournal, folder: Path) -> None:
    """What looks like SQL, like a pattern or like a search command is looked for as it stands."""
    texts = [
        "'; DROP TABLE entries; --",
        '" OR "',
        "100%",
        "a_b",
        "NEAR(x y)",
        "note:*",
        "-minus",
        '"quoted"',
    ]
    journal.apply(added(*(make_entry(note=text) for text in texts)))
    for text in texts:
        found = journal.entries_page(EntryFilter(text=text), offset=0, limit=9)
        assert [entry.note for entry in found] == [text]
    assert sqlite3.sqlite_version_info >= (3, 34)  # the first with an index of three neighbouring signs


@pytest.mark.parametrize("pasted", ["road\0map", "roadmap\ud800", "\0roadmap\0"])
def test_signs_that_no_file_can_hold_are_not_looked_for(
    both: tuple[SqliteJournal, MemoryJournal], pasted: str
) -> None:
    """They come with the clipboard; what stands around them is found."""
    disk, _ = both
    found = disk.entry_count(EntryFilter(text="roadmap"))
    assert found > 0
    assert disk.entry_count(EntryFilter(text=pasted)) == found


def test_some_entries_are_asked_for_at_once_in_the_order_wanted(journal: SqliteJournal) -> None:
    """Those in the bin come too; what is not there is left out."""
    first, second = make_entry(), make_entry(day=days_ago(3), binned_on=TODAY)
    journal.apply(added(first, second))
    assert journal.entries([second.id, "nobody", first.id]) == (second, first)
    assert journal.entries([]) == ()


def test_entries_that_name_nobody_are_told(journal: SqliteJournal) -> None:
    """Also those in the bin; a profile is a name too."""
    bare, binned = make_entry(), make_entry(binned_on=TODAY)
    named, linked = make_entry(person="Ada King"), make_entry(profile_url="https://www.linkedin.com/in/ada")
    every = (bare, binned, named, linked)
    journal.apply(added(*every))
    assert journal.nameless([*(entry.id for entry in every), "nobody"]) == {bare.id, binned.id}
