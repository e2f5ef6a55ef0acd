"""The journal on the disk and the journal in memory give the same answers, whatever is done to them."""

from __future__ import annotations

import shutil
import tempfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from ssi_coach.domain.activities import Entry, EntryFilter
from ssi_coach.domain.carried import CarriedCounts
from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.edits import Edit, Record, inverted
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.estimates import KeptLearning
from ssi_coach.storage.journal import open_journal
from ssi_coach.storage.model_road import model_road
from tests.build import NOON, make_outlook
from tests.fakes import MemoryJournal
from tests.storage import records as drawn

EVERYTHING = DaySpan(min(drawn.DAYS), max(drawn.DAYS))

texts = st.sampled_from(
    [
        "",
        "",
        "zoe",
        "ZOË",
        "strasse",
        "a",
        "ac",
        "quot",
        '"',
        "%",
        "_",
        "#fair",
        "élan",
        "漢字テ",
        "nowhere",
    ]
)
filters = st.builds(
    EntryFilter,
    kinds=st.frozensets(drawn.kinds, max_size=2),
    sources=st.frozensets(st.sampled_from(["typed", "file"]), max_size=1),
    first=drawn.maybe_days,
    last=drawn.maybe_days,
    text=texts,
    binned=st.booleans(),
) | st.builds(EntryFilter, text=texts)


class Twins(RuleBasedStateMachine):
    """Plays edits on both journals; every answer of one must be the answer of the other."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="twins-"))
        self.disk = open_journal(self.folder, now=lambda: NOON)
        self.memory = MemoryJournal()
        self.done: list[tuple[Edit, ...]] = []
        self.learned_from: dict[date, object] = {}
        self.reckoned_from: object = None

    def teardown(self) -> None:
        """Let go of the disk."""
        self.disk.close()
        shutil.rmtree(self.folder)

    def apply(self, edits: list[Edit] | tuple[Edit, ...]) -> None:
        """Apply to both; both must agree, also in refusing."""
        told = []
        for journal in (self.disk, self.memory):
            try:
                journal.apply(edits)
                told.append(None)
            except KnownError as error:
                told.append(error.id)
        assert told[0] == told[1]
        if told[0] is None and edits:
            self.done.append(tuple(edits))

    def stored(self, record: Record) -> Record | None:
        """The record that has the same kind and id now."""
        return self.memory.kept.get(type(record), {}).get(record.id)

    @rule(records=st.lists(drawn.records, min_size=1, max_size=6))
    def write(self, records: list[Record]) -> None:
        """Add what is new and change what is there, in one go; a record may come twice."""
        edits: list[Edit] = []
        latest: dict[tuple[type[Record], str], Record | None] = {}
        for record in records:
            mark = (type(record), record.id)
            edits.append(Edit(latest.get(mark, self.stored(record)), record))
            latest[mark] = record
        self.apply(edits)

    @rule(record=drawn.records)
    def write_unseen(self, record: Record) -> None:
        """Claim that a record is new; refused by both when it is not."""
        self.apply([Edit(None, record)])

    @rule(record=drawn.records)
    def take_away(self, record: Record) -> None:
        """Take a record away as drawn: mostly stale, sometimes right."""
        found = self.stored(record)
        self.apply([Edit(record if found is None else found, None)])

    @rule()
    @precondition(lambda self: self.done)
    def undo(self) -> None:
        """Take the last step back."""
        self.apply(inverted(self.done.pop()))

    @rule(entry=drawn.entries, day=drawn.days)
    def forget(self, entry: Entry, day: object) -> None:
        """Empty the bin of one entry."""
        found = self.stored(entry)
        if found is not None and isinstance(found, Entry) and found.binned_on is not None:
            for journal in (self.disk, self.memory):
                journal.forget([Edit(found, None)])

    @rule(day=drawn.days, amount=st.floats(0, 1000))
    def keep_carried(self, day: object, amount: float) -> None:
        """Keep a carried state."""
        carried = CarriedCounts(day, {"comment": amount, "post": 0.1 + 0.2}, amount / 3, 1.0)
        for journal in (self.disk, self.memory):
            journal.keep_carried(carried)

    @rule(day=drawn.days, content=st.binary(max_size=3), made_by=st.sampled_from(["old", "new", "new"]))
    def keep_learning(self, day: date, content: bytes, made_by: str) -> None:
        """Keep what was learned up to a day from the journal as it is now."""
        for journal in (self.disk, self.memory):
            journal.keep_learning(KeptLearning(day, made_by, content))
        self.learned_from[day] = self.known_up_to(day)

    @rule(day=drawn.days, days=st.integers(1, 3))
    def keep_outlook(self, day: date, days: int) -> None:
        """Keep an outlook that was reckoned from the journal as it is now."""
        for journal in (self.disk, self.memory):
            journal.keep_outlook(make_outlook(day, days))
        self.reckoned_from = (self.known_up_to(date.max), self.memory.levels())

    def known_up_to(self, day: date) -> object:
        """All that anything can be learned from."""
        span = DaySpan(date.min, day)
        since = tuple(held for held in self.memory.circumstances() if held.since <= day)
        counts = {on: self.memory.daily_counts(EVERYTHING).on(on) for on in drawn.DAYS if on <= day}
        return counts, self.memory.readings(span), self.memory.day_marks(span), since

    @invariant()
    def what_is_offered_is_true(self) -> None:
        """A learning or outlook was kept after the last edit of what it rests on."""
        for day in drawn.DAYS:
            learning = self.disk.learning(day)
            assert learning == self.memory.learning(day)
            assert learning is None or self.learned_from[learning.day] == self.known_up_to(learning.day)
        outlook = self.disk.outlook()
        assert outlook == self.memory.outlook()
        if outlook is not None:
            assert self.reckoned_from == (self.known_up_to(date.max), self.memory.levels())

    @rule(switch=st.booleans())
    def change_road(self, switch: bool) -> None:
        """Write small batches through SQLModel as well, or no longer."""
        self.disk.use_road(model_road, from_edits=0 if switch else 500)

    @rule(which=filters, offset=st.integers(0, 8), limit=st.integers(1, 4))
    def ask_for_a_page(self, which: EntryFilter, offset: int, limit: int) -> None:
        """Pages and counts are the same."""
        assert self.disk.entry_count(which) == self.memory.entry_count(which)
        page = self.disk.entries_page(which, offset=offset, limit=limit)
        assert page == self.memory.entries_page(which, offset=offset, limit=limit)

    @rule(day=drawn.days)
    def ask_about_days(self, day: object) -> None:
        """What is kept up to a day, and since it, is the same."""
        for ask in ("line_count", "carried", "latest_reading", "latest_average", "ticks"):
            assert getattr(self.disk, ask)(day) == getattr(self.memory, ask)(day), ask

    @rule(kinds=st.lists(drawn.kinds, max_size=2), first=drawn.days, last=drawn.days)
    def ask_how_often(self, kinds: list[str], first: date, last: date) -> None:
        """How often kinds were counted in a span is the same."""
        span = DaySpan(first, last)
        assert self.disk.counted(kinds, span) == self.memory.counted(kinds, span)
        assert self.disk.counted_each_day(kinds, span) == self.memory.counted_each_day(kinds, span)

    @invariant()
    def all_answers_are_the_same(self) -> None:
        """Everything else that the port can be asked."""
        for ask in (
            "first_day",
            "last_day",
            "levels",
            "ticks",
            "goals",
            "own_items",
            "snoozes",
            "kept_apart",
            "reviews",
            "annotations",
            "next_steps",
            "sessions",
            "open_session",
            "day_ends",
            "results",
            "binned_results",
            "result_goals",
        ):
            assert getattr(self.disk, ask)() == getattr(self.memory, ask)(), ask
        assert self.disk.circumstances() == self.memory.circumstances()
        assert self.disk.binned_readings() == self.memory.binned_readings()
        for ask in ("daily_counts", "daily_lines", "daily_minutes", "readings", "day_marks", "outcomes"):
            assert getattr(self.disk, ask)(EVERYTHING) == getattr(self.memory, ask)(EVERYTHING), ask
        assert self.disk.met({"file", "archive"}) == self.memory.met({"file", "archive"})
        assert self.disk.known_ids(drawn.IDS) == self.memory.known_ids(drawn.IDS)
        for id in drawn.IDS:
            assert self.disk.entry(id) == self.memory.entry(id)
            assert self.disk.reading(id) == self.memory.reading(id)
            assert self.disk.result(id) == self.memory.result(id)


class TestTwins(Twins.TestCase):
    """The machine with as many steps as a test run has time for."""

    settings = settings(max_examples=60, stateful_step_count=30, deadline=None)


@pytest.mark.long
class TestTwinsForLong(Twins.TestCase):
    """The same machine, played until something would turn up."""

    settings = settings(max_examples=1500, stateful_step_count=50, deadline=None)
