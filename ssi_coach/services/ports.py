"""What the services need from outside, as protocols: the journal, the clock, the settings file, workers."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from ssi_coach.domain.activities import Entry, EntryFilter
from ssi_coach.domain.annotations import Annotation
from ssi_coach.domain.carried import CarriedCounts
from ssi_coach.domain.checklist import Goal, OwnItem, Snooze, Tick
from ssi_coach.domain.counts import DailyCounts
from ssi_coach.domain.day_ends import DayEnd
from ssi_coach.domain.days import DayMark, DaySpan
from ssi_coach.domain.doubles import KeptApart
from ssi_coach.domain.edits import Edit
from ssi_coach.domain.estimates import KeptLearning, Outlook
from ssi_coach.domain.levels import StatedLevel
from ssi_coach.domain.outcomes import PostOutcome
from ssi_coach.domain.people import NextStep, Sighting
from ssi_coach.domain.prospects import Prospects
from ssi_coach.domain.readings import Reading
from ssi_coach.domain.reviews import WeekReview
from ssi_coach.domain.sessions import Session
from ssi_coach.domain.targets import Circumstances

if TYPE_CHECKING:  # what the first page does not show is not loaded for its types
    from ssi_coach.domain.results import Result, ResultGoal

Answer = TypeVar("Answer")


class Clock(Protocol):
    """Says what time it is where the user is."""

    def now(self) -> datetime:
        """The present moment, aware, in the computer's zone."""
        ...

    def zone(self) -> str:
        """The IANA name of the computer's zone ("Europe/Berlin"), empty when it is not known."""
        ...


class EntryReader(Protocol):
    """Reads entries and their daily sums; entries in the bin count nowhere but in `binned` filters."""

    def entry(self, id: str) -> Entry | None:
        """One entry, also when it lies in the bin."""
        ...

    def entries(self, ids: Iterable[str]) -> tuple[Entry, ...]:
        """The entries of some ids in their order, also those in the bin; those that are not there are left out."""
        ...

    def entries_page(self, which: EntryFilter, *, offset: int, limit: int) -> tuple[Entry, ...]:
        """Entries that pass, newest day first, and within a day the last saved first."""
        ...

    def entry_count(self, which: EntryFilter) -> int:
        """How many entries pass."""
        ...

    def known_ids(self, ids: Iterable[str]) -> frozenset[str]:
        """Those of the ids that the journal holds as entries, live or binned, or has forgotten."""
        ...

    def nameless(self, ids: Iterable[str]) -> frozenset[str]:
        """Those of the ids whose entries are in the journal, live or binned, and name nobody."""
        ...

    def met(self, sources: Iterable[str]) -> tuple[Entry, ...]:
        """Live entries of each day and kind that has some of these sources and some of others.

        Newest day first, then by kind, then in the order in which they were saved.
        """
        ...

    def sightings(self, *, looks: Iterable[str], talks: Iterable[str]) -> tuple[Sighting, ...]:
        """Everybody who is named in live entries, once for each pair of name and profile, summed up by SQL.

        Entries of the kinds `looks` are no contact, those of the kinds `talks` are an answer.
        """
        ...

    def about(self, name: str, profile_url: str) -> tuple[Entry, ...]:
        """All entries that bear this name and profile address, also those in the bin, oldest first."""
        ...

    def first_day(self) -> date | None:
        """The oldest day with an entry: where the journal begins."""
        ...

    def last_day(self) -> date | None:
        """The newest day with an entry."""
        ...

    def daily_counts(self, span: DaySpan) -> DailyCounts:
        """Counts a day and kind, from the kept daily sums, never from the entries."""
        ...

    def daily_lines(self, span: DaySpan) -> DailyCounts:
        """Number of journal lines a day and kind, from the kept daily sums."""
        ...

    def daily_minutes(self, span: DaySpan) -> DailyCounts:
        """Minutes written down a day and kind, from the kept daily sums; unknown minutes add nothing."""
        ...

    def counted(self, kinds: Iterable[str], span: DaySpan) -> int:
        """How often any of the kinds was counted in a span, summed by SQL from the kept daily sums."""
        ...

    def counted_each_day(self, kinds: Iterable[str], span: DaySpan) -> array[float]:
        """How often any of the kinds was counted on each day of a span, summed by SQL from the kept daily sums."""
        ...

    def line_count(self, until: date) -> int:
        """Journal lines dated up to a day, from the kept daily sums."""
        ...

    def carried(self, not_after: date) -> CarriedCounts | None:
        """The latest kept carried state that is not later than the day and still true."""
        ...

    def learning(self, not_after: date) -> KeptLearning | None:
        """The latest kept learning that is not later than the day and still true."""
        ...

    def outlook(self) -> Outlook | None:
        """The outlook that was kept last, None when something it rests on has changed since."""
        ...

    def prospects(self) -> Prospects | None:
        """What the estimate expected of every action when it was last asked, however long ago."""
        ...


class RecordReader(Protocol):
    """Reads all other records; those in the bin are left out."""

    def reading(self, id: str) -> Reading | None:
        """One reading, also when it lies in the bin."""
        ...

    def readings(self, span: DaySpan) -> tuple[Reading, ...]:
        """Readings by day, and within a day in the order in which they were saved."""
        ...

    def latest_reading(self, until: date) -> Reading | None:
        """The last saved reading of the latest day up to and including `until`."""
        ...

    def latest_average(self, until: date) -> float | None:
        """The industry's average of the latest reading up to a day that shows one."""
        ...

    def binned_readings(self) -> tuple[Reading, ...]:
        """Readings in the bin, newest first."""
        ...

    def levels(self) -> tuple[StatedLevel, ...]:
        """Every stated level, oldest first."""
        ...

    def day_marks(self, span: DaySpan) -> tuple[DayMark, ...]:
        """What was said about days, oldest first."""
        ...

    def ticks(self, since: date | None = None) -> tuple[Tick, ...]:
        """Ticks from a day on (all if none is given), oldest first."""
        ...

    def goals(self) -> tuple[Goal, ...]:
        """The week's goals in the order in which they were set."""
        ...

    def own_items(self) -> tuple[OwnItem, ...]:
        """The user's own checklist items, in the order in which they were made."""
        ...

    def snoozes(self) -> tuple[Snooze, ...]:
        """All answers "later" and "not for me"."""
        ...

    def circumstances(self) -> tuple[Circumstances, ...]:
        """Plan, industry and target over time, oldest first."""
        ...

    def outcomes(self, span: DaySpan) -> tuple[PostOutcome, ...]:
        """What became of posts, and of whole days, oldest first."""
        ...

    def kept_apart(self) -> tuple[KeptApart, ...]:
        """The entries that are no longer asked about as doubles, in the order in which that was said."""
        ...

    def reviews(self) -> tuple[WeekReview, ...]:
        """All weekly reviews, oldest week first."""
        ...

    def annotations(self) -> tuple[Annotation, ...]:
        """All own notes on the charts, oldest day first, within a day in the order in which they were written."""
        ...

    def next_steps(self) -> tuple[NextStep, ...]:
        """All next steps with persons, the soonest first."""
        ...

    def sessions(self) -> tuple[Session, ...]:
        """All sessions, the first begun first."""
        ...

    def open_session(self) -> Session | None:
        """The session begun last of those that are open."""
        ...

    def day_ends(self) -> tuple[DayEnd, ...]:
        """What was said at the ends of days, oldest first."""
        ...

    def result(self, id: str) -> Result | None:
        """One result, also when it lies in the bin."""
        ...

    def results(self) -> tuple[Result, ...]:
        """All results in the order of the days of their last steps, the newest last."""
        ...

    def binned_results(self) -> tuple[Result, ...]:
        """Results in the bin, newest first."""
        ...

    def result_goals(self) -> tuple[ResultGoal, ...]:
        """What was to be reached in a quarter, the oldest quarter first."""
        ...


class Journal(EntryReader, RecordReader, Protocol):
    """The journal: reads, and applies edits."""

    def apply(self, edits: Sequence[Edit]) -> None:
        """Apply all edits in one transaction; when this returns they are on the disk.

        Raises `KnownError("journal.stale")` when a record is not as `before` says, and
        `KnownError("journal.full" | "journal.io" | ...)` when the disk refuses. Nothing is changed then.
        """
        ...

    def watched(self, going: Callable[[int], bool]) -> AbstractContextManager[None]:
        """While it is open, `going` hears now and then how many rows an `apply` has written so far.

        Where it answers False, all of that `apply` is taken back: `KnownError("journal.halted")`.
        """
        ...

    def forget(self, edits: Sequence[Edit]) -> None:
        """Take binned records away for good; the ids of what may come again are kept, so no import brings them back."""
        ...

    def keep_carried(self, carried: CarriedCounts) -> None:
        """Keep a carried state; an edit of its day or an older one drops it."""
        ...

    def keep_learning(self, learning: KeptLearning) -> None:
        """Keep what the estimate has learned; an edit of its day or an older one drops it.

        A few are kept: the newest ones and some older, so that a correction of the last readings costs little.
        """
        ...

    def keep_outlook(self, outlook: Outlook) -> None:
        """Keep an outlook in the place of the one before; the next edit that it rests on drops it."""
        ...

    def keep_prospects(self, prospects: Prospects) -> None:
        """Keep what the estimate expects of every action; no edit drops it."""
        ...

    def place(self) -> Path:
        """The folder that holds the journal."""
        ...

    def back_up(self, folder: Path) -> Path:
        """Write a checked copy of the journal into the folder and say where.

        Raises `KnownError("backup....")` when it could not be written or did not prove equal.
        """
        ...

    def check(self) -> tuple[str, ...]:
        """Faults that SQLite finds in the file, none when it is sound."""
        ...


class SettingsFile(Protocol):
    """Keeps settings as plain values by name; what they mean is known to services.settings."""

    def load(self) -> Mapping[str, object]:
        """The kept values; empty where there is no file or it is not readable as one."""
        ...

    def save(self, plain: Mapping[str, object]) -> None:
        """Keep the values, whole or not at all. Raises `KnownError("settings....")`."""
        ...


class TaskRunner(Protocol):
    """The one road off the calling thread and back; tasks run one after the other, in order."""

    def run(
        self,
        task: Callable[[], Answer],
        done: Callable[[Answer], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Run `task` elsewhere; `done` or `failed` is called back on the caller's thread."""
        ...
