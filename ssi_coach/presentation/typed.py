"""Typed numbers and days, in the ways that English and German writers type them; nothing is guessed."""

from __future__ import annotations

import re
from datetime import date, timedelta

from ssi_coach.domain.days import named_day
from ssi_coach.presentation.calendar_words import WORDS

_LONGEST = 60
"""Nobody types a longer number or day; pasted walls of text are refused before any pattern looks at them."""

_PLAIN = re.compile(r"[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)")
_POINT_GROUPS = re.compile(r"[+-]?\d{1,3}(?:\.\d{3})+(?:,\d*)?")
_COMMA_GROUPS = re.compile(r"[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?")
_GAPPED = re.compile(r"[+-]?\d{1,3}(?: \d{3})+(?:[.,]\d*)?")
_GAPS = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " ", "'": " ", "’": " ", "−": "-", "–": "-"})

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_FIGURES = re.compile(r"(\d{1,2})[./](\d{1,2})[./]?(\d{4}|\d{2})?")
_DAY_FIRST = re.compile(r"(\d{1,2})(?:\.|st|nd|rd|th)? ?([^\W\d_]+)\.?,?(?: (\d{4}))?")
_MONTH_FIRST = re.compile(r"([^\W\d_]+)\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?")

_NEAR = {word.lower(): distance for words in WORDS.values() for distance, word in words.near_days.items()} | {
    "vorgestern": -2,
    "day before yesterday": -2,
}
_MONTHS = {
    name.lower().rstrip("."): number
    for words in WORDS.values()
    for names in (words.months, words.months_short, words.months_in_dates)
    for number, name in enumerate(names, start=1)
} | {"maerz": 3, "mrz": 3, "sept": 9}
_WEEKDAYS = {
    name.lower(): number
    for words in WORDS.values()
    for names in (words.weekdays, words.weekdays_short)
    for number, name in enumerate(names)
}


def _typed(text: str) -> str:
    """The text without stray gaps, with plain spaces and a plain minus; empty when it is far too long."""
    return " ".join(text.translate(_GAPS).split()) if len(text) <= _LONGEST else ""


def number_in(text: str) -> float | None:
    """The number that a text is; a single comma or point is the decimal one, None if it is no number."""
    typed = _typed(text)
    if _PLAIN.fullmatch(typed):
        return float(typed.replace(",", "."))
    if _GAPPED.fullmatch(typed):
        return float(typed.replace(" ", "").replace(",", "."))
    if _POINT_GROUPS.fullmatch(typed):
        return float(typed.replace(".", "").replace(",", "."))
    if _COMMA_GROUPS.fullmatch(typed):
        return float(typed.replace(",", ""))
    return None


def whole_in(text: str) -> int | None:
    """The count that a text is: digits, with or without groups of thousands; None if it is no count."""
    typed = _typed(text)
    if re.fullmatch(r"[+-]?(?:\d+|\d{1,3}(?:[ .,]\d{3})+)", typed) is None:
        return None
    return int(re.sub(r"[ .,]", "", typed))


def day_in(text: str, today: date) -> date | None:
    """The day that a text names; without a year, or as a weekday, the latest such day up to today."""
    typed = _typed(text).lower()
    near = _NEAR.get(typed)
    if near is not None:
        return today + timedelta(days=near)
    weekday = _WEEKDAYS.get(typed.rstrip("."))
    if weekday is not None:
        return today - timedelta(days=(today.weekday() - weekday) % 7)
    return _dated(_without_weekday(typed), today)


def _without_weekday(typed: str) -> str:
    """The text without a weekday in front of its date ("wed 13 may")."""
    first, _, rest = typed.partition(" ")
    return rest if rest and first.rstrip(".,") in _WEEKDAYS else typed


def _dated(typed: str, today: date) -> date | None:
    """The day of a written date."""
    if iso := _ISO.fullmatch(typed):
        return named_day(int(iso[2]), int(iso[3]), today=today, year=int(iso[1]))
    if figures := _FIGURES.fullmatch(typed):
        return _in_year(figures[3], int(figures[2]), int(figures[1]), today)
    if named := _DAY_FIRST.fullmatch(typed):
        return _in_year(named[3], _MONTHS.get(named[2], 0), int(named[1]), today)
    if named := _MONTH_FIRST.fullmatch(typed):
        return _in_year(named[3], _MONTHS.get(named[1], 0), int(named[2]), today)
    return None


def _in_year(typed_year: str | None, month: int, day: int, today: date) -> date | None:
    """The day in its typed year; two figures count from 2000."""
    year = None if typed_year is None else int(typed_year) + (2000 if len(typed_year) == 2 else 0)
    return named_day(month, day, today=today, year=year)
