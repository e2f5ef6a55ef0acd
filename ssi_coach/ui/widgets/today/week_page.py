"""What Today shows of the whole week: its plan, and below it the goals with what was done of them."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssi_coach.presentation.today.week import WeekState
from ssi_coach.presentation.today.week_plan import WeekPlanState
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.today.week_card import WeekCard
from ssi_coach.ui.widgets.today.week_plan_card import WeekPlanCard

GAP = 16


class WeekPage(QWidget):
    """Two cards one below the other; their signals are theirs."""

    def __init__(self, skin: Skin) -> None:
        """Build both without a week."""
        super().__init__()
        self.plan, self.goals = WeekPlanCard(skin), WeekCard(skin)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.plan, 1)
        column.addWidget(self.goals)

    def set_state(self, plan: WeekPlanState, goals: WeekState) -> None:
        """Show the week."""
        self.plan.set_state(plan)
        self.goals.set_state(goals)

    def fit(self, room: int) -> None:
        """Make do with so much width."""
        self.plan.fit(room)
        self.goals.fit(room)
