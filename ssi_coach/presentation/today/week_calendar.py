"""The week's plan as a calendar: one event a day, with its actions and why each is worth doing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from ssi_coach.model.plan.plan import Planned
from ssi_coach.model.plan.week import WeekDay
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.item_words import item_title
from ssi_coach.presentation.today.ical_text import CalendarEvent, calendar_text
from ssi_coach.presentation.today.why_words import why_words
from ssi_coach.presentation.wording import plural, text

LEAST_MINUTES = 5
"""A shorter event is a line that no calendar can show."""


@dataclass(frozen=True, slots=True)
class CalendarWish:
    """What the calendar is made for: the journal's folder, when its days begin on the wall, and now (aware)."""

    folder: Path
    begins: time
    made_at: datetime


def week_calendar(days: Sequence[WeekDay], wish: CalendarWish, formats: Formats) -> str:
    """The days as iCalendar text; the same day of the same journal keeps its place in the calendar."""
    events = [_event(day, wish, formats) for day in days]
    return calendar_text(text("SSI Coach: week's plan"), events, wish.made_at)


def calendar_name(days: Sequence[WeekDay], today: date) -> str:
    """The name of the file that is offered, without its ending."""
    first = days[0].on if days else today
    return f"ssi-week-{first.isoformat()}"


def _event(day: WeekDay, wish: CalendarWish, formats: Formats) -> CalendarEvent:
    minutes = formats.minutes(day.minutes)
    count = len(day.planned)
    return CalendarEvent(
        uid=f"{uuid5(NAMESPACE_URL, f'{wish.folder.as_posix()}/{day.on.isoformat()}')}@ssi-coach",
        begins=datetime.combine(day.on, wish.begins),
        minutes=max(day.minutes, LEAST_MINUTES),
        summary=plural(
            "LinkedIn: {n} action, {minutes}", "LinkedIn: {n} actions, {minutes}", count, minutes=minutes
        ),
        description="\n".join(_line(action, formats) for action in day.planned),
    )


def _line(action: Planned, formats: Formats) -> str:
    item = action.item
    title = item_title(item)
    return text(
        "{title} ({minutes}): {why}",
        title=title,
        minutes=formats.minutes(item.minutes),
        why=why_words(action.why, formats),
    )
