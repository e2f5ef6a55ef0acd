"""The journal's tables as SQLModel rows: the schema with every rule that a row must keep.

A row never leaves the session that holds it; domain values do (`of` and `to`). SQLModel checks nothing
when a table's row is built, so each rule is a named CHECK of the database. All tables are STRICT: a
number cannot become text.
"""

from __future__ import annotations

import json
from typing import Any, ClassVar, Self

from sqlalchemy import CheckConstraint, Index, Integer, MetaData, Text, UniqueConstraint, text
from sqlalchemy.orm import relationship
from sqlmodel import Field, Relationship, SQLModel

from ssi_coach.domain.activities import LONGEST_NAME, LONGEST_NOTE, MOST_COUNT, MOST_MINUTES, LinkedInPlan
from ssi_coach.domain.checklist import Cadence
from ssi_coach.domain.days import DayMeaning
from ssi_coach.domain.edits import Record
from ssi_coach.domain.levels import HIGHEST_LEVEL, Level
from ssi_coach.domain.pillars import Pillar
from ssi_coach.domain.targets import TargetKind
from ssi_coach.storage import shapes
from ssi_coach.storage.columns import BARE, STRICT, key, real, words
from ssi_coach.storage.rules import a_day, a_list, a_moment, between, length, one_of
from ssi_coach.storage.shapes import Shape

METADATA = MetaData()


class StoredRow(SQLModel):
    """A row that stands for a record of the domain."""

    metadata = METADATA
    shape: ClassVar[Shape[Any]]

    @classmethod
    def of(cls, record: Record) -> Self:
        """The row that keeps a record."""
        return cls(**dict(zip(cls.shape.columns, cls.shape.values(record), strict=True)))

    def to(self) -> Record:
        """The record that the row keeps."""
        record: Record = self.shape.record(tuple(getattr(self, column) for column in self.shape.columns))
        return record


_LIVE, _BINNED = text("binned_on IS NULL"), text("binned_on IS NOT NULL")
_FILTERED = (
    "day",
    "seq",
    "kind",
    "source",
    "binned_on",
)  # all that a filter asks for


class EntryRow(StoredRow, table=True):
    """A journal line; `seq` is the order in which lines were saved."""

    __tablename__ = "entries"
    __table_args__ = (
        UniqueConstraint("id", name="entries_id"),
        length("id", 200, least=1),
        a_day("day"),
        length("kind", 100, least=1),
        between("count", 1, MOST_COUNT),
        between("minutes", 0, MOST_MINUTES),
        length("person", LONGEST_NAME),
        length("profile_url", LONGEST_NAME),
        length("company", LONGEST_NAME),
        length("note", LONGEST_NOTE),
        a_list("tags"),
        a_moment("at_utc"),
        a_day("binned_on"),
        Index("entries_live", *_FILTERED, sqlite_where=_LIVE),
        Index("entries_binned", *_FILTERED, sqlite_where=_BINNED),
        STRICT,
    )
    shape: ClassVar[Shape[Any]] = shapes.ENTRIES

    seq: int | None = key()
    id: str = words()
    day: str = words()
    kind: str = words()
    count: int
    minutes: int | None = None
    person: str = words()
    profile_url: str = words()
    company: str = words()
    note: str = words()
    tags: str = words()
    at_utc: str | None = words(None)
    zone: str = words()
    source: str = words()
    binned_on: str | None = words(None)


class EntryTextRow(StoredRow, table=True):
    """What the text filter looks through, folded; only of entries that have any text."""

    __tablename__ = "entry_texts"
    __table_args__ = (STRICT,)

    seq: int | None = Field(
        default=None, primary_key=True, sa_type=Integer, foreign_key="entries.seq", ondelete="CASCADE"
    )
    folded: str = words()


class DailySumRow(StoredRow, table=True):
    """What was logged of a kind on a day; entries in the bin are not in it."""

    __tablename__ = "daily_sums"
    __table_args__ = (
        a_day("day"),
        CheckConstraint("min(total, lines, minutes) >= 0", name="nothing_below_zero"),
        Index("daily_sums_by_kind", "kind", "day", "total"),
        BARE,
    )

    day: str = Field(primary_key=True, sa_type=Text)
    kind: str = Field(primary_key=True, sa_type=Text)
    total: int
    lines: int
    minutes: int


class ForgottenRow(StoredRow, table=True):
    """The id of an entry that was taken away for good, so that no import brings it back."""

    __tablename__ = "forgotten"
    __table_args__ = (a_day("forgotten_on"), BARE)

    id: str = Field(primary_key=True, sa_type=Text)
    forgotten_on: str = words()


_PILLAR_NAMES = tuple(pillar.value for pillar in Pillar)


class ReadingRow(StoredRow, table=True):
    """What LinkedIn's page showed on a day."""

    __tablename__ = "readings"
    __table_args__ = (
        UniqueConstraint("id", name="readings_id"),
        length("id", 200, least=1),
        a_day("day"),
        between("total", 0, 100),
        *(between(name, 0, 25) for name in _PILLAR_NAMES),
        between("industry_rank", 1, 100),
        between("network_rank", 1, 100),
        between("industry_average", 0, 100),
        between("network_average", 0, 100),
        a_moment("saved_at_utc"),
        a_day("binned_on"),
        Index("readings_live", "day", "seq", sqlite_where=_LIVE),
        STRICT,
    )
    shape: ClassVar[Shape[Any]] = shapes.READINGS

    seq: int | None = key()
    id: str = words()
    day: str = words()
    total: float = real()
    brand: float | None = real(None)
    people: float | None = real(None)
    insights: float | None = real(None)
    relationships: float | None = real(None)
    industry_rank: float | None = real(None)
    network_rank: float | None = real(None)
    industry_average: float | None = real(None)
    network_average: float | None = real(None)
    source: str = words()
    saved_at_utc: str | None = words(None)
    binned_on: str | None = words(None)


class LevelRow(StoredRow, table=True):
    """A level's value as stated on a day."""

    __tablename__ = "levels"
    __table_args__ = (
        UniqueConstraint("level", "day", name="levels_of_a_day"),
        one_of("level", Level),
        a_day("day"),
        between("value", 0, HIGHEST_LEVEL),
        STRICT,
    )
    shape: ClassVar[Shape[Any]] = shapes.LEVELS

    seq: int | None = key()
    level: str = words()
    day: str = words()
    value: int
    source: str = words()
    already: int


class DayMarkRow(StoredRow, table=True):
    """What was said about a day."""

    __tablename__ = "day_marks"
    __table_args__ = (
        UniqueConstraint("day", name="day_marks_of_a_day"),
        a_day("day"),
        one_of("meaning", DayMeaning),
        STRICT,
    )
    shape: ClassVar[Shape[Any]] = shapes.DAY_MARKS

    seq: int | None = key()
    day: str = words()
    meaning: str = words()


class TickEntryRow(StoredRow, table=True):
    """An entry that a tick wrote. The entry itself may be gone: forgetting it does not untick."""

    __tablename__ = "tick_entries"
    __table_args__ = (between("place", 0, 1000), BARE)

    tick: int = Field(primary_key=True, sa_type=Integer, foreign_key="ticks.seq", ondelete="CASCADE")
    place: int = Field(primary_key=True, sa_type=Integer)
    entry: str = words()


class TickRow(StoredRow, table=True):
    """A guideline or own item done on a day, with the entries that it wrote."""

    __tablename__ = "ticks"
    __table_args__ = (
        UniqueConstraint("item", "day", name="ticks_of_a_day"),
        length("item", 200, least=1),
        a_day("day"),
        Index("ticks_by_day", "day", "seq"),
        STRICT,
    )
    shape: ClassVar[Shape[Any]] = shapes.TICKS

    seq: int | None = key()
    item: str = words()
    day: str = words()
    proof: str = words()
    # Said in SQLAlchemy's words: SQLModel cannot read a list out of an annotation that is kept as text.
    written: list[TickEntryRow] = Relationship(
        sa_relationship=relationship("TickEntryRow", order_by="TickEntryRow.place")
    )

    def to(self) -> Record:
        """The tick with the ids of its entries, in their order."""
        entries = json.dumps([part.entry for part in self.written])
        record: Record = self.shape.record((self.item, self.day, self.proof, entries))
        return record


class GoalRow(StoredRow, table=True):
    """How often in a week a kind shall be done."""

    __tablename__ = "goals"
    __table_args__ = (
        UniqueConstraint("kind", name="goals_of_a_kind"),
        between("per_week", 1, MOST_COUNT),
        STRICT,
    )
    shape: ClassVar[Shape[Any]] = shapes.GOALS

    seq: int | None = key()
    kind: str = words()
    per_week: int


class OwnItemRow(StoredRow, table=True):
    """A checklist item that the user wrote."""

    __tablename__ = "own_items"
    __table_args__ = (
        UniqueConstraint("id", name="own_items_id"),
        length("id", 200, least=1),
        length("title", 200, least=1),
        one_of("pillar", Pillar),
        one_of("cadence", Cadence),
        STRICT,
    )
    shape: ClassVar[Shape[Any]] = shapes.OWN_ITEMS

    seq: int | None = key()
    id: str = words()
    title: str = words()
    pillar: str = words()
    cadence: str = words()
    minutes: int


class SnoozeRow(StoredRow, table=True):
    """A guideline put off, for good when `until` is NULL."""

    __tablename__ = "snoozes"
    __table_args__ = (UniqueConstraint("item", name="snoozes_of_an_item"), a_day("until"), STRICT)
    shape: ClassVar[Shape[Any]] = shapes.SNOOZES

    seq: int | None = key()
    item: str = words()
    until: str | None = words(None)


class CircumstancesRow(StoredRow, table=True):
    """Plan, industry, target and weekly days off from a day on."""

    __tablename__ = "circumstances"
    __table_args__ = (
        UniqueConstraint("since", name="circumstances_of_a_day"),
        a_day("since"),
        one_of("plan", LinkedInPlan),
        one_of("target_kind", TargetKind),
        between("target_points", 1, 100),
        between("target_top_percent", 1, 99),
        a_list("days_off"),
        STRICT,
    )
    shape: ClassVar[Shape[Any]] = shapes.CIRCUMSTANCES

    seq: int | None = key()
    since: str = words()
    plan: str = words()
    industry: str = words()
    target_kind: str = words()
    target_points: float = real()
    target_top_percent: float = real()
    days_off: str = words()
