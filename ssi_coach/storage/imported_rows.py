"""The tables of what imports bring besides entries: outcomes, and answers about doubles."""

from __future__ import annotations

from typing import Any, ClassVar

from sqlalchemy import UniqueConstraint

from ssi_coach.domain.outcomes import HIGHEST_OUTCOME, LONGEST_ADDRESS
from ssi_coach.storage import later_shapes
from ssi_coach.storage.columns import STRICT, key, words
from ssi_coach.storage.rows import StoredRow
from ssi_coach.storage.rules import a_day, between, length
from ssi_coach.storage.shapes import Shape


class OutcomeRow(StoredRow, table=True):
    """What a post reached, or all posts of a day; `id` is the post's address, else the day."""

    __tablename__ = "outcomes"
    __table_args__ = (
        UniqueConstraint("id", name="outcomes_id"),
        length("id", LONGEST_ADDRESS, least=1),
        a_day("day"),
        length("post", LONGEST_ADDRESS),
        between("impressions", 0, HIGHEST_OUTCOME),
        between("engagements", -HIGHEST_OUTCOME, HIGHEST_OUTCOME),
        between("followers", -HIGHEST_OUTCOME, HIGHEST_OUTCOME),
        STRICT,
    )
    shape: ClassVar[Shape[Any]] = later_shapes.OUTCOMES

    seq: int | None = key()
    id: str = words()
    day: str = words()
    post: str = words()
    impressions: int | None = None
    engagements: int | None = None
    followers: int | None = None
    source: str = words()


class KeptApartRow(StoredRow, table=True):
    """An entry that is no longer asked about as a double. The entry itself may be gone."""

    __tablename__ = "kept_apart"
    __table_args__ = (
        UniqueConstraint("entry", name="kept_apart_entry"),
        length("entry", 200, least=1),
        STRICT,
    )
    shape: ClassVar[Shape[Any]] = later_shapes.KEPT_APART

    seq: int | None = key()
    entry: str = words()
