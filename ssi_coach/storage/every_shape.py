"""The shape of each kind of record."""

from __future__ import annotations

from typing import Any

from ssi_coach.domain.activities import Entry
from ssi_coach.domain.annotations import Annotation
from ssi_coach.domain.checklist import Goal, OwnItem, Snooze, Tick
from ssi_coach.domain.day_ends import DayEnd
from ssi_coach.domain.days import DayMark
from ssi_coach.domain.doubles import KeptApart
from ssi_coach.domain.edits import Record
from ssi_coach.domain.levels import StatedLevel
from ssi_coach.domain.outcomes import PostOutcome
from ssi_coach.domain.people import NextStep
from ssi_coach.domain.readings import Reading
from ssi_coach.domain.results import Result, ResultGoal
from ssi_coach.domain.reviews import WeekReview
from ssi_coach.domain.sessions import Session
from ssi_coach.domain.targets import Circumstances
from ssi_coach.storage import result_shapes, shapes
from ssi_coach.storage.shapes import Shape

SHAPES: dict[type[Record], Shape[Any]] = {
    Entry: shapes.ENTRIES,
    Reading: shapes.READINGS,
    StatedLevel: shapes.LEVELS,
    DayMark: shapes.DAY_MARKS,
    Tick: shapes.TICKS,
    Goal: shapes.GOALS,
    OwnItem: shapes.OWN_ITEMS,
    Snooze: shapes.SNOOZES,
    Circumstances: shapes.CIRCUMSTANCES,
    PostOutcome: shapes.OUTCOMES,
    KeptApart: shapes.KEPT_APART,
    WeekReview: shapes.REVIEWS,
    Annotation: shapes.ANNOTATIONS,
    NextStep: shapes.NEXT_STEPS,
    Session: shapes.SESSIONS,
    DayEnd: shapes.DAY_ENDS,
    Result: result_shapes.RESULTS,
    ResultGoal: result_shapes.RESULT_GOALS,
}
