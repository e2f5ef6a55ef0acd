"""Something that is due: a title, a sentence, and what can be done about it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ssi_coach.presentation.today.week import NoticeState
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import IconButton, PillButton
from ssi_coach.ui.widgets.card import Card
from ssi_coach.ui.widgets.icon_view import IconView
from ssi_coach.ui.widgets.labels import PlainLabel

ICONS = {
    "shift": "info",
    "archive": "file-archive",
    "reading": "gauge",
    "gap": "calendar-clock",
    "review": "calendar-check",
}


class NoticeCard(Card):
    """`chosen` carries the notice's id and the id of the step that a person takes; `closed` its id."""

    chosen = Signal(str, str)
    closed = Signal(str)

    def __init__(self, skin: Skin, state: NoticeState) -> None:
        """Build the card."""
        super().__init__(padding=12)
        self.state = state
        self.setAccessibleName(f"{state.title}. {state.sentence}")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(PlainLabel(state.title, "strong", wrap=True))
        words.addWidget(PlainLabel(state.sentence, "caption", "muted", wrap=True))
        self.buttons = {id: PillButton(skin, word, size="small") for id, word in state.steps}
        cross = IconButton(skin, "x", text("Not now"), size="small")
        cross.clicked.connect(self._on_close)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(IconView(skin, ICONS[state.id], "accent", 18))
        row.addSpacing(2)
        row.addLayout(words, 1)
        for id, button in self.buttons.items():
            button.clicked.connect(partial(self._on_step, id))
            row.addWidget(button)
        row.addWidget(cross)
        self.body.setContentsMargins(14, 10, 10, 10)
        self.body.addLayout(row)

    def _on_step(self, step: str) -> None:
        """A person does something about it."""
        self.chosen.emit(self.state.id, step)

    def _on_close(self) -> None:
        """Not now."""
        self.closed.emit(self.state.id)
