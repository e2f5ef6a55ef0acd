"""A time of day is typed, and not changed by scrolling past."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent

from ssi_coach.ui.widgets.time_field import TimeField


def wheel() -> QWheelEvent:
    """One notch up."""
    nowhere = QPointF(5, 5)
    return QWheelEvent(
        nowhere, nowhere, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip


def test_it_holds_a_time(qtbot):
    """Hours and minutes."""
    field = TimeField(time(16, 30))
    qtbot.addWidget(field)
    assert field.clock() == time(16, 30)
    field.set_clock(time(9))
    assert field.text() == "09:00"


def test_scrolling_past_changes_nothing(qtbot):
    """The page scrolls instead."""
    field = TimeField(time(16, 30))
    qtbot.addWidget(field)
    event = wheel()
    field.wheelEvent(event)
    assert field.clock() == time(16, 30)
    assert not event.isAccepted()
