"""The team: what a member shows the others of the own index, and what a board finds of all of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import NoReturn

from ssi_coach.domain.activities import MOST_COUNT
from ssi_coach.domain.days import EARLIEST_DAY, ONE_DAY
from ssi_coach.domain.errors import KnownError, Refused
from ssi_coach.domain.pillars import PILLAR_LIMIT, PILLARS, TOTAL_LIMIT, Pillar

SNAPSHOT_FORMAT = "ssi-coach-team"
SNAPSHOT_VERSION = 1

LONGEST_ALIAS = 60
MOST_READINGS = 4_000
"""More than ten years of daily readings."""
MOST_WEEKS = 120
"""A little more than two years."""
MOST_QUARTERS = 12
MOST_NAMES = 40
"""Kinds that a week may count, stages that a quarter may."""
LATEST_DAY = date(2199, 12, 31)
"""No computer's clock is so wrong that it shows a later day."""

CHANGE_DAYS = 28
"""A change is one over four weeks: to the last reading that is at least so much older."""
STALE_DAYS = 56
"""A reading that is older still says nothing about the last four weeks."""

WORST_RANK = 100.0
"""Ranks are "Top N %"."""

_MEMBER = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\Z")
_NAME = re.compile(r"[a-z][a-z0-9_]{0,39}\Z")

_RANGES = (
    ("total", 0.0, TOTAL_LIMIT),
    *((pillar.value, 0.0, PILLAR_LIMIT) for pillar in PILLARS),
    ("industry_rank", 1.0, WORST_RANK),
    ("network_rank", 1.0, WORST_RANK),
)


class TeamPart(StrEnum):
    """What a member may show besides the totals of the readings."""

    PILLARS = "pillars"
    RANKS = "ranks"
    ACTIVITIES = "activities"
    RESULTS = "results"


USUAL_PARTS = (TeamPart.PILLARS, TeamPart.RANKS)


@dataclass(frozen=True, slots=True)
class TeamReading:
    """A member's official reading of a day: total 0..100, pillars 0..25, ranks 1..100; what is not shown is None."""

    day: date
    total: float
    brand: float | None = None
    people: float | None = None
    insights: float | None = None
    relationships: float | None = None
    industry_rank: float | None = None
    network_rank: float | None = None

    def __post_init__(self) -> None:
        """Refuse what no SSI page shows; `Refused("team.value")`."""
        # A team's history is tens of thousands of readings, so the usual case is one look at each number.
        if not (
            0.0 <= self.total <= TOTAL_LIMIT
            and (self.brand is None or 0.0 <= self.brand <= PILLAR_LIMIT)
            and (self.people is None or 0.0 <= self.people <= PILLAR_LIMIT)
            and (self.insights is None or 0.0 <= self.insights <= PILLAR_LIMIT)
            and (self.relationships is None or 0.0 <= self.relationships <= PILLAR_LIMIT)
            and (self.industry_rank is None or 1.0 <= self.industry_rank <= WORST_RANK)
            and (self.network_rank is None or 1.0 <= self.network_rank <= WORST_RANK)
        ):
            self._refuse()

    def _refuse(self) -> NoReturn:
        """Name the number that cannot be."""
        for name, low, high in _RANGES:
            value = getattr(self, name)
            if value is not None and not low <= value <= high:  # also what is no number at all
                raise Refused("team.value", field=name, value=value)
        raise ValueError("every number is in its range")

    def pillar(self, pillar: Pillar) -> float | None:
        """The points of one pillar, None when they are not shown."""
        value: float | None = getattr(self, pillar.value)
        return value


@dataclass(frozen=True, slots=True)
class TeamCounts:
    """How often things happened from a day on: activity kinds in a week, or stages reached by results in a quarter."""

    first: date
    counts: Mapping[str, int]

    def __post_init__(self) -> None:
        """Refuse names that are none and counts that nobody reaches; `Refused("team.value")`."""
        if len(self.counts) > MOST_NAMES:
            raise Refused("team.value", field="counts", value=len(self.counts))
        for name, count in self.counts.items():
            if not _NAME.match(name):
                raise Refused("team.value", field="counts", value=name)
            if not 0 <= count <= MOST_COUNT * 100:
                raise Refused("team.value", field=name, value=count)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What one member shows: under which name, as of which day, and the readings, oldest first, one a day.

    `member` is a UUID that says nothing but that two snapshots are of the same member. `written_at` is the moment
    of writing in UTC by the member's own clock. No person, no note and no company is ever in it.
    Raises `Refused("team.alias" | "team.value")`.
    """

    member: str
    alias: str
    as_of: date
    written_at: datetime
    readings: tuple[TeamReading, ...] = ()
    weeks: tuple[TeamCounts, ...] = ()
    quarters: tuple[TeamCounts, ...] = ()

    def __post_init__(self) -> None:
        """Refuse what no snapshot of this program can say."""
        if not _MEMBER.match(self.member):
            raise Refused("team.value", field="member", value=self.member)
        check_alias(self.alias)
        if not EARLIEST_DAY <= self.as_of <= LATEST_DAY:
            raise Refused("team.value", field="as_of", value=self.as_of)
        for name, days, most in (
            ("readings", [one.day for one in self.readings], MOST_READINGS),
            ("weeks", [one.first for one in self.weeks], MOST_WEEKS),
            ("results", [one.first for one in self.quarters], MOST_QUARTERS),
        ):
            self._check_days(name, days, most)

    @property
    def latest(self) -> TeamReading | None:
        """The last reading."""
        return self.readings[-1] if self.readings else None

    @property
    def change(self) -> float | None:
        """Points by which the total has changed over four weeks; None where no reading is of about that age."""
        latest = self.latest
        if latest is None:
            return None
        newest, oldest = latest.day - timedelta(CHANGE_DAYS), latest.day - timedelta(STALE_DAYS)
        before = [one for one in self.readings if oldest <= one.day <= newest]
        return latest.total - before[-1].total if before else None

    def _check_days(self, name: str, days: list[date], most: int) -> None:
        if len(days) > most:
            raise Refused("team.value", field=name, value=len(days))
        if any(later <= earlier for earlier, later in pairwise(days)):
            raise Refused("team.value", field=name, value="date")
        if days and not (EARLIEST_DAY - timedelta(7) <= days[0] and days[-1] <= self.as_of + ONE_DAY):
            raise Refused("team.value", field=name, value=days[-1])


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file, or a row of a server, that is not shown, and why."""

    name: str
    fault: KnownError


@dataclass(frozen=True, slots=True)
class TeamBoard:
    """What was found of a team: one snapshot a member, by alias, and what was left out."""

    members: tuple[Snapshot, ...] = ()
    ignored: tuple[LeftOut, ...] = field(default=())


def check_alias(alias: str) -> str:
    """The name itself when others can read it; `Refused("team.alias")` for none, a long one, or unseen signs."""
    if not alias.strip() or len(alias) > LONGEST_ALIAS or not alias.isprintable():
        raise Refused("team.alias", high=LONGEST_ALIAS)
    return alias


def one_a_member(found: Iterable[tuple[str, Snapshot]], ignored: Iterable[LeftOut] = ()) -> TeamBoard:
    """The board of what was found under names: of a member's snapshots the newest counts, the others are named."""
    newest: dict[str, tuple[str, Snapshot]] = {}
    left = list(ignored)
    for name, snapshot in sorted(found, key=_age):
        older = newest.get(snapshot.member)
        if older is not None:
            left.append(LeftOut(older[0], KnownError("team.older", alias=snapshot.alias)))
        newest[snapshot.member] = (name, snapshot)
    members = sorted((one for _, one in newest.values()), key=lambda one: (one.alias.casefold(), one.member))
    return TeamBoard(tuple(members), tuple(sorted(left, key=lambda one: one.name)))


def _age(found: tuple[str, Snapshot]) -> tuple[date, datetime, str]:
    return found[1].as_of, found[1].written_at, found[0]
