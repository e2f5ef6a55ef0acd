"""The card of the day's actions; one of them is unfolded at a time."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssi_coach.presentation.today.actions import ActionRowState, ActionsState
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.card import Card
from ssi_coach.ui.widgets.divider import Divider
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.today.action_row import ActionRow

CHEVRON = 24
"""Room that the rows' arrows take at the right."""


class ActionsCard(Card):
    """The signals are those of its rows: see `ActionRow`."""

    ticked = Signal(str, bool)
    page_wanted = Signal(str, str)
    snoozed = Signal(str)
    refused = Signal(str)

    def __init__(self, skin: Skin) -> None:
        """Build the card without actions."""
        super().__init__("·", flush=True)
        self._skin = skin
        self.rows: dict[str, ActionRow] = {}
        self._unfolded: str | None = None
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._head_of_gains = PlainLabel("", "caption", "muted")
        self._head_of_gains.setContentsMargins(0, 0, skin.theme.px(CHEVRON), 0)
        self.header.addWidget(self._head_of_gains)
        self._closing = PlainLabel("", "body", "muted", wrap=True)
        self._closing.setContentsMargins(16, 12, 16, 12)
        self.body.setSpacing(0)
        self.body.addLayout(self._list)
        self._line = Divider()
        self.body.addWidget(self._line)
        self.body.addWidget(self._closing)
        self.body.addStretch(1)

    def set_state(self, state: ActionsState) -> None:
        """Show the day's actions; rows that stay keep what is unfolded and where the keyboard is."""
        self.set_title(state.title)
        self.set_sub(state.sub)
        if [row.id for row in state.rows] == list(self.rows):
            for row in state.rows:
                if row != self.rows[row.id].state:
                    self.rows[row.id].set_state(row)
                else:
                    self.rows[row.id].check.setChecked(row.done)
        else:
            self._rebuild(state.rows)
        self._head_of_gains.setText(state.gain_head)
        for shown in self.rows.values():
            shown.show_gain(shown=bool(state.gain_head))
        foot = state.closing or state.promise
        self._closing.setText(foot)
        for widget in (self._line, self._closing):
            widget.setVisible(bool(foot))

    def unfold(self, item: str) -> None:
        """Unfold an action and fold the one that was open; folds it if it was that one."""
        self._unfolded = None if self._unfolded == item else item
        for id, row in self.rows.items():
            row.set_unfolded(unfolded=id == self._unfolded)

    def _rebuild(self, states: tuple[ActionRowState, ...]) -> None:
        """Other actions, or another order."""
        kept = {id: row for id, row in self.rows.items() if any(id == state.id for state in states)}
        focused = next((id for id, row in self.rows.items() if row.check.hasFocus()), "")
        while (item := self._list.itemAt(0)) is not None and (widget := item.widget()) is not None:
            # Not `takeAt`: an old item that lives on keeps the widget's changes of height from the new one.
            self._list.removeWidget(widget)
            if widget not in kept.values():
                widget.hide()
                widget.deleteLater()
        self.rows = {}
        before: QWidget | None = None
        for state in states:
            row = kept.get(state.id) or self._new_row(state)
            row.set_state(state)
            row.set_unfolded(unfolded=state.id == self._unfolded)
            self.rows[state.id] = row
            self._list.addWidget(Divider())
            self._list.addWidget(row)
            if before is not None:
                QWidget.setTabOrder(before, row.check)
            QWidget.setTabOrder(row.check, row.chevron)
            before = row.chevron
        if focused in self.rows:
            self.rows[focused].check.setFocus()

    def _new_row(self, state: ActionRowState) -> ActionRow:
        """A row that tells the card what a person does with it."""
        row = ActionRow(self._skin, state)
        row.ticked.connect(self.ticked)
        row.unfolded.connect(self.unfold)
        row.page_wanted.connect(self.page_wanted)
        row.snoozed.connect(self.snoozed)
        row.refused.connect(self.refused)
        return row
