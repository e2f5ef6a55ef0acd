"""The three steps from LinkedIn's page to the paste box, in one line."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ssi_coach.presentation.wording import text
from ssi_coach.ui.actions import key_text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.key_hint import KeyHint
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.step_number import StepNumber


class HowTo(QWidget):
    """Open the page, select all and copy, paste here; `open_wanted` when the first is pressed."""

    open_wanted = Signal()

    def __init__(self, skin: Skin, parent: QWidget | None = None) -> None:
        """Build the line."""
        super().__init__(parent)
        page = PillButton(skin, text("Open the SSI page"), trailing="arrow-up-right", size="small")
        page.clicked.connect(self.open_wanted)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        line.addWidget(StepNumber(skin, 1))
        line.addWidget(page)
        line.addSpacing(14)
        line.addWidget(StepNumber(skin, 2))
        line.addWidget(PlainLabel(text("Select all and copy")))
        line.addWidget(KeyHint(key_text("Ctrl+A")))
        line.addWidget(KeyHint(key_text("Ctrl+C")))
        line.addSpacing(14)
        line.addWidget(StepNumber(skin, 3))
        line.addWidget(PlainLabel(text("Paste here")))
        line.addWidget(KeyHint(key_text("Ctrl+V")))
        line.addStretch(1)
