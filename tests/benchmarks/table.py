"""One row of the speed table, and how it is printed."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """What was measured, what was aimed at, and whether it was met."""

    name: str
    measured: str
    goal: str
    met: bool


def printed(lines: Iterable[Line]) -> str:
    """The table, a row a line."""
    rows = [
        ("row", "measured", "goal", ""),
        *((x.name, x.measured, x.goal, "met" if x.met else "MISSED") for x in lines),
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows
    )


def timed(do: Callable[[], object]) -> float:
    """Milliseconds that something takes."""
    start = time.perf_counter()
    do()
    return 1000 * (time.perf_counter() - start)


def quantile(values: list[float], share: float) -> float:
    """The value that `share` of all are not above."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def middle(values: list[float]) -> float:
    """The median."""
    return quantile(values, 0.5)
