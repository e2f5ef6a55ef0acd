"""The user's days: when they begin, which can be written down, and what was said about them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache

from ssi_coach.domain.errors import Refused

EARLIEST_DAY = date(2003, 5, 5)
"""LinkedIn opened on this day; nothing can have been done there before."""

DEFAULT_DAY_START = time(3, 0)
"""Work after midnight belongs to the evening before, until three in the morning."""

ONE_DAY = timedelta(days=1)

WEEK = 7
"""Days of a week."""

_LONGEST_WAIT = 8
"""Years between two leap days at most (1896 to 1904, 2096 to 2104)."""


def day_of(local: datetime, day_start: time = DEFAULT_DAY_START) -> date:
    """The user's day that a local wall-clock moment belongs to.

    Wall-clock arithmetic on purpose: a day starts when the clock on the wall says so, also in the
    nights when clocks change. `local` may be aware or naive; its zone is not looked at.
    """
    day = local.date()
    night = (local.hour, local.minute) < (day_start.hour, day_start.minute)
    return day - ONE_DAY if night and day > date.min else day


def check_day(day: date, *, today: date) -> date:
    """`day` itself when it can be written down.

    Raises `Refused("day.too_early" | "day.too_late")` before 5 May 2003 or later than tomorrow.
    """
    if day < EARLIEST_DAY:
        raise Refused("day.too_early", day=day, earliest=EARLIEST_DAY)
    if day - today > ONE_DAY:  # so, and not by a sum, which the calendar's last day has none of
        raise Refused("day.too_late", day=day, today=today)
    return day


def named_day(month: int, day: int, *, today: date, year: int | None = None) -> date | None:
    """The day of a month: without a year the latest one up to today, None where the calendar has no such day."""
    if year is not None:
        return _calendar_day(year, month, day)
    past = (_calendar_day(today.year - back, month, day) for back in range(_LONGEST_WAIT + 1))
    return next((found for found in past if found is not None and found <= today), None)


def _calendar_day(year: int, month: int, day: int) -> date | None:
    """The day, None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def week_start(day: date, first_weekday: int = 0) -> date:
    """The first day of the week that holds `day`; `first_weekday` counts from Monday = 0."""
    return day - timedelta(days=(day.weekday() - first_weekday) % WEEK)


@dataclass(frozen=True, slots=True)
class DaySpan:
    """All days from `first` to `last`, both included."""

    first: date
    last: date

    @property
    def length(self) -> int:
        """How many days, 0 when `last` lies before `first`."""
        return max(0, (self.last - self.first).days + 1)

    def __contains__(self, day: object) -> bool:
        """Whether a day lies in the span."""
        return isinstance(day, date) and self.first <= day <= self.last

    def __iter__(self) -> Iterator[date]:
        """The days, oldest first."""
        return (self.first + timedelta(days=n) for n in range(self.length))

    def shared(self, other: DaySpan) -> DaySpan:
        """The days that lie in both spans; a span without a day where there are none."""
        return DaySpan(max(self.first, other.first), min(self.last, other.last))

    def places(self, part: DaySpan) -> slice:
        """Where the days of another span stand in this one, counted from 0; those outside are passed over."""
        start = max(0, (part.first - self.first).days)
        return slice(start, max(start, (min(part.last, self.last) - self.first).days + 1))

    @classmethod
    def ending(cls, last: date, *, days: int) -> DaySpan:
        """The `days` days that end with `last`."""
        return cls(last - timedelta(days=days - 1), last)


def week_of(day: date, first_weekday: int = 0) -> DaySpan:
    """The whole week that holds `day`; `first_weekday` counts from Monday = 0."""
    first = week_start(day, first_weekday)
    return DaySpan(first, first + timedelta(days=WEEK - 1))


def weeks_of(span: DaySpan, first_weekday: int = 0) -> Iterator[DaySpan]:
    """The weeks that a span touches, oldest first, from the first one's first day to the span's own last day."""
    week = week_of(span.first, first_weekday)
    while week.first <= span.last:
        yield DaySpan(week.first, min(week.last, span.last))
        week = week_of(week.last + ONE_DAY, first_weekday)


def months_of(day: date, months: int = 1) -> DaySpan:
    """The calendar month that holds `day`; of 3 `months` its quarter, of 12 its year."""
    first = date(day.year, (day.month - 1) // months * months + 1, 1)
    # In the middle of the month after the last one, however long they are.
    after = (first + timedelta(days=31 * months + 7)).replace(day=1)
    return DaySpan(first, after - ONE_DAY)


class DayMeaning(StrEnum):
    """What the user said about a day; neither kind is counted, because unknown is not zero."""

    OFF = "off"
    UNKNOWN = "unknown"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class DayMark:
    """A day marked as off, as not known, or as "nothing done" (which counts as an idle day)."""

    day: date
    meaning: DayMeaning

    @property
    def id(self) -> str:
        """One mark a day, so the day names it."""
        return self.day.isoformat()

    @property
    def counted(self) -> bool:
        """Whether the day takes part in rates: only days off and unknown days do not."""
        return self.meaning is DayMeaning.NOTHING


@dataclass(frozen=True, slots=True)
class HomeTime:
    """Where and when the user's days are: today, the computer's IANA zone ("" is UTC), and when a day starts."""

    today: date
    zone: str = ""
    day_start: time = DEFAULT_DAY_START

    def day(self, moment: datetime) -> date:
        """The user's day that an aware moment belongs to, as if it had been typed at that moment at home."""
        if moment.tzinfo is UTC:
            shift = _shift(self.zone, self.day_start, moment.date())
            if shift is not None:
                return (moment + shift).date()
        from zoneinfo import ZoneInfo  # noqa: PLC0415  # looks for the computer's zones; files alone need them

        return day_of(moment.astimezone(ZoneInfo(self.zone or "UTC")), self.day_start)


@lru_cache(maxsize=8_192)
def _shift(zone: str, day_start: time, day: date) -> timedelta | None:
    """What lies between UTC and the user's days all through a day of UTC; None where the clocks change on it.

    An archive has hundreds of thousands of moments on a few thousand days, on nearly all of which it is the same.
    """
    if not 1900 < day.year < 9000:
        return None
    from zoneinfo import ZoneInfo  # noqa: PLC0415  # see above

    home = ZoneInfo(zone or "UTC")
    first, last = (
        datetime.combine(day, edge, UTC).astimezone(home).utcoffset() for edge in (time.min, time.max)
    )
    if first is None or first != last:
        return None
    return first - timedelta(hours=day_start.hour, minutes=day_start.minute)
