"""Scales of the charts: from the values that are seen to round ends and at most six lines."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ssi_coach.domain.pillars import PILLAR_LIMIT, TOTAL_LIMIT
from ssi_coach.presentation.formats import Formats

MOST_LINES = 6
_AIR = 2.0
"""Points that the lowest and the highest number keep from the ends."""

_STEPS = (2.0, 5.0, 10.0, 20.0)
_SHARES = (20.0, 40.0, 60.0, 80.0, 100.0)
_RANKS = (1.0, 10.0, 25.0, 50.0, 75.0, 100.0)


class ScaleKind(StrEnum):
    """What a scale counts; ranks stand upside down, because a lower one is better. Shares are in percent."""

    POINTS = "points"
    PILLAR = "pillar"
    RANK = "rank"
    COUNT = "count"
    SHARE = "share"


@dataclass(frozen=True, slots=True)
class Scale:
    """The ends of a scale and the values that have a line and a label; `down` puts low values on top."""

    low: float
    high: float
    lines: tuple[float, ...]
    down: bool = False


def scale_for(kind: ScaleKind, low: float, high: float) -> Scale:
    """The scale that shows all values from `low` to `high`."""
    if kind is ScaleKind.PILLAR:
        return Scale(0.0, PILLAR_LIMIT, (0.0, PILLAR_LIMIT))
    if kind is ScaleKind.RANK:
        worst = next((rank for rank in _RANKS[1:] if rank >= high), _RANKS[-1])
        return Scale(1.0, worst, tuple(rank for rank in _RANKS if rank <= worst), down=True)
    if kind is ScaleKind.COUNT:
        top = _round_top(high)
        return Scale(0.0, top, (0.0, top / 2, top))
    if kind is ScaleKind.SHARE:
        top = next((end for end in _SHARES if end >= high), _SHARES[-1])
        return Scale(0.0, top, tuple(top * part / 4 for part in range(5)))
    return _points(low, high)


def line_label(kind: ScaleKind, value: float, formats: Formats) -> str:
    """What stands beside a line of the scale."""
    if kind is ScaleKind.RANK:
        return formats.rank(value)
    return formats.percent(value) if kind is ScaleKind.SHARE else formats.whole(value)


def _points(low: float, high: float) -> Scale:
    low, high = max(0.0, low - _AIR), min(TOTAL_LIMIT, max(high, low) + _AIR)
    ends = [(step, step * (low // step), step * max(low // step + 1, -(-high // step))) for step in _STEPS]
    step, first, last = next(found for found in ends if (found[2] - found[1]) / found[0] < MOST_LINES)
    lines = range(round((last - first) / step) + 1)
    return Scale(first, last, tuple(first + number * step for number in lines))


def _round_top(high: float) -> float:
    """The next of 2, 4, 6, 8, 10, 20, 40 ..."""
    size = 1.0
    while high > 10 * size:
        size *= 10
    return next(size * top for top in (2, 4, 6, 8, 10) if size * top >= high)
