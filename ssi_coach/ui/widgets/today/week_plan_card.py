"""The week's plan, in the place of the right column: its days one below the other, and the way to a calendar."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssi_coach.presentation.today.week_plan import WeekPlanState, When
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.card import Card
from ssi_coach.ui.widgets.divider import Divider
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.today.flow import empty
from ssi_coach.ui.widgets.today.week_day_row import WeekDayRow

ROOMY = 520
"""Pixels at 100 % from which on title, days and button stand side by side."""


class WeekPlanCard(Card):
    """The signals are those of its actions (see `ActionRow`); `calendar_wanted` asks for a file for the calendar."""

    ticked = Signal(str, bool)
    page_wanted = Signal(str, str)
    snoozed = Signal(str)
    refused = Signal(str)
    calendar_wanted = Signal()

    def __init__(self, skin: Skin) -> None:
        """Build the card without a week."""
        super().__init__("·", flush=True)
        self._skin = skin
        self.rows: dict[str, WeekDayRow] = {}
        self._unfolded, self._span, self._narrow = "", "", False
        self.calendar = PillButton(skin, "", icon="calendar-plus", size="small")
        self.calendar.clicked.connect(self.calendar_wanted)
        self.header.addWidget(self.calendar)
        self._sentence = PlainLabel("", "body", wrap=True)
        self._promise = PlainLabel("", "body", "muted", wrap=True)
        words = QVBoxLayout()
        words.setContentsMargins(16, 0, 16, 10)
        words.setSpacing(2)
        self._below = PlainLabel("", "caption", "muted", wrap=True)
        self._below.hide()
        words.addWidget(self._below)
        words.addWidget(self._sentence)
        words.addWidget(self._promise)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.body.setSpacing(0)
        self.body.addLayout(words)
        self.body.addLayout(self._list)
        self.body.addStretch(1)

    def set_state(self, state: WeekPlanState) -> None:
        """Show the week; what is unfolded stays so."""
        self.set_title(state.title)
        self._span = state.sub
        self._show_span()
        self.calendar.setText(state.calendar)
        self.calendar.updateGeometry()
        self._sentence.setText(state.sentence)
        self._promise.setText(state.promise)
        self._promise.setVisible(bool(state.promise))
        if [day.id for day in state.days] != list(self.rows):
            self._rebuild(state)
        for day in state.days:
            if self.rows[day.id].state != day:
                self.rows[day.id].set_state(day)

    def fit(self, room: int) -> None:
        """The days of the week below the title instead of beside it where a large text leaves no room."""
        self._narrow = room < self._skin.theme.px(ROOMY)
        self._show_span()

    def _show_span(self) -> None:
        self.set_sub("" if self._narrow else self._span)
        self._below.setText(self._span)
        self._below.setVisible(self._narrow)

    def unfold(self, day: str) -> None:
        """Unfold a day and fold the one that was open; folds it if it was that one."""
        self._unfolded = "" if self._unfolded == day else day
        for id, row in self.rows.items():
            row.set_unfolded(unfolded=id == self._unfolded)

    def _rebuild(self, state: WeekPlanState) -> None:
        """Another week; today is open to begin with."""
        empty(self._list)
        self.rows = {}
        before: QWidget = self.calendar
        for day in state.days:
            row = WeekDayRow(self._skin, day)
            row.unfolded.connect(self.unfold)
            row.ticked.connect(self.ticked)
            row.page_wanted.connect(self.page_wanted)
            row.snoozed.connect(self.snoozed)
            row.refused.connect(self.refused)
            self.rows[day.id] = row
            self._list.addWidget(Divider())
            self._list.addWidget(row)
            QWidget.setTabOrder(before, row.chevron)
            before = row.chevron
        self._unfolded = ""
        today = next((day for day in state.days if day.when is When.TODAY and day.unfolds), None)
        if today is not None:
            self.unfold(today.id)
