"""Days in the cells of tables: in which order a file writes day and month, and the user's day of a cell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

from ssi_coach.domain.days import DaySpan, HomeTime, day_of
from ssi_coach.domain.errors import Refused
from ssi_coach.sources.archive.dates import day_in
from ssi_coach.sources.tables.grid import Cell, said

_NUMBERS = re.compile(r"(?<!\d)(\d{1,2})([/.\-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)")
_ISO = re.compile(r"(?<!\d)(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)")
_WORDY = re.compile(r"(?:(?<!\d)\d{1,2}\.? [^\W\d_]{3,12}\.? \d{4}|[^\W\d_]{3,12}\.? \d{1,2},? \d{4})(?!\d)")
_TIME = re.compile(r"[T ,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)? ?([AaPp]\.?[Mm]\.?)?")
_ZONE = re.compile(r" ?(?:(Z|UTC|GMT)|([+-])(\d{2}):?(\d{2}))")
_WEEKDAY = re.compile(r"^[^\W\d_]{2,10}\.?,? (?=\d)")
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th|er|º|ª)\b")
_OF = re.compile(r" (?:de|del|di) ")
_FIRST_SERIAL, _LAST_SERIAL = 37_000, 73_000
_FIRST_YEAR, _LAST_YEAR = 1900, 2200
_SERIAL_ZERO = date(1899, 12, 30)


@dataclass(frozen=True, slots=True)
class Hints:
    """What tells the order of day and month besides the dates: days in which they must lie, and today."""

    today: date
    span: DaySpan | None = None


def day_order(cells: Iterable[Cell], hints: Hints) -> bool | None:
    """Whether the dates of a file put the day before the month; None when nothing tells.

    Tells, best first: a number above 12, a point between numbers, days that follow each other, days that lie
    where they must, and days that would lie in the future.
    """
    found = [match for cell in cells if isinstance(cell, str) and (match := _NUMBERS.search(cell))]
    firsts = sum(int(match[1]) > 12 for match in found)
    seconds = sum(int(match[3]) > 12 for match in found)
    if firsts != seconds:
        return firsts > seconds
    if found and all(match[2] == "." for match in found):
        return True
    day_first, month_first = (_read(found, day_first=order) for order in (True, False))
    for measure in (_steps, _inside, _past):
        one, other = measure(day_first, hints), measure(month_first, hints)
        if one != other:
            return one > other
    return None


def _read(found: Sequence[re.Match[str]], *, day_first: bool) -> list[date]:
    days = []
    for match in found:
        try:
            days.append(day_in(match[0], day_first=day_first))
        except Refused:
            continue
    return days


def _steps(days: Sequence[date], _hints: Hints) -> int:
    """How often a day follows the day before it, in a list that runs either way."""
    return sum(abs((after - before).days) == 1 for before, after in pairwise(days))


def _inside(days: Sequence[date], hints: Hints) -> int:
    return sum(day in hints.span for day in days) if hints.span else 0


def _past(days: Sequence[date], hints: Hints) -> int:
    return sum(day <= hints.today for day in days)


def day_of_cell(cell: Cell, *, day_first: bool, home: HomeTime) -> date:
    """The user's day of a cell.

    A value that is only a date is that day. One with a time is looked at as if it had been typed then: a time
    with a zone is turned into the user's own, and a day starts when the user's days do. Raises
    `Refused("file.date")` for what is no day.
    """
    if isinstance(cell, datetime):
        return _user_day(cell, home)
    if isinstance(cell, date):
        return cell
    if isinstance(cell, int | float) and not isinstance(cell, bool) and _FIRST_SERIAL < cell < _LAST_SERIAL:
        return _SERIAL_ZERO + timedelta(days=int(cell))
    text = said(cell)
    if not text or len(text) > 60:
        raise Refused("file.date", value=text[:40])
    clock = _TIME.search(text)
    day = _day(text[: clock.start()] if clock else text, day_first=day_first)
    return _user_day(_moment(day, text, clock), home) if clock else day


def _moment(day: date, text: str, clock: re.Match[str]) -> datetime:
    """A day with the time that stands behind it, aware where a zone is said."""
    hour, half = int(clock[1]), (clock[4] or "")[:1].lower()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    try:
        wall = datetime.combine(day, time(hour, int(clock[2]), int(clock[3] or 0)))
    except ValueError:
        raise Refused("file.date", value=text[:40]) from None
    zone = _ZONE.match(text, clock.end())
    if zone is None:
        return wall
    if zone[1]:
        return wall.replace(tzinfo=UTC)
    if not _FIRST_YEAR < day.year < _LAST_YEAR:
        return wall
    ahead = timedelta(hours=int(zone[3]), minutes=int(zone[4]))
    return (wall - ahead if zone[2] == "+" else wall + ahead).replace(tzinfo=UTC)


def _user_day(moment: datetime, home: HomeTime) -> date:
    """The day of a moment; midnight to the second is how programs write a date without a time."""
    if not _FIRST_YEAR < moment.year < _LAST_YEAR:  # zones lead beyond the calendar's ends
        return moment.date()
    if moment.tzinfo is not None:
        return home.day(moment)
    return moment.date() if moment.time() == time() else day_of(moment, home.day_start)


def _day(text: str, *, day_first: bool) -> date:
    plain = _bare(text)
    try:
        return day_in(plain, day_first=day_first)
    except Refused:
        return day_in(_WEEKDAY.sub("", plain), day_first=day_first)


def _bare(text: str) -> str:
    """A date without the small words inside it."""
    return _OF.sub(" ", _ORDINAL.sub("", text)).strip(" .,")


def day_inside(text: str, *, day_first: bool) -> date | None:
    """The first day that stands somewhere in a text, such as the heading "Total followers on 4/23/2023:"."""
    plain = _bare(text)
    for pattern in (_ISO, _NUMBERS, _WORDY):
        for match in pattern.finditer(plain):
            try:
                return day_in(match[0], day_first=day_first)
            except Refused:
                continue
    return None


def span_inside(text: str, *, day_first: bool) -> DaySpan | None:
    """The two days of a text such as "6/22/2023 - 6/20/2024", when the first is not the later one."""
    for pattern in (_ISO, _NUMBERS):
        found = [match[0] for match in pattern.finditer(text)]
        if len(found) == 2:
            try:
                first, last = (day_in(one, day_first=day_first) for one in found)
            except Refused:
                continue
            return DaySpan(first, last) if first <= last else None
    return None


def looks_like_day(cell: Cell) -> bool:
    """Whether a cell holds a day and nothing else, in whatever order."""
    if isinstance(cell, date):
        return True
    if not isinstance(cell, str) or len(cell) > 40:
        return False
    plain = _bare(said(cell))
    return any(pattern.fullmatch(plain) for pattern in (_NUMBERS, _ISO, _WORDY))
