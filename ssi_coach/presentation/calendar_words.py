"""The words of the calendar in English and German, and how each language writes a number."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CalendarWords:
    """What a language calls months, weekdays and near days, and its marks inside numbers and dates."""

    decimal: str
    after_day: str
    hours: str
    minutes: str
    months: tuple[str, ...]
    months_short: tuple[str, ...]
    months_in_dates: tuple[str, ...]
    weekdays: tuple[str, ...]
    weekdays_short: tuple[str, ...]
    near_days: Mapping[int, str]
    """Names of the days around today: -1 is yesterday."""


_ENGLISH_SHORT = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

ENGLISH_WORDS = CalendarWords(
    decimal=".",
    after_day="",
    hours="h",
    minutes="min",
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    months_short=_ENGLISH_SHORT,
    months_in_dates=_ENGLISH_SHORT,
    weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    weekdays_short=("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    near_days={-1: "Yesterday", 0: "Today", 1: "Tomorrow"},
)

GERMAN_WORDS = CalendarWords(
    decimal=",",
    after_day=".",
    hours="Std.",
    minutes="Min.",
    months=(
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ),
    months_short=("Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"),
    months_in_dates=(
        "Jan.",
        "Feb.",
        "März",
        "Apr.",
        "Mai",
        "Juni",
        "Juli",
        "Aug.",
        "Sept.",
        "Okt.",
        "Nov.",
        "Dez.",
    ),
    weekdays=("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
    weekdays_short=("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"),
    near_days={-1: "Gestern", 0: "Heute", 1: "Morgen"},
)

WORDS: Mapping[str, CalendarWords] = {"en": ENGLISH_WORDS, "de": GERMAN_WORDS}
