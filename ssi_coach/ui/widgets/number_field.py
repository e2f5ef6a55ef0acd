"""Fields for whole numbers: counts, minutes.

Qt's stylesheets do not reach the text inside such a field, so its room at the left is set here.
"""

from __future__ import annotations

from PySide6.QtWidgets import QSpinBox, QWidget

from ssi_coach.ui.widgets.wheel import scroll_past

ROOM = 8


class NumberField(QSpinBox):
    """A whole number between two limits."""

    def __init__(self, name: str, least: int, most: int, parent: QWidget | None = None) -> None:
        """Build the field; `name` is what screen readers say it is for."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setRange(least, most)
        self.lineEdit().setTextMargins(ROOM, 0, 0, 0)
        scroll_past(self)
