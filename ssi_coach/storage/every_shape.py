"""The shape of each kind of record."""

from __future__ import annotations

from typing import Any

from ssi_coach.domain.activities import Entry
from ssi_coach.domain.checklist import Goal, OwnItem, Snooze, Tick
from ssi_coach.domain.day_ends import DayEnd
from ssi_coach.domain.days import DayMark
from ssi_coach.domain.edits import Record
from ssi_coach.domain.levels import StatedLevel
from ssi_coach.domain.readings import Reading
from ssi_coach.domain.reviews import WeekReview
from ssi_coach.domain.targets import Circumstances
from ssi_coach.storage import shapes
from ssi_coach.storage.shapes import Shape

_AT_THE_START: dict[type[Record], Shape[Any]] = {
    Entry: shapes.ENTRIES,
    Reading: shapes.READINGS,
    StatedLevel: shapes.LEVELS,
    DayMark: shapes.DAY_MARKS,
    Tick: shapes.TICKS,
    Goal: shapes.GOALS,
    OwnItem: shapes.OWN_ITEMS,
    Snooze: shapes.SNOOZES,
    Circumstances: shapes.CIRCUMSTANCES,
    WeekReview: shapes.REVIEWS,
    DayEnd: shapes.DAY_ENDS,
}


def shape_of(kind: type[Record]) -> Shape[Any]:
    """How a kind of record lies in its table."""
    return _AT_THE_START.get(kind) or _later(kind)


def _later(kind: type[Record]) -> Shape[Any]:
    """The shape of what the first page does not show: its modules are loaded with the first such record."""
    from ssi_coach.storage.later_shapes import LATER_SHAPES  # noqa: PLC0415  # nobody waits for them at the start

    return LATER_SHAPES[kind]
