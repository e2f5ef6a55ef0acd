"""Where things stand on the gauge."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssi_coach.ui.widgets.gauge_geometry import (
    ABOVE,
    BELOW,
    CLOSEST,
    HALF_WIDTH,
    angle,
    arc,
    label_box,
    spot,
    spread,
)

degrees_on_scale = st.floats(-30, 210)


@pytest.mark.parametrize(
    ("points", "degrees"), [(0, 210), (25, 150), (50, 90), (75, 30), (100, -30), (-5, 210), (140, -30)]
)
def test_points_have_their_angle(points, degrees):
    """0 stands at the lower left, 50 at the top, 100 at the lower right; nothing leaves the scale."""
    assert angle(points) == pytest.approx(degrees)


@pytest.mark.parametrize(
    ("degrees", "place"), [(0, (120, 0)), (90, (0, -120)), (180, (-120, 0)), (210, (-103.92, 60))]
)
def test_angles_have_their_place(degrees, place):
    """Downwards is more, as on the screen."""
    assert spot(degrees) == pytest.approx(place, abs=0.01)


def test_an_arc_runs_clockwise_in_sixteenths():
    """Qt counts sixteenths of a degree, and clockwise is negative."""
    assert arc(0, 100) == (210 * 16, -240 * 16)
    assert arc(50, 75) == (90 * 16, -60 * 16)


@pytest.mark.parametrize(
    ("given_degrees", "placed"),
    [
        ([], []),
        ([90.0], [90.0]),
        ([104.4, 42.0], [104.4, 42.0]),
        ([50.0, 46.0], [54.0, 42.0]),
        ([46.0, 50.0], [42.0, 54.0]),
        ([40.0, 40.0, 40.0], [28.0, 40.0, 52.0]),
        ([209.0, 205.0], [210.0, 198.0]),
    ],
)
def test_labels_that_would_touch_are_pushed_apart(given_degrees, placed):
    """Closer than 12 degrees: evenly to both sides, and never off the scale."""
    assert spread(given_degrees) == pytest.approx(placed)


@given(st.lists(degrees_on_scale, max_size=6))
def test_labels_keep_their_distance_and_their_order(given_degrees):
    """Whatever the targets are."""
    placed = spread(given_degrees)
    in_order = sorted(range(len(placed)), key=lambda index: given_degrees[index])
    assert all(placed[b] - placed[a] >= CLOSEST - 1e-6 for a, b in pairwise(in_order))
    assert all(-30 - 1e-6 <= place <= 210 + 1e-6 for place in placed)


@given(degrees_on_scale, st.floats(20, 160))
def test_labels_stay_in_the_room_of_the_gauge(degrees, width):
    """A long label is moved inwards, never cut."""
    left, top = label_box(degrees, width, 16)
    assert left >= -HALF_WIDTH
    assert left + width <= HALF_WIDTH + 1e-6
    assert top >= -ABOVE
    assert top + 16 <= BELOW + 1e-6
