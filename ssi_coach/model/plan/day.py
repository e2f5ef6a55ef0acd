"""The day that a plan is made for: the minutes there are, and everything that was said and done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from ssi_coach.domain.activities import LinkedInPlan
from ssi_coach.domain.checklist import OwnItem, Snooze, Tick
from ssi_coach.domain.counts import DailyCounts
from ssi_coach.domain.days import WEEK, DaySpan, week_of
from ssi_coach.domain.levels import Level
from ssi_coach.domain.pillars import Pillar


@dataclass(frozen=True, slots=True)
class Day:
    """What a plan is made from, besides guidelines, score and prospects.

    `ticks` are those up to the day, `counts` those of the last month and the day itself; `active` says
    whether the day has an entry of mine, `worked` are the days of the last month
    that have one. `weekdays_off` are always off (Monday is 0), `said` is what was said
    about single days: True is a day that counts. `total` and `pillars` are where the user stands, None and
    empty while nobody knows; `levels` are those of the day. `shown` are the actions that the user is looking
    at, in their order: what is still open of them keeps its place. `resting` is what was found to rest today,
    None while nobody has looked.
    """

    on: date
    minutes: int
    plan: LinkedInPlan = LinkedInPlan.FREE
    ticks: tuple[Tick, ...] = ()
    snoozes: tuple[Snooze, ...] = ()
    own_items: tuple[OwnItem, ...] = ()
    counts: DailyCounts | None = None
    active: bool = False
    worked: frozenset[date] = frozenset()
    first_weekday: int = 0
    weekdays_off: frozenset[int] = frozenset()
    said: Mapping[date, bool] = field(default_factory=dict)
    total: float | None = None
    pillars: Mapping[Pillar, float] = field(default_factory=dict)
    levels: Mapping[Level, int] = field(default_factory=dict)
    shown: tuple[str, ...] = ()
    resting: frozenset[str] | None = None

    @property
    def works(self) -> bool:
        """Whether anything is to be done at all on this day."""
        return self.working(self.on)

    @property
    def days_a_week(self) -> int:
        """Working days of a usual week; somebody who is always off still works on the days that say so."""
        return max(1, WEEK - len(self.weekdays_off))

    @property
    def ends_of_week(self) -> tuple[date, ...]:
        """The first and the last working day of the week; none where all of it is off."""
        days = [day for day in week_of(self.on, self.first_weekday) if self.working(day)]
        return (days[0], days[-1]) if days else ()

    def working(self, day: date) -> bool:
        """Whether a day is no day off."""
        return self.said.get(day, day.weekday() not in self.weekdays_off)

    def working_days(self, span: DaySpan) -> int:
        """How many days of a span are no days off."""
        return sum(map(self.working, span))
