"""The action that would move a pillar, at the foot of its explanation."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ssi_coach.presentation.today.actions import ActionRowState
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.card import SunkenBox
from ssi_coach.ui.widgets.checks import CheckCircle, CheckSquare
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.today.action_detail import ActionDetail


class MoverBox(SunkenBox):
    """Signals as those of an action's row."""

    ticked = Signal(str, bool)
    page_wanted = Signal(str, str)
    snoozed = Signal(str)

    def __init__(self, skin: Skin, state: ActionRowState, why: str) -> None:
        """Build the box; `why` says what is open."""
        super().__init__(padding=10)
        self.state = state
        self.check = (CheckSquare if state.once else CheckCircle)(skin, state.title)
        self.check.clicked.connect(self._on_ticked)
        self.detail = ActionDetail(skin, margins=(0, 8, 0, 4), refusable=False)
        self.detail.set_state(state)
        self.detail.page_wanted.connect(self._on_page)
        self.detail.done_wanted.connect(self._on_done)
        self.detail.snooze_wanted.connect(self._on_snooze)
        self.setAccessibleName(f"{state.title}. {why}")
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(PlainLabel(state.title, "strong", wrap=True))
        words.addWidget(PlainLabel(why, "caption", "muted", wrap=True))
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addLayout(words, 1)
        top.addWidget(PlainLabel(state.minutes_text, "body", "muted"))
        column = QVBoxLayout()
        column.setSpacing(0)
        column.setContentsMargins(0, 4, 6, 0)
        column.addLayout(top)
        column.addWidget(self.detail)
        left = QVBoxLayout()
        left.setContentsMargins(0, 8, 0, 0)
        left.addWidget(self.check)
        left.addStretch(1)
        self.body.addLayout(left)
        self.body.addLayout(column, 1)

    def _on_ticked(self) -> None:
        """A person ticked it."""
        self.ticked.emit(self.state.id, self.check.isChecked())

    def _on_done(self) -> None:
        """A person has done what has no page."""
        self.ticked.emit(self.state.id, True)

    def _on_page(self) -> None:
        """A person goes to LinkedIn."""
        self.page_wanted.emit(self.state.id, self.state.page)

    def _on_snooze(self) -> None:
        """Not now."""
        self.snoozed.emit(self.state.id)
