"""The end of a day in twenty seconds: how it went, a note, and what comes first tomorrow."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ssi_coach.domain.errors import Refused

LONGEST_WORD = 2_000
"""Signs that the note of a day holds: a page of writing."""

LONGEST_ITEM = 200


class Went(StrEnum):
    """How a day on LinkedIn went, in the user's own judgement; it is never counted against anybody."""

    WELL = "well"
    FINE = "fine"
    HARD = "hard"


@dataclass(frozen=True, slots=True)
class DayEnd:
    """What was said at the end of a day; `first` is the action that comes first on the next one, or empty.

    Raises `Refused("day_end.long")` for a note of more than 2 000 signs.
    """

    day: date
    went: Went | None = None
    note: str = ""
    first: str = ""

    def __post_init__(self) -> None:
        """Refuse what does not fit."""
        if len(self.note) > LONGEST_WORD or len(self.first) > LONGEST_ITEM:
            raise Refused("day_end.long", high=LONGEST_WORD)

    @property
    def id(self) -> str:
        """A day ends once, so the day names it."""
        return self.day.isoformat()

    @property
    def empty(self) -> bool:
        """Whether nothing was said."""
        return self.went is None and not self.note.strip() and not self.first
