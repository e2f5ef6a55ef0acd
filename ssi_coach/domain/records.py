"""Every kind of record, for those who look one up by its name."""

from __future__ import annotations

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

EVERY_KIND: tuple[type[Record], ...] = (
    Entry,
    Circumstances,
    Reading,
    StatedLevel,
    DayMark,
    Tick,
    Goal,
    OwnItem,
    Snooze,
    PostOutcome,
    KeptApart,
    WeekReview,
    Annotation,
    NextStep,
    Session,
    DayEnd,
    Result,
    ResultGoal,
)
"""All that `Record` stands for, in the order in which an import writes it."""
