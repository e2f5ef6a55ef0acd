"""Where things stand on the gauge: angles in degrees as in school (0 right, 90 up), lengths in pixels.

The scale runs over 240 degrees from lower left (0 points, 210 degrees) clockwise to lower right (100 points,
-30 degrees). The centre is (0, 0) and y grows downwards, as on every screen.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, radians, sin

START, SWEEP = 210.0, 240.0
RADIUS, WIDTH = 120.0, 15.0
BAND_EXTRA = 12.0
CLOSEST = 12.0
TICK_INNER, TICK_EDGE, TICK_OUTER = RADIUS - WIDTH / 2, RADIUS + WIDTH / 2 + 1.5, RADIUS + WIDTH / 2 + 9.5
LABEL_RADIUS = 141.0
# The room that the gauge takes around its centre, with labels: half the width, above, below.
HALF_WIDTH, ABOVE, BELOW = 171.0, 156.0, 98.0


def angle(points: float) -> float:
    """The angle of a number of points; what lies outside 0 to 100 is put at the end."""
    return START - SWEEP * min(100.0, max(0.0, points)) / 100.0


def spot(degrees: float, radius: float = RADIUS) -> tuple[float, float]:
    """The point at an angle and a distance from the centre."""
    return radius * cos(radians(degrees)), -radius * sin(radians(degrees))


def arc(low: float, high: float) -> tuple[int, int]:
    """Start and length of an arc between two numbers of points, in Qt's sixteenths of a degree."""
    return round(angle(low) * 16), round((angle(high) - angle(low)) * 16)


def spread(degrees: Sequence[float], gap: float = CLOSEST) -> list[float]:
    """Angles of labels, pushed apart evenly where two are closer than `gap`; their order along the arc stays.

    Takes them in any order and gives them back in the same; all stay on the scale while there is room.
    """
    order = sorted(range(len(degrees)), key=lambda index: degrees[index])
    groups: list[list[float]] = []
    for index in order:
        groups.append([degrees[index]])
        while len(groups) > 1 and _start(groups[-1], gap) - _end(groups[-2], gap) < gap:
            last = groups.pop()
            groups[-1] = groups[-1] + last
    placed = [_start(group, gap) + gap * step for group in groups for step in range(len(group))]
    result = list(degrees)
    for index, place in zip(order, placed, strict=True):
        result[index] = place
    return result


def _start(group: list[float], gap: float) -> float:
    """The first angle of a group that is spread evenly around its mean, kept on the scale."""
    start = sum(group) / len(group) - gap * (len(group) - 1) / 2
    return max(START - SWEEP, min(start, START - gap * (len(group) - 1)))


def _end(group: list[float], gap: float) -> float:
    """The last angle of such a group."""
    return _start(group, gap) + gap * (len(group) - 1)


def label_box(degrees: float, width: float, height: float) -> tuple[float, float]:
    """The left upper corner of a label outside the arc, kept inside the room that the gauge takes.

    Near the top a label stands in the middle above its tick; towards the sides it begins or ends there.
    """
    x, y = spot(degrees, LABEL_RADIUS)
    lean = cos(radians(degrees))
    sideways = min(1.0, max(0.0, (abs(lean) - 0.22) / 0.3))
    centre_x = x + (sideways if lean > 0 else -sideways) * width / 2
    centre_y = y - sin(radians(degrees)) * height / 2
    left = min(HALF_WIDTH - width, max(-HALF_WIDTH, centre_x - width / 2))
    top = min(BELOW - height, max(-ABOVE, centre_y - height / 2))
    return left, top
