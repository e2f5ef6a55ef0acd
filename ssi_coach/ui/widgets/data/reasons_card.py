"""The rows that are not understood, each with its reason, and the word that they may stay out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from ssi_coach.presentation.imports.reasons import ReasonsState
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.card import Card
from ssi_coach.ui.widgets.icon_view import IconView
from ssi_coach.ui.widgets.labels import PlainLabel


class ReasonsCard(Card):
    """`agreed` tells whether these rows may be left out, whenever somebody says so."""

    agreed = Signal(bool)

    def __init__(self, skin: Skin, state: ReasonsState) -> None:
        """Build the card."""
        super().__init__(padding=18)
        self.body.setSpacing(6)
        self.setAccessibleName(state.title)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(IconView(skin, "triangle-alert", "warning"))
        head.addWidget(PlainLabel(state.title, "card title", wrap=True), 1)
        self.body.addLayout(head)
        self.body.addSpacing(2)
        for place, reason in state.rows:
            self.body.addWidget(_reason(place, reason, beside=not state.wide))
        if state.more:
            self.body.addWidget(PlainLabel(state.more, "caption", "muted"))
        self.leave_out = QCheckBox(text("Leave these rows out"))
        self.leave_out.setChecked(state.agreed)
        self.leave_out.clicked.connect(self.agreed)
        self.leave_out.setVisible(state.must_agree)
        self.body.addSpacing(2)
        self.body.addWidget(self.leave_out)


def _reason(place: str, reason: str, *, beside: bool) -> QWidget:
    """The row's place, and its reason beside it, or below where the place names its file too."""
    shown = QWidget()
    line = QHBoxLayout(shown) if beside else QVBoxLayout(shown)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(4 if beside else 0)
    line.addWidget(PlainLabel(place, "caption", "muted", elide=not beside), 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(PlainLabel(reason, "caption", wrap=True), 1)
    return shown
