"""The panel "What if": sliders for a week's activity, and what the main chart's forecast makes of them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QWidget

from ssi_coach.presentation.progress.what_if import RESET, SliderState, WhatIfState, preset_choices
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.divider import Divider
from ssi_coach.ui.widgets.fitting_choice import FittingChoice
from ssi_coach.ui.widgets.icon_view import IconView
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.progress.panel import Panel
from ssi_coach.ui.widgets.slider import Slider
from ssi_coach.ui.widgets.steady_text import SteadyText

NAME, SHOWN, ASIDE = 146, 100, 84
LEAST_WIDE, HIGH = 990, 27
NARROW, NARROW_NAME = 520, 104
"""Below this width of the panel names have less room."""


class SliderRow(QWidget):
    """A number to move: icon and name, slider, the number, and what it takes. `moved` tells the step."""

    moved = Signal(int)

    def __init__(self, skin: Skin, state: SliderState) -> None:
        """Build the row of a number."""
        super().__init__()
        self._skin = skin
        self._state: SliderState | None = None
        self._narrow = False
        self._name = PlainLabel(state.name, "medium", elide=True)
        self.slider = Slider(skin, state.name)
        self._shown = SteadyText(skin, "strong", right=True)
        self._aside = SteadyText(skin, "caption", "muted", right=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(IconView(skin, state.icon, "muted"))
        row.addWidget(self._name)
        row.addWidget(self.slider, 1)
        row.addWidget(self._shown)
        row.addWidget(self._aside)
        self.slider.moved.connect(self.moved)
        skin.changed.connect(self._fit)
        self._fit()
        self.set_state(state)

    def set_state(self, state: SliderState) -> None:
        """Show another value; most of the rows stay as they are while one is moved."""
        if state == self._state:
            return
        self._state = state
        words = f"{state.shown}, {state.aside}" if state.aside else state.shown
        self.slider.show_value(state.value, state.most, words, state.now)
        self._shown.setText(state.shown)
        if bool(state.aside) != bool(self._aside.text()):
            self._aside.setText(state.aside)
            self._fit()
        self._aside.setText(state.aside)

    def set_narrow(self, *, narrow: bool) -> None:
        """Leave out what it takes, and cut long names, where room is scarce."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._fit()

    def _fit(self) -> None:
        px = self._skin.theme.px
        self.setMinimumHeight(px(HIGH))
        self._name.setFixedWidth(px(NARROW_NAME if self._narrow else NAME))
        self._shown.setFixedWidth(px(SHOWN if self._aside.text() or self._narrow else SHOWN + ASIDE))
        self._aside.setFixedWidth(px(ASIDE))
        self._aside.setHidden(self._narrow or not self._aside.text())


class WhatIfPanel(Panel):
    """`preset_chosen` tells a preset, `kind_moved` a kind and how often a week, `budget_moved` steps of the budget.

    `goals_wanted` is emitted when the numbers shall become the week's goals.
    """

    preset_chosen = Signal(str)
    kind_moved = Signal(str, int)
    budget_moved = Signal(int)
    goals_wanted = Signal()

    def __init__(self, skin: Skin) -> None:
        """Build the panel without a state."""
        super().__init__(skin, text("What if"), sentence=SteadyText(skin, wrap=True))
        self.state: WhatIfState | None = None
        self.presets = FittingChoice(skin, preset_choices())
        self.presets.name(text("Numbers to begin with"))
        self.rows: dict[str, SliderRow] = {}
        self.budget: SliderRow | None = None
        self.caution = PlainLabel("", "caption", "muted", wrap=True)
        self.reset = PillButton(skin, text("Reset"), kind="quiet", size="small", icon="rotate-ccw")
        self.goals = PillButton(skin, text("Make these my week's goals"), kind="primary", size="small")
        self.goals.setToolTip(
            text("The first four of these numbers stand on Today as goals; Undo takes it back")
        )
        self._line = Divider()
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._grid, self._time = QGridLayout(), QGridLayout()
        self._arrange()
        self.presets.chosen.connect(self.preset_chosen)
        self.reset.clicked.connect(partial(self.preset_chosen.emit, RESET))
        self.goals.clicked.connect(self.goals_wanted)

    def set_state(self, state: WhatIfState) -> None:
        """Show other numbers; the sliders stay the same widgets while their kinds do."""
        self.state = state
        self.presets.choose(state.preset)
        self.sentence.setText(state.sentence)
        self.caution.setText(state.caution)
        if [slider.id for slider in state.sliders] != list(self.rows):
            self._make_rows(state)
        for slider in state.sliders:
            self.rows[slider.id].set_state(slider)
        if self.budget is not None:
            self.budget.set_state(state.budget)
        self.goals.setEnabled(bool(state.goals))
        if self.presets.isHidden():
            self._show_all(shown=True)

    def set_missing(self) -> None:
        """There is nothing to go by yet: say what it takes."""
        self.state = None
        self.sentence.setText(text("With your first reading the days ahead can be reckoned."))
        self._show_all(shown=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two sliders beside each other where there is room."""
        super().resizeEvent(event)
        self._place_rows()

    def _arrange(self) -> None:
        self.tools.addWidget(self.presets)
        self._grid.setHorizontalSpacing(36)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(0, 1)
        self._time.setHorizontalSpacing(36)
        self._foot.setSpacing(10)
        self._foot.addWidget(self.caution, 1)
        self._foot.addWidget(self.reset)
        self._foot.addWidget(self.goals)
        self.body.addLayout(self._grid)
        self.body.addWidget(self._line)
        self.body.addLayout(self._time)
        self.body.addLayout(self._foot)

    def _show_all(self, *, shown: bool) -> None:
        """Everything but title and sentence, or nothing else."""
        parts: list[QWidget] = [*self.rows.values(), self.presets, self.keep, self._line]
        parts += [self.caution, self.reset, self.goals]
        for part in parts if self.budget is None else [*parts, self.budget]:
            part.setVisible(shown)

    def _make_rows(self, state: WhatIfState) -> None:
        for row in self.rows.values():
            row.hide()
            row.deleteLater()
        self.rows = {slider.id: SliderRow(self.skin, slider) for slider in state.sliders}
        for id, row in self.rows.items():
            row.moved.connect(partial(self.kind_moved.emit, id))
        if self.budget is None:
            self.budget = SliderRow(self.skin, state.budget)
            self.budget.moved.connect(self.budget_moved)
        self._place_rows()

    def _place_rows(self) -> None:
        """Row by row in two columns, or in one."""
        columns = 2 if self.width() >= self.skin.theme.px(LEAST_WIDE) else 1
        narrow = self.width() < self.skin.theme.px(NARROW)
        for row in (*self.rows.values(), *(() if self.budget is None else (self.budget,))):
            row.set_narrow(narrow=narrow)
        ways = QBoxLayout.Direction
        self._foot.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        for place, row in enumerate(self.rows.values()):
            self._grid.addWidget(row, place // columns, place % columns)
        if self.budget is not None:
            self._time.addWidget(self.budget, 0, 0)
        for grid in (self._grid, self._time):
            grid.setColumnStretch(1, columns - 1)
            grid.setColumnStretch(0, 1)
