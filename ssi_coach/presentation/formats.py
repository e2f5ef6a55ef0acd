"""Numbers, days and clocks as a person of the spoken language writes and reads them."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Protocol

from ssi_coach.presentation.calendar_words import ENGLISH_WORDS, WORDS

MINUS = "−"
NO_BREAK = "\u00a0"
NARROW_NO_BREAK = "\u202f"
"""Between thousands, and nowhere does a line break inside a number."""


class Formats(Protocol):
    """How numbers, days and clocks are written and read in one language."""

    def number(self, value: float, digits: int = 1) -> str:
        """A number with exactly `digits` places: "52.6", in German "52,6"."""
        ...

    def signed(self, value: float, digits: int = 1) -> str:
        """A change with its sign: "+0.5", "−0.2"; no change has no sign: "0.0"."""
        ...

    def whole(self, value: float) -> str:
        """A count with narrow gaps between thousands: "5 400"."""
        ...

    def percent(self, value: float, digits: int = 0) -> str:
        """A percentage from 0..100, the number and its sign kept on one line: "41 %"."""
        ...

    def rank(self, value: float) -> str:
        """A rank as it is always written, because lower is better: "Top 10 %"."""
        ...

    def minutes(self, value: float) -> str:
        """A length of time from minutes: "15 min", from an hour on "1 h 20 min"."""
        ...

    def day(self, day: date) -> str:
        """A day near today: "Wed 13 May"."""
        ...

    def day_short(self, day: date) -> str:
        """A day without its weekday and year: "13 May"."""
        ...

    def day_medium(self, day: date) -> str:
        """A day with its year: "12 Nov 2026"."""
        ...

    def day_long(self, day: date) -> str:
        """A day in full: "Wednesday, 13 May 2026"."""
        ...

    def relative_day(self, day: date, today: date) -> str:
        """A day seen from today: "Today", "Yesterday", "Tue 12 May", in another year "12 May 2025"."""
        ...

    def month(self, day: date) -> str:
        """The month of a day: "May 2026"."""
        ...

    def month_name(self, number: int) -> str:
        """The full name of a month, 1 is January."""
        ...

    def month_short(self, number: int) -> str:
        """The short name of a month for axes, 1 is "Jan"."""
        ...

    def weekday_name(self, number: int) -> str:
        """The full name of a weekday, 0 is Monday."""
        ...

    def weekday_short(self, number: int) -> str:
        """The short name of a weekday, 0 is "Mon"."""
        ...

    def weekday_letter(self, number: int) -> str:
        """The letter of a weekday under a dot, 0 is "M"."""
        ...

    def clock(self, moment: time) -> str:
        """A time of day with hours and minutes, 24 hours: "06:12"."""
        ...

    def parse_number(self, typed: str) -> float | None:
        """A typed number, decimal comma or point ("12,5", "1 234.5"); None if it is no number."""
        ...

    def parse_whole(self, typed: str) -> int | None:
        """A typed count, thousands apart or not ("1 234", "1.234"); None if it is no count."""
        ...

    def parse_day(self, typed: str, today: date) -> date | None:
        """A typed day ("2026-05-13", "13.5.", "13 May", "yesterday"); None if it is no day.

        A day without a year is the latest such day up to today.
        """
        ...


class PlainFormats:
    """English and German formats from the standard library alone; another language is written as English."""

    def __init__(self, language: str = "en") -> None:
        """Formats of a language by its code, which stays to be asked for."""
        self.language = language
        self._words = WORDS.get(language, ENGLISH_WORDS)

    def number(self, value: float, digits: int = 1) -> str:
        """A number with exactly `digits` places: "52.6", in German "52,6"."""
        plain = f"{abs(value):,.{digits}f}"
        sign = MINUS if value < 0 and any(figure in "123456789" for figure in plain) else ""
        whole, _, places = plain.partition(".")
        grouped = whole.replace(",", NARROW_NO_BREAK)
        return sign + grouped + (self._words.decimal + places if places else "")

    def signed(self, value: float, digits: int = 1) -> str:
        """A change with its sign: "+0.5", "−0.2"; no change has no sign: "0.0"."""
        written = self.number(abs(value), digits)
        if not any(figure in "123456789" for figure in written):
            return written
        return ("+" if value > 0 else MINUS) + written

    def whole(self, value: float) -> str:
        """A count with narrow gaps between thousands: "5 400"."""
        return self.number(round(value), 0)

    def percent(self, value: float, digits: int = 0) -> str:
        """A percentage from 0..100, the number and its sign kept on one line: "41 %"."""
        return f"{self.number(value, digits)}{NO_BREAK}%"

    def rank(self, value: float) -> str:
        """A rank as it is always written, because lower is better: "Top 10 %"."""
        return f"Top{NO_BREAK}{self.percent(max(1, round(value)))}"

    def minutes(self, value: float) -> str:
        """A length of time from minutes: "15 min", from an hour on "1 h 20 min"."""
        hours, minutes = divmod(round(value), 60)
        parts = [f"{self.whole(hours)}{NO_BREAK}{self._words.hours}"] if hours else []
        if minutes or not hours:
            parts.append(f"{minutes}{NO_BREAK}{self._words.minutes}")
        return NO_BREAK.join(parts)

    def day(self, day: date) -> str:
        """A day near today: "Wed 13 May"."""
        return f"{self.weekday_short(day.weekday())} {self.day_short(day)}"

    def day_short(self, day: date) -> str:
        """A day without its weekday and year: "13 May"."""
        return f"{day.day}{self._words.after_day}{NO_BREAK}{self._words.months_in_dates[day.month - 1]}"

    def day_medium(self, day: date) -> str:
        """A day with its year: "12 Nov 2026"."""
        return f"{self.day_short(day)} {day.year}"

    def day_long(self, day: date) -> str:
        """A day in full: "Wednesday, 13 May 2026"."""
        month = f"{day.day}{self._words.after_day} {self.month_name(day.month)}"
        return f"{self.weekday_name(day.weekday())}, {month} {day.year}"

    def relative_day(self, day: date, today: date) -> str:
        """A day seen from today: "Today", "Yesterday", "Tue 12 May", in another year "12 May 2025"."""
        near = self._words.near_days.get((day - today) // timedelta(days=1))
        if near is not None:
            return near
        return self.day(day) if day.year == today.year else self.day_medium(day)

    def month(self, day: date) -> str:
        """The month of a day: "May 2026"."""
        return f"{self.month_name(day.month)} {day.year}"

    def month_name(self, number: int) -> str:
        """The full name of a month, 1 is January."""
        return self._words.months[number - 1]

    def month_short(self, number: int) -> str:
        """The short name of a month for axes, 1 is "Jan"."""
        return self._words.months_short[number - 1]

    def weekday_name(self, number: int) -> str:
        """The full name of a weekday, 0 is Monday."""
        return self._words.weekdays[number]

    def weekday_short(self, number: int) -> str:
        """The short name of a weekday, 0 is "Mon"."""
        return self._words.weekdays_short[number]

    def weekday_letter(self, number: int) -> str:
        """The letter of a weekday under a dot, 0 is "M"."""
        return self._words.weekdays[number][0]

    def clock(self, moment: time) -> str:
        """A time of day with hours and minutes, 24 hours: "06:12"."""
        return moment.strftime("%H:%M")

    def parse_number(self, typed: str) -> float | None:
        """A typed number, decimal comma or point ("12,5", "1 234.5"); None if it is no number."""
        from ssi_coach.presentation.typed import number_in  # noqa: PLC0415  # Today does not wait for it

        return number_in(typed)

    def parse_whole(self, typed: str) -> int | None:
        """A typed count, thousands apart or not ("1 234", "1.234"); None if it is no count."""
        from ssi_coach.presentation.typed import whole_in  # noqa: PLC0415  # Today does not wait for it

        return whole_in(typed)

    def parse_day(self, typed: str, today: date) -> date | None:
        """A typed day ("2026-05-13", "13.5.", "13 May", "yesterday"); None if it is no day.

        A day without a year is the latest such day up to today.
        """
        from ssi_coach.presentation.typed import day_in  # noqa: PLC0415  # Today does not wait for it

        return day_in(typed, today)
