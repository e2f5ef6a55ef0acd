"""What was reckoned is kept with the journal as long as it is true, and is nobody's loss when it is gone."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from ssi_coach.domain.checklist import Cadence, Goal, OwnItem, Snooze, Tick
from ssi_coach.domain.days import DayMark, DayMeaning
from ssi_coach.domain.edits import Edit, Record
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.estimates import KeptLearning
from ssi_coach.domain.levels import Level, StatedLevel
from ssi_coach.domain.pillars import Pillar
from ssi_coach.domain.targets import Circumstances, Target
from ssi_coach.storage.connection import JOURNAL_NAME
from ssi_coach.storage.digest import whole_content
from ssi_coach.storage.journal import SqliteJournal, open_journal
from ssi_coach.storage.model_road import model_road
from ssi_coach.storage.reckoned import Reckoned
from tests.build import TODAY, added, days_ago, full_reading, make_entry, make_outlook, make_reading
from tests.old_data.make import PROSPECTS

LEARNING = KeptLearning(days_ago(2), "model 1", bytes(range(256)) * 300)
OUTLOOK = make_outlook(expected_on=days_ago(-90))


@pytest.fixture
def keeping(journal: SqliteJournal) -> SqliteJournal:
    """A journal that keeps a learning up to the day before yesterday and an outlook."""
    journal.keep_learning(LEARNING)
    journal.keep_outlook(OUTLOOK)
    return journal


def bytes_kept(journal: SqliteJournal) -> int:
    """How many pieces lie in the file, whether anything refers to them or not."""
    return journal.number("SELECT count(*) FROM reckoned_bytes")


def test_what_was_kept_is_there_after_the_next_start(keeping: SqliteJournal, folder: Path) -> None:
    keeping.close()
    again = open_journal(folder)
    assert again.learning(TODAY) == LEARNING
    assert again.outlook() == OUTLOOK
    again.close()


def test_a_new_journal_has_neither(journal: SqliteJournal) -> None:
    assert journal.learning(TODAY) is None
    assert journal.outlook() is None


def test_an_outlook_without_a_day_on_which_the_target_is_expected(journal: SqliteJournal) -> None:
    journal.keep_outlook(make_outlook(days=1))
    assert journal.outlook() == make_outlook(days=1)


def test_only_the_last_outlook_is_kept(keeping: SqliteJournal) -> None:
    other = make_outlook(days_ago(1), days=30, made_by="another")
    keeping.keep_outlook(other)
    assert keeping.outlook() == other
    assert bytes_kept(keeping) == 2


def test_the_latest_learning_up_to_a_day_is_given(keeping: SqliteJournal) -> None:
    newer = replace(LEARNING, day=TODAY, content=b"newer")
    keeping.keep_learning(newer)
    assert keeping.learning(days_ago(3)) is None
    assert keeping.learning(days_ago(1)) == LEARNING
    assert keeping.learning(TODAY) == newer


def test_learning_anew_takes_the_place_of_what_was_learned_of_that_day(keeping: SqliteJournal) -> None:
    again = replace(LEARNING, content=b"again")
    keeping.keep_learning(again)
    assert keeping.learning(TODAY) == again


def test_another_model_starts_without_what_the_one_before_learned(keeping: SqliteJournal) -> None:
    keeping.keep_learning(replace(LEARNING, made_by="model 2", day=TODAY))
    assert keeping.learning(days_ago(1)) is None


def test_of_many_learnings_a_few_are_kept(journal: SqliteJournal) -> None:
    """Of a reading every third day over two years: the newest, and some to go back to."""
    for number in range(240, -1, -1):
        day = days_ago(3 * number)
        journal.apply(added(make_reading(day=day), make_reading(day=day, binned_on=TODAY)))
        journal.keep_learning(replace(LEARNING, day=day, content=b"%d" % number))
    found = [row[0] for row in journal.rows("SELECT day FROM learning ORDER BY day DESC")]
    assert found[:3] == [days_ago(n).isoformat() for n in (0, 3, 6)]
    assert 5 <= len(found) <= 6
    assert journal.learning(days_ago(3 * 64)) is not None
    assert bytes_kept(journal) == len(found)


ENTRY, READING = make_entry(day=days_ago(2)), full_reading(day=days_ago(2))
LATER, LATER_READING = make_entry(day=days_ago(1)), make_reading(day=days_ago(1))
STATED = StatedLevel(Level.CONNECTIONS, days_ago(2), 812)
LEARNED, AHEAD = "learning", "outlook"

DROPS: dict[str, tuple[list[Edit], set[str]]] = {
    "an entry of its day": (added(ENTRY), {LEARNED, AHEAD}),
    "an entry before the first day": (added(make_entry(day=days_ago(4000))), {LEARNED, AHEAD}),
    "an entry after it": (added(LATER), {AHEAD}),
    "a reading of its day": (added(READING), {LEARNED, AHEAD}),
    "a reading after it": (added(LATER_READING), {AHEAD}),
    "a day mark": (added(DayMark(days_ago(2), DayMeaning.OFF)), {LEARNED, AHEAD}),
    "a day mark after it": (added(DayMark(TODAY, DayMeaning.OFF)), {AHEAD}),
    "days off since before": (added(Circumstances(days_off=(6,))), {LEARNED, AHEAD}),
    "a target since today": (added(Circumstances(TODAY, target=Target(points=80))), {AHEAD}),
    "a level": (added(STATED), {AHEAD}),
    "a goal": (added(Goal("post", 2)), set()),
    "a tick": (added(Tick("photo", days_ago(5))), set()),
    "an own item": (added(OwnItem("i", "Ask", Pillar.BRAND, Cadence.WEEKLY, 5)), set()),
    "a snooze": (added(Snooze("photo", None)), set()),
    "an entry in the bin": (added(replace(ENTRY, binned_on=TODAY)), set()),
    "a reading in the bin": (added(replace(READING, binned_on=TODAY)), set()),
    "both": (added(LATER, ENTRY), {LEARNED, AHEAD}),
}


@pytest.mark.parametrize(("edits", "drops"), DROPS.values(), ids=DROPS.keys())
def test_what_an_edit_makes_untrue_is_dropped_with_it(
    keeping: SqliteJournal, edits: list[Edit], drops: set[str]
) -> None:
    keeping.apply(edits)
    assert keeping.learning(TODAY) == (None if LEARNED in drops else LEARNING)
    assert keeping.outlook() == (None if AHEAD in drops else OUTLOOK)


CHANGES: dict[str, tuple[Record, Record | None, set[str]]] = {
    "to the bin": (ENTRY, replace(ENTRY, binned_on=TODAY), {LEARNED, AHEAD}),
    "back from the bin": (replace(ENTRY, binned_on=TODAY), ENTRY, {LEARNED, AHEAD}),
    "gone": (ENTRY, None, {LEARNED, AHEAD}),
    "moved out of the past": (ENTRY, replace(ENTRY, day=TODAY), {LEARNED, AHEAD}),
    "moved into the past": (LATER, replace(LATER, day=days_ago(9)), {LEARNED, AHEAD}),
    "counted otherwise": (ENTRY, replace(ENTRY, count=2), {LEARNED, AHEAD}),
    "of another kind": (ENTRY, replace(ENTRY, kind="post"), {LEARNED, AHEAD}),
    "only its note": (ENTRY, replace(ENTRY, note="Zoë", company="ACME", tags=("fair",), minutes=5), set()),
    "changed in the bin": (
        replace(ENTRY, binned_on=TODAY),
        replace(ENTRY, binned_on=days_ago(1), count=2),
        set(),
    ),
    "a reading corrected": (READING, replace(READING, people=6.4), {LEARNED, AHEAD}),
    "a reading after it": (LATER_READING, replace(LATER_READING, total=60.0), {AHEAD}),
    "a level": (STATED, replace(STATED, value=9), {AHEAD}),
}


@pytest.mark.parametrize("road", ["plain", "through the models"])
@pytest.mark.parametrize(("before", "after", "drops"), CHANGES.values(), ids=CHANGES.keys())
def test_a_change_counts_as_it_was_and_as_it_is(
    journal: SqliteJournal, road: str, before: Record, after: Record | None, drops: set[str]
) -> None:
    """And taking it back drops what was reckoned meanwhile."""
    if road != "plain":
        journal.use_road(model_road, from_edits=1)
    journal.apply(added(before))
    for edit in (Edit(before, after), Edit(after, before)):
        journal.keep_learning(LEARNING)
        journal.keep_outlook(OUTLOOK)
        journal.apply([edit])
        assert journal.learning(TODAY) == (None if LEARNED in drops else LEARNING)
        assert journal.outlook() == (None if AHEAD in drops else OUTLOOK)


def test_forgetting_what_lay_in_the_bin_drops_nothing(journal: SqliteJournal) -> None:
    binned = [replace(ENTRY, binned_on=days_ago(31)), replace(READING, binned_on=days_ago(31))]
    journal.apply(added(*binned))
    journal.keep_learning(LEARNING)
    journal.keep_outlook(OUTLOOK)
    journal.forget([Edit(one, None) for one in binned])
    assert (journal.learning(TODAY), journal.outlook()) == (LEARNING, OUTLOOK)


def test_a_refused_edit_drops_nothing(keeping: SqliteJournal) -> None:
    with pytest.raises(KnownError):
        keeping.apply([*added(make_entry(day=days_ago(9))), Edit(ENTRY, None)])
    assert (keeping.learning(TODAY), keeping.outlook()) == (LEARNING, OUTLOOK)


def test_dropping_overwrites_nothing_until_a_quiet_moment(keeping: SqliteJournal) -> None:
    """A megabyte would be overwritten while the user waits for "saved"."""
    keeping.apply(added(ENTRY))
    assert bytes_kept(keeping) == 2
    keeping.settle()
    assert bytes_kept(keeping) == 0


def cut(journal: SqliteJournal) -> None:
    journal.connection.execute("UPDATE reckoned_bytes SET content = substr(content, 1, 1000)")


def empty(journal: SqliteJournal) -> None:
    journal.connection.execute("UPDATE reckoned_bytes SET content = x''")


def one_bit(journal: SqliteJournal) -> None:
    for id, content in journal.rows("SELECT id, content FROM reckoned_bytes"):
        damaged = bytes([*content[:-1], content[-1] ^ 1])
        journal.connection.execute("UPDATE reckoned_bytes SET content = ? WHERE id = ?", (damaged, id))


def lost(journal: SqliteJournal) -> None:
    journal.connection.execute("DELETE FROM reckoned_bytes")


def swapped(journal: SqliteJournal) -> None:
    journal.connection.execute("UPDATE reckoned_bytes SET id = 100 - id")
    journal.connection.execute("UPDATE reckoned_bytes SET id = id - 97")


@pytest.mark.parametrize("damage", [cut, empty, one_bit, lost, swapped])
def test_damaged_bytes_are_as_if_they_were_not_there(keeping: SqliteJournal, damage: object) -> None:
    """No error, for nothing of the user's is lost; and what is kept next is whole again."""
    damage(keeping)
    assert (keeping.learning(TODAY), keeping.outlook()) == (None, None)
    assert keeping.check() == ()
    keeping.keep_learning(LEARNING)
    keeping.keep_outlook(OUTLOOK)
    assert (keeping.learning(TODAY), keeping.outlook()) == (LEARNING, OUTLOOK)


@pytest.mark.parametrize("content", [b"", b"x", bytes(8), bytes(8 * 15 + 1), bytes(8 * 16)])
def test_bytes_that_are_no_series_are_no_outlook(keeping: SqliteJournal, content: bytes) -> None:
    """Even when their checksum is right."""
    from binascii import crc32

    keeping.connection.execute("UPDATE reckoned_bytes SET content = ?", (content,))
    keeping.connection.execute("UPDATE outlook SET checksum = ?", (crc32(content),))
    assert keeping.outlook() is None


def test_pages_that_cannot_be_read_are_as_if_they_were_not_there(
    keeping: SqliteJournal, folder: Path
) -> None:
    """The journal's check names the damage; showing the first picture does not fail over it."""
    keeping.close()
    file = sqlite3.connect(folder / JOURNAL_NAME)
    (page,) = file.execute("SELECT rootpage FROM sqlite_master WHERE name = 'reckoned_bytes'").fetchone()
    (size,) = file.execute("PRAGMA page_size").fetchone()
    file.close()
    with (folder / JOURNAL_NAME).open("r+b") as raw:
        raw.seek((page - 1) * size)
        raw.write(b"\xff" * size)
    again = open_journal(folder)
    assert (again.learning(TODAY), again.outlook()) == (None, None)
    assert again.check() != ()
    again.close()


class UnreadableDisk(sqlite3.Connection):
    """A connection to a disk that has stopped answering."""

    def execute(self, *_: object) -> sqlite3.Cursor:
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorcode = sqlite3.SQLITE_IOERR
        raise error


def test_a_disk_that_does_not_answer_is_told() -> None:
    """It is more than a few bytes that cannot be trusted."""
    connection = sqlite3.connect(":memory:", factory=UnreadableDisk)
    with pytest.raises(KnownError, match=r"journal\.io"):
        Reckoned(connection).outlook()
    connection.close()


def test_a_backup_takes_it_along_and_does_not_depend_on_it(keeping: SqliteJournal, tmp_path: Path) -> None:
    one_bit(keeping)
    path = keeping.back_up(tmp_path / "backups")
    copy = sqlite3.connect(path)
    assert whole_content(copy) == whole_content(keeping.connection)
    copy.close()


def test_what_the_estimate_expects_is_kept_until_it_expects_something_else(
    journal: SqliteJournal, folder: Path
) -> None:
    """No edit drops it: it is about four weeks, and an entry hardly changes it."""
    assert journal.prospects() is None
    journal.keep_prospects(PROSPECTS)
    journal.apply(added(make_entry(), full_reading()))
    assert journal.prospects() == PROSPECTS
    later = replace(PROSPECTS, on=TODAY, bands={})
    journal.keep_prospects(later)
    journal.close()
    again = open_journal(folder)
    assert again.prospects() == later
    again.close()


@pytest.mark.parametrize("content", [b"", b"x", b"[]", b"{}", b'{"responses": [["people", [], 5.0, [0.1]]]}'])
def test_bytes_that_are_no_prospects_are_as_if_they_were_not_there(
    journal: SqliteJournal, content: bytes
) -> None:
    """Even when their checksum is right; and never with a wrong one."""
    from binascii import crc32

    journal.keep_prospects(PROSPECTS)
    journal.connection.execute("UPDATE prospects SET content = ?, checksum = ?", (content, crc32(content)))
    assert journal.prospects() is None
    journal.keep_prospects(PROSPECTS)
    journal.connection.execute("UPDATE prospects SET checksum = checksum + 1")
    assert journal.prospects() is None
