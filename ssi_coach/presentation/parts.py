"""What the smaller parts of pages show: pillar bars, the dots of active days, the map of a year."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class PillarBarState:
    """One pillar in a line: 21.0 of 25, how it changed, where the industry's average is.

    `value` and `average` are points from 0 to 25, None where nothing is known; then `unknown_text` stands in
    the place of the number. `band` are the ends of an estimate's band in points; a reading has none. `summary`
    says the line in a sentence for screen readers.
    """

    pillar: str
    name: str
    value: float | None = None
    value_text: str = ""
    of_text: str = ""
    change_text: str = ""
    unknown_text: str = ""
    average: float | None = None
    summary: str = ""
    band: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class DayDot:
    """One day of the week's dots: its letter, whether it was active or off, its words for screen readers."""

    letter: str
    active: bool
    name: str
    off: bool = False


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
