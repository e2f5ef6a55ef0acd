"""A session: a spell on LinkedIn with its clock, its tallies and what was ticked meanwhile."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from ssi_coach.domain.activities import LONGEST_NAME, LONGEST_NOTE, MOST_MINUTES
from ssi_coach.domain.errors import Refused

LONGEST_GAP = timedelta(minutes=3)
"""The clock is looked at every few seconds; a longer gap means that the computer slept, or that nothing ran."""

MINUTE = 60
MOST_TAPS = 20_000
MOST_SECONDS = MOST_MINUTES * MINUTE


@dataclass(frozen=True, slots=True)
class Session:
    """A spell on LinkedIn that began on the user's day `day` at the moment `began` (UTC, aware).

    `seconds` is the time on its clock up to `seen`, the moment of the last look at it; `seen` is None while the
    clock stands. `taps` are the ids of the entries that were counted up, in the order of the presses, one for
    each; `items` are the actions ticked meanwhile. `ended` is None while it is open.
    Raises `Refused` for texts that no journal line can hold.
    """

    id: str
    day: date
    began: datetime
    zone: str = ""
    seconds: int = 0
    seen: datetime | None = None
    person: str = ""
    company: str = ""
    note: str = ""
    taps: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    ended: datetime | None = None

    def __post_init__(self) -> None:
        """Refuse what does not fit."""
        if not 0 <= self.seconds <= MOST_SECONDS or len(self.taps) > MOST_TAPS:
            raise Refused("session.long", high=MOST_MINUTES)
        if max(len(self.person), len(self.company)) > LONGEST_NAME:
            raise Refused("entry.name", field="person", high=LONGEST_NAME)
        if len(self.note) > LONGEST_NOTE:
            raise Refused("entry.note", length=len(self.note), high=LONGEST_NOTE)

    @property
    def running(self) -> bool:
        """Whether its clock goes."""
        return self.seen is not None and self.ended is None

    @property
    def entries(self) -> tuple[str, ...]:
        """The entries counted up, each once, the first pressed first."""
        return tuple(dict.fromkeys(self.taps))

    @property
    def minutes(self) -> int:
        """Whole minutes on the clock; a session that was worth a line took one at least."""
        return max(1, (self.seconds + MINUTE // 2) // MINUTE)

    def slept(self, now: datetime) -> bool:
        """Whether the computer slept since the last look, its clock was set, or nothing ran meanwhile."""
        return self.running and not timedelta(0) <= now - _moment(self.seen) <= LONGEST_GAP

    def shown_seconds(self, now: datetime) -> int:
        """What the clock shows at a moment; time slept through is no time on LinkedIn."""
        if not self.running or self.slept(now):
            return self.seconds
        more = int((now - _moment(self.seen)).total_seconds())
        return min(MOST_SECONDS, self.seconds + more)

    def looked(self, now: datetime) -> Session:
        """The session after a look at the clock; whole seconds are added up, the rest waits for the next look."""
        if not self.running:
            return self
        seconds = self.shown_seconds(now)
        seen = now if self.slept(now) else _moment(self.seen) + timedelta(seconds=seconds - self.seconds)
        return replace(self, seconds=seconds, seen=seen)


def _moment(seen: datetime | None) -> datetime:
    if seen is None:
        raise ValueError("a clock that stands was last seen at no moment")
    return seen
