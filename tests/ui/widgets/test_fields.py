"""Fields for numbers and days."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from ssi_coach.ui.widgets.date_field import DateField
from ssi_coach.ui.widgets.number_field import NumberField
from ssi_coach.ui.widgets.search_field import LONGEST, SearchField


def wheel(widget) -> None:
    """Turn the wheel once over it."""
    where = QPointF(5, 5)
    none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(where, where, QPoint(), QPoint(0, 120), *none, False)
    QApplication.sendEvent(widget, event)


def test_scrolling_over_a_field_does_not_change_it(skin, qtbot):
    """Only a field that is being used listens to the wheel."""
    field = NumberField("Minutes", 0, 600)
    qtbot.addWidget(field)
    field.setValue(20)
    wheel(field)
    assert field.value() == 20


def test_fields_keep_their_limits(skin, qtbot):
    """Nobody spends more than ten hours."""
    field = NumberField("Minutes", 0, 600)
    qtbot.addWidget(field)
    field.setValue(999)
    assert field.value() == 600
    assert field.accessibleName() == "Minutes"


def test_all_fields_have_one_height(skin, qtbot):
    """They stand in a row without steps."""
    fields = [
        NumberField("Count", 1, 99),
        DateField(skin, "Day", date(2026, 5, 13)),
        QLineEdit(),
        QComboBox(),
    ]
    for field in fields:
        qtbot.addWidget(field)
        field.ensurePolished()
    assert {field.sizeHint().height() for field in fields} == {32}


def test_a_day_goes_in_and_out_as_a_date(skin, qtbot):
    """And stays within its limits."""
    field = DateField(skin, "Day", date(2026, 5, 13))
    qtbot.addWidget(field)
    assert field.day() == date(2026, 5, 13)
    field.set_limits(date(2026, 5, 1), date(2026, 5, 14))
    field.set_day(date(2027, 1, 1))
    assert field.day() == date(2026, 5, 14)


def test_the_calendar_follows_the_theme(skin, qtbot):
    """Weekends are not red."""
    field = DateField(skin, "Day", date(2026, 5, 13))
    qtbot.addWidget(field)
    skin.use("dark")
    weekend = field.calendarWidget().weekdayTextFormat(Qt.DayOfWeek.Sunday)
    assert weekend.foreground().color() == skin.theme.colour("text")
    skin.use("light")


def test_a_pasted_book_is_cut_in_a_search_field(skin, qtbot):
    """A million signs would keep the window busy at every key."""
    field = SearchField(skin, "Find")
    qtbot.addWidget(field)
    field.insert("@" * 1_000_000)
    assert len(field.text()) == LONGEST
