"""The routines that are due: a circle to tick, how often, and by when."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ssi_coach.presentation.checklist.page import RoutineRowState
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.card import Card
from ssi_coach.ui.widgets.checks import CheckCircle
from ssi_coach.ui.widgets.divider import Divider
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.today.flow import empty

SIDE, LEAST = 16, 49


class RoutineRow(QWidget):
    """`ticked` carries the id and whether it is done now; `pressed` the id, to see it in full."""

    ticked = Signal(str, bool)
    pressed = Signal(str)

    def __init__(self, skin: Skin, state: RoutineRowState) -> None:
        """Build the row."""
        super().__init__()
        self.state = state
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMinimumHeight(skin.theme.px(LEAST))
        self.check = CheckCircle(skin, state.title)
        self._title = PlainLabel("", "medium", wrap=True)
        self._cadence = PlainLabel("", "caption", "muted")
        self._due = PlainLabel("", "caption", "muted")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._cadence)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE, 5, 20, 5)
        row.setSpacing(10)
        row.addWidget(self.check)
        row.addLayout(words, 1)
        row.addWidget(self._due)
        self.check.clicked.connect(self._on_ticked)
        self.set_state(state)

    def set_state(self, state: RoutineRowState) -> None:
        """Show another state of the same routine."""
        self.state = state
        self.check.setChecked(state.done)
        self.check.setAccessibleDescription(state.summary)
        self._title.setText(state.title)
        self._title.set_tone("muted" if state.done else "text")
        self._title.set_role("body" if state.done else "medium")
        self._cadence.setText(state.cadence)
        self._due.setText(state.due)
        self._due.set_tone("success" if state.done else "muted")
        self.setAccessibleName(state.summary)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click anywhere shows it in full."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit(self.state.id)

    def _on_ticked(self) -> None:
        """A person ticked or unticked."""
        self.ticked.emit(self.state.id, self.check.isChecked())


class RoutinesCard(Card):
    """The signals are those of its rows; `all_wanted` asks for all routines."""

    ticked = Signal(str, bool)
    pressed = Signal(str)
    all_wanted = Signal()

    def __init__(self, skin: Skin) -> None:
        """Build the card without routines."""
        super().__init__(text("Routines due"), padding=20, flush=True)
        self._skin = skin
        self._most = 8
        self._lines: list[Divider] = []
        self.rows: dict[str, RoutineRow] = {}
        self.all = PillButton(skin, "", kind="link", size="row")
        self.all.clicked.connect(self.all_wanted)
        self.header.addWidget(self.all)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.body.addLayout(self._list)

    def set_state(self, states: Sequence[RoutineRowState], all_words: str) -> None:
        """Show what is due; the keyboard stays where it was."""
        self.all.setText(all_words)
        self.all.updateGeometry()
        self.setVisible(bool(states))
        if [state.id for state in states] != list(self.rows):
            self._rebuild(states)
        for state in states:
            self.rows[state.id].set_state(state)

    def show_most(self, most: int) -> None:
        """Show so many routines at most, as the window has room."""
        self._most = most
        for place, (line, row) in enumerate(zip(self._lines, self.rows.values(), strict=True)):
            line.setVisible(place < most)
            row.setVisible(place < most)

    def _rebuild(self, states: Sequence[RoutineRowState]) -> None:
        """Other routines."""
        ids = list(self.rows)
        had = next((place for place, id in enumerate(ids) if self.rows[id].check.hasFocus()), -1)
        empty(self._list)
        self.rows, self._lines = {}, []
        for state in states:
            row = RoutineRow(self._skin, state)
            row.ticked.connect(self.ticked)
            row.pressed.connect(self.pressed)
            self.rows[state.id] = row
            self._lines.append(Divider())
            self._list.addWidget(self._lines[-1])
            self._list.addWidget(row)
        self.show_most(self._most)
        if had >= 0 and states:
            near = list(self.rows.values())[min(had, len(states) - 1)]
            near.check.setFocus(Qt.FocusReason.OtherFocusReason)
