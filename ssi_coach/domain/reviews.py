"""Weekly reviews: what the user wants to keep, drop and start after looking at a week."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from ssi_coach.domain.days import WEEK, DaySpan
from ssi_coach.domain.errors import Refused

LONGEST_ANSWER = 2_000
"""Signs that one answer of a review holds: a page of writing."""

ANSWERS = ("keep", "drop", "start")
"""The three questions of a review, in the order in which they are asked."""


class Happened(StrEnum):
    """Whether what one wanted to start did happen in the week after."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


@dataclass(frozen=True, slots=True)
class WeekReview:
    """What a user wrote after a week that began on the day `week`.

    `happened` says what became of the "start" of the review before this one, None while nobody has said it.
    `saved_at` is when it was written last, None where a file does not tell.
    Raises `Refused("review.long")` for an answer of more than 2 000 signs.
    """

    week: date
    keep: str = ""
    drop: str = ""
    start: str = ""
    happened: Happened | None = None
    saved_at: datetime | None = None

    def __post_init__(self) -> None:
        """Refuse what does not fit."""
        for field in ANSWERS:
            if len(getattr(self, field)) > LONGEST_ANSWER:
                raise Refused("review.long", field=field, high=LONGEST_ANSWER)

    @property
    def id(self) -> str:
        """One review a week, so its first day names it."""
        return self.week.isoformat()

    @property
    def span(self) -> DaySpan:
        """The seven days that were looked at."""
        return DaySpan(self.week, self.week + timedelta(days=WEEK - 1))

    @property
    def empty(self) -> bool:
        """Whether nothing was answered."""
        return self.happened is None and not any(getattr(self, field).strip() for field in ANSWERS)
