"""Changes of the journal: all or nothing, never over what someone else wrote meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from ssi_coach.domain.activities import EntryFilter
from ssi_coach.domain.carried import CarriedCounts
from ssi_coach.domain.checklist import Goal, Tick
from ssi_coach.domain.days import DayMark, DayMeaning, DaySpan
from ssi_coach.domain.edits import Edit, Record, inverted
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.targets import Circumstances
from ssi_coach.storage.digest import whole_content
from ssi_coach.storage.journal import SqliteJournal, open_journal
from ssi_coach.storage.model_road import model_road
from ssi_coach.storage.writing import plain_road
from tests.build import TODAY, added, days_ago, full_reading, make_entry, make_reading

EVERY = EntryFilter()
CARRIED = CarriedCounts(days_ago(2), {"comment": 3.5, "post": 0.1 + 0.2}, 41.25, 17.125)


def refused(journal: SqliteJournal, edits: Sequence[Edit]) -> str:
    """Why the journal refuses the edits; it must be as it was before."""
    before = whole_content(journal.connection)
    with pytest.raises(KnownError) as error:
        journal.apply(edits)
    assert whole_content(journal.connection) == before
    assert not journal.connection.in_transaction
    return error.value.id


def test_counts_of_years_are_remembered_until_an_entry_changes(journal) -> None:
    """Whoever changes the arrays that they got changes nobody else's."""
    years = DaySpan.ending(TODAY, days=2_000)
    journal.apply(added(make_entry("e1", days_ago(900), "comment", count=2)))
    first = journal.daily_counts(years)
    first.by_kind["comment"][0] = 99.0
    assert journal.daily_counts(years).sum_of(["comment"]) == 2
    journal.apply(added(make_entry("e2", days_ago(3), "comment", count=5)))
    assert journal.daily_counts(years).sum_of(["comment"]) == 7
    assert journal.daily_lines(years).sum_of(["comment"]) == 2


def test_what_was_saved_is_there_after_the_next_start(journal: SqliteJournal, folder: Path) -> None:
    entry = make_entry(
        note="Zoë", tags=("fair",), at=datetime(2026, 5, 13, 9, tzinfo=UTC), zone="Asia/Kathmandu"
    )
    reading = full_reading(saved_at=datetime(2026, 5, 13, tzinfo=UTC))
    journal.apply(added(entry, reading))
    journal.close()
    again = open_journal(folder)
    assert (again.entry(entry.id), again.reading(reading.id)) == (entry, reading)
    again.close()


def test_an_entry_keeps_its_day_wherever_it_was_typed(journal: SqliteJournal) -> None:
    """The moment is kept as UTC; the day is what the user's clock said, and is not reckoned again."""
    late = datetime(2026, 5, 14, 1, 30, tzinfo=timezone(timedelta(hours=13)))
    entry = make_entry(at=late, zone="Pacific/Auckland")
    journal.apply(added(entry))
    stored = journal.connection.execute("SELECT day, at_utc FROM entries").fetchone()
    assert stored == ("2026-05-13", "2026-05-13T12:30:00.000000Z")
    assert journal.entry(entry.id) == entry


@pytest.mark.parametrize("road", [plain_road, model_road])
class TestEitherRoad:
    """On the bare connection and through SQLModel the same is refused, with the same words."""

    @pytest.fixture(autouse=True)
    def take(self, journal: SqliteJournal, road: object) -> None:
        journal.use_road(road, from_edits=1)

    def test_a_new_record_that_is_there_already_is_stale(self, journal: SqliteJournal) -> None:
        entry = make_entry()
        journal.apply(added(entry))
        assert refused(journal, added(make_entry(), entry)) == "journal.stale"

    def test_a_record_that_changed_meanwhile_is_stale(self, journal: SqliteJournal) -> None:
        entry = make_entry(note="old", tags=("a",))
        journal.apply([*added(entry), Edit(entry, replace(entry, note="meanwhile"))])
        stale = [Edit(entry, replace(entry, note="mine"))]
        assert refused(journal, [*added(make_entry()), *stale]) == "journal.stale"

    def test_a_record_that_is_gone_is_stale(self, journal: SqliteJournal) -> None:
        assert refused(journal, [Edit(make_entry(), None)]) == "journal.stale"

    def test_half_a_character_is_refused(self, journal: SqliteJournal) -> None:
        assert refused(journal, added(make_entry(), make_entry(note="half \ud83d a face"))) == "journal.text"

    def test_everything_can_be_taken_back(self, journal: SqliteJournal) -> None:
        before = whole_content(journal.connection)
        entry = make_entry(note="findable")
        records: list[Record] = [
            entry,
            full_reading(),
            Tick("photo", TODAY, (entry.id, "other")),
            Circumstances(),
        ]
        changed = Edit(entry, replace(entry, day=days_ago(3), kind="post", note="moved"))
        edits = [*added(*records), changed]
        journal.apply(edits)
        assert journal.entry_count(EntryFilter(text="moved")) == 1
        assert journal.entry_count(EntryFilter(text="findable")) == 0
        journal.apply(inverted(edits))
        assert whole_content(journal.connection) == before
        assert journal.check() == ()

    def test_a_long_batch_arrives_whole(self, journal: SqliteJournal) -> None:
        entries = [make_entry(day=days_ago(n % 50), count=2, minutes=3, note=f"note {n}") for n in range(700)]
        journal.apply(added(*entries))
        assert journal.line_count(TODAY) == 700
        assert journal.daily_counts(DaySpan.ending(TODAY, days=50)).sum_of(["comment"]) == 1400
        assert journal.entry_count(EntryFilter(text="note 69")) == 11
        assert journal.connection.execute("SELECT sum(minutes) FROM daily_sums").fetchone() == (2100,)


def test_a_bug_in_a_rule_of_ours_is_not_called_a_fault_of_the_disk(journal: SqliteJournal) -> None:
    """What the tables' rules refuse and the domain let through must be heard of, and changes nothing."""
    before = whole_content(journal.connection)
    with pytest.raises(Exception, match="CHECK constraint failed"):
        journal.apply(added(make_entry(), make_entry(kind="")))
    assert whole_content(journal.connection) == before


def test_no_edits_change_nothing(journal: SqliteJournal) -> None:
    before = journal.connection.total_changes
    journal.apply([])
    journal.forget([])
    assert journal.connection.total_changes == before


def test_a_forgotten_entry_is_gone_but_known(journal: SqliteJournal) -> None:
    binned, reading = make_entry(note="secret", binned_on=days_ago(31)), make_reading(binned_on=days_ago(31))
    journal.apply(added(binned, reading))
    journal.keep_carried(CARRIED)
    journal.forget([Edit(binned, None), Edit(reading, None)])
    assert journal.entry(binned.id) is None
    assert journal.reading(reading.id) is None
    assert journal.known_ids([binned.id, reading.id, "other"]) == {binned.id, reading.id}
    assert journal.carried(TODAY) == CARRIED


def test_what_is_forgotten_leaves_no_trace_in_the_file(journal: SqliteJournal, folder: Path) -> None:
    secret = make_entry(note="Xylophonquartett", person="Quirina Beispiel", binned_on=days_ago(31))
    journal.apply(added(secret, make_entry(note="ordinary")))
    journal.settle()
    journal.forget([Edit(secret, None)])
    journal.close()
    left = b"".join(path.read_bytes() for path in folder.iterdir())
    assert b"ordinary" in left
    for word in (b"Xylophon", b"xylophon", b"Quirina", b"quirina"):
        assert word not in left


@pytest.mark.parametrize(
    "record",
    [
        make_entry(day=days_ago(2)),
        DayMark(days_ago(5), DayMeaning.OFF),
        Circumstances(days_ago(2), days_off=(6,)),
    ],
    ids=["entry", "day mark", "circumstances"],
)
def test_a_change_of_its_past_drops_the_carried_state(journal: SqliteJournal, record: Record) -> None:
    journal.keep_carried(CARRIED)
    journal.apply(added(record))
    assert journal.carried(TODAY) is None


@pytest.mark.parametrize(
    "record",
    [make_entry(day=days_ago(1)), DayMark(days_ago(1), DayMeaning.OFF), make_reading(day=days_ago(9))],
    ids=["entry after it", "day mark after it", "reading"],
)
def test_other_changes_leave_the_carried_state(journal: SqliteJournal, record: Record) -> None:
    journal.keep_carried(CARRIED)
    journal.apply(added(record))
    assert journal.carried(TODAY) == CARRIED


def test_moving_an_entry_out_of_the_past_drops_the_carried_state(journal: SqliteJournal) -> None:
    entry = make_entry(day=days_ago(4))
    journal.apply(added(entry))
    journal.keep_carried(CARRIED)
    journal.apply([Edit(entry, replace(entry, day=TODAY))])
    assert journal.carried(TODAY) is None


def test_the_latest_carried_state_up_to_a_day_is_given(journal: SqliteJournal) -> None:
    newer = replace(CARRIED, day=TODAY, weight=99.0)
    for state in (newer, CARRIED, replace(CARRIED, weight=1.0)):
        journal.keep_carried(state)
    assert journal.carried(days_ago(3)) is None
    assert journal.carried(days_ago(1)) == replace(CARRIED, weight=1.0)
    assert journal.carried(TODAY) == newer


def test_settling_empties_the_log_and_changes_nothing(journal: SqliteJournal, folder: Path) -> None:
    journal.apply(added(make_entry()))
    assert journal.settle()
    assert not journal.settle()
    assert (folder / "journal.db-wal").stat().st_size == 0
    assert journal.line_count(TODAY) == 1


def test_it_says_where_it_lies(journal: SqliteJournal, folder: Path) -> None:
    assert journal.place() == folder


def test_small_tables_are_read_once_until_they_change(journal: SqliteJournal) -> None:
    """A look at Today after ten years costs what it did in the first week."""
    tick, goal = Tick("photo", TODAY, ("id-1", "id-2")), Goal("post", 2)
    journal.apply(added(tick, goal, Tick("banner", days_ago(9))))
    assert journal.ticks(TODAY) == (tick,)
    assert journal.goals() == (goal,)
    asked: list[str] = []
    journal.connection.set_trace_callback(asked.append)
    assert (len(journal.ticks()), journal.goals()) == (2, (goal,))
    assert asked == []
    journal.apply([Edit(tick, None)])
    assert journal.ticks(TODAY) == ()
    assert [question for question in asked if "FROM ticks" in question and "ORDER" in question]
    assert not [question for question in asked if "FROM goals" in question]


def test_what_was_refused_is_not_remembered(journal: SqliteJournal) -> None:
    goal = Goal("post", 2)
    journal.apply(added(goal))
    assert refused(journal, [Edit(goal, Goal("post", 3)), Edit(Goal("comment", 1), None)]) == "journal.stale"
    assert journal.goals() == (goal,)


def test_a_large_batch_leaves_the_search_index_as_sparing_as_it_was(folder: Path) -> None:
    """What the batch gathered in memory is written, found, and not gathered by single entries after it."""
    journal = open_journal(folder)
    journal.use_road(model_road, from_edits=2)
    entries = [make_entry(f"e{number}", person="Ada Amber", note="velvet") for number in range(3)]
    journal.apply(added(*entries))
    found = journal.entries_page(EntryFilter(text="velvet"), offset=0, limit=9)
    assert {entry.id for entry in found} == {"e0", "e1", "e2"}
    (size,) = journal.connection.execute("SELECT v FROM entry_search_config WHERE k = 'hashsize'").fetchone()
    assert size == 1024 * 1024
    journal.close()
