"""What the user says about guidelines: done, own items, later, not for me; and the week's goals."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ssi_coach.domain.activities import MOST_COUNT, LinkedInPlan
from ssi_coach.domain.errors import Refused
from ssi_coach.domain.pillars import Pillar


class Cadence(StrEnum):
    """How often a guideline asks for its action."""

    ONCE = "once"
    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    YEARLY = "yearly"
    ALWAYS = "always"


class Form(StrEnum):
    """Where a guideline stands in the checklist."""

    FOUNDATION = "foundation"
    ROUTINE = "routine"
    PRINCIPLE = "principle"


@dataclass(frozen=True, slots=True)
class Tick:
    """A guideline or own item done on a day; `entries` are the journal lines that doing it wrote.

    `proof` says what an import found instead of the user's word, empty for a tick by hand.
    """

    item: str
    day: date
    entries: tuple[str, ...] = ()
    proof: str = ""

    @property
    def id(self) -> str:
        """An item is ticked at most once a day."""
        return f"{self.item}@{self.day.isoformat()}"


@dataclass(frozen=True, slots=True)
class OwnItem:
    """A checklist item that the user wrote."""

    id: str
    title: str
    pillar: Pillar
    cadence: Cadence = Cadence.ONCE
    minutes: int = 5

    def __post_init__(self) -> None:
        """Refuse an item without a title."""
        if not self.title.strip() or len(self.title) > 200:
            raise Refused("own_item.title", high=200)


@dataclass(frozen=True, slots=True)
class Snooze:
    """A guideline put off until a day, or for good ("not for me") when `until` is None."""

    item: str
    until: date | None

    @property
    def id(self) -> str:
        """One answer an item."""
        return self.item

    def holds_on(self, day: date) -> bool:
        """Whether the item is still out of the way on that day."""
        return self.until is None or day < self.until


@dataclass(frozen=True, slots=True)
class Goal:
    """How often in a week the user wants to do a kind; four of them stand on Today."""

    kind: str
    per_week: int

    def __post_init__(self) -> None:
        """Refuse a goal that asks for nothing or for too much."""
        if not 1 <= self.per_week <= MOST_COUNT:
            raise Refused("goal.per_week", per_week=self.per_week, high=MOST_COUNT)

    @property
    def id(self) -> str:
        """One goal a kind."""
        return self.kind


@dataclass(frozen=True, slots=True)
class WeekGoals:
    """The goals of the week that begins on the day `week`; `own` tells whether the user has set them."""

    week: date
    plan: LinkedInPlan
    goals: tuple[Goal, ...]
    own: bool = False
