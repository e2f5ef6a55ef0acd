"""Where each day of the heat map stands."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssi_coach.ui.widgets.heat_geometry import HeatGrid

YEAR = HeatGrid(date(2025, 5, 15), date(2026, 5, 13), left=34, top=20)


@pytest.mark.parametrize(
    ("day", "column", "row"),
    [
        (date(2025, 5, 15), 0, 3),
        (date(2025, 5, 18), 0, 6),
        (date(2025, 5, 19), 1, 0),
        (date(2026, 5, 13), 52, 2),
    ],
)
def test_a_week_is_a_column(day, column, row):
    """Monday at the top when the week begins with it."""
    assert (YEAR.column(day), YEAR.row(day)) == (column, row)


def test_the_week_may_begin_on_sunday():
    """The first weekday of the settings is the first row."""
    grid = HeatGrid(date(2026, 5, 10), date(2026, 5, 16), first_weekday=6)
    assert [grid.row(date(2026, 5, 10 + step)) for step in range(7)] == list(range(7))
    assert grid.weeks == 1


@given(st.integers(0, 363))
def test_every_day_is_found_where_it_is_drawn(step):
    """A click in the middle of a cell is that day."""
    day = YEAR.first + timedelta(days=step)
    x, y, wide, high = YEAR.box(day)
    assert YEAR.day_at(x + wide / 2, y + high / 2) == day


@pytest.mark.parametrize(
    ("x", "y"), [(0, 30), (40, 5), (35, 25), (34 + 52 * 14 + 5, 20 + 6 * 14 + 5), (900, 50)]
)
def test_there_is_no_day_beside_the_map(x, y):
    """Names, the days before the first and those after the last are not days of the map."""
    assert YEAR.day_at(x, y) is None


@given(st.floats(-500, 2000), st.floats(-500, 500))
def test_dragging_beyond_the_edge_stays_on_the_map(x, y):
    """The nearest day is one that is shown."""
    assert YEAR.first <= YEAR.nearest(x, y) <= YEAR.last


def test_months_are_named_once_over_their_middle():
    """A month of which less than a week is shown has no name."""
    months = YEAR.months()
    assert [month for month, _ in months] == [5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3, 4, 5]
    assert [left for _, left in months] == sorted(left for _, left in months)


def test_a_range_covers_one_box_a_week():
    """From a Wednesday to the Monday after: two columns."""
    boxes = YEAR.columns_of(date(2026, 4, 22), date(2026, 4, 27))
    assert [round(box[3] / YEAR.pitch) for box in boxes] == [5, 1]
