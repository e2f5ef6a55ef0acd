"""What an import is doing now: a title, the part, a bar, and how long it still takes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ssi_coach.presentation.imports.progress import ProgressState
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.bars import Bar
from ssi_coach.ui.widgets.card import Card
from ssi_coach.ui.widgets.empty_state import IconPlate
from ssi_coach.ui.widgets.labels import PlainLabel

HEIGHT, WIDTH = 320, 380
CENTRE = Qt.AlignmentFlag.AlignHCenter


class ProgressCard(Card):
    """The bar is there from the first moment at which somebody knows how far it is."""

    def __init__(self, skin: Skin, state: ProgressState) -> None:
        """Build the card."""
        super().__init__(padding=20)
        self.setMinimumHeight(skin.theme.px(HEIGHT))
        self.state = state
        self.title = PlainLabel("", "card title")
        self.part = PlainLabel("", "body", "muted", wrap=True)
        self.part.setAlignment(CENTRE)
        self.part.setMinimumWidth(skin.theme.px(WIDTH))
        self.part.setMaximumWidth(skin.theme.px(WIDTH))
        self.bar = Bar(skin, height=8)
        self.bar.setFixedWidth(skin.theme.px(WIDTH))
        self.left = PlainLabel("", "caption", "muted")
        middle = QVBoxLayout()
        middle.setSpacing(8)
        middle.addStretch(1)
        middle.addWidget(IconPlate(skin, "file-search"), 0, CENTRE)
        middle.addSpacing(6)
        for part in (self.title, self.part, self.bar, self.left):
            middle.addWidget(part, 0, CENTRE)
        middle.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addLayout(middle)
        row.addStretch(1)
        self.body.addLayout(row, 1)
        self.set_state(state)

    def set_state(self, state: ProgressState) -> None:
        """Show how far it has come."""
        self.state = state
        self.setAccessibleName(f"{state.title} {state.part}")
        self.title.setText(state.title)
        self.part.setText(state.part)
        self.left.setText(state.left)
        known = state.share is not None
        self.bar.setVisible(known)
        self.left.setVisible(known)
        if known:
            self.bar.set_share(state.share, state.left)
