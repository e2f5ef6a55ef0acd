"""A chart: shows its numbers in every theme, moves with the others, and answers keys and mouse."""

from __future__ import annotations

from array import array
from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, Qt

from ssi_coach.presentation.charts.chart import (
    BandState,
    BarsState,
    BarState,
    CalloutState,
    ChartState,
    EventState,
    Look,
    NoteState,
    ReachState,
    SeriesState,
    TargetState,
    Window,
)
from ssi_coach.presentation.charts.scales import ScaleKind
from ssi_coach.presentation.formats import PlainFormats
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


AHEAD = array("d", range(LAST, LAST + 220))
LEVEL = array("d", [52.0] * len(AHEAD))
COURSE = ChartState(
    "Total",
    "52 today",
    ScaleKind.POINTS,
    (
        SeriesState(
            Look.FORECAST,
            AHEAD,
            LEVEL,
            "accent",
            BandState(array("d", [48.0] * len(AHEAD)), array("d", [56.0] * len(AHEAD))),
            label="as now",
        ),
        SeriesState(Look.READING, DAYS, TOTALS, joined=False),
    ),
    (TargetState(70.0, "70 points"),),
    today=float(LAST),
    events=(EventState(LAST - 100.0, "changed?"),),
    reach=ReachState(LAST + 150.0, 70.0, "10 Oct 2026"),
    callout=CalloutState(float(LAST), 52.0, "52 today", "estimate, 51 to 53"),
)


def chart_of(skin, qtbot, days: DaysShown, state: ChartState, *, small: bool = False) -> TimeChart:
    """A chart on the screen."""
    chart = TimeChart(skin, PlainFormats(), days, small=small)
    qtbot.addWidget(chart)
    chart.resize(800, 260)
    chart.set_state(state)
    with qtbot.waitExposed(chart):
        chart.show()
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


@pytest.fixture
def course(skin, qtbot, days):
    """The total with days ahead, and the weeks below it, which have none."""
    found = chart_of(skin, qtbot, days, COURSE)
    found.weeks = TimeChart(skin, PlainFormats(), days, ahead=False)
    qtbot.addWidget(found.weeks)
    found.weeks.resize(800, 100)
    found.weeks.set_state(WEEKS)
    found.weeks.show()
    days.show(Window(FIRST, LAST + 219), Window(FIRST, LAST + 365), LAST)
    return found


def test_the_days_ahead_lie_on_sunken_ground(course, skin) -> None:
    """Behind a line on today; what has been lies on the card's own ground."""
    image = course.plot.grab().toImage()
    ahead, before = (image.pixelColor(spot(course, LAST + day, 39.0)) for day in (200, -200))
    assert ahead == skin.theme.colour("sunken")
    assert before == skin.theme.colour("surface")


def test_words_stand_where_they_belong(course) -> None:
    """All of them leave with the drawing, so all of them are drawn."""
    drawing = drawing_of(course, "Progress").decode()
    for words in ("as now", "changed?", "10 Oct 2026", "52 today", "estimate, 51 to 53", "70 points"):
        assert words in drawing


def test_words_that_have_no_room_are_left_out(course, days) -> None:
    """A line's words would reach back over today, and today's box would be cut."""
    days.show(Window(LAST, LAST + 8), Window(FIRST, LAST + 365), LAST)
    drawing = drawing_of(course, "Progress").decode()
    assert "52 today" not in drawing
    assert "10 Oct 2026" not in drawing


def test_the_crosshair_takes_the_place_of_todays_box(course, days) -> None:
    """Two boxes would lie over each other."""
    days.point(LAST - 9)
    assert "52 today" not in drawing_of(course, "Progress").decode()
    days.point(None)
    assert "52 today" in drawing_of(course, "Progress").decode()


def test_what_was_done_ends_with_today(course, days) -> None:
    """And moves along with the rest as far as there is something to see."""
    first, last = course.weeks.view.viewRange()[0]
    assert first == pytest.approx(course.view.viewRange()[0][0], abs=1)
    assert LAST < last < LAST + 10
    days.show(Window(LAST + 20, LAST + 90), Window(FIRST, LAST + 365), LAST)
    first, last = course.weeks.view.viewRange()[0]
    assert first < last < LAST + 10


def test_moving_what_was_done_moves_the_rest(course, days) -> None:
    """By the same number of days."""
    before = days.window
    first, last = course.weeks.view.viewRange()[0]
    course.weeks.view.setXRange(first + 50, last - 30, padding=0)
    assert days.window.first == pytest.approx(before.first + 50, abs=0.5)
    assert days.window.last == pytest.approx(before.last - 30, abs=0.5)


def test_it_is_known_whether_somebody_has_moved(course, days) -> None:
    """Who looks at a part of the days is not taken away from it."""
    whole = Window(FIRST, LAST + 219)
    assert days.shows(whole)
    days.zoom(0.5)
    assert not days.shows(whole)


@pytest.mark.parametrize("button", [Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton])
def test_a_click_on_a_dot_means_the_reading(course, qtbot, button) -> None:
    """Beside it the day; the pointer says so before."""
    dot = spot(course, int(DAYS[5]), TOTALS[5])
    course.plot.scene().sigMouseMoved.emit(course.plot.mapToScene(dot))  # the real pointer stays where it is
    assert course.plot.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    with qtbot.waitSignal(course.dot_chosen) as chosen:
        qtbot.mouseClick(course.plot.viewport(), button, pos=dot)
    assert chosen.args == [int(DAYS[5])]
    assert (course.place_of(int(DAYS[5])) - course.plot.mapTo(course, dot)).manhattanLength() <= 2


@pytest.mark.parametrize("name", ["light", "dark", "high contrast"])
def test_every_theme_draws_the_course(skin, course, name) -> None:
    """Also small, where words have no room."""
    skin.use(name)
    image = course.plot.grab().toImage()
    assert image.pixelColor(spot(course, LAST + 200, 39.0)) == skin.theme.colour("sunken")


def test_the_right_button_asks_for_a_day_and_a_pennant_is_a_thing_to_click(skin, qtbot, days) -> None:
    """Beside dots and pennants; a pennant takes clicks at the foot of the chart."""
    noted = replace(TOTAL, notes=(NoteState(LAST - 100, "New headline"), NoteState(LAST - 50)))
    chart = chart_of(skin, qtbot, days, noted)
    days.show(Window(FIRST, LAST), Window(FIRST, LAST))
    found: list[tuple[str, int]] = []
    chart.day_asked.connect(lambda day: found.append(("asked", day)))
    chart.dot_chosen.connect(lambda day: found.append(("dot", day)))
    view = chart.plot.viewport()
    low = chart.view.viewRange()[1][0]
    qtbot.mouseClick(view, Qt.MouseButton.RightButton, pos=spot(chart, LAST - 200, 55.0))
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=spot(chart, LAST - 100, low + 1.0))
    assert [what for what, _ in found] == ["asked", "dot"]
    assert found[1][1] == LAST - 100
    assert abs(found[0][1] - (LAST - 200)) <= 1


def test_the_keyboard_reaches_every_day_and_its_menu(chart, days, qtbot) -> None:
    """Shift and arrows from day to day, beginning with the newest; the menu key asks what can be done."""
    asked: list[int] = []
    chart.day_asked.connect(asked.append)
    qtbot.keyClick(chart, Qt.Key.Key_Menu)
    assert not asked
    for _ in range(3):
        qtbot.keyClick(chart, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(chart, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert days.day == LAST - 1
    qtbot.keyClick(chart, Qt.Key.Key_Menu)
    qtbot.keyClick(chart, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    assert asked == [LAST - 1, LAST - 1]
