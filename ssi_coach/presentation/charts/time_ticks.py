"""Where a time axis has its labels, and what they say: days, weeks, months or years, as there is room."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ssi_coach.presentation.formats import Formats

Tick = tuple[float, str]
"""The ordinal of a day, and its label."""

_DAYS = (1, 2, 7, 14)
_MONTHS = (1, 2, 3, 6)
_YEARS = (1, 2, 5, 10)
_MONTH, _YEAR = 30.44, 365.25


def day_ticks(first: float, last: float, most: int, formats: Formats) -> tuple[Tick, ...]:
    """Labels for the days from ordinal `first` to `last`, at most `most` of them."""
    length = last - first
    most = max(1, most)
    begin, end = _day(first), _day(last)
    for step in _DAYS:
        if length / step < most:
            return tuple((float(number), _day_label(number, formats)) for number in _days(begin, end, step))
    for step in _MONTHS:
        if length / (step * _MONTH) < most:
            return _named(list(_months(begin, end, step)), formats)
    step = next((step for step in _YEARS if length / (step * _YEAR) < most), _YEARS[-1])
    years = range(begin.year - begin.year % step, end.year + 1, step)
    starts = [date(max(1, year), 1, 1) for year in years]
    return tuple((float(day.toordinal()), str(day.year)) for day in starts if begin <= day <= end)


def _day(ordinal: float) -> date:
    """A day that surely exists, also far outside the journal."""
    return date.fromordinal(min(date.max.toordinal() - 1, max(1, round(ordinal))))


def _days(begin: date, end: date, step: int) -> range:
    """Ordinals in equal steps that do not jump while the axis moves; weeks begin with a Monday."""
    first = begin.toordinal()
    return range(first + (1 - first) % step, end.toordinal() + 1, step)


def _day_label(ordinal: int, formats: Formats) -> str:
    return formats.day_short(date.fromordinal(ordinal))


def _months(begin: date, end: date, step: int) -> Iterator[date]:
    """First days of every `step`-th month of the calendar."""
    number = begin.year * 12 + begin.month - 1
    number += -number % step
    while (day := date(number // 12, number % 12 + 1, 1)) <= end:
        if day >= begin:
            yield day
        number += step


def _named(starts: list[date], formats: Formats) -> tuple[Tick, ...]:
    """Months by their short names; the first one and every January with the year."""
    ticks: list[Tick] = []
    for place, day in enumerate(starts):
        name = formats.month_short(day.month)
        with_year = place == 0 or day.year != starts[place - 1].year
        ticks.append((float(day.toordinal()), f"{name} {day.year}" if with_year else name))
    return tuple(ticks)
