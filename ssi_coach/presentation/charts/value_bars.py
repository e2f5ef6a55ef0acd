"""What was won, bar by bar: a month each, or a quarter or a year where there are many."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ValueBar:
    """A span of days by its short name, what was won in it, and that in a sentence."""

    name: str
    value: float
    tip: str


@dataclass(frozen=True, slots=True)
class ValueBars:
    """The bars from left to right; `lines` are values of the scale with their labels, the highest last."""

    name: str
    summary: str
    bars: tuple[ValueBar, ...] = ()
    lines: tuple[tuple[float, str], ...] = ()
