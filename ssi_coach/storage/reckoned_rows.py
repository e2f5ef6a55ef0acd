"""The tables of what is reckoned from the journal and kept, as SQLModel rows: the rules they must keep.

Nothing is written through these rows; they say the schema in one place with all others.
"""

from __future__ import annotations

from sqlalchemy import CheckConstraint, LargeBinary, Text
from sqlmodel import Field

from ssi_coach.storage.columns import BARE, STRICT, key, real, words
from ssi_coach.storage.rows import StoredRow
from ssi_coach.storage.rules import a_day, length

LONGEST_MAKER = 200
MOST_BYTES = 10_000_000
MOST_PROSPECTS = 1_000_000


class CarriedRow(StoredRow, table=True):
    """The journal score's carried state as of a day; dropped when that day or an older one changes."""

    __tablename__ = "carried"
    __table_args__ = (
        a_day("day"),
        CheckConstraint("by_kind LIKE '{%}'", name="by_kind_is_json"),
        BARE,
    )

    day: str = Field(primary_key=True, sa_type=Text)
    by_kind: str = words()
    weight: float = real()
    active_weight: float = real()


class LearningRow(StoredRow, table=True):
    """Where to find what the estimate has learned up to a day; dropped like a carried state."""

    __tablename__ = "learning"
    __table_args__ = (a_day("day"), length("made_by", LONGEST_MAKER), BARE)

    day: str = Field(primary_key=True, sa_type=Text)
    made_by: str = words()
    content: int
    checksum: int


class OutlookRow(StoredRow, table=True):
    """Where to find the days ahead as last reckoned; dropped with the next edit that they rest on."""

    __tablename__ = "outlook"
    __table_args__ = (
        CheckConstraint("one = 1", name="there_is_one"),
        length("made_by", LONGEST_MAKER),
        a_day("first_day"),
        a_day("expected_on"),
        STRICT,
    )

    one: int | None = key()
    made_by: str = words()
    first_day: str = words()
    expected_on: str | None = words(None)
    content: int
    checksum: int


class ProspectsRow(StoredRow, table=True):
    """What the estimate expected of every action when it was last asked."""

    __tablename__ = "prospects"
    __table_args__ = (
        CheckConstraint("one = 1", name="there_is_one"),
        length("content", MOST_PROSPECTS),
        STRICT,
    )

    one: int | None = key()
    content: bytes = Field(sa_type=LargeBinary)
    checksum: int


class ReckonedBytesRow(StoredRow, table=True):
    """Bytes that only the model understands, or series of doubles; they may lie a while after their use."""

    __tablename__ = "reckoned_bytes"
    __table_args__ = (length("content", MOST_BYTES), STRICT)

    id: int | None = key()
    content: bytes = Field(sa_type=LargeBinary)
