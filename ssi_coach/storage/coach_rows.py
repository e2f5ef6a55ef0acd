"""The tables of what a coach keeps besides the journal: reviews, notes, next steps, sessions, ends of days."""

from __future__ import annotations

from typing import Any, ClassVar

from sqlalchemy import Index, Integer, Text, UniqueConstraint, text
from sqlmodel import Field

from ssi_coach.domain.activities import LONGEST_NAME, LONGEST_NOTE
from ssi_coach.domain.annotations import LONGEST_ANNOTATION
from ssi_coach.domain.day_ends import LONGEST_ITEM, LONGEST_WORD, Went
from ssi_coach.domain.reviews import LONGEST_ANSWER, Happened
from ssi_coach.domain.sessions import MOST_SECONDS
from ssi_coach.storage import shapes
from ssi_coach.storage.rows import StoredRow
from ssi_coach.storage.rules import a_day, a_list, a_moment, between, length, one_of
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


class SessionRow(StoredRow, table=True):
    """A session; `taps` are entries in the order of the presses, `seen_utc` is NULL while its clock stands."""

    __tablename__ = "sessions"
    __table_args__ = (
        UniqueConstraint("id", name="sessions_id"),
        length("id", 200, least=1),
        a_day("day"),
        a_moment("began_utc"),
        a_moment("seen_utc"),
        a_moment("ended_utc"),
        between("seconds", 0, MOST_SECONDS),
        length("person", LONGEST_NAME),
        length("company", LONGEST_NAME),
        length("note", LONGEST_NOTE),
        a_list("taps"),
        a_list("items"),
        Index("sessions_open", "began_utc", "seq", sqlite_where=text("ended_utc IS NULL")),
        _STRICT,
    )
    shape: ClassVar[Shape[Any]] = shapes.SESSIONS

    seq: int | None = Field(default=None, primary_key=True, sa_type=Integer)
    id: str = Field(sa_type=Text)
    day: str = Field(sa_type=Text)
    began_utc: str = Field(sa_type=Text)
    seen_utc: str | None = Field(default=None, sa_type=Text)
    ended_utc: str | None = Field(default=None, sa_type=Text)
    seconds: int
    zone: str = Field(sa_type=Text)
    person: str = Field(sa_type=Text)
    company: str = Field(sa_type=Text)
    note: str = Field(sa_type=Text)
    taps: str = Field(sa_type=Text)
    items: str = Field(sa_type=Text)


class DayEndRow(StoredRow, table=True):
    """What was said at the end of a day."""

    __tablename__ = "day_ends"
    __table_args__ = (
        UniqueConstraint("day", name="day_ends_of_a_day"),
        a_day("day"),
        one_of("went", Went),
        length("note", LONGEST_WORD),
        length("first_item", LONGEST_ITEM),
        _STRICT,
    )
    shape: ClassVar[Shape[Any]] = shapes.DAY_ENDS

    seq: int | None = Field(default=None, primary_key=True, sa_type=Integer)
    day: str = Field(sa_type=Text)
    went: str | None = Field(default=None, sa_type=Text)
    note: str = Field(sa_type=Text)
    first_item: str = Field(sa_type=Text)
