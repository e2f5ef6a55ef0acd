"""The tables of what a coach keeps besides the journal: weekly reviews, own notes on the charts, next steps."""

from __future__ import annotations

from typing import Any, ClassVar

from sqlalchemy import Integer, Text, UniqueConstraint
from sqlmodel import Field

from ssi_coach.domain.activities import LONGEST_NAME
from ssi_coach.domain.annotations import LONGEST_ANNOTATION
from ssi_coach.domain.reviews import LONGEST_ANSWER, Happened
from ssi_coach.storage import shapes
from ssi_coach.storage.rows import StoredRow
from ssi_coach.storage.rules import a_day, a_moment, length, one_of
from ssi_coach.storage.shapes import Shape

_STRICT = {"sqlite_strict": True}


class ReviewRow(StoredRow, table=True):
    """What was written after a week; `week` is its first day."""

    __tablename__ = "reviews"
    __table_args__ = (
        UniqueConstraint("week", name="reviews_of_a_week"),
        a_day("week"),
        length("to_keep", LONGEST_ANSWER),
        length("to_drop", LONGEST_ANSWER),
        length("to_start", LONGEST_ANSWER),
        one_of("happened", Happened),
        a_moment("saved_at_utc"),
        _STRICT,
    )
    shape: ClassVar[Shape[Any]] = shapes.REVIEWS

    seq: int | None = Field(default=None, primary_key=True, sa_type=Integer)
    week: str = Field(sa_type=Text)
    to_keep: str = Field(sa_type=Text)
    to_drop: str = Field(sa_type=Text)
    to_start: str = Field(sa_type=Text)
    happened: str | None = Field(default=None, sa_type=Text)
    saved_at_utc: str | None = Field(default=None, sa_type=Text)


class AnnotationRow(StoredRow, table=True):
    """An own note at a day; `seq` is the order in which notes were written."""

    __tablename__ = "annotations"
    __table_args__ = (
        UniqueConstraint("id", name="annotations_id"),
        length("id", 200, least=1),
        a_day("day"),
        length("note", LONGEST_ANNOTATION, least=1),
        _STRICT,
    )
    shape: ClassVar[Shape[Any]] = shapes.ANNOTATIONS

    seq: int | None = Field(default=None, primary_key=True, sa_type=Integer)
    id: str = Field(sa_type=Text)
    day: str = Field(sa_type=Text)
    note: str = Field(sa_type=Text)


class NextStepRow(StoredRow, table=True):
    """The day of the next step with a person; `person` is what tells persons apart."""

    __tablename__ = "next_steps"
    __table_args__ = (
        UniqueConstraint("person", name="next_steps_of_a_person"),
        length("person", 10_000, least=1),
        length("name", LONGEST_NAME, least=1),
        length("profile_url", LONGEST_NAME),
        a_day("day"),
        _STRICT,
    )
    shape: ClassVar[Shape[Any]] = shapes.NEXT_STEPS

    seq: int | None = Field(default=None, primary_key=True, sa_type=Integer)
    person: str = Field(sa_type=Text)
    name: str = Field(sa_type=Text)
    profile_url: str = Field(sa_type=Text)
    day: str = Field(sa_type=Text)
