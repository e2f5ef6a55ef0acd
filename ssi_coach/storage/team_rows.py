"""The tables of a team's board on PostgreSQL, apart from those of the journal, and who may write which row."""

from __future__ import annotations

from datetime import date, datetime
from typing import ClassVar

from sqlalchemy import CheckConstraint, Column, Date, DateTime, Double, ForeignKey, Integer, Text
from sqlalchemy.orm import registry
from sqlmodel import Field, SQLModel

SCHEMA_VERSION = 1
SCHEMA = "ssi_coach_team"

_POINTS = {"total": 100, "brand": 25, "people": 25, "insights": 25, "relationships": 25}
_RANKS = ("industry_rank", "network_rank")


class TeamTable(SQLModel, registry=registry()):
    """What the board's tables share: a catalogue of their own, so that no journal ever gets them."""


def _member() -> Column[str]:
    """The member that a row belongs to; it goes with the member."""
    return Column(Text, ForeignKey(f"{SCHEMA}.member.id", ondelete="CASCADE"), primary_key=True)


class VersionRow(TeamTable, table=True):
    """Which version of the tables this is; one row."""

    __tablename__: ClassVar[str] = "version"
    __table_args__: ClassVar[tuple[object, ...]] = (CheckConstraint("one"), {"schema": SCHEMA})

    one: bool = Field(primary_key=True)
    version: int


class MemberRow(TeamTable, table=True):
    """One row a member; `owner` is the server's user who wrote it, and nobody else may change it."""

    __tablename__: ClassVar[str] = "member"
    __table_args__: ClassVar[tuple[object, ...]] = (
        CheckConstraint("id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'", name="member_id"),
        CheckConstraint(
            "char_length(alias) BETWEEN 1 AND 60 AND alias ~ '[^[:space:]]'", name="member_alias"
        ),
        CheckConstraint("as_of BETWEEN '2003-05-05' AND '2199-12-31'", name="member_as_of"),
        {"schema": SCHEMA},
    )

    id: str = Field(sa_column=Column(Text, primary_key=True))
    alias: str = Field(sa_column=Column(Text, nullable=False))
    as_of: date = Field(sa_column=Column(Date, nullable=False))
    written_at: datetime = Field(sa_column=Column(DateTime(timezone=True), nullable=False))
    owner: str = Field(sa_column=Column(Text, nullable=False))


class ReadingRow(TeamTable, table=True):
    """An official reading of a member, one a day."""

    __tablename__: ClassVar[str] = "reading"
    __table_args__: ClassVar[tuple[object, ...]] = (
        *(
            CheckConstraint(f"{name} BETWEEN 0 AND {most}", name=f"reading_{name}")
            for name, most in _POINTS.items()
        ),
        *(CheckConstraint(f"{name} BETWEEN 1 AND 100", name=f"reading_{name}") for name in _RANKS),
        {"schema": SCHEMA},
    )

    member: str = Field(sa_column=_member())
    day: date = Field(sa_column=Column(Date, primary_key=True))
    total: float = Field(sa_column=Column(Double, nullable=False))
    brand: float | None = Field(default=None, sa_column=Column(Double))
    people: float | None = Field(default=None, sa_column=Column(Double))
    insights: float | None = Field(default=None, sa_column=Column(Double))
    relationships: float | None = Field(default=None, sa_column=Column(Double))
    industry_rank: float | None = Field(default=None, sa_column=Column(Double))
    network_rank: float | None = Field(default=None, sa_column=Column(Double))


class CountRow(TeamTable, table=True):
    """How often a member did something in a week, or how many results reached a stage in a quarter."""

    __tablename__: ClassVar[str] = "count"
    __table_args__: ClassVar[tuple[object, ...]] = (
        CheckConstraint("period IN ('week', 'quarter')", name="count_period"),
        CheckConstraint("name ~ '^[a-z][a-z0-9_]{0,39}$'", name="count_name"),
        CheckConstraint("count BETWEEN 0 AND 1000000", name="count_count"),
        {"schema": SCHEMA},
    )

    member: str = Field(sa_column=_member())
    period: str = Field(sa_column=Column(Text, primary_key=True))
    first: date = Field(sa_column=Column(Date, primary_key=True))
    name: str = Field(sa_column=Column(Text, primary_key=True))
    count: int = Field(sa_column=Column(Integer, nullable=False))


RULES = (
    "GRANT USAGE ON SCHEMA ssi_coach_team TO PUBLIC",
    "GRANT SELECT ON ssi_coach_team.version TO PUBLIC",
    (
        "GRANT SELECT, INSERT, UPDATE, DELETE ON ssi_coach_team.member, ssi_coach_team.reading, "
        "ssi_coach_team.count TO PUBLIC"
    ),
    "ALTER TABLE ssi_coach_team.member ENABLE ROW LEVEL SECURITY",
    "ALTER TABLE ssi_coach_team.member FORCE ROW LEVEL SECURITY",
    "ALTER TABLE ssi_coach_team.reading ENABLE ROW LEVEL SECURITY",
    "ALTER TABLE ssi_coach_team.reading FORCE ROW LEVEL SECURITY",
    "ALTER TABLE ssi_coach_team.count ENABLE ROW LEVEL SECURITY",
    "ALTER TABLE ssi_coach_team.count FORCE ROW LEVEL SECURITY",
    "CREATE POLICY seen_by_all ON ssi_coach_team.member FOR SELECT USING (true)",
    "CREATE POLICY seen_by_all ON ssi_coach_team.reading FOR SELECT USING (true)",
    "CREATE POLICY seen_by_all ON ssi_coach_team.count FOR SELECT USING (true)",
    "CREATE POLICY own ON ssi_coach_team.member USING (owner = current_user) WITH CHECK (owner = current_user)",
    (
        "CREATE POLICY own ON ssi_coach_team.reading USING (EXISTS (SELECT 1 FROM ssi_coach_team.member m "
        "WHERE m.id = member AND m.owner = current_user))"
    ),
    (
        "CREATE POLICY own ON ssi_coach_team.count USING (EXISTS (SELECT 1 FROM ssi_coach_team.member m "
        "WHERE m.id = member AND m.owner = current_user))"
    ),
)
"""Who may get into the database sees all and writes own rows only; the server itself holds that, not this program."""
