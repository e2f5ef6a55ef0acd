"""A chart as a table: its rows can be asked, and stay where one looked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from ssi_coach.presentation.charts.chart import ChartTable
from ssi_coach.ui.widgets.progress.table import ChartTableView

ROWS = 40


def table_of(rows: int = ROWS, top: int = 10) -> ChartTable:
    """Rows for the days 1000, 999 ..."""
    days = tuple(range(1000, 1000 - rows, -1))
    return ChartTable(("Day", "Total"), tuple((str(day), "52") for day in days), days, top)


@pytest.fixture
def view(skin, qtbot):
    """A table on the screen."""
    found = ChartTableView(skin)
    qtbot.addWidget(found)
    found.resize(300, 200)
    found.show()
    found.set_table(table_of(), "Total")
    return found


def test_todays_row_is_seen_first(view) -> None:
    """The days ahead stand above it."""
    assert view.rowAt(4) == 10


def test_a_row_stays_chosen_while_numbers_change(view) -> None:
    """Other days begin anew."""
    view.setCurrentIndex(view.rows.index(12, 0))
    view.set_table(table_of(), "Total")
    assert view.currentIndex().row() == 12
    view.set_table(table_of(5, 0), "Total")
    assert view.currentIndex().row() != 12


def test_enter_and_a_double_click_ask_for_the_day(view, qtbot) -> None:
    """And Delete names the day whose reading shall go."""
    view.setCurrentIndex(view.rows.index(12, 0))
    with qtbot.waitSignal(view.asked) as asked:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert asked.args[0] == 988
    with qtbot.waitSignal(view.delete_wanted) as deleted:
        qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert deleted.args == [988]
    with qtbot.waitSignal(view.asked) as menu:
        view.customContextMenuRequested.emit(view.visualRect(view.rows.index(11, 0)).center())
    assert menu.args[0] == 989
    assert view.rect().contains(view.mapFromGlobal(menu.args[1]))


def test_beside_all_rows_nothing_is_asked(view, qtbot) -> None:
    """Nor while there is no row."""
    view.set_table(table_of(1, 0), "Total")
    with qtbot.assertNotEmitted(view.asked), qtbot.assertNotEmitted(view.delete_wanted):
        view.customContextMenuRequested.emit(QPoint(20, 190))
        qtbot.keyClick(view, Qt.Key.Key_Delete)
