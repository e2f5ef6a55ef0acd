"""A year of days as a map: the more was done, the darker."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from math import ceil

from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.wording import plural, text
from ssi_coach.services.journal_view import JournalYear

LEVELS = 4
NAMED_WEEKDAYS = (0, 2, 4)
"""Every other weekday has its name at the left: Monday, Wednesday, Friday."""


@dataclass(frozen=True, slots=True)
class HeatDay:
    """One day of the map: how much was done (`level`: 0 nothing to 4 most), and whether it was off."""

    day: date
    level: int = 0
    off: bool = False
    done: int = 0


def _no_words(_: HeatDay) -> str:
    """A map that says nothing about its days."""
    return ""


@dataclass(frozen=True, slots=True)
class HeatMapState:
    """A year of days, oldest first and without gaps.

    `first_weekday` is 0 for Monday; `weekday_names` begin with Monday and may be empty where none is shown;
    `month_names` begin with January. `chosen` is the marked range, both days included. `tip` tells a day in words;
    a day is asked about at a time, and not the whole year at each look.
    """

    days: tuple[HeatDay, ...]
    month_names: tuple[str, ...] = ()
    weekday_names: tuple[str, ...] = ()
    first_weekday: int = 0
    chosen: tuple[date, date] | None = None
    summary: str = ""
    tip: Callable[[HeatDay], str] = _no_words


@dataclass(frozen=True, slots=True)
class DayWords:
    """Tells a day of the map in words."""

    formats: Formats

    def __call__(self, day: HeatDay) -> str:
        """What was done on it, or why nothing counts."""
        shown = self.formats.day(day.day)
        if day.done:
            n = self.formats.whole(day.done)
            return plural("{day}: {n} activity", "{day}: {n} activities", day.done, day=shown, n=n)
        return text("{day}: not counted", day=shown) if day.off else text("{day}: nothing logged", day=shown)


def build_heat(year: JournalYear, formats: Formats, *, first_weekday: int = 0) -> HeatMapState:
    """The map of a year; a day's level is its quarter among the days on which something was done."""
    ranked = sorted(count for count in year.done if count)
    days = tuple(_day(year, day, ranked) for day in year.span)
    return HeatMapState(
        days=days,
        month_names=tuple(formats.month_short(month) for month in range(1, 13)),
        weekday_names=tuple(
            formats.weekday_short(number) if number in NAMED_WEEKDAYS else "" for number in range(7)
        ),
        first_weekday=first_weekday,
        summary=_summary(year, formats),
        tip=DayWords(formats),
    )


def shown_span(chosen: tuple[date, date] | None, heat: HeatMapState) -> tuple[date, date] | None:
    """The part of a chosen span that the map shows, None where it shows nothing of it."""
    if chosen is None or not heat.days:
        return None
    first, last = max(chosen[0], heat.days[0].day), min(chosen[1], heat.days[-1].day)
    return (first, last) if first <= last else None


def _day(year: JournalYear, day: date, ranked: list[float]) -> HeatDay:
    done = year.done_on(day)
    level = ceil(LEVELS * bisect_right(ranked, done) / len(ranked)) if done else 0
    return HeatDay(day, level, day in year.off, done)


def _summary(year: JournalYear, formats: Formats) -> str:
    active = sum(count > 0 for count in year.done)
    return plural(
        "Map of a year, from {first} to {last}: {n} active day. Arrow keys go from day to day.",
        "Map of a year, from {first} to {last}: {n} active days. Arrow keys go from day to day.",
        active,
        first=formats.day_medium(year.span.first),
        last=formats.day_medium(year.span.last),
        n=formats.whole(active),
    )
