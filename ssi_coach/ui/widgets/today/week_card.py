"""The running week: active days as dots, and four goals with thin bars."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ssi_coach.presentation.today.week import GoalState, WeekState
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.bars import Bar
from ssi_coach.ui.widgets.buttons import IconButton
from ssi_coach.ui.widgets.card import Card
from ssi_coach.ui.widgets.day_dots import DayDots
from ssi_coach.ui.widgets.labels import PlainLabel

TOP = Qt.AlignmentFlag.AlignTop
ROOMY = 560
"""Pixels at 100 % from which on four goals stand side by side."""
FEW, MANY = 2, 4


class GoalView(QWidget):
    """A goal: its name, how often it was done, and a bar in its pillar's colour."""

    def __init__(self, skin: Skin) -> None:
        """Build it empty."""
        super().__init__()
        self._shown: GoalState | None = None
        self._name = PlainLabel("", "caption", "muted", wrap=True)
        self._count, self._aim = PlainLabel("", "caption strong"), PlainLabel("", "caption", "muted")
        self.bar = Bar(skin)
        line = self._line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(self._name, 1)
        line.addWidget(self._count, 0, TOP)
        line.addWidget(self._aim, 0, TOP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(line)
        column.addStretch(1)
        column.addWidget(self.bar)

    def one_line(self) -> int:
        """The width in pixels at which its name and counts stand in one line."""
        parts = (self._name, self._count, self._aim)
        words = (part.fontMetrics().horizontalAdvance(part.text()) for part in parts)
        return sum(words) + self._line.spacing() * len(parts)

    def set_state(self, state: GoalState) -> None:
        """Show a goal."""
        if state == self._shown:
            return
        self._shown = state
        self._name.setText(state.name)
        self._count.setText(state.count_text)
        self._aim.setText(state.aim_text)
        self.bar.set_colour(state.colour)
        self.bar.setAccessibleName(state.name)
        self.bar.set_share(state.share, state.summary)
        self.setToolTip(f"{state.name}: {state.summary}")


class WeekCard(Card):
    """`goals_wanted` is emitted when a person wants to change the goals."""

    goals_wanted = Signal()

    def __init__(self, skin: Skin) -> None:
        """Build the card without a week."""
        super().__init__("·", padding=16)
        self._skin = skin
        self._shown: WeekState | None = None
        self.dots = DayDots(skin)
        self.change = IconButton(skin, "sliders-horizontal", text("Change the week's goals"), size="small")
        self.change.clicked.connect(self.goals_wanted)
        self.header.setContentsMargins(16, 8, 12, 2)
        self.header.addWidget(self.dots)
        self.header.addWidget(self.change)
        self._empty = PlainLabel("", "body", "muted", wrap=True)
        self.goals: list[GoalView] = []
        self._below = PlainLabel("", "caption", "muted", wrap=True)
        self._below.hide()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(12)
        self._narrow, self._room = False, 0
        self.body.setContentsMargins(16, 2, 16, 16)
        self.body.addWidget(self._below)
        self.body.addWidget(self._empty)
        self.body.addLayout(self._grid)

    def set_state(self, state: WeekState) -> None:
        """Show the week."""
        if state == self._shown:
            return
        self._shown = state
        self.set_title(state.title)
        self._show_sub()
        self.dots.setVisible(bool(state.dots))
        if state.dots != self.dots.days:
            self.dots.set_days(state.dots)
        self.change.setVisible(not state.empty)
        self._empty.setText(state.empty)
        self._empty.setVisible(bool(state.empty))
        while len(self.goals) > len(state.goals):
            self.goals.pop().deleteLater()
        while len(self.goals) < len(state.goals):
            self.goals.append(GoalView(self._skin))
        self._place()
        for view, goal in zip(self.goals, state.goals, strict=True):
            view.set_state(goal)
        self._share_room()

    def fit(self, room: int) -> None:
        """Two goals side by side instead of four where a large text leaves no room, and the words below the head."""
        narrow = room < self._skin.theme.px(ROOMY)
        if narrow != self._narrow:
            self._narrow = narrow
            self._show_sub()
            self._place()
        self._room = room
        self._share_room()

    def _show_sub(self) -> None:
        """The active days in words, beside the title or below it."""
        sub = "" if self._shown is None else self._shown.sub
        self.set_sub("" if self._narrow else sub)
        self._below.setText(sub)
        self._below.setVisible(self._narrow and bool(sub))

    def _place(self) -> None:
        """Every goal in its column."""
        columns = FEW if self._narrow else MANY
        for place, view in enumerate(self.goals):
            self._grid.addWidget(view, place // columns, place % columns)
        for column in range(MANY):
            self._grid.setColumnStretch(column, int(column < min(columns, len(self.goals))))

    def _share_room(self) -> None:
        """All columns alike, but a long name takes from those with room to spare before it needs a second line."""
        columns = FEW if self._narrow else MANY
        needed = [
            max((view.one_line() for view in self.goals[place::columns]), default=0)
            for place in range(columns)
        ]
        margins, gap = self.body.contentsMargins(), self._grid.horizontalSpacing()
        room = self._room - margins.left() - margins.right() - gap * (columns - 1)
        fits = sum(needed) <= room
        for column in range(MANY):
            width = needed[column] if fits and column < columns else 0
            self._grid.setColumnMinimumWidth(column, width)
