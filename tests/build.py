"""Records for tests: every argument may be left out, and what is left out is ordinary."""

from __future__ import annotations

import itertools
import uuid
from array import array
from datetime import UTC, date, datetime, timedelta

from ssi_coach.domain.activities import Entry
from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.edits import Edit, Record
from ssi_coach.domain.estimates import BandLine, EstimateLine, Outlook
from ssi_coach.domain.outcomes import PostOutcome
from ssi_coach.domain.pillars import PILLARS
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
    return Entry(id=make_id() if id is None else id, day=day, kind=kind, **more)


def make_reading(id: str | None = None, day: date = TODAY, total: float = 52.0, **more: object) -> Reading:
    """A reading of today that shows 52 points, or whatever is asked for."""
    return Reading(id=make_id() if id is None else id, day=day, total=total, **more)


def make_post(kind: str, milliseconds: int, day: date | None = None, impressions: int = 90) -> PostOutcome:
    """What became of a post, by an address of some kind whose number is a clock."""
    number = (1_780_000_000_000 + milliseconds) << 22
    address = f"https://www.linkedin.com/feed/update/urn:li:{kind}:{number}"
    return PostOutcome(days_ago(3) if day is None else day, address, impressions)


def full_reading(id: str | None = None, day: date = TODAY, **more: object) -> Reading:
    """A reading of today with everything that LinkedIn's page can show."""
    numbers = {
        "total": 52.048, "brand": 21.048, "people": 6.5, "insights": 9.5, "relationships": 15.0,
        "industry_rank": 10.0, "network_rank": 13.0, "industry_average": 35.0, "network_average": 36.0,
    }  # fmt: skip
    return make_reading(id, day, **{**numbers, **more})


def make_line(first: date = TODAY, days: int = 366, total: float = 50.0) -> EstimateLine:
    """An estimate that rises by a hundredth of a point a day, in a band that widens."""

    def band(start: float, rise: float) -> BandLine:
        means = [start + rise * ahead for ahead in range(days)]
        ends = [[mean + side * (1 + ahead / 100) for ahead, mean in enumerate(means)] for side in (-1, 1)]
        return BandLine(array("d", means), *(array("d", end) for end in ends))

    span = DaySpan(first, first + timedelta(days=days - 1))
    return EstimateLine(span, band(total, 0.01), {pillar: band(total / 4, 0.0025) for pillar in PILLARS})


def make_outlook(
    first: date = TODAY, days: int = 366, *, made_by: str = "model", expected_on: date | None = None
) -> Outlook:
    """The days ahead from today on, or from whatever day is asked for."""
    return Outlook(made_by, make_line(first, days), expected_on)


def added(*records: Record) -> list[Edit]:
    """The edits that add the records."""
    return [Edit(None, record) for record in records]


def days_ago(days: int) -> date:
    """A day before the tests' today."""
    return TODAY - timedelta(days=days)
