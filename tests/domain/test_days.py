"""A day is the user's day: it begins at the day start and stays what it was."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssi_coach.domain.days import (
    DaySpan,
    HomeTime,
    check_day,
    day_of,
    months_of,
    week_of,
    week_start,
    weeks_of,
)
from ssi_coach.domain.errors import Refused


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 5, 13, 2, 59, tzinfo=UTC), date(2026, 5, 12)),
        (datetime(2026, 5, 13, 3, 0, tzinfo=UTC), date(2026, 5, 13)),
        (datetime(2026, 5, 13, 23, 59, tzinfo=UTC), date(2026, 5, 13)),
        (datetime(2026, 1, 1, 0, 30, tzinfo=UTC), date(2025, 12, 31)),
    ],
)
def test_a_day_begins_at_three_in_the_morning(moment: datetime, day: date) -> None:
    """Work after midnight belongs to the evening before."""
    assert day_of(moment) == day


def test_a_day_may_begin_at_midnight() -> None:
    """The day start is the user's choice."""
    assert day_of(datetime(2026, 5, 13, 0, 0, tzinfo=UTC), time(0)) == date(2026, 5, 13)


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "Africa/Cairo", "Australia/Lord_Howe"])
@given(seconds=st.integers(0, 366 * 86_400))
def test_every_moment_of_a_year_has_the_day_that_the_wall_says(zone: str, seconds: int) -> None:
    """Clock changes move no work to another day: only the wall clock decides."""
    local = (datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)).astimezone(ZoneInfo(zone))
    expected = local.date() if local.hour >= 3 else local.date() - timedelta(days=1)
    assert day_of(local) == expected


@pytest.mark.parametrize("day_start", [time(0), time(2, 30), time(3)])
@pytest.mark.parametrize(
    "zone", ["", "Europe/Berlin", "America/St_Johns", "Pacific/Apia", "Africa/Casablanca"]
)
@given(seconds=st.integers(0, 28 * 366 * 86_400))
def test_a_moment_read_from_a_file_has_the_day_it_would_have_had_at_home(
    zone: str, day_start: time, seconds: int
) -> None:
    """Whichever way it is found: days on which clocks change, or one is left out, are no exception."""
    moment = datetime(2003, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
    expected = day_of(moment.astimezone(ZoneInfo(zone or "UTC")), day_start)
    assert HomeTime(date(2031, 1, 1), zone, day_start).day(moment) == expected


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia"])
def test_no_hour_around_a_clock_change_is_moved_to_another_day(zone: str) -> None:
    """Every quarter of an hour of two years, also on the days that have 23 or 25 hours."""
    home = HomeTime(date(2031, 1, 1), zone, time(2, 30))
    for quarter in range(2 * 366 * 96):
        moment = datetime(2011, 1, 1, tzinfo=UTC) + quarter * timedelta(minutes=15)
        assert home.day(moment) == day_of(moment.astimezone(ZoneInfo(zone)), time(2, 30))


@pytest.mark.parametrize(
    ("day", "fault"),
    [
        (date(2003, 5, 4), "day.too_early"),
        (date(2003, 5, 5), None),
        (date(2026, 5, 14), None),
        (date(2026, 5, 15), "day.too_late"),
    ],
)
def test_only_days_that_can_have_happened_are_written_down(day: date, fault: str | None) -> None:
    """From the day LinkedIn opened until tomorrow."""
    today = date(2026, 5, 13)
    if fault is None:
        assert check_day(day, today=today) == day
    else:
        with pytest.raises(Refused) as refused:
            check_day(day, today=today)
        assert refused.value.id == fault


@given(st.dates(date(2003, 5, 5), date(2100, 1, 1)), st.integers(0, 6))
def test_a_week_starts_on_its_first_weekday(day: date, first: int) -> None:
    """At most six days before, and on the chosen weekday."""
    start = week_start(day, first)
    assert start.weekday() == first
    assert 0 <= (day - start).days <= 6


def test_a_week_is_seven_days() -> None:
    """From Monday to Sunday, or from Sunday to Saturday."""
    day = date(2026, 5, 13)
    assert week_of(day) == DaySpan(date(2026, 5, 11), date(2026, 5, 17))
    assert week_of(day, 6) == DaySpan(date(2026, 5, 10), date(2026, 5, 16))


def test_the_weeks_of_a_span_begin_before_it_and_end_with_it() -> None:
    """The first week is whole at its beginning, the last one stops where the span does."""
    span = DaySpan(date(2026, 5, 13), date(2026, 5, 18))
    assert list(weeks_of(span)) == [
        DaySpan(date(2026, 5, 11), date(2026, 5, 17)),
        DaySpan(date(2026, 5, 18), date(2026, 5, 18)),
    ]


@pytest.mark.parametrize(
    ("months", "first", "last"),
    [
        (1, date(2028, 2, 1), date(2028, 2, 29)),
        (3, date(2028, 1, 1), date(2028, 3, 31)),
        (12, date(2028, 1, 1), date(2028, 12, 31)),
    ],
)
def test_a_month_quarter_and_year_hold_their_days(months: int, first: date, last: date) -> None:
    """Leap days included."""
    assert months_of(date(2028, 2, 29), months) == DaySpan(first, last)


def test_a_span_holds_both_its_ends() -> None:
    """Three days from Monday to Wednesday."""
    span = DaySpan(date(2026, 5, 11), date(2026, 5, 13))
    assert list(span) == [date(2026, 5, 11), date(2026, 5, 12), date(2026, 5, 13)]
    assert DaySpan.ending(date(2026, 5, 13), days=3) == span
    assert DaySpan(date(2026, 5, 13), date(2026, 5, 11)).length == 0
