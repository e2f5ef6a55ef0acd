"""The small box that names a key, such as Ctrl+K."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from ssi_coach.ui.widgets.labels import PlainLabel


class KeyHint(PlainLabel):
    """A key or a combination in the words of this computer, in a hairline box."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        """Build the box around a text such as `Ctrl+K`."""
        super().__init__(keys, "small", "muted", parent=parent)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMinimumHeight(18)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
