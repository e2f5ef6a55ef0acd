"""What the user aims at, and under which circumstances."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from ssi_coach.domain.activities import LinkedInPlan
from ssi_coach.domain.days import EARLIEST_DAY
from ssi_coach.domain.errors import Refused


class TargetKind(StrEnum):
    """Which mark of the gauge the user chases."""

    EITHER = "either"
    POINTS = "points"
    TOP = "top"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Target:
    """70 points, the top 25 % of the industry, either of them, or an own value in points (1..100)."""

    kind: TargetKind = TargetKind.EITHER
    points: float = 70.0
    top_percent: float = 25.0

    def __post_init__(self) -> None:
        """Refuse targets that cannot be reached or mean nothing."""
        if not 1 <= self.points <= 100:
            raise Refused("target.points", points=self.points)
        if not 1 <= self.top_percent <= 99:
            raise Refused("target.top", top_percent=self.top_percent)


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What holds from a day on, until the next such record.

    LinkedIn plan, industry, target, and the weekdays (Monday is 0) that are always off.
    """

    since: date = EARLIEST_DAY
    plan: LinkedInPlan = LinkedInPlan.FREE
    industry: str = ""
    target: Target = field(default_factory=Target)
    days_off: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        """Refuse weekdays that no week has."""
        if any(not 0 <= weekday <= 6 for weekday in self.days_off):
            raise Refused("setting.range", setting="days_off", value=self.days_off, low=0, high=6)

    @property
    def id(self) -> str:
        """One record a day, so the day names it."""
        return self.since.isoformat()
