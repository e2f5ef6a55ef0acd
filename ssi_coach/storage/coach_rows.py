"""The tables of what a coach keeps besides the journal: weekly reviews."""

from __future__ import annotations

from typing import Any, ClassVar

from sqlalchemy import Integer, Text, UniqueConstraint
from sqlmodel import Field

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
