"""One day of the week's plan: how far it is, what it is about, its minutes; unfolded its actions."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ssi_coach.presentation.today.actions import ActionRowState
from ssi_coach.presentation.today.week_plan import WeekDayState, When
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.bars import Bar
from ssi_coach.ui.widgets.buttons import IconButton
from ssi_coach.ui.widgets.divider import Divider
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.today.action_row import ActionRow

SIDE, LEAST, NAME, MINUTES = 12, 47, 104, 92
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class WeekDayRow(QWidget):
    """`unfolded` carries the day's id; the other signals are those of its actions, see `ActionRow`."""

    unfolded = Signal(str)
    ticked = Signal(str, bool)
    page_wanted = Signal(str, str)
    snoozed = Signal(str)
    refused = Signal(str)

    def __init__(self, skin: Skin, state: WeekDayState) -> None:
        """Build the row folded."""
        super().__init__()
        self._skin = skin
        self.state = state
        self.rows: dict[str, ActionRow] = {}
        self._open_action = ""
        self._name, self._day = PlainLabel("", "medium"), PlainLabel("", "caption", "muted")
        self._words = PlainLabel("", "body", wrap=True)
        self._titles = PlainLabel("", "caption", "muted", wrap=True)
        self._minutes = PlainLabel("", "caption", "muted")
        self._minutes.setAlignment(RIGHT)
        self.bar = Bar(skin)
        self.chevron = IconButton(skin, "chevron-right", "·", size="row")
        self.chevron.clicked.connect(self._on_unfold)
        self._also = PlainLabel("", "caption", "muted", wrap=True)
        self._also.setContentsMargins(SIDE, 8, SIDE, 10)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._inside = QWidget()
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addLayout(self._list)
        inside.addWidget(self._also)
        self._inside.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(self._inside)
        self.set_state(state)

    def set_state(self, state: WeekDayState) -> None:
        """Show another state of the day."""
        self.state = state
        today = state.when is When.TODAY
        self._name.setText(state.name)
        self._name.set_role("strong" if today else "medium")
        self._name.set_tone("muted" if state.off else "text")
        self._day.setText(text("Today") if today else state.day)
        self._words.setText(state.words)
        self._words.set_tone("text" if state.unfolds and not state.off else "muted")
        self._titles.setText(state.titles)
        self._titles.setVisible(bool(state.titles))
        self._minutes.setText(state.minutes_text)
        self.bar.set_colour("control" if state.when is When.AHEAD else "accent")
        self.bar.setAccessibleName(state.name)
        self.bar.set_share(state.share, state.minutes_text)
        for widget in (self._minutes, self.bar):
            widget.setVisible(bool(state.minutes_text))
        self.chevron.setVisible(state.unfolds)
        self.setAccessibleName(state.summary)
        self.chevron.setAccessibleName(text("Show the day: {day}", day=state.summary))
        pointing = Qt.CursorShape.PointingHandCursor if state.unfolds else Qt.CursorShape.ArrowCursor
        self.setCursor(pointing)
        if self.open:
            self._show_inside()
            self.set_unfolded(unfolded=state.unfolds)

    @property
    def open(self) -> bool:
        """Whether its actions are shown."""
        return not self._inside.isHidden()

    def set_unfolded(self, *, unfolded: bool) -> None:
        """Show or hide what it holds; built when it is first looked at."""
        if unfolded:
            self._show_inside()
        self._inside.setVisible(unfolded)
        self.chevron.set_icon_name("chevron-down" if unfolded else "chevron-right")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click anywhere unfolds."""
        inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and inside and self.state.unfolds:
            self.unfolded.emit(self.state.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left folds, right unfolds."""
        wanted = {Qt.Key.Key_Left: False, Qt.Key.Key_Right: True}.get(Qt.Key(event.key()))
        if wanted is None or not self.state.unfolds:
            super().keyPressEvent(event)
        elif wanted != self.open:
            self.unfolded.emit(self.state.id)

    def _head(self) -> QWidget:
        """The line that is always there."""
        px = self._skin.theme.px
        head, when, room = QWidget(), QWidget(), QWidget()
        head.setMinimumHeight(px(LEAST))
        when.setMinimumWidth(px(NAME))
        room.setFixedWidth(px(MINUTES))
        names, words, minutes = QVBoxLayout(when), QVBoxLayout(), QVBoxLayout(room)
        for column, widgets in (
            (names, (self._name, self._day)),
            (words, (self._words, self._titles)),
            (minutes, (self._minutes, self.bar)),
        ):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(1)
            column.addStretch(1)
            for widget in widgets:
                column.addWidget(widget)
            column.addStretch(1)
        minutes.setSpacing(4)
        row = QHBoxLayout(head)
        row.setContentsMargins(SIDE + 4, 4, SIDE, 4)
        row.setSpacing(8)
        row.addWidget(when)
        row.addLayout(words, 1)
        row.addWidget(room)
        keep = self.chevron.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self.chevron.setSizePolicy(keep)
        row.addWidget(self.chevron)
        return head

    def _show_inside(self) -> None:
        """The actions, made anew when others are there."""
        states = self.state.actions
        if [state.id for state in states] != list(self.rows):
            self._rebuild(states)
        for state in states:
            self.rows[state.id].set_state(state)
            self.rows[state.id].check.setEnabled(self._checkable(state))
            self.rows[state.id].show_gain(shown=any(found.gain for found in states))
        self._also.setText(self.state.also)
        self._also.setVisible(bool(self.state.also))

    def _checkable(self, state: ActionRowState) -> bool:
        """What belongs to today can be ticked."""
        return self.state.when is When.TODAY and not state.logged

    def _rebuild(self, states: tuple[ActionRowState, ...]) -> None:
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = {}
        for state in states:
            row = ActionRow(self._skin, state)
            row.unfolded.connect(self._on_action)
            row.ticked.connect(self.ticked)
            row.page_wanted.connect(self.page_wanted)
            row.snoozed.connect(self.snoozed)
            row.refused.connect(self.refused)
            row.set_unfolded(unfolded=state.id == self._open_action)
            self.rows[state.id] = row
            self._list.addWidget(Divider())
            self._list.addWidget(row)

    def _on_unfold(self) -> None:
        """A person wants to see the day."""
        self.unfolded.emit(self.state.id)

    def _on_action(self, item: str) -> None:
        """A person wants to see how something is done; one action is open at a time."""
        self._open_action = "" if self._open_action == item else item
        for id, row in self.rows.items():
            row.set_unfolded(unfolded=id == self._open_action)
