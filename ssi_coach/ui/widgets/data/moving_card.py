"""Moving to another computer, step by step."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ssi_coach.presentation.data import DataState
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.card import Card
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.step_number import StepNumber


class MovingCard(Card):
    """Only words: each step says what to do and where."""

    def __init__(self, skin: Skin) -> None:
        """Build the card without steps."""
        super().__init__(text("To another computer"), padding=16)
        self._skin = skin
        self._rows: list[tuple[PlainLabel, PlainLabel]] = []
        self.body.setSpacing(10)

    def set_state(self, state: DataState) -> None:
        """Show the steps."""
        while len(self._rows) < len(state.moving):
            self._add()
        for (title, detail), (name, words) in zip(self._rows, state.moving, strict=True):
            title.setText(name)
            detail.setText(words)

    def _add(self) -> None:
        title, detail = PlainLabel("", "medium", wrap=True), PlainLabel("", "caption", "muted", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(title)
        words.addWidget(detail)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(StepNumber(self._skin, len(self._rows) + 1), 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        self._rows.append((title, detail))
        self.body.addWidget(row)
