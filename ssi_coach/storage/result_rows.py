"""The tables of results and of their goals, as SQLModel rows."""

from __future__ import annotations

from typing import Any, ClassVar

from sqlalchemy import Index, UniqueConstraint, text

from ssi_coach.domain.activities import LONGEST_NAME, MOST_COUNT
from ssi_coach.domain.results import LONGEST_RESULT_NOTE, Stage
from ssi_coach.storage import result_shapes
from ssi_coach.storage.columns import STRICT, key, words
from ssi_coach.storage.rows import StoredRow
from ssi_coach.storage.rules import a_day, between, length, one_of
from ssi_coach.storage.shapes import Shape

LONGEST_STEPS = 500


class ResultRow(StoredRow, table=True):
    """A result; `stage` and `since` repeat its last step, so that SQL can put results in order."""

    __tablename__ = "results"
    __table_args__ = (
        UniqueConstraint("id", name="results_id"),
        length("id", 200, least=1),
        one_of("stage", Stage),
        a_day("since"),
        length("steps", LONGEST_STEPS, least=1),
        length("person", LONGEST_NAME),
        length("profile_url", LONGEST_NAME),
        length("company", LONGEST_NAME),
        length("note", LONGEST_RESULT_NOTE),
        length("currency", 3),
        length("outside", LONGEST_NAME),
        a_day("lost_on"),
        length("lost_reason", LONGEST_RESULT_NOTE),
        a_day("binned_on"),
        Index("results_live", "since", "seq", sqlite_where=text("binned_on IS NULL")),
        Index("results_binned", "since", "seq", sqlite_where=text("binned_on IS NOT NULL")),
        STRICT,
    )
    shape: ClassVar[Shape[Any]] = result_shapes.RESULTS

    seq: int | None = key()
    id: str = words()
    stage: str = words()
    since: str = words()
    steps: str = words()
    person: str = words()
    profile_url: str = words()
    company: str = words()
    note: str = words()
    currency: str = words()
    entry: str = words()
    outside: str = words()
    source: str = words()
    lost_on: str | None = words(None)
    lost_reason: str = words()
    binned_on: str | None = words(None)


class ResultGoalRow(StoredRow, table=True):
    """How many results shall reach a stage in a quarter, from a quarter on."""

    __tablename__ = "result_goals"
    __table_args__ = (
        UniqueConstraint("stage", "since", name="result_goals_of_a_quarter"),
        one_of("stage", Stage),
        a_day("since"),
        between("per_quarter", 0, MOST_COUNT),
        STRICT,
    )
    shape: ClassVar[Shape[Any]] = result_shapes.RESULT_GOALS

    seq: int | None = key()
    stage: str = words()
    since: str = words()
    per_quarter: int
