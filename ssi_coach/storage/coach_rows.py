"""The tables of what a coach keeps besides the journal: reviews, notes, next steps, sessions, ends of days."""

from __future__ import annotations

from typing import Any, ClassVar

from sqlalchemy import Index, UniqueConstraint, text

from ssi_coach.domain.activities import LONGEST_NAME, LONGEST_NOTE
from ssi_coach.domain.annotations import LONGEST_ANNOTATION
from ssi_coach.domain.day_ends import LONGEST_ITEM, LONGEST_WORD, Went
from ssi_coach.domain.reviews import LONGEST_ANSWER, Happened
from ssi_coach.domain.sessions import MOST_SECONDS
from ssi_coach.storage import later_shapes, shapes
from ssi_coach.storage.columns import STRICT, key, words
from ssi_coach.storage.rows import StoredRow
from ssi_coach.storage.rules import a_day, a_list, a_moment, between, length, one_of
from ssi_coach.storage.shapes import Shape


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
        STRICT,
    )
    shape: ClassVar[Shape[Any]] = shapes.REVIEWS

    seq: int | None = key()
    week: str = words()
    to_keep: str = words()
    to_drop: str = words()
    to_start: str = words()
    happened: str | None = words(None)
    saved_at_utc: str | None = words(None)


class AnnotationRow(StoredRow, table=True):
    """An own note at a day; `seq` is the order in which notes were written."""

    __tablename__ = "annotations"
    __table_args__ = (
        UniqueConstraint("id", name="annotations_id"),
        length("id", 200, least=1),
        a_day("day"),
        length("note", LONGEST_ANNOTATION, least=1),
        STRICT,
    )
    shape: ClassVar[Shape[Any]] = later_shapes.ANNOTATIONS

    seq: int | None = key()
    id: str = words()
    day: str = words()
    note: str = words()


class NextStepRow(StoredRow, table=True):
    """The day of the next step with a person; `person` is what tells persons apart."""

    __tablename__ = "next_steps"
    __table_args__ = (
        UniqueConstraint("person", name="next_steps_of_a_person"),
        length("person", 10_000, least=1),
        length("name", LONGEST_NAME, least=1),
        length("profile_url", LONGEST_NAME),
        a_day("day"),
        STRICT,
    )
    shape: ClassVar[Shape[Any]] = later_shapes.NEXT_STEPS

    seq: int | None = key()
    person: str = words()
    name: str = words()
    profile_url: str = words()
    day: str = words()


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
        STRICT,
    )
    shape: ClassVar[Shape[Any]] = later_shapes.SESSIONS

    seq: int | None = key()
    id: str = words()
    day: str = words()
    began_utc: str = words()
    seen_utc: str | None = words(None)
    ended_utc: str | None = words(None)
    seconds: int
    zone: str = words()
    person: str = words()
    company: str = words()
    note: str = words()
    taps: str = words()
    items: str = words()


class DayEndRow(StoredRow, table=True):
    """What was said at the end of a day."""

    __tablename__ = "day_ends"
    __table_args__ = (
        UniqueConstraint("day", name="day_ends_of_a_day"),
        a_day("day"),
        one_of("went", Went),
        length("note", LONGEST_WORD),
        length("first_item", LONGEST_ITEM),
        STRICT,
    )
    shape: ClassVar[Shape[Any]] = shapes.DAY_ENDS

    seq: int | None = key()
    day: str = words()
    went: str | None = words(None)
    note: str = words()
    first_item: str = words()
