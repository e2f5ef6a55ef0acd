"""A reminder inside the window: a quiet line above the page, for computers without a tray and for whoever looks."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ssi_coach.presentation.today.reminders import ReminderState
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import IconButton, PillButton
from ssi_coach.ui.widgets.card import SunkenBox
from ssi_coach.ui.widgets.icon_view import IconView
from ssi_coach.ui.widgets.labels import PlainLabel

PADDING = 12

LARGE = 1.5
"""From this size of letters on the answers stand below the words."""


class ReminderBar(SunkenBox):
    """`go_wanted` opens the plan, `snoozed` carries minutes, `closed` puts the reminder away."""

    go_wanted = Signal()
    snoozed = Signal(int)
    closed = Signal()

    def __init__(self, skin: Skin, state: ReminderState, parent: QWidget | None = None) -> None:
        """Build the line for a reminder."""
        super().__init__(padding=PADDING, parent=parent)
        self.setAccessibleName(f"{state.title}. {state.sentence}")
        self.state = state
        self.title = PlainLabel(state.title, "medium", wrap=True)
        self.sentence = PlainLabel(state.sentence, "caption", "muted", wrap=True)
        self.go = PillButton(skin, state.go, kind="primary", size="small")
        self.go.clicked.connect(self.go_wanted)
        self.snoozes = [self._snooze(skin, minutes, words) for minutes, words in state.snoozes]
        self.aside = IconButton(skin, "x", state.aside, size="small")
        self.aside.clicked.connect(self.closed)
        self.body.addWidget(IconView(skin, "bell", "muted"))
        self.body.addLayout(self._middle(large=skin.theme.scale >= LARGE), 1)
        self.body.addWidget(self.aside)

    def _middle(self, *, large: bool) -> QBoxLayout:
        """Words, then answers: beside them, or below where large letters need the room."""
        down, right = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        middle = QBoxLayout(down if large else right)
        middle.addLayout(self._words(), 1)
        answers = QHBoxLayout()
        answers.setSpacing(8)
        for button in (*self.snoozes, self.go):
            answers.addWidget(button)
        if large:
            answers.addStretch(1)
        middle.addLayout(answers)
        return middle

    def _words(self) -> QVBoxLayout:
        """What is open, and what comes first."""
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addWidget(self.sentence)
        return column

    def _snooze(self, skin: Skin, minutes: int, words: str) -> PillButton:
        button = PillButton(skin, words, kind="quiet", size="small")
        button.clicked.connect(partial(self.snoozed.emit, minutes))
        return button
