"""Rows of figures with a bar each: a stage of the funnel, a kind of activity."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A name, its bar as a share 0..1 of the longest, its figures in words; `tip` says all of it in a sentence.

    The first figure is the one that the bar shows.
    """

    name: str
    share: float
    cells: tuple[str, ...]
    tip: str


@dataclass(frozen=True, slots=True)
class FigureRows:
    """Rows below the heads of their figures."""

    heads: tuple[str, ...]
    rows: tuple[FigureRow, ...]
