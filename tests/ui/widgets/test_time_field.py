"""A field for a time of day."""

from __future__ import annotations

from datetime import time

from ssi_coach.ui.widgets.time_field import TimeField


def test_it_holds_a_time(qtbot):
    """Hours and minutes."""
    field = TimeField(time(16, 30))
    qtbot.addWidget(field)
    assert field.clock() == time(16, 30)
    field.set_clock(time(9))
    assert field.text() == "09:00"
