"""A chart: shows its numbers in every theme, moves with the others, and answers keys and mouse."""

from __future__ import annotations

from array import array

import pytest
from PySide6.QtCore import QPointF, Qt

from ssi_coach.presentation.chart import (
    BarsState,
    BarState,
    ChartState,
    Look,
    SeriesState,
    TargetState,
    Window,
)
from ssi_coach.presentation.formats import PlainFormats
from ssi_coach.presentation.scales import ScaleKind
from ssi_coach.ui.charts.days_shown import FEWEST, DaysShown
from ssi_coach.ui.charts.export import drawing_of, picture_of
from ssi_coach.ui.charts.time_chart import TimeChart
from tests.build import TODAY

LAST = TODAY.toordinal()
FIRST = LAST - 364
DAYS = array("d", range(FIRST, LAST + 1, 30))
TOTALS = array("d", [38 + 14 * number / len(DAYS) for number in range(len(DAYS))])
TOTAL = ChartState(
    "Total",
    "Up 14 points",
    ScaleKind.POINTS,
    (SeriesState(Look.SCORE, DAYS, TOTALS, "muted"), SeriesState(Look.READING, DAYS, TOTALS)),
    (TargetState(70.0, "70 points"),),
)
WEEKS = ChartState(
    "Weeks",
    "48 last week",
    ScaleKind.COUNT,
    bars=BarsState(FIRST, 7.0, tuple(BarState(name, array("d", [5.0] * 53)) for name in ("brand", "people"))),
)


def chart_of(skin, qtbot, days: DaysShown, state: ChartState, *, small: bool = False) -> TimeChart:
    """A chart on the screen."""
    chart = TimeChart(skin, PlainFormats(), days, small=small)
    qtbot.addWidget(chart)
    chart.resize(800, 260)
    chart.set_state(state)
    chart.show()
    qtbot.waitExposed(chart)
    return chart


@pytest.fixture
def days(qapp):
    """The days that charts share."""
    return DaysShown()


@pytest.fixture
def chart(skin, qtbot, days):
    """The total over a year."""
    found = chart_of(skin, qtbot, days, TOTAL)
    days.show(Window(FIRST, LAST), Window(FIRST, LAST))
    return found


def spot(chart: TimeChart, day: int, value: float):
    """Where a number stands in the chart's inside."""
    return chart.plot.mapFromScene(chart.view.mapViewToScene(QPointF(day, value)))


def ink(chart: TimeChart, day: int, value: float) -> int:
    """How light the picture is there, 0 to 255."""
    return chart.plot.grab().toImage().pixelColor(spot(chart, day, value)).lightness()


def test_a_reading_is_a_dark_dot_where_it_belongs(chart) -> None:
    """And away from it there is only ground."""
    assert ink(chart, int(DAYS[5]), TOTALS[5]) < 60
    assert ink(chart, int(DAYS[5]), 60.0) > 200


@pytest.mark.parametrize("state", [TOTAL, WEEKS])
def test_every_theme_draws(every_skin, qtbot, days, state) -> None:
    """Without the look of the library, and on the ground of the card."""
    found = chart_of(every_skin, qtbot, days, state)
    days.show(Window(FIRST, LAST), Window(FIRST, LAST))
    image = found.plot.grab().toImage()
    assert image.pixelColor(1, 1) == every_skin.theme.colour("surface")
    every_skin.use("dark")
    assert found.plot.grab().toImage().pixelColor(1, 1) == every_skin.theme.colour("surface")


def test_screen_readers_hear_name_and_sentence(chart) -> None:
    """Because they cannot see a line."""
    assert (chart.accessibleName(), chart.accessibleDescription()) == ("Total", "Up 14 points")


def test_charts_show_the_same_days(skin, qtbot, days, chart) -> None:
    """Moving one moves the other."""
    other = chart_of(skin, qtbot, days, WEEKS, small=True)
    chart.view.setXRange(LAST - 60, LAST - 30, padding=0)
    assert other.view.viewRange()[0] == pytest.approx([LAST - 60, LAST - 30])


def test_nobody_gets_lost(chart, days) -> None:
    """There is nothing before the first day, after the last one, and between two hours."""
    for _ in range(40):
        days.zoom(0.5)
    first, last = chart.view.viewRange()[0]
    assert last - first >= FEWEST - 0.01
    for _ in range(40):
        days.zoom(2)
    first, last = chart.view.viewRange()[0]
    assert FIRST - 10 < first < FIRST
    assert LAST < last < LAST + 10


def test_the_scale_follows_what_is_seen(chart, days) -> None:
    """Targets stay in sight."""
    low, high = chart.view.viewRange()[1]
    assert (low, high) == (30, 80)
    days.show(Window(LAST - 27, LAST), Window(FIRST, LAST))
    assert chart.view.viewRange()[1] == [40, 80]


def test_keys_step_zoom_and_choose(chart, days, qtbot) -> None:
    """Everything that the mouse can do."""
    stepped: list[int] = []
    chosen: list[int] = []
    deleted: list[int] = []
    chart.stepped.connect(stepped.append)
    chart.dot_chosen.connect(chosen.append)
    chart.delete_wanted.connect(deleted.append)
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    days.follow(LAST - 100)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Delete):
        qtbot.keyClick(chart, key)
    assert (stepped, chosen, deleted) == ([-1, 1], [LAST - 100], [LAST - 100])
    before = days.window
    qtbot.keyClick(chart, Qt.Key.Key_Plus)
    assert days.window.last - days.window.first < before.last - before.first
    qtbot.keyClick(chart, Qt.Key.Key_Escape)
    assert days.day is None
    with qtbot.waitSignal(chart.reset_wanted):
        qtbot.keyClick(chart, Qt.Key.Key_Home)


def test_a_click_chooses_the_day_under_it(chart, qtbot) -> None:
    """Also beside the dots."""
    with qtbot.waitSignal(chart.day_chosen) as chosen:
        qtbot.mouseClick(chart.plot.viewport(), Qt.MouseButton.LeftButton, pos=spot(chart, LAST - 200, 50.0))
    assert abs(chosen.args[0] - (LAST - 200)) <= 1


def test_the_keyboard_moves_the_days_along(chart, days) -> None:
    """A reading outside the window comes into it."""
    days.show(Window(LAST - 27, LAST), Window(FIRST, LAST))
    days.follow(FIRST + 30)
    assert days.window.first < FIRST + 30 < days.window.last


def test_the_pointer_stays_within_the_days(days, chart) -> None:
    """The margin beside the last day is not tomorrow."""
    days.point(LAST + 3)
    assert days.day == LAST


def test_a_chart_leaves_as_picture_and_as_drawing(chart) -> None:
    """Texts of a drawing stay texts."""
    assert picture_of(chart).startswith(b"\x89PNG")
    drawing = drawing_of(chart, "Progress")
    assert b"<title>Progress</title>" in drawing
    assert b"70 points" in drawing
