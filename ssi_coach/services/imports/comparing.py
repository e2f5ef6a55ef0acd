"""Comparing what files hold with the journal: what is new, what is restated, and what is known already."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any

from ssi_coach.domain.activities import Entry
from ssi_coach.domain.checklist import Tick
from ssi_coach.domain.days import EARLIEST_DAY, DaySpan
from ssi_coach.domain.doubles import KeptApart, unproved
from ssi_coach.domain.edits import Edit, Record
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.files import FileKind, ParsedFile
from ssi_coach.domain.levels import COUNTED_BY, StatedLevel
from ssi_coach.domain.outcomes import PostOutcome
from ssi_coach.domain.profile_seen import ProfileSeen, profile_seen
from ssi_coach.domain.readings import Reading
from ssi_coach.domain.results import Result
from ssi_coach.services.imports.deals_again import restated
from ssi_coach.services.imports.notes_again import NotesAgain
from ssi_coach.services.imports.one_deal import OneDeal, numbered
from ssi_coach.services.imports.one_post import OnePost
from ssi_coach.services.imports.profile_changes import ProfileChanges
from ssi_coach.services.imports.taken_out import without_taken_out
from ssi_coach.services.ports import Journal

EVERY_DAY = DaySpan(EARLIEST_DAY, EARLIEST_DAY.replace(year=9000))

OWN_KINDS = frozenset({FileKind.JOURNAL, FileKind.READINGS, FileKind.RESULTS, FileKind.WHOLE})
"""The app's own files: nothing in them restates what the journal says."""

IDS_AT_ONCE = 10_000
"""Ids asked for in one question: no question may be so long that the window would notice."""

_RAISING = frozenset(kind for kinds in COUNTED_BY.values() for kind in kinds)

Key = tuple[type[Record], str]

Heed = Callable[[int], bool]
"""Hears how many records were looked up since it heard last, and answers whether to go on."""


def unheeded(_: int) -> bool:
    """Nobody waits, and nobody stops it."""
    return True


class Standing(StrEnum):
    """How a record of a file stands to the journal."""

    NEW = "new"
    UPDATED = "updated"
    UNCHANGED = "unchanged"


@dataclass(slots=True)
class Tally:
    """How the records of one file stand to the journal: those that its rows say, and those that all rows show.

    How many connections there are, or that an item of the checklist is done, is no row of its own.
    """

    said: Counter[Standing] = field(default_factory=Counter)
    shown: Counter[Standing] = field(default_factory=Counter)


class Comparison:
    """Compares the files of one import, one after the other, and gathers the edits that they ask for.

    A record whose id the journal holds, or held and deleted, is known: what the user edited or deleted stays as
    the user left it. Outcomes and levels are restated by files of LinkedIn, and only ever upwards, because an
    older file may come after a newer one; a level that the user stated by hand stays. Results are moved by lists
    of deals, forward only.
    """

    def __init__(
        self, journal: Journal, files: Sequence[ParsedFile], today: date, heed: Heed = unheeded
    ) -> None:
        """Begin with the journal as it stands; `files` are all that will be taken, one after the other."""
        self._journal = journal
        self._heed = heed
        self._today = today
        self._notes = NotesAgain(journal, files)
        self._counted_twice: dict[str, Entry] = {}
        self._before: dict[Key, Record] = {_key(one): one for one in _small_records(journal)}
        self._after = dict(self._before)
        self._entries: dict[str, Entry] = {}
        held = self._before.values()
        said = (one for one in held if isinstance(one, KeptApart))
        self._posts = OnePost((one for one in held if isinstance(one, PostOutcome)), said)
        self._deals = OneDeal(one for one in held if isinstance(one, Result))
        kept = (profile_seen(one) for one in held if isinstance(one, KeptApart))
        self._profile = ProfileChanges(one for one in kept if one is not None)
        self._done = {one.item for one in self._before.values() if isinstance(one, Tick)}
        self._stated: set[str] = set()
        self._aside: set[Key] = set()
        self._own = False
        self._known: frozenset[str] = frozenset()
        self._alike: Counter[Reading] = Counter()

    def take(self, file: ParsedFile) -> Tally:
        """Compare one file; raises `KnownError("journal.halted")` when nobody wants to know any more."""
        self._own = file.kind in OWN_KINDS
        # An archive has hundreds of thousands of entries beside a few other records: they are told apart once.
        entries = [record for record in file.records if type(record) is Entry]
        others = [record for record in file.records if type(record) is not Entry]
        self._known = self._known_ids(entries, others)
        self._alike = self._readings_like(file, others)
        self._posts.begin(one for one in others if isinstance(one, PostOutcome))
        self._deals.begin(one for one in others if isinstance(one, Result))
        tally = Tally()
        self._take_entries(entries, tally)
        for record in others:
            seen = None if self._own or not isinstance(record, KeptApart) else profile_seen(record)
            if seen is not None:
                self._take_profile(seen, tally)
                continue
            shown = isinstance(record, StatedLevel | Tick) and not self._own
            (tally.shown if shown else tally.said)[self._small(record)] += 1
        return tally

    def _known_ids(self, entries: Iterable[Entry], others: Iterable[Record]) -> frozenset[str]:
        """The ids of entries, readings and results that the journal holds or has forgotten."""
        ids = [entry.id for entry in entries]
        ids += [record.id for record in others if isinstance(record, Reading | Result)]
        known: list[frozenset[str]] = []
        for start in range(0, len(ids), IDS_AT_ONCE):
            asked = ids[start : start + IDS_AT_ONCE]
            known.append(self._journal.known_ids(asked))
            if not self._heed(len(asked)):
                raise KnownError("journal.halted")
        return frozenset().union(*known)

    def entry_edits(self) -> Iterator[Edit]:
        """The entries that the journal does not have yet, and those that say what a new one says: to the bin."""
        yield from (Edit(None, entry) for entry in self._entries.values())
        yield from (Edit(one, replace(one, binned_on=self._today)) for one in self._counted_twice.values())

    def other_edits(self) -> tuple[Edit, ...]:
        """What is new or restated besides, in no order.

        What is only remembered for the next archive goes along with something that somebody sees.
        """
        fresh = Counter[tuple[str, date]]()
        for entry in self._entries.values():
            if entry.kind in _RAISING:
                fresh[entry.kind, entry.day] += entry.count
        edits = tuple(self._changed(fresh))
        seen = (
            self._entries
            or self._counted_twice
            or any(_key(edit.record) not in self._aside for edit in edits)
        )
        return edits if seen else ()

    def _changed(self, fresh: Mapping[tuple[str, date], int]) -> Iterator[Edit]:
        for key, after in self._after.items():
            before = self._before.get(key)
            wanted = self._counted(before, after, fresh) if key[1] in self._stated else after
            if before != wanted:
                yield Edit(before, wanted)

    def _take_entries(self, entries: Sequence[Entry], tally: Tally) -> None:
        """Keep those that are new; an archive has hundreds of thousands."""
        before = len(self._entries)
        fresh = [entry for entry in entries if entry.id not in self._known]
        if fresh and not self._own:
            known = (entry for entry in entries if entry.id in self._known)
            fresh = without_taken_out(self._journal, fresh, known, at_once=IDS_AT_ONCE)
            fresh = self._without_notes(entries, fresh, tally)
        for entry in fresh:
            self._entries.setdefault(entry.id, entry)
        new = len(self._entries) - before
        tally.said[Standing.NEW] += new
        tally.said[Standing.UNCHANGED] += len(entries) - new

    def _take_profile(self, seen: ProfileSeen, tally: Tally) -> None:
        """What an archive shows of the profile, beside those before and after it."""
        updates = self._profile.take(seen)
        if updates is None:
            return
        self._aside.add(_key(seen.kept))
        self._after[_key(seen.kept)] = seen.kept
        known = self._journal.known_ids([entry.id for entry in updates])
        for entry in updates:
            if entry.id not in known:
                self._entries.setdefault(entry.id, entry)
                tally.shown[Standing.NEW] += 1

    def _without_notes(self, entries: Sequence[Entry], fresh: list[Entry], tally: Tally) -> list[Entry]:
        """The new ones without notes of invitations that the journal counts already; and the other way round."""
        for message in self._notes.counted_before(entries, fresh):
            tally.shown[Standing.UPDATED] += message.id not in self._counted_twice
            self._counted_twice[message.id] = message
        again = self._notes.told_again(entries, fresh)
        return [entry for entry in fresh if entry.id not in again] if again else fresh

    def _small(self, record: Record) -> Standing:
        if isinstance(record, StatedLevel) and not self._own:
            self._stated.add(record.id)
        key = _key(record) if self._own else self._kept_as(record)
        held = self._after.get(key)
        if held is not None:
            return self._restated(key, held, record)
        if self._is_known(record):
            return Standing.UNCHANGED
        self._after[key] = record
        if isinstance(record, Tick):
            self._done.add(record.item)
        return Standing.NEW

    def _kept_as(self, record: Record) -> Key:
        """Under which key the journal keeps what a file of others tells, or would keep it."""
        key = _key(record)
        if isinstance(record, PostOutcome) and record.post and key not in self._after:
            return PostOutcome, self._posts.kept_as(record) or record.id
        if isinstance(record, Result):
            return Result, self._deals.held_as(record) or record.id
        return key

    def _is_known(self, record: Record) -> bool:
        if isinstance(record, Reading):
            return self._knows_reading(record)
        if isinstance(record, Result):
            return record.id in self._known  # deleted for good: no file brings it back
        if not isinstance(record, Tick) or not record.proof or self._own:
            return False
        # That a profile has a headline is proved once; each newer archive would prove it again. And where the
        # user took the tick away, no proof brings it back.
        return record.item in self._done or _key(unproved(record.item)) in self._after

    def _knows_reading(self, reading: Reading) -> bool:
        content = _content(reading)
        alike = self._alike[content] > 0
        # Each reading of the journal answers for one row: the second of two equal rows needs a second one.
        self._alike[content] -= int(alike)
        return alike or reading.id in self._known or self._journal.reading(reading.id) is not None

    def _readings_like(self, file: ParsedFile, records: Iterable[Record]) -> Counter[Reading]:
        """The journal's readings by what they say: a table brings no ids of the journal's own."""
        read = any(isinstance(record, Reading) for record in records)
        if not read or file.kind == FileKind.WHOLE:
            return Counter()
        held = [*self._journal.readings(EVERY_DAY), *self._journal.binned_readings()]
        return Counter(map(_content, held))

    def _restated(self, key: Key, held: Record, record: Record) -> Standing:
        restate = None if self._own else _RESTATING.get(type(record))
        after = held if restate is None else restate(held, record)
        if after == held:
            return Standing.UNCHANGED
        self._after[key] = after
        return Standing.UPDATED

    def _counted(self, before: Record | None, after: Record, fresh: Mapping[tuple[str, date], int]) -> Record:
        """A level that a file states knows how much of its own day's entries is in its value: none counts twice."""
        if not isinstance(after, StatedLevel):
            return after
        kinds = COUNTED_BY[after.level]
        more = sum(fresh.get((kind, after.day), 0) for kind in kinds)
        if isinstance(before, StatedLevel) and before.value == after.value:
            return replace(before, already=before.already + more)
        return replace(after, already=self._journal.counted(kinds, DaySpan(after.day, after.day)) + more)


def _key(record: Record) -> Key:
    return type(record), record.id


def _small_records(journal: Journal) -> Iterator[Record]:
    """All records besides entries and readings: few enough to be compared one by one."""
    yield from journal.day_marks(EVERY_DAY)
    yield from journal.circumstances()
    yield from journal.levels()
    yield from journal.ticks()
    yield from journal.goals()
    yield from journal.own_items()
    yield from journal.snoozes()
    yield from journal.outcomes(EVERY_DAY)
    yield from journal.kept_apart()
    yield from journal.reviews()
    yield from journal.annotations()
    yield from journal.next_steps()
    yield from journal.sessions()
    yield from journal.day_ends()
    yield from journal.results()
    yield from journal.binned_results()
    yield from journal.result_goals()


def _content(reading: Reading) -> Reading:
    """A reading reduced to its day and numbers."""
    return replace(reading, id="", source="", saved_at=None, binned_on=None)


def _level_restated(held: StatedLevel, said: StatedLevel) -> StatedLevel:
    """The larger of two values of one day is the later one, and the user's own word stays."""
    return said if held.source != "typed" and said.value > held.value else held


def _result_restated(held: Result, said: Result) -> Result:
    """A result moves with its deal, and takes the number that a list gives it now."""
    return numbered(restated(held, said), said)


_RESTATING: dict[type[Record], Callable[[Any, Any], Record]] = {
    PostOutcome: PostOutcome.restated,
    StatedLevel: _level_restated,
    Result: _result_restated,
}
