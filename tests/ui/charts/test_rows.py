"""Rows of results below the scale of a chart: their own room, one mark where several would lie on each other."""

from __future__ import annotations

from array import array
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint

from ssi_coach.presentation.charts.chart import ChartState, Look, MarkRowState, SeriesState, Window
from ssi_coach.presentation.charts.scales import Scale, ScaleKind
from ssi_coach.presentation.formats import PlainFormats
from ssi_coach.ui.charts.days_shown import DaysShown
from ssi_coach.ui.charts.rows import ROW, _together, with_foot
from ssi_coach.ui.charts.time_chart import TimeChart
from tests.build import TODAY

LAST = TODAY.toordinal()
DAYS = array("d", range(LAST - 350, LAST + 1, 50))
LEVEL = SeriesState(Look.READING, DAYS, array("d", [45.0] * len(DAYS)))
BARE = ChartState("SSI", "stands still", ScaleKind.POINTS, (LEVEL,))
ROWS = (MarkRowState("result", DAYS), MarkRowState("contract", DAYS[-1:]))


@pytest.fixture
def chart(skin, qtbot) -> TimeChart:
    """A chart on the screen that shows a year."""
    days = DaysShown()
    found = TimeChart(skin, PlainFormats(), days, ahead=False)
    days.setParent(found)
    qtbot.addWidget(found)
    found.resize(500, 240)
    found.show()
    days.show(Window(LAST - 364, LAST), Window(LAST - 364, LAST), LAST)
    return found


def ends(chart: TimeChart) -> tuple[float, float]:
    """The values at the foot and at the top."""
    low, high = chart.view.viewRange()[1]
    return low, high


def test_rows_have_room_below_the_scale(chart: TimeChart) -> None:
    """The scale keeps its top; what is below its low end is as high as the rows."""
    chart.set_state(BARE)
    low, high = ends(chart)
    chart.set_state(replace(BARE, rows=ROWS))
    foot, top = ends(chart)
    pixels = chart.view.boundingRect().height()
    assert top == high
    assert (low - foot) / (high - foot) * pixels == pytest.approx(2.5 * ROW, abs=1)


def test_rows_stay_as_high_in_a_higher_chart(chart: TimeChart) -> None:
    """Only the scale grows."""
    chart.set_state(replace(BARE, rows=ROWS))
    before, whole = ends(chart), chart.view.boundingRect().height()
    chart.resize(500, 400)
    after, more = ends(chart), chart.view.boundingRect().height()
    assert more > whole
    low = chart._scale.low  # where the rows begin
    shares = [(low - foot) / (top - foot) for foot, top in (before, after)]
    assert shares[0] * whole == pytest.approx(shares[1] * more, abs=1)


def test_each_mark_stands_on_its_day(chart: TimeChart, skin) -> None:
    """In the colour of its shape: squares in the upper row, a diamond in the lower."""
    chart.set_state(replace(BARE, rows=ROWS))
    image = chart.grab().toImage()
    foot = chart.plot.mapTo(chart, chart.plot.mapFromScene(chart.view.sceneBoundingRect().bottomLeft())).y()
    for row, colour in ((2, "muted"), (1, "success")):
        seen = image.pixelColor(QPoint(round(chart.x_of(LAST)), round(foot - ROW * (row - 0.5))))
        assert seen.name() == skin.theme.colour(colour).name()


def test_marks_that_would_hide_each_other_become_one() -> None:
    """A mark for each slot of pixels, in the middle of its own; one alone stands where it is."""
    assert _together(np.array([1.0, 2.0, 3.0, 27.0]), 10) == [2.0, 27.0]
    assert _together(np.array([]), 10) == []
    assert len(_together(np.arange(20_000) / 50, 10)) == 40


@pytest.mark.parametrize(("rows", "height"), [(0, 200.0), (3, 0.0)])
def test_without_rows_or_room_the_scale_is_the_chart(rows: int, height: float, skin) -> None:
    """Also before the chart has a size."""
    assert with_foot(Scale(30.0, 60.0, ()), rows, skin, height) == (30.0, 60.0)


def test_a_low_chart_keeps_half_of_its_room_for_the_scale(skin) -> None:
    """Whatever many rows want."""
    assert with_foot(Scale(30.0, 60.0, ()), 9, skin, 100.0) == (0.0, 60.0)
