"""A field for a time of day."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import QTime
from PySide6.QtWidgets import QTimeEdit, QWidget

from ssi_coach.ui.widgets.number_field import ROOM
from ssi_coach.ui.widgets.wheel import scroll_past


class TimeField(QTimeEdit):
    """Hours and minutes; `clock()` and `set_clock()` speak Python's times."""

    def __init__(self, clock: time, parent: QWidget | None = None) -> None:
        """Build the field with a time."""
        super().__init__(parent)
        self.setDisplayFormat("HH:mm")
        self.lineEdit().setTextMargins(ROOM, 0, 0, 0)
        self.set_clock(clock)
        scroll_past(self)

    def clock(self) -> time:
        """The time of day."""
        chosen = self.time()
        return time(chosen.hour(), chosen.minute())

    def set_clock(self, clock: time) -> None:
        """Show another time."""
        self.setTime(QTime(clock.hour, clock.minute))
