"""What the smaller parts of pages show: pillar bars, the dots of active days, the map of a year."""

from __future__ import annotations

from dataclasses import dataclass


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
