"""Twins of what lies outside the core: a journal in memory, a clock that stands, settings that stay."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TypeVar

from ssi_coach.domain.activities import Entry, EntryFilter
from ssi_coach.domain.annotations import Annotation
from ssi_coach.domain.carried import CarriedCounts
from ssi_coach.domain.checklist import Goal, OwnItem, Snooze, Tick
from ssi_coach.domain.counts import DailyCounts
from ssi_coach.domain.day_ends import DayEnd
from ssi_coach.domain.days import DayMark, DaySpan
from ssi_coach.domain.doubles import KeptApart
from ssi_coach.domain.edits import Edit, Record
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.estimates import KeptLearning, Outlook
from ssi_coach.domain.folding import folded
from ssi_coach.domain.levels import StatedLevel
from ssi_coach.domain.outcomes import PostOutcome
from ssi_coach.domain.people import NextStep, Sighting
from ssi_coach.domain.prospects import Prospects
from ssi_coach.domain.readings import Reading
from ssi_coach.domain.results import Result, ResultGoal
from ssi_coach.domain.reviews import WeekReview
from ssi_coach.domain.sessions import Session
from ssi_coach.domain.targets import Circumstances
from ssi_coach.storage.thinning import worth_keeping
from tests.build import NOON

Answer = TypeVar("Answer")
Kept = TypeVar("Kept", bound=Record)


class FixedClock:
    """A clock that stands still until a test moves it."""

    def __init__(self, now: datetime = NOON, zone: str = "UTC") -> None:
        self.time = now
        self.zone_name = zone

    def now(self) -> datetime:
        return self.time

    def zone(self) -> str:
        return self.zone_name

    def forward(self, **time: float) -> None:
        """Move on by the given days, hours, minutes."""
        self.time += timedelta(**time)


class InlineTaskRunner:
    """Runs each task at once, on the caller's thread."""

    def run(
        self,
        task: Callable[[], Answer],
        done: Callable[[Answer], None],
        failed: Callable[[Exception], None],
    ) -> None:
        try:
            result = task()
        except Exception as error:  # noqa: BLE001  # the twin of the task runner, which catches all as well
            failed(error)
        else:
            done(result)


class MemorySettings:
    """Settings that live as long as the test."""

    def __init__(self, plain: Mapping[str, object] | None = None) -> None:
        self.plain = dict(plain or {})

    def load(self) -> Mapping[str, object]:
        return self.plain

    def save(self, plain: Mapping[str, object]) -> None:
        self.plain = dict(plain)


def passes(which: EntryFilter, entry: Entry) -> bool:
    """Whether a filter lets an entry through, told the slow and plain way."""
    wanted = folded(which.text.strip())
    fields = [entry.person, entry.company, entry.note, *(f"#{tag}" for tag in entry.tags)]
    return (
        (entry.binned_on is not None) == which.binned
        and (not which.kinds or entry.kind in which.kinds)
        and (not which.sources or entry.source in which.sources)
        and (which.first is None or entry.day >= which.first)
        and (which.last is None or entry.day <= which.last)
        and any(wanted in folded(field) for field in fields)
    )


class MemoryJournal:
    """The journal port in memory: the same answers as the real one, nothing on the disk.

    `fails_with` is raised by the next `apply`, which then changes nothing: a disk that refuses once.
    """

    def __init__(self, *records: Record) -> None:
        self.kept: dict[type[Record], dict[str, Record]] = {}
        self.forgotten: set[str] = set()
        self.carried_states: dict[date, CarriedCounts] = {}
        self.learnings: dict[date, KeptLearning] = {}
        self.kept_outlook: Outlook | None = None
        self.kept_prospects: Prospects | None = None
        self.applied: list[tuple[Edit, ...]] = []
        self.fails_with: KnownError | None = None
        if records:
            self.apply([Edit(None, record) for record in records])

    def watched(self, going: Callable[[int], bool]) -> AbstractContextManager[None]:
        """Nothing here takes long enough to be asked about."""
        return nullcontext()

    def _all(self, kind: type[Kept]) -> list[Kept]:
        return [
            record
            for records in self.kept.values()
            for record in records.values()
            if isinstance(record, kind)
        ]

    def _live(self) -> list[Entry]:
        return [entry for entry in self._all(Entry) if entry.binned_on is None]

    # --- entries

    def entry(self, id: str) -> Entry | None:
        found = self.kept.get(Entry, {}).get(id)
        return found if isinstance(found, Entry) else None

    def entries(self, ids: Iterable[str]) -> tuple[Entry, ...]:
        return tuple(entry for entry in map(self.entry, ids) if entry is not None)

    def _passing(self, which: EntryFilter) -> list[Entry]:
        last_saved_first = [entry for entry in self._all(Entry)[::-1] if passes(which, entry)]
        return sorted(last_saved_first, key=lambda entry: entry.day, reverse=True)

    def entries_page(self, which: EntryFilter, *, offset: int, limit: int) -> tuple[Entry, ...]:
        return tuple(self._passing(which)[offset : offset + limit])

    def entry_count(self, which: EntryFilter) -> int:
        return len(self._passing(which))

    def known_ids(self, ids: Iterable[str]) -> frozenset[str]:
        return frozenset(ids) & (self.kept.get(Entry, {}).keys() | self.forgotten)

    def nameless(self, ids: Iterable[str]) -> frozenset[str]:
        return frozenset(e.id for e in self.entries(ids) if not e.person and not e.profile_url)

    def met(self, sources: Iterable[str]) -> tuple[Entry, ...]:
        wanted = set(sources)
        inside = {(entry.day, entry.kind) for entry in self._live() if entry.source in wanted}
        outside = {(entry.day, entry.kind) for entry in self._live() if entry.source not in wanted}
        found = [entry for entry in self._live() if (entry.day, entry.kind) in inside & outside]
        return tuple(sorted(found, key=lambda entry: (-entry.day.toordinal(), entry.kind)))

    def first_day(self) -> date | None:
        return min((entry.day for entry in self._live()), default=None)

    def last_day(self) -> date | None:
        return max((entry.day for entry in self._live()), default=None)

    def daily_counts(self, span: DaySpan) -> DailyCounts:
        return DailyCounts.from_rows(span, [(entry.day, entry.kind, entry.count) for entry in self._live()])

    def daily_lines(self, span: DaySpan) -> DailyCounts:
        return DailyCounts.from_rows(span, [(entry.day, entry.kind, 1) for entry in self._live()])

    def daily_minutes(self, span: DaySpan) -> DailyCounts:
        return DailyCounts.from_rows(
            span, [(entry.day, entry.kind, entry.minutes or 0) for entry in self._live()]
        )

    def counted(self, kinds: Iterable[str], span: DaySpan) -> int:
        wanted = set(kinds)
        return sum(entry.count for entry in self._live() if entry.kind in wanted and entry.day in span)

    def counted_each_day(self, kinds: Iterable[str], span: DaySpan) -> array[float]:
        return self.daily_counts(span).each_day(set(kinds))

    def line_count(self, until: date) -> int:
        return sum(entry.day <= until for entry in self._live())

    def carried(self, not_after: date) -> CarriedCounts | None:
        days = [day for day in self.carried_states if day <= not_after]
        return self.carried_states[max(days)] if days else None

    def learning(self, not_after: date) -> KeptLearning | None:
        days = [day for day in self.learnings if day <= not_after]
        return self.learnings[max(days)] if days else None

    def outlook(self) -> Outlook | None:
        return self.kept_outlook

    def prospects(self) -> Prospects | None:
        return self.kept_prospects

    # --- all other records

    def reading(self, id: str) -> Reading | None:
        found = self.kept.get(Reading, {}).get(id)
        return found if isinstance(found, Reading) else None

    def readings(self, span: DaySpan) -> tuple[Reading, ...]:
        live = [one for one in self._all(Reading) if one.binned_on is None and one.day in span]
        return tuple(sorted(live, key=lambda reading: reading.day))

    def latest_reading(self, until: date) -> Reading | None:
        found = self.readings(DaySpan(date.min, until))
        return found[-1] if found else None

    def latest_average(self, until: date) -> float | None:
        found = [reading.industry_average for reading in self.readings(DaySpan(date.min, until))]
        known = [average for average in found if average is not None]
        return known[-1] if known else None

    def binned_readings(self) -> tuple[Reading, ...]:
        binned = [reading for reading in self._all(Reading)[::-1] if reading.binned_on is not None]
        return tuple(sorted(binned, key=lambda reading: reading.day, reverse=True))

    def levels(self) -> tuple[StatedLevel, ...]:
        return tuple(sorted(self._all(StatedLevel), key=lambda level: level.day))

    def day_marks(self, span: DaySpan) -> tuple[DayMark, ...]:
        marks = [mark for mark in self._all(DayMark) if mark.day in span]
        return tuple(sorted(marks, key=lambda mark: mark.day))

    def ticks(self, since: date | None = None) -> tuple[Tick, ...]:
        ticks = [tick for tick in self._all(Tick) if since is None or tick.day >= since]
        return tuple(sorted(ticks, key=lambda tick: tick.day))

    def goals(self) -> tuple[Goal, ...]:
        return tuple(self._all(Goal))

    def own_items(self) -> tuple[OwnItem, ...]:
        return tuple(self._all(OwnItem))

    def snoozes(self) -> tuple[Snooze, ...]:
        return tuple(self._all(Snooze))

    def circumstances(self) -> tuple[Circumstances, ...]:
        return tuple(sorted(self._all(Circumstances), key=lambda held: held.since))

    def outcomes(self, span: DaySpan) -> tuple[PostOutcome, ...]:
        found = [outcome for outcome in self._all(PostOutcome) if outcome.day in span]
        return tuple(sorted(found, key=lambda outcome: outcome.day))

    def kept_apart(self) -> tuple[KeptApart, ...]:
        return tuple(self._all(KeptApart))

    def reviews(self) -> tuple[WeekReview, ...]:
        return tuple(sorted(self._all(WeekReview), key=lambda review: review.week))

    def annotations(self) -> tuple[Annotation, ...]:
        return tuple(sorted(self._all(Annotation), key=lambda note: note.day))

    def next_steps(self) -> tuple[NextStep, ...]:
        return tuple(sorted(self._all(NextStep), key=lambda step: step.day))

    def sessions(self) -> tuple[Session, ...]:
        return tuple(sorted(self._all(Session), key=lambda spell: spell.began))

    def open_session(self) -> Session | None:
        found = [spell for spell in self.sessions() if spell.ended is None]
        return found[-1] if found else None

    def day_ends(self) -> tuple[DayEnd, ...]:
        return tuple(sorted(self._all(DayEnd), key=lambda end: end.day))

    def result(self, id: str) -> Result | None:
        found = self.kept.get(Result, {}).get(id)
        return found if isinstance(found, Result) else None

    def results(self) -> tuple[Result, ...]:
        live = [one for one in self._all(Result) if one.binned_on is None]
        return tuple(sorted(live, key=lambda result: result.since))

    def binned_results(self) -> tuple[Result, ...]:
        binned = [one for one in self._all(Result)[::-1] if one.binned_on is not None]
        return tuple(sorted(binned, key=lambda result: result.since, reverse=True))

    def result_goals(self) -> tuple[ResultGoal, ...]:
        return tuple(sorted(self._all(ResultGoal), key=lambda goal: goal.since))

    def sightings(self, *, looks: Iterable[str], talks: Iterable[str]) -> tuple[Sighting, ...]:
        named: dict[tuple[str, str], list[Entry]] = {}
        for entry in sorted(self._live(), key=lambda entry: entry.day):
            if entry.person:
                named.setdefault((entry.person, entry.profile_url), []).append(entry)
        looks, talks = set(looks), set(talks)
        return tuple(
            Sighting(
                *pair,
                max(((entry.day, entry.company) for entry in found if entry.company), default=("", ""))[1],
                len(found),
                max((entry.day for entry in found if entry.kind not in looks), default=None),
                max((entry.day for entry in found if entry.kind in talks), default=None),
            )
            for pair, found in sorted(named.items())
        )

    def about(self, name: str, profile_url: str) -> tuple[Entry, ...]:
        found = [
            entry for entry in self._all(Entry) if (entry.person, entry.profile_url) == (name, profile_url)
        ]
        return tuple(sorted(found, key=lambda entry: entry.day))

    # --- changes

    def apply(self, edits: Sequence[Edit]) -> None:
        if self.fails_with is not None:
            refusal, self.fails_with = self.fails_with, None
            raise refusal
        kept = {kind: dict(records) for kind, records in self.kept.items()}
        for edit in edits:
            records = kept.setdefault(type(edit.record), {})
            if records.get(edit.record.id) != edit.before:
                raise KnownError("journal.stale")
            if edit.after is None:
                del records[edit.record.id]
            else:
                records[edit.record.id] = edit.after
        self.kept = kept
        self.applied.append(tuple(edits))
        self._drop_untrue(edits)

    def _drop_untrue(self, edits: Sequence[Edit]) -> None:
        """Whatever rests on something that the edits changed, told the slow and plain way."""
        changed = [
            record
            for edit in edits
            if _what_counts(edit.before) != _what_counts(edit.after)
            for record in (edit.before, edit.after)
            if record is not None and _what_counts(record) is not None
        ]
        for record in changed:
            day = record.since if isinstance(record, Circumstances) else getattr(record, "day", None)
            if not isinstance(record, StatedLevel):
                self.learnings = {kept: one for kept, one in self.learnings.items() if kept < day}
            if not isinstance(record, StatedLevel | Reading):
                self.carried_states = {kept: one for kept, one in self.carried_states.items() if kept < day}
        if changed:
            self.kept_outlook = None

    def forget(self, edits: Sequence[Edit]) -> None:
        self.apply(edits)
        self.forgotten |= {
            edit.record.id for edit in edits if isinstance(edit.record, Entry | Reading | Result)
        }

    def keep_carried(self, carried: CarriedCounts) -> None:
        self.carried_states[carried.day] = carried

    def keep_learning(self, learning: KeptLearning) -> None:
        mine = {day: one for day, one in self.learnings.items() if one.made_by == learning.made_by}
        mine[learning.day] = learning
        read = {reading.day for reading in self.readings(DaySpan(date.min, date.max))}
        spared = worth_keeping({day: sum(one > day for one in read) for day in mine})
        self.learnings = {day: one for day, one in mine.items() if day in spared}

    def keep_outlook(self, outlook: Outlook) -> None:
        self.kept_outlook = outlook

    def keep_prospects(self, prospects: Prospects) -> None:
        self.kept_prospects = prospects

    # --- the file

    def place(self) -> Path:
        return Path("memory")

    def back_up(self, folder: Path) -> Path:
        return folder / "journal-2026-05-13-120000.db"

    def check(self) -> tuple[str, ...]:
        return ()


def _what_counts(record: Record | None) -> object:
    """What of a record anything is reckoned from; None for what counts nowhere."""
    if isinstance(record, Entry):
        return None if record.binned_on else (record.day, record.kind, record.count)
    if isinstance(record, Reading):
        return None if record.binned_on else record
    return record if isinstance(record, DayMark | Circumstances | StatedLevel) else None
