"""Reads all records besides the entries: readings, levels, days, checklist, goals, circumstances, outcomes."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING

from ssi_coach.domain.checklist import Goal, OwnItem, Snooze, Tick
from ssi_coach.domain.day_ends import DayEnd
from ssi_coach.domain.days import DayMark, DaySpan
from ssi_coach.domain.levels import StatedLevel
from ssi_coach.domain.readings import Reading
from ssi_coach.domain.reviews import WeekReview
from ssi_coach.domain.targets import Circumstances
from ssi_coach.storage.asking import Remembering
from ssi_coach.storage.shapes import (
    CIRCUMSTANCES,
    DAY_ENDS,
    DAY_MARKS,
    GOALS,
    LEVELS,
    OWN_ITEMS,
    READINGS,
    REVIEWS,
    SNOOZES,
    TICKS,
)

if TYPE_CHECKING:  # loaded with the first question about them
    from ssi_coach.domain.annotations import Annotation
    from ssi_coach.domain.doubles import KeptApart
    from ssi_coach.domain.outcomes import PostOutcome
    from ssi_coach.domain.people import NextStep
    from ssi_coach.domain.results import Result, ResultGoal
    from ssi_coach.domain.sessions import Session
    from ssi_coach.storage.later_reads import LaterReads
    from ssi_coach.storage.results_read import ResultsRead


class RecordReads(Remembering):
    """The port `RecordReader` on a bare connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        super().__init__(connection)
        self._later: LaterReads | None = None
        self._results: ResultsRead | None = None

    def reading(self, id: str) -> Reading | None:
        """One reading, also when it lies in the bin."""
        return self.kept(READINGS, (id,))

    def readings(self, span: DaySpan) -> tuple[Reading, ...]:
        """Readings by day, and within a day in the order in which they were saved."""
        days = (span.first.isoformat(), span.last.isoformat())
        return self.records(
            READINGS, "WHERE binned_on IS NULL AND day BETWEEN ? AND ? ORDER BY day, seq", days
        )

    def latest_reading(self, until: date) -> Reading | None:
        """The last saved reading of the latest day up to and including `until`."""
        rest = "WHERE binned_on IS NULL AND day <= ? ORDER BY day DESC, seq DESC LIMIT 1"
        found = self.records(READINGS, rest, (until.isoformat(),))
        return found[0] if found else None

    def latest_average(self, until: date) -> float | None:
        """The industry's average of the latest reading up to a day that shows one."""
        found = self.row(
            "SELECT industry_average FROM readings WHERE binned_on IS NULL AND day <= ?"
            " AND industry_average IS NOT NULL ORDER BY day DESC, seq DESC LIMIT 1",
            (until.isoformat(),),
        )
        return None if found is None else float(found[0])

    def binned_readings(self) -> tuple[Reading, ...]:
        """Readings in the bin, newest first."""
        return self.records(READINGS, "WHERE binned_on IS NOT NULL ORDER BY day DESC, seq DESC")

    def levels(self) -> tuple[StatedLevel, ...]:
        """Every stated level, oldest first."""
        return self.whole(LEVELS, "ORDER BY day, seq")

    def day_marks(self, span: DaySpan) -> tuple[DayMark, ...]:
        """What was said about days, oldest first."""
        days = (span.first.isoformat(), span.last.isoformat())
        return self.records(DAY_MARKS, "WHERE day BETWEEN ? AND ? ORDER BY day", days)

    def ticks(self, since: date | None = None) -> tuple[Tick, ...]:
        """Ticks from a day on (all if none is given), oldest first."""
        ticks = self.whole(TICKS, "ORDER BY day, seq")
        return ticks if since is None else tuple(tick for tick in ticks if tick.day >= since)

    def goals(self) -> tuple[Goal, ...]:
        """The week's goals in the order in which they were set."""
        return self.whole(GOALS, "ORDER BY seq")

    def own_items(self) -> tuple[OwnItem, ...]:
        """The user's own checklist items, in the order in which they were made."""
        return self.whole(OWN_ITEMS, "ORDER BY seq")

    def snoozes(self) -> tuple[Snooze, ...]:
        """All answers "later" and "not for me"."""
        return self.whole(SNOOZES, "ORDER BY seq")

    def circumstances(self) -> tuple[Circumstances, ...]:
        """Plan, industry and target over time, oldest first."""
        return self.whole(CIRCUMSTANCES, "ORDER BY since")

    def outcomes(self, span: DaySpan) -> tuple[PostOutcome, ...]:
        """What became of posts, and of whole days, oldest first."""
        return self._of_later().outcomes(span)

    def kept_apart(self) -> tuple[KeptApart, ...]:
        """The entries that are no longer asked about as doubles, in the order in which that was said."""
        return self._of_later().kept_apart()

    def reviews(self) -> tuple[WeekReview, ...]:
        """All weekly reviews, oldest week first."""
        return self.whole(REVIEWS, "ORDER BY week")

    def annotations(self) -> tuple[Annotation, ...]:
        """All own notes on the charts, oldest day first, within a day in the order in which they were written."""
        return self._of_later().annotations()

    def next_steps(self) -> tuple[NextStep, ...]:
        """All next steps with persons, the soonest first."""
        return self._of_later().next_steps()

    def sessions(self) -> tuple[Session, ...]:
        """All sessions, the first begun first."""
        return self._of_later().sessions()

    def open_session(self) -> Session | None:
        """The session begun last of those that are open."""
        return self._of_later().open_session()

    def day_ends(self) -> tuple[DayEnd, ...]:
        """What was said at the ends of days, oldest first."""
        return self.whole(DAY_ENDS, "ORDER BY day")

    def result(self, id: str) -> Result | None:
        """One result, also when it lies in the bin."""
        return self._of_results().one(id)

    def results(self) -> tuple[Result, ...]:
        """All results, the one that moved first before the others; those in the bin are left out."""
        return self._of_results().all()

    def binned_results(self) -> tuple[Result, ...]:
        """Results in the bin, the one that moved last first."""
        return self._of_results().binned()

    def result_goals(self) -> tuple[ResultGoal, ...]:
        """What was to be reached in a quarter, the oldest quarter first."""
        return self._of_results().goals()

    def read_results_again(self, ids: Collection[str]) -> None:
        """Look at these results anew when results are asked for next."""
        self._of_results().look_again(ids)

    def _of_later(self) -> LaterReads:
        if self._later is None:
            from ssi_coach.storage.later_reads import LaterReads  # noqa: PLC0415  # nobody waits at the start

            self._later = LaterReads(self)
        return self._later

    def _of_results(self) -> ResultsRead:
        if self._results is None:
            from ssi_coach.storage.results_read import ResultsRead  # noqa: PLC0415  # nobody waits at the start

            self._results = ResultsRead(self)
        return self._results
