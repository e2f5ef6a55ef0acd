"""Levels: numbers that LinkedIn keeps for the user, stated once and counted on by the journal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ssi_coach.domain.errors import Refused

HIGHEST_LEVEL = 100_000_000


class Level(StrEnum):
    """A level, by its name on the command line and in files."""

    CONNECTIONS = "connections"
    DECISION_MAKERS = "decision_makers"
    COLLEAGUES = "colleagues"
    ENDORSEMENTS = "endorsements"
    RECOMMENDATIONS = "recommendations"
    FOLLOWERS = "followers"


COUNTED_BY: dict[Level, tuple[str, ...]] = {
    Level.CONNECTIONS: ("connection_added",),
    Level.DECISION_MAKERS: ("decision_maker_connected",),
    Level.COLLEAGUES: ("colleague_connected",),
    Level.ENDORSEMENTS: ("endorsement_received",),
    Level.RECOMMENDATIONS: ("recommendation_received",),
    Level.FOLLOWERS: ("follower_gained",),
}
"""The kinds whose entries raise a level after its last stated value."""


@dataclass(frozen=True, slots=True)
class StatedLevel:
    """A level's value as known on a day.

    `already` is how often its kind was counted on that day when the value was stated: what is logged
    after the statement raises the level, what was logged before is in the value.
    """

    level: Level
    day: date
    value: int
    source: str = "typed"
    already: int = 0

    def __post_init__(self) -> None:
        """Refuse values no profile can have."""
        if not 0 <= self.value <= HIGHEST_LEVEL:
            raise Refused("level.value", value=self.value, high=HIGHEST_LEVEL)

    @property
    def id(self) -> str:
        """One statement a level and day; stating it again replaces it."""
        return f"{self.level.value}@{self.day.isoformat()}"
