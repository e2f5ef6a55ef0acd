"""The honest sentence below the chart of index and results: what was found, and that it is no cause."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssi_coach.presentation.results.words import ClaimState
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.card import SunkenBox
from ssi_coach.ui.widgets.icon_view import IconView
from ssi_coach.ui.widgets.labels import PlainLabel


class ClaimBox(SunkenBox):
    """A sentence in a quiet box, and below it what must not be read into it."""

    def __init__(self, skin: Skin, parent: QWidget | None = None) -> None:
        """Build it without words."""
        super().__init__(padding=12, parent=parent)
        self.sentence = PlainLabel("", "caption", wrap=True)
        self.caution = PlainLabel("", "caption strong", wrap=True)
        words = QVBoxLayout()
        words.setContentsMargins(0, 2, 0, 2)
        words.setSpacing(2)
        words.addWidget(self.sentence)
        words.addWidget(self.caution)
        self.body.addWidget(IconView(skin, "info", "muted", 15), 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(words, 1)

    def set_state(self, state: ClaimState) -> None:
        """Show other words; without any the box is not there."""
        self.sentence.setText(state.sentence)
        self.caution.setText(state.caution)
        self.caution.setVisible(bool(state.caution))
        self.setVisible(bool(state.sentence))
