"""The head of Today: which day it is, the way to the week's plan, and the minutes there are."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ssi_coach.presentation.today.actions import ActionsState
from ssi_coach.presentation.today.page import TodayState
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import MenuButton
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.today.flow import FlowLayout

if TYPE_CHECKING:  # see `TodayHeader.offer_week`
    from ssi_coach.ui.widgets.segmented import Segmented

DAY, WEEK = "day", "week"


class TodayHeader(QWidget):
    """`budget_chosen` tells minutes, `week_wanted` whether the week or the day is to be shown."""

    budget_chosen = Signal(int)
    week_wanted = Signal(bool)

    def __init__(self, skin: Skin) -> None:
        """Build it without a day; the choices come with the first state."""
        super().__init__()
        self._skin = skin
        self._title, self._day = PlainLabel("", "page title"), PlainLabel("", "body", "muted")
        self.budget = MenuButton(skin, "", icon="clock")
        self.budget.hide()
        self.switch: Segmented | None = None
        left, right = QWidget(), QWidget()
        words, self._tools = QHBoxLayout(left), QHBoxLayout(right)
        for row in (words, self._tools):
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(12)
        words.addWidget(self._title)
        words.addWidget(self._day, 1)
        self._tools.addWidget(self.budget)
        right.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        flow = FlowLayout(self, gap=12, fill=True)
        flow.addWidget(left)
        flow.addWidget(right)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def offer_week(self) -> None:
        """Put the way to the week in: after the first picture, which does without."""
        if self.switch is not None:
            return
        from ssi_coach.ui.widgets.segmented import Segmented  # noqa: PLC0415  # see above

        self.switch = Segmented(self._skin, ((DAY, text("Day")), (WEEK, text("Week"))))
        self.switch.setAccessibleName(text("Plan of the day or of the week"))
        self.switch.chosen.connect(self._on_switch)
        self._tools.insertWidget(0, self.switch)
        QWidget.setTabOrder(self.switch, self.budget)

    def set_state(self, state: TodayState) -> None:
        """Show the day, and which plan is looked at."""
        self._title.setText(state.title)
        self._day.setText(state.day)
        self.budget.show()
        self._show_budget(state.actions)
        if self.switch is not None:
            self.switch.choose(DAY if state.week_plan is None else WEEK)

    def _show_budget(self, state: ActionsState) -> None:
        """The minutes of the day, and others to choose."""
        if self.budget.text() == state.budget_text:
            return
        self.budget.setText(state.budget_text)
        self.budget.updateGeometry()
        menu = self.budget.choices_menu
        menu.clear()
        group = QActionGroup(menu)
        for minutes, word in state.budgets:
            action = menu.addAction(word)
            action.setCheckable(True)
            action.setChecked(minutes == state.budget)
            action.triggered.connect(partial(self._on_budget, minutes))
            group.addAction(action)

    def _on_budget(self, minutes: int) -> None:
        """A person has more or less time."""
        self.budget_chosen.emit(minutes)

    def _on_switch(self, key: str) -> None:
        """A person looks at the day or at the week."""
        self.week_wanted.emit(key == WEEK)
