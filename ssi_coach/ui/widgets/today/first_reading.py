"""The step to the first reading: why, and two ways."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ssi_coach.presentation.wording import text
from ssi_coach.ui.actions import key_text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.labels import PlainLabel

CENTRE = Qt.AlignmentFlag.AlignHCenter


class FirstReading(QWidget):
    """`paste_wanted` and `typing_wanted` tell which way a person takes."""

    paste_wanted = Signal()
    typing_wanted = Signal()

    def __init__(self, skin: Skin) -> None:
        """Build it."""
        super().__init__()
        title = PlainLabel(text("Your first reading takes one minute"), "card title")
        words = PlainLabel(
            text("Copy your SSI page and paste it here. Then the gauge shows your own number."),
            "body",
            "muted",
            wrap=True,
        )
        for label in (title, words):
            label.setAlignment(CENTRE)
        paste = PillButton(skin, text("Paste your SSI page"), kind="primary", icon="clipboard-paste")
        paste.setToolTip(key_text("Ctrl+V"))
        typing = PillButton(skin, text("Type numbers"))
        typing.setToolTip(key_text("Ctrl+R"))
        paste.clicked.connect(self.paste_wanted)
        typing.clicked.connect(self.typing_wanted)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(paste)
        row.addWidget(typing)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 0, 12, 4)
        column.setSpacing(6)
        column.addWidget(title)
        column.addWidget(words)
        column.addSpacing(8)
        column.addLayout(row)
