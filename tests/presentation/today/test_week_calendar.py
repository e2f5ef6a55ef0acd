"""The week's plan as a calendar file."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from pathlib import Path

from ssi_coach.domain.days import DayMark, DayMeaning
from ssi_coach.presentation.today.week_calendar import CalendarWish, calendar_name, week_calendar
from ssi_coach.services.today.week_ahead import week_ahead
from tests.build import TODAY
from tests.presentation.calendar_lines import unfolded
from tests.today_build import FORMATS, workspace

WISH = CalendarWish(Path("/home/zaphod/journal"), time(9), datetime(2026, 5, 13, 12, tzinfo=UTC))


def written(work, wish: CalendarWish = WISH) -> list[str]:
    """The lines of the file."""
    return unfolded(week_calendar(week_ahead(work), wish, FORMATS))


def values(lines: list[str], name: str) -> list[str]:
    """What all lines of a name say."""
    return [line.removeprefix(f"{name}:") for line in lines if line.startswith(f"{name}:")]


def test_each_working_day_left_has_an_event():
    """Wednesday to Sunday, where the weekend is off; the actions stand inside."""
    work = workspace(DayMark(date(2026, 5, 15), DayMeaning.OFF))
    days = [day.on for day in week_ahead(work)]
    lines = written(work)
    assert days[0] == TODAY
    assert date(2026, 5, 15) not in days
    assert values(lines, "DTSTART") == [f"{day:%Y%m%d}T090000" for day in days]
    assert all(summary.startswith("LinkedIn: ") for summary in values(lines, "SUMMARY"))
    assert all("min" in said for said in values(lines, "DESCRIPTION"))


def test_no_day_takes_more_than_its_minutes():
    """Nor does its event, but for the shortest that a calendar can show."""
    work = workspace()
    assert all(0 < day.minutes <= work.settings.minutes_a_day for day in week_ahead(work))


def test_the_next_week_follows_when_little_is_left():
    """On Saturday nobody needs a calendar of the weekend alone."""
    work = workspace()
    work.clock.forward(days=3)
    assert week_ahead(work)[-1].on > date(2026, 5, 17)
    work.clock.forward(days=-3)
    assert week_ahead(work)[-1].on <= date(2026, 5, 17)


def test_the_same_day_keeps_its_place_in_the_calendar():
    """Made again it replaces what was there; another journal's day stands beside it, and names no folder."""
    work = workspace()
    first, again = written(work), written(work)
    assert values(first, "UID") == values(again, "UID")
    assert len(set(values(first, "UID"))) == len(values(first, "UID"))
    other = written(work, CalendarWish(Path("/home/other"), time(9), WISH.made_at))
    assert not set(values(first, "UID")) & set(values(other, "UID"))
    assert "zaphod" not in "".join(first)


def test_the_file_is_named_after_its_first_day():
    """Or today, when nothing is planned."""
    assert calendar_name((), TODAY) == "ssi-week-2026-05-13"
    assert calendar_name(week_ahead(workspace()), TODAY) == "ssi-week-2026-05-13"
