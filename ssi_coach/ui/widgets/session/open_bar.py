"""The line above the pages after a start that finds a session open."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssi_coach.presentation.today.session import OpenSessionState
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.card import SunkenBox
from ssi_coach.ui.widgets.icon_view import IconView
from ssi_coach.ui.widgets.labels import PlainLabel


class OpenSessionBar(SunkenBox):
    """`go_on_wanted` opens the session's window, `end_wanted` ends it as it is."""

    go_on_wanted = Signal()
    end_wanted = Signal()

    def __init__(self, skin: Skin, state: OpenSessionState, parent: QWidget | None = None) -> None:
        """Build the line."""
        super().__init__(parent=parent)
        self.state = state
        self.setAccessibleName(f"{state.title}. {state.sentence}")
        self.end = PillButton(skin, state.end, kind="quiet", size="small")
        self.go_on = PillButton(skin, state.go_on, kind="primary", size="small")
        self.end.clicked.connect(self.end_wanted)
        self.go_on.clicked.connect(self.go_on_wanted)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(PlainLabel(state.title, "medium", wrap=True))
        words.addWidget(PlainLabel(state.sentence, "caption", "muted", wrap=True))
        self.body.addWidget(IconView(skin, "timer", "muted"))
        self.body.addLayout(words, 1)
        self.body.addWidget(self.end)
        self.body.addWidget(self.go_on)
