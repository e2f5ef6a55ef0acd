"""A course of the index for tests: the same number every day, and the same width, ahead a bit wider."""

from __future__ import annotations

from array import array
from datetime import date, timedelta

from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.estimates import Band, BandLine, EstimateLine
from ssi_coach.domain.lessons import Shift
from ssi_coach.domain.pillars import PILLARS
from ssi_coach.services.progress.rank_course import RankLine
from ssi_coach.services.progress.view import Course
from tests.build import TODAY, days_ago

YEAR = timedelta(days=365)


def band_line(length: int, value: float, half: float) -> BandLine:
    """A level line of so many days in a band that is `half` wide to either side."""
    ends = (value, value - half, value + half)
    return BandLine(*(array("d", [end] * length) for end in ends))


def estimate_line(span: DaySpan, total: float = 52.0, half: float = 1.0) -> EstimateLine:
    """A level estimate of a span: each pillar a quarter of the total."""
    pillars = {pillar: band_line(span.length, total / 4, half / 2) for pillar in PILLARS}
    return EstimateLine(span, band_line(span.length, total, half), pillars)


def make_course(
    first: date,
    total: float = 52.0,
    *,
    expected_on: date | None = None,
    shift: int | None = None,
    rank: Band | None = None,
    ranks: RankLine | None = None,
    today: date = TODAY,
) -> Course:
    """A course since a day; `shift` is how many days ago LinkedIn's formula changed."""
    shifts = () if shift is None else (Shift(days_ago(shift), days_ago(shift + 7), -4.1, 0.95),)
    return Course(
        past=estimate_line(DaySpan(first, today), total),
        ahead=estimate_line(DaySpan(today, today + YEAR), total, 3.0),
        expected_on=expected_on,
        shifts=shifts,
        rank=rank,
        ranks=ranks,
    )
