"""The heat map: choosing days with mouse and keyboard."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent

from ssi_coach.presentation.charts.heat_year import HeatDay, HeatMapState
from ssi_coach.ui.widgets.heat_map import HeatMap

FIRST = date(2025, 5, 15)
DAYS = tuple(HeatDay(FIRST + timedelta(days=step), step % 5, step % 50 == 7, step) for step in range(364))
STATE = HeatMapState(
    DAYS,
    ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    ("Mon", "", "Wed", "", "Fri", "", ""),
    summary="A year of days",
    tip=lambda day: f"day {day.done}",
)
LAST = DAYS[-1].day


@pytest.fixture
def year(skin, qtbot):
    """A map of a year on the screen."""
    widget = HeatMap(skin)
    qtbot.addWidget(widget)
    widget.set_state(STATE)
    widget.resize(820, 130)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def place(year: HeatMap, day: date) -> QPoint:
    """The middle of a day's cell."""
    x, y, wide, high = year.grid().box(day)
    return QPoint(round(x + wide / 2), round(y + high / 2))


def drag_to(year: HeatMap, spot: QPoint) -> None:
    """Move with the button held; Qt's test mouse moves without it."""
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    where = (QPointF(spot), QPointF(year.mapToGlobal(spot)))
    year.mouseMoveEvent(QMouseEvent(QEvent.Type.MouseMove, *where, left, left, none))


def test_a_click_chooses_a_day(year, qtbot):
    """First and last day are the same."""
    day = date(2026, 3, 4)
    with qtbot.waitSignal(year.range_chosen) as told:
        qtbot.mouseClick(year, Qt.MouseButton.LeftButton, pos=place(year, day))
    assert told.args == [day, day]


def test_dragging_chooses_a_range(year, qtbot):
    """Backwards too: the earlier day comes first."""
    start, end = date(2026, 3, 20), date(2026, 3, 4)
    qtbot.mousePress(year, Qt.MouseButton.LeftButton, pos=place(year, start))
    drag_to(year, place(year, end))
    with qtbot.waitSignal(year.range_chosen) as told:
        qtbot.mouseRelease(year, Qt.MouseButton.LeftButton, pos=place(year, end))
    assert told.args == [end, start]


def test_the_keyboard_chooses_a_range(year, qtbot):
    """Arrows begin at the last day; Shift holds one end; Enter takes it."""
    qtbot.keyClick(year, Qt.Key.Key_Left)
    qtbot.keyClick(year, Qt.Key.Key_Left)
    qtbot.keyClick(year, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(year.range_chosen) as told:
        qtbot.keyClick(year, Qt.Key.Key_Return)
    assert told.args == [LAST - timedelta(days=8), LAST - timedelta(days=7)]


def test_escape_gives_the_range_up(year, qtbot):
    """And tells it."""
    year.set_state(HeatMapState(DAYS, chosen=(FIRST, LAST)))
    with qtbot.waitSignal(year.range_cleared):
        qtbot.keyClick(year, Qt.Key.Key_Escape)
    assert year.chosen is None


def test_the_keyboard_stays_on_the_map(year, qtbot):
    """Down from the last day is the last day."""
    for _ in range(5):
        qtbot.keyClick(year, Qt.Key.Key_Right)
    assert year.chosen == (LAST, LAST)


def test_each_day_is_told_to_screen_readers(year, qtbot):
    """The day that the keyboard is on, in its words."""
    qtbot.keyClick(year, Qt.Key.Key_Left)
    assert year.accessibleName() == "A year of days"
    assert year.accessibleDescription() == "day 363"


def test_a_narrow_map_shows_the_latest_weeks(year):
    """Older weeks are left out, cells stay as large as they are."""
    year.resize(300, 130)
    assert year.grid().first > FIRST
    assert year.grid().pitch == 14


def test_a_wide_map_has_larger_cells(year):
    """And takes the height that they need."""
    before = year.height()
    year.resize(1200, 130)
    assert year.grid().pitch == 20
    assert year.height() > before


@pytest.mark.parametrize("state", [STATE, HeatMapState(()), HeatMapState(DAYS, chosen=(FIRST, LAST))])
def test_it_is_drawn_in_every_theme(every_skin, qtbot, state):
    """Nothing fails while painting, with days or without."""
    widget = HeatMap(every_skin)
    qtbot.addWidget(widget)
    widget.set_state(state)
    widget.resize(800, 140)
    assert not widget.grab().isNull()
