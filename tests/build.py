"""Records for tests: every argument may be left out, and what is left out is ordinary."""

from __future__ import annotations

import itertools
import uuid
from datetime import UTC, date, datetime, timedelta

from ssi_coach.domain.activities import Entry
from ssi_coach.domain.edits import Edit, Record
from ssi_coach.domain.readings import Reading

TODAY = date(2026, 5, 13)
"""The Wednesday on which all tests happen unless they say otherwise."""

NOON = datetime(2026, 5, 13, 12, 0, tzinfo=UTC)

_numbers = itertools.count(1)


def make_id() -> str:
    """An id that no other record of this test run has."""
    return str(uuid.UUID(int=next(_numbers)))


def make_entry(id: str | None = None, day: date = TODAY, kind: str = "comment", **more: object) -> Entry:
    """One comment of today, or whatever is asked for."""
    return Entry(id=make_id() if id is None else id, day=day, kind=kind, **more)  # type: ignore[arg-type]


def make_reading(id: str | None = None, day: date = TODAY, total: float = 52.0, **more: object) -> Reading:
    """A reading of today that shows 52 points, or whatever is asked for."""
    return Reading(id=make_id() if id is None else id, day=day, total=total, **more)  # type: ignore[arg-type]


def full_reading(id: str | None = None, day: date = TODAY, **more: object) -> Reading:
    """A reading of today with everything that LinkedIn's page can show."""
    numbers = {
        "total": 52.048, "brand": 21.048, "people": 6.5, "insights": 9.5, "relationships": 15.0,
        "industry_rank": 10.0, "network_rank": 13.0, "industry_average": 35.0, "network_average": 36.0,
    }  # fmt: skip
    return make_reading(id, day, **{**numbers, **more})  # type: ignore[arg-type]


def added(*records: Record) -> list[Edit]:
    """The edits that add the records."""
    return [Edit(None, record) for record in records]


def days_ago(days: int) -> date:
    """A day before the tests' today."""
    return TODAY - timedelta(days=days)
