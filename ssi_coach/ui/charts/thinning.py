"""Which points of a long series are worth drawing: those that can be seen, and not more than there are pixels."""

from __future__ import annotations

import numpy as np

from ssi_coach.ui.charts.layer import Numbers

GROUP = 3
"""Pixels whose points are looked at together: their highest and lowest are drawn."""


def seen_part(days: Numbers, values: Numbers, first: float, last: float) -> tuple[Numbers, Numbers]:
    """The points between two days, and one more at either side for the line that leaves the chart."""
    seen = seen_places(days, first, last)
    return days[seen], values[seen]


def seen_places(days: Numbers, first: float, last: float) -> slice:
    """Where those points stand in the series."""
    start = max(0, int(np.searchsorted(days, first, "left")) - 1)
    return slice(start, int(np.searchsorted(days, last, "right")) + 1)


def thinned(xs: Numbers, ys: Numbers, pixels: int) -> tuple[Numbers, Numbers]:
    """At most about one point a pixel, so that every peak is still there.

    Points are looked at in equal groups, and what is left over in one more; of each group the lowest and the
    highest stay, in their order.
    """
    group = min(len(xs) * GROUP // max(1, pixels), len(xs))
    if group < GROUP:
        return xs, ys
    count = len(xs) // group
    whole = count * group
    table = ys[:whole].reshape(count, group)
    rows = np.arange(count) * group
    kept = np.sort(np.stack([rows + table.argmin(axis=1), rows + table.argmax(axis=1)], axis=1)).ravel()
    rest = ys[whole:]
    over = np.sort([whole + rest.argmin(), whole + rest.argmax()]) if len(rest) else kept[:0]
    kept = np.concatenate([[0], kept, over, [len(xs) - 1]])
    return xs[kept], ys[kept]


def outline(xs: Numbers, lows: Numbers, highs: Numbers, pixels: int) -> tuple[Numbers, Numbers]:
    """The points around a band, at most about two for every three pixels: no part of it is lost."""
    group = min(len(xs) * GROUP // max(1, pixels), len(xs) // 2)
    if group >= GROUP:
        starts = np.arange(0, len(xs), group)
        ends = np.minimum(starts + group, len(xs)) - 1
        middles = (xs[starts] + xs[ends]) / 2
        middles[0], middles[-1] = xs[0], xs[-1]
        xs, lows, highs = middles, np.minimum.reduceat(lows, starts), np.maximum.reduceat(highs, starts)
    return np.concatenate([xs, xs[::-1]]), np.concatenate([highs, lows[::-1]])
