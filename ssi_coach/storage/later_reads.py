"""Reads what Today does not show: outcomes of posts, answers about doubles, notes, next steps, sessions."""

from __future__ import annotations

from ssi_coach.domain.annotations import Annotation
from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.doubles import KeptApart
from ssi_coach.domain.outcomes import PostOutcome
from ssi_coach.domain.people import NextStep
from ssi_coach.domain.sessions import Session
from ssi_coach.storage.asking import Remembering
from ssi_coach.storage.later_shapes import ANNOTATIONS, KEPT_APART, NEXT_STEPS, OUTCOMES, SESSIONS


class LaterReads:
    """A part of `record_reads.RecordReads`, whose questions say what they give."""

    def __init__(self, reads: Remembering) -> None:
        self._reads = reads

    def outcomes(self, span: DaySpan) -> tuple[PostOutcome, ...]:
        """What became of posts, and of whole days, oldest first."""
        days = (span.first.isoformat(), span.last.isoformat())
        return self._reads.records(OUTCOMES, "WHERE day BETWEEN ? AND ? ORDER BY day, seq", days)

    def kept_apart(self) -> tuple[KeptApart, ...]:
        """The entries that are no longer asked about as doubles, in the order in which that was said."""
        return self._reads.whole(KEPT_APART, "ORDER BY seq")

    def annotations(self) -> tuple[Annotation, ...]:
        """All own notes on the charts, oldest day first, within a day in the order in which they were written."""
        return self._reads.whole(ANNOTATIONS, "ORDER BY day, seq")

    def next_steps(self) -> tuple[NextStep, ...]:
        """All next steps with persons, the soonest first."""
        return self._reads.whole(NEXT_STEPS, "ORDER BY day, seq")

    def sessions(self) -> tuple[Session, ...]:
        """All sessions, the first begun first."""
        return self._reads.records(SESSIONS, "ORDER BY began_utc, seq")

    def open_session(self) -> Session | None:
        """The session begun last of those that are open."""
        rest = "WHERE ended_utc IS NULL ORDER BY began_utc DESC, seq DESC LIMIT 1"
        found = self._reads.records(SESSIONS, rest)
        return found[0] if found else None
