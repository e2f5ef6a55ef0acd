"""The quarter's goals for results as thin bars, with the results score; they are changed in place."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ssi_coach.presentation.results.goals import GoalsState, GoalState
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.bars import Bar
from ssi_coach.ui.widgets.buttons import IconButton, PillButton
from ssi_coach.ui.widgets.card import Card
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.results.goals_popup import GoalsPopup
from ssi_coach.ui.widgets.today.flow import FlowLayout

SIDE, ABOVE, TITLE, GAP, GOAL, LEAST = 19, 11, 196, 24, 112, 640

SIDE_BY_SIDE = QBoxLayout.Direction.LeftToRight
ONE_BELOW_OTHER = QBoxLayout.Direction.TopToBottom


class ResultGoal(QWidget):
    """A goal: its name, "21 / 30", and a bar."""

    def __init__(self, skin: Skin) -> None:
        """Build it empty."""
        super().__init__()
        self._skin = skin
        self._name = PlainLabel("", "body", "muted")
        self._reached, self._of = PlainLabel("", "strong"), PlainLabel("", "body", "muted")
        self.bar = Bar(skin)
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(self._name)
        line.addStretch(1)
        line.addWidget(self._reached)
        line.addWidget(self._of)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(line)
        column.addWidget(self.bar)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as the others, so that bars stand below each other where they break into rows."""
        hint = super().sizeHint()
        return QSize(max(hint.width(), self._skin.theme.px(GOAL)), hint.height())

    def set_state(self, state: GoalState) -> None:
        """Show a goal."""
        self._name.setText(state.name)
        self._reached.setText(state.reached)
        self._of.setText(f"/ {state.of}")
        self.bar.setAccessibleName(state.name)
        self.bar.set_share(state.share, state.summary)
        self.setAccessibleName(state.summary)


class ResultGoalsCard(Card):
    """`chosen` carries the goals by stage that a person sets."""

    chosen = Signal(object)

    def __init__(self, skin: Skin, parent: QWidget | None = None) -> None:
        """Build the card without a quarter."""
        super().__init__(flush=True, parent=parent)
        self._skin = skin
        self._state: GoalsState | None = None
        self.goals: list[ResultGoal] = []
        self.title = PlainLabel("", "card title")
        self.score = PlainLabel("", "caption", "muted")
        self.proposal = PlainLabel("", "body", "muted", wrap=True)
        self.take = PillButton(skin, text("Use these"), size="small")
        self.change = IconButton(skin, "sliders-horizontal", text("Change the quarter's goals"), size="small")
        self.take.clicked.connect(self._on_take)
        self.change.clicked.connect(self._on_change)
        self._arrange()

    def set_state(self, state: GoalsState) -> None:
        """Show the quarter."""
        if state == self._state:
            return
        self._state = state
        self.setAccessibleName(f"{state.title}. {state.score}")
        self.title.setText(state.title)
        self.score.setText(state.score)
        self.proposal.setText(state.proposal)
        self._offer.setVisible(bool(state.proposal))
        self._bars.setVisible(bool(state.goals))
        while len(self.goals) > len(state.goals):
            gone = self.goals.pop()
            gone.hide()
            gone.deleteLater()
        while len(self.goals) < len(state.goals):
            self.goals.append(ResultGoal(self._skin))
            self._row.addWidget(self.goals[-1])
        for view, goal in zip(self.goals, state.goals, strict=True):
            view.set_state(goal)

    def _arrange(self) -> None:
        px = self._skin.theme.px
        head = QWidget()
        words = QVBoxLayout(head)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.score)
        head.setMinimumWidth(px(TITLE))
        self._bars, self._offer = QWidget(), QWidget()
        self._row = FlowLayout(self._bars, gap=GAP, fill=True)
        self._bars.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        offer = QHBoxLayout(self._offer)
        offer.setContentsMargins(0, 0, 0, 0)
        offer.setSpacing(12)
        offer.addWidget(self.proposal, 1)
        offer.addWidget(self.take)
        self._parts = QBoxLayout(SIDE_BY_SIDE)
        self._parts.setSpacing(GAP)
        self._parts.addWidget(head)
        self._parts.addWidget(self._bars, 1)
        self._parts.addWidget(self._offer, 1)
        row = QHBoxLayout()
        row.setContentsMargins(SIDE, ABOVE, 11, ABOVE)
        row.setSpacing(GAP)
        row.addLayout(self._parts, 1)
        row.addWidget(self.change, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With large letters the bars stand below the title."""
        super().resizeEvent(event)
        wide = self.width() >= self._skin.theme.px(LEAST)
        self._parts.setDirection(SIDE_BY_SIDE if wide else ONE_BELOW_OTHER)
        self._parts.setSpacing(GAP if wide else GAP // 2)

    def _on_take(self) -> None:
        """A person takes the proposed goals."""
        if self._state is not None:
            self.chosen.emit({field.stage: field.per_quarter for field in self._state.fields})

    def _on_change(self) -> None:
        if self._state is None:
            return
        popup = GoalsPopup(self._skin, self._state, self.change)
        popup.chosen.connect(self.chosen)
        popup.open_below()
