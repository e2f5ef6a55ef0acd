"""The estimate in words: its band, the rank it stands for, and the day on which the target is expected."""

from __future__ import annotations

from datetime import date

from ssi_coach.domain.estimates import Band
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.wording import text


def likely(band: Band, formats: Formats) -> str:
    """The 80 % band: "most likely between 51.2 and 53.0", or "most likely 52.0" where both ends read alike."""
    return _between(formats.number(band.low), formats.number(band.high))


def rank_about(band: Band, formats: Formats) -> str:
    """A rank that no reading stated: "about Top 12 %, estimated"."""
    return text("about {rank}, estimated", rank=formats.rank(band.mean))


def rank_likely(band: Band, formats: Formats) -> str:
    """The 80 % band of a rank, the better end first: "most likely between Top 9 % and Top 16 %"."""
    return _between(formats.rank(band.low), formats.rank(band.high))


def expected(day: date | None, today: date, formats: Formats) -> str:
    """When the target is expected while activity goes on as now: "expected on 3 Aug as now"."""
    if day is None:
        return text("not within a year as now")
    return text("expected on {day} as now", day=near_day(day, today, formats))


def near_day(day: date, today: date, formats: Formats) -> str:
    """A day without its year where that is this year: "3 Aug", "3 Feb 2027"."""
    return formats.day_short(day) if day.year == today.year else formats.day_medium(day)


def _between(low: str, high: str) -> str:
    if low == high:
        return text("most likely {value}", value=low)
    return text("most likely between {low} and {high}", low=low, high=high)
