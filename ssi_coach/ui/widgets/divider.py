"""The hairline between things."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget


class Divider(QFrame):
    """A line of one pixel, lying or standing."""

    def __init__(self, *, standing: bool = False, parent: QWidget | None = None) -> None:
        """Build the line; it takes all the room along its length."""
        super().__init__(parent)
        long, thin = QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed
        if standing:
            self.setFixedWidth(1)
            self.setSizePolicy(thin, long)
        else:
            self.setFixedHeight(1)
            self.setSizePolicy(long, thin)
