"""How each record lies in its table: names of columns, and the way there and back.

Read by plain SQL at the start and by the SQLModel rows later, so both always mean the same. Days are
`YYYY-MM-DD`, moments UTC with six decimals and `Z`, lists are JSON.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, Generic, TypeVar

from ssi_coach.domain.activities import Entry, LinkedInPlan
from ssi_coach.domain.carried import CarriedCounts
from ssi_coach.domain.checklist import Cadence, Goal, OwnItem, Snooze, Tick
from ssi_coach.domain.day_ends import DayEnd, Went
from ssi_coach.domain.days import DayMark, DayMeaning
from ssi_coach.domain.levels import Level, StatedLevel
from ssi_coach.domain.pillars import Pillar
from ssi_coach.domain.readings import Reading
from ssi_coach.domain.reviews import Happened, WeekReview
from ssi_coach.domain.targets import Circumstances, Target, TargetKind

Kept = TypeVar("Kept")
Value = str | int | float | None
Row = tuple[Any, ...]
"""What sqlite3 gives: CHECK constraints hold the types."""


@dataclass(frozen=True, slots=True)
class Shape(Generic[Kept]):
    """A kind of record in its table.

    `key` names the columns that tell one record from another, `key_of` gives a record's values of them.
    `more` is selected besides the columns and handed to `record` after them.
    """

    table: str
    key: tuple[str, ...]
    key_of: Callable[[Kept], tuple[Value, ...]]
    columns: tuple[str, ...]
    values: Callable[[Kept], tuple[Value, ...]]
    record: Callable[[Row], Kept]
    more: str = ""

    @property
    def selected(self) -> str:
        """What stands between SELECT and FROM."""
        return ", ".join(self.columns) + (f", {self.more}" if self.more else "")


def day_or_none(text: str | None) -> date | None:
    """The day of a cell that may be empty."""
    return None if text is None else date.fromisoformat(text)


def day_text(day: date | None) -> str | None:
    """A day as its cell holds it."""
    return None if day is None else day.isoformat()


def moment_or_none(text: str | None) -> datetime | None:
    """The moment of a cell that may be empty, in UTC."""
    return None if text is None else datetime.fromisoformat(text)


_AT = "%04d-%02d-%02dT%02d:%02d:%02d.%06dZ"


def moment_text(moment: datetime | None) -> str | None:
    """A moment as its cell holds it. Raises ValueError where its zone is missing."""
    if moment is None:
        return None
    if moment.tzinfo is None:
        raise ValueError("a moment without its zone does not say when")
    at = moment if moment.tzinfo is UTC else moment.astimezone(UTC)
    # As `isoformat` says it, which would look at the zone once more and take twice as long.
    return _AT % (at.year, at.month, at.day, at.hour, at.minute, at.second, at.microsecond)


def list_text(values: Iterable[object]) -> str:
    """A list as its cell holds it."""
    return json.dumps(list(values), ensure_ascii=False, separators=(",", ":"))


def _entry_values(entry: Entry) -> tuple[Value, ...]:
    return (
        entry.id,
        entry.day.isoformat(),
        entry.kind,
        entry.count,
        entry.minutes,
        entry.person,
        entry.profile_url,
        entry.company,
        entry.note,
        list_text(entry.tags) if entry.tags else "[]",
        moment_text(entry.at),
        entry.zone,
        str(entry.source),
        day_text(entry.binned_on),
    )


def _entry(row: Row) -> Entry:
    id, day, kind, count, minutes, person, profile_url, company, note, tags, at, zone, source, binned = row
    return Entry(
        id=id,
        day=date.fromisoformat(day),
        kind=kind,
        count=count,
        minutes=minutes,
        person=person,
        profile_url=profile_url,
        company=company,
        note=note,
        tags=() if tags == "[]" else tuple(json.loads(tags)),
        at=moment_or_none(at),
        zone=zone,
        source=source,
        binned_on=day_or_none(binned),
    )


ENTRIES: Shape[Entry] = Shape(
    "entries",
    ("id",),
    lambda entry: (entry.id,),
    (
        "id", "day", "kind", "count", "minutes", "person", "profile_url", "company", "note", "tags",
        "at_utc", "zone", "source", "binned_on",
    ),
    _entry_values,
    _entry,
)  # fmt: skip

_NUMBERS = (
    "total", "brand", "people", "insights", "relationships",
    "industry_rank", "network_rank", "industry_average", "network_average",
)  # fmt: skip


def _reading_values(reading: Reading) -> tuple[Value, ...]:
    numbers = tuple(getattr(reading, name) for name in _NUMBERS)
    last = (str(reading.source), moment_text(reading.saved_at), day_text(reading.binned_on))
    return (reading.id, reading.day.isoformat(), *numbers, *last)


def _reading(row: Row) -> Reading:
    id, day, *rest, saved_at, binned = row
    # By position, in the order of the columns: ten years of readings are built at once for a chart.
    return Reading(*(id, date.fromisoformat(day), *rest, moment_or_none(saved_at), day_or_none(binned)))


READINGS: Shape[Reading] = Shape(
    "readings",
    ("id",),
    lambda reading: (reading.id,),
    ("id", "day", *_NUMBERS, "source", "saved_at_utc", "binned_on"),
    _reading_values,
    _reading,
)

LEVELS: Shape[StatedLevel] = Shape(
    "levels",
    ("level", "day"),
    lambda level: (level.level.value, level.day.isoformat()),
    ("level", "day", "value", "source", "already"),
    lambda level: (level.level.value, level.day.isoformat(), level.value, str(level.source), level.already),
    lambda row: StatedLevel(Level(row[0]), date.fromisoformat(row[1]), row[2], row[3], row[4]),
)

DAY_MARKS: Shape[DayMark] = Shape(
    "day_marks",
    ("day",),
    lambda mark: (mark.day.isoformat(),),
    ("day", "meaning"),
    lambda mark: (mark.day.isoformat(), mark.meaning.value),
    lambda row: DayMark(date.fromisoformat(row[0]), DayMeaning(row[1])),
)

TICKS: Shape[Tick] = Shape(
    "ticks",
    ("item", "day"),
    lambda tick: (tick.item, tick.day.isoformat()),
    ("item", "day", "proof"),
    lambda tick: (tick.item, tick.day.isoformat(), tick.proof),
    lambda row: Tick(row[0], date.fromisoformat(row[1]), tuple(json.loads(row[3])), row[2]),
    more="(SELECT json_group_array(entry) FROM "
    "(SELECT entry FROM tick_entries WHERE tick = ticks.seq ORDER BY place))",
)

GOALS: Shape[Goal] = Shape(
    "goals",
    ("kind",),
    lambda goal: (goal.kind,),
    ("kind", "per_week"),
    lambda goal: (goal.kind, goal.per_week),
    lambda row: Goal(row[0], row[1]),
)

OWN_ITEMS: Shape[OwnItem] = Shape(
    "own_items",
    ("id",),
    lambda item: (item.id,),
    ("id", "title", "pillar", "cadence", "minutes"),
    lambda item: (item.id, item.title, item.pillar.value, item.cadence.value, item.minutes),
    lambda row: OwnItem(row[0], row[1], Pillar(row[2]), Cadence(row[3]), row[4]),
)

SNOOZES: Shape[Snooze] = Shape(
    "snoozes",
    ("item",),
    lambda snooze: (snooze.item,),
    ("item", "until"),
    lambda snooze: (snooze.item, day_text(snooze.until)),
    lambda row: Snooze(row[0], day_or_none(row[1])),
)


def _circumstances_values(held: Circumstances) -> tuple[Value, ...]:
    target = held.target
    about_target = (target.kind.value, target.points, target.top_percent)
    return (held.since.isoformat(), held.plan.value, held.industry, *about_target, list_text(held.days_off))


def _circumstances(row: Row) -> Circumstances:
    since, plan, industry, kind, points, top_percent, days_off = row
    return Circumstances(
        since=date.fromisoformat(since),
        plan=LinkedInPlan(plan),
        industry=industry,
        target=Target(TargetKind(kind), points, top_percent),
        days_off=tuple(json.loads(days_off)),
    )


CIRCUMSTANCES: Shape[Circumstances] = Shape(
    "circumstances",
    ("since",),
    lambda held: (held.since.isoformat(),),
    ("since", "plan", "industry", "target_kind", "target_points", "target_top_percent", "days_off"),
    _circumstances_values,
    _circumstances,
)

REVIEWS: Shape[WeekReview] = Shape(
    "reviews",
    ("week",),
    lambda review: (review.week.isoformat(),),
    ("week", "to_keep", "to_drop", "to_start", "happened", "saved_at_utc"),
    lambda review: (
        review.week.isoformat(),
        review.keep,
        review.drop,
        review.start,
        None if review.happened is None else review.happened.value,
        moment_text(review.saved_at),
    ),
    lambda row: WeekReview(
        date.fromisoformat(row[0]),
        row[1],
        row[2],
        row[3],
        None if row[4] is None else Happened(row[4]),
        moment_or_none(row[5]),
    ),
)

DAY_ENDS: Shape[DayEnd] = Shape(
    "day_ends",
    ("day",),
    lambda end: (end.day.isoformat(),),
    ("day", "went", "note", "first_item"),
    lambda end: (end.day.isoformat(), None if end.went is None else end.went.value, end.note, end.first),
    lambda row: DayEnd(date.fromisoformat(row[0]), None if row[1] is None else Went(row[1]), row[2], row[3]),
)

CARRIED: Shape[CarriedCounts] = Shape(
    "carried",
    ("day",),
    lambda carried: (carried.day.isoformat(),),
    ("day", "by_kind", "weight", "active_weight"),
    lambda carried: (
        carried.day.isoformat(),
        json.dumps(dict(carried.by_kind)),
        carried.weight,
        carried.active_weight,
    ),
    lambda row: CarriedCounts(date.fromisoformat(row[0]), json.loads(row[1]), row[2], row[3]),
)
