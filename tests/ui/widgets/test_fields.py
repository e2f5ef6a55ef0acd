"""Fields for numbers and days."""

from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from ssi_coach.ui.widgets.choice_box import ChoiceBox
from ssi_coach.ui.widgets.date_field import DateField
from ssi_coach.ui.widgets.number_field import NumberField
from ssi_coach.ui.widgets.search_field import LONGEST, SearchField
from ssi_coach.ui.widgets.time_field import TimeField

FIELDS = {
    "a number": lambda skin: NumberField("Minutes", 0, 600),
    "a day": lambda skin: DateField(skin, "Day", date(2026, 5, 13)),
    "a time": lambda skin: TimeField(time(16, 30)),
    "a choice": lambda skin: ChoiceBox("Stage", [("call", "Call"), ("meeting", "Meeting")], "meeting"),
}


def shown(field) -> str:
    """What stands in it."""
    return field.currentText() if isinstance(field, ChoiceBox) else field.text()


@pytest.mark.parametrize("what", FIELDS)
def test_scrolling_over_a_field_scrolls_the_page(skin, qtbot, what):
    """Only a field to which somebody went listens to the wheel, and the wheel goes to none."""
    field = FIELDS[what](skin)
    qtbot.addWidget(field)
    before = shown(field)
    where = QPointF(5, 5)
    none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(where, where, QPoint(), QPoint(0, 120), *none, False)
    QApplication.sendEvent(field, event)
    assert shown(field) == before
    assert not event.isAccepted()
    assert field.focusPolicy() == Qt.FocusPolicy.StrongFocus


def test_the_wheel_turns_a_field_that_is_used(qtbot):
    field = NumberField("Minutes", 0, 600)
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    where = QPointF(5, 5)
    none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    QApplication.sendEvent(field, QWheelEvent(where, where, QPoint(), QPoint(0, 120), *none, False))
    assert field.value() == 1


def test_a_choice_says_its_key_and_draws_lines_between_groups(qtbot):
    box = ChoiceBox("Field", [("", "Not used"), ("", ""), ("day", "Day")], "day")
    qtbot.addWidget(box)
    assert (box.key, box.count(), box.accessibleName()) == ("day", 3, "Field")
    box.setCurrentIndex(0)
    assert box.key == ""


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
        ChoiceBox("Stage"),
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
