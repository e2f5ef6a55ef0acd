"""A week in numbers: what was done for each pillar, the goals, and what moved the estimate."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ssi_coach.presentation.report.review import CauseState, GoalDone, PillarDone, ReviewState
from ssi_coach.presentation.wording import text
from ssi_coach.ui.icons import PILLAR_ICONS
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.bars import Bar
from ssi_coach.ui.widgets.card import Card
from ssi_coach.ui.widgets.divider import Divider
from ssi_coach.ui.widgets.icon_view import IconView
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.pillar_tag import PillarTag

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CHANGE, BAR, HIGH, INDENT = 64, 96, 6, 22


class WeekNumbersColumn(QWidget):
    """Two cards below each other."""

    def __init__(self, skin: Skin, state: ReviewState) -> None:
        """Build both from the state."""
        super().__init__()
        self._skin = skin
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._done(state))
        column.addWidget(self._moved(state))
        column.addStretch(1)

    def _done(self, state: ReviewState) -> Card:
        card = Card(text("What was done"))
        card.body.addWidget(PlainLabel(state.sentence, "body", wrap=True))
        grid = _grid()
        for row, pillar in enumerate(state.pillars):
            self._add_pillar(grid, row, pillar)
        card.body.addLayout(grid)
        if state.goals:
            card.body.addWidget(Divider())
            card.body.addWidget(PlainLabel(text("The week's goals"), "caption medium", "muted"))
            goals = _grid()
            for row, goal in enumerate(state.goals):
                self._add_goal(goals, row, goal)
            card.body.addLayout(goals)
        return card

    def _add_pillar(self, grid: QGridLayout, row: int, state: PillarDone) -> None:
        count, change = PlainLabel(state.count, "strong"), PlainLabel(state.change, "caption", "muted")
        count.setAccessibleName(state.summary)
        change.setToolTip(text("Against the week before"))
        change.setMinimumWidth(self._skin.theme.px(CHANGE))
        change.setAlignment(RIGHT)
        tag = (
            PillarTag(self._skin, state.pillar, state.name)
            if state.pillar
            else _other(self._skin, state.name)
        )
        grid.addWidget(tag, row, 0)
        grid.addWidget(count, row, 1, RIGHT)
        grid.addWidget(change, row, 2, RIGHT)

    def _add_goal(self, grid: QGridLayout, row: int, state: GoalDone) -> None:
        bar = Bar(self._skin, colour=state.colour, height=HIGH)
        bar.setFixedWidth(self._skin.theme.px(BAR))
        bar.set_share(state.share, f"{state.name}: {state.shown}")
        grid.addWidget(PlainLabel(state.name, wrap=True), row, 0)
        grid.addWidget(bar, row, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(PlainLabel(state.shown, "caption", "muted"), row, 2, RIGHT)

    def _moved(self, state: ReviewState) -> Card:
        card = Card(text("What moved"))
        card.body.addWidget(PlainLabel(state.moved, "body", wrap=True))
        if state.causes:
            grid = _grid()
            grid.setColumnStretch(0, 0)
            grid.setColumnStretch(1, 1)
            for row, cause in enumerate(state.causes):
                self._add_cause(grid, row, cause)
            card.body.addLayout(grid)
        return card

    def _add_cause(self, grid: QGridLayout, row: int, state: CauseState) -> None:
        icon = IconView(self._skin, PILLAR_ICONS[state.pillar], f"{state.pillar} text", 15)
        icon.setToolTip(state.pillar_name)
        name = PlainLabel(state.name, wrap=True)
        name.setAccessibleName(f"{state.pillar_name}, {state.name}: {state.points}")
        grid.addWidget(icon, row, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(name, row, 1)
        grid.addWidget(PlainLabel(state.points, "medium"), row, 2, RIGHT)


def _other(skin: Skin, name: str) -> PlainLabel:
    """The name of what is for no pillar, below the names of the pillars."""
    label = PlainLabel(name, "caption", "muted")
    label.setIndent(skin.theme.px(INDENT))
    return label


def _grid() -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(0, 1)
    return grid
