"""The panel "What moved it": the causes between two days as a waterfall, and what was done meanwhile."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QDate, QSignalBlocker, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ssi_coach.presentation.progress.moved import MovedState, measure_choices
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.date_field import DateField
from ssi_coach.ui.widgets.fitting_choice import FittingChoice
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.progress.chart_card import Row
from ssi_coach.ui.widgets.progress.panel import Panel
from ssi_coach.ui.widgets.progress.table import ChartTableView
from ssi_coach.ui.widgets.progress.waterfall import WaterfallView
from ssi_coach.ui.widgets.today.flow import FlowLayout, empty

SIDE, LEAST_WIDE = 232, 860
WIDEST = 16_777_215
ROW, MOST_ROWS = 26, 12
SOME_DAY = date(2020, 1, 1)
"""Stands in the fields until there is a state."""


class MovedPanel(Panel):
    """`days_chosen` tells two dates, `measure_chosen` the number to explain.

    `kinds_chosen` tells of which kinds a person wants to see the entries of these days in the Journal.
    """

    days_chosen = Signal(object, object)
    measure_chosen = Signal(str)
    kinds_chosen = Signal(frozenset)

    def __init__(self, skin: Skin) -> None:
        """Build the panel without a state."""
        super().__init__(skin, text("What moved it"))
        self.state: MovedState | None = None
        self.measures = FittingChoice(skin, measure_choices())
        self.measures.name(text("Number to explain"))
        self.waterfall = WaterfallView(skin)
        self.table: ChartTableView | None = None
        self._hint = PlainLabel("", "caption", "muted", wrap=True)
        self._done_title = PlainLabel("", "caption strong", "muted", wrap=True)
        self._side, self._done = QWidget(), QWidget()
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._steps = QVBoxLayout()
        self.first = DateField(skin, text("First day"), SOME_DAY)
        self.last = DateField(skin, text("Last day"), SOME_DAY)
        self._arrange()
        self.measures.chosen.connect(self.measure_chosen)
        self.waterfall.chosen.connect(self.kinds_chosen)
        skin.changed.connect(self._fit)

    def set_state(self, state: MovedState) -> None:
        """Show two days."""
        self.state = state
        self.measures.choose(state.measure)
        with QSignalBlocker(self.first), QSignalBlocker(self.last):
            for field, day in ((self.first, state.first), (self.last, state.last)):
                field.set_limits(*state.limits)
                field.set_day(day)
        self.sentence.setText(state.sentence)
        self.waterfall.set_rows(state.rows, state.measure, state.sentence)
        self._show_table(state)
        self._hint.setText(state.hint)
        self._done_title.setText(state.done_title)
        self._side.setVisible(bool(state.done))
        empty(self._flow)
        for line in state.done:
            button = PillButton(self.skin, line.shown, kind="quiet", size="row", icon=line.icon)
            button.clicked.connect(partial(self._on_done, line.kind))
            self._flow.addWidget(button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What was done stands beside the causes where there is room, else below them."""
        super().resizeEvent(event)
        self._fit()

    def _show_table(self, state: MovedState) -> None:
        if state.table is not None and self.table is None:
            self.table = ChartTableView(self.skin)
            self._steps.insertWidget(1, self.table)
        if self.table is not None and state.table is not None:
            self.table.set_table(state.table, state.sentence)
            rows = min(MOST_ROWS, len(state.table.rows) + 1)
            self.table.setFixedHeight(self.skin.theme.px(ROW) * rows + 8)
        if self.table is not None:
            self.table.setVisible(state.table is not None)
        self.waterfall.setVisible(state.table is None)

    def _arrange(self) -> None:
        """Tools in the header, the causes at the left, at the right what was done."""
        self.tools.addWidget(self.measures)
        for word, field in ((text("from"), self.first), (text("to"), self.last)):
            field.setKeyboardTracking(False)  # a year that is half typed is no day
            field.setProperty("size", "small")
            field.dateChanged.connect(self._on_dates)
            self.tools.addWidget(Row((PlainLabel(word, "body", "muted"), field), gap=6))
        self._steps.setContentsMargins(0, 0, 0, 0)
        self._steps.addWidget(self.waterfall)
        self._steps.addWidget(self._hint)
        self._steps.addStretch(1)
        self._flow = FlowLayout(self._done, gap=2)
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 4, 0, 0)
        side.setSpacing(4)
        side.addWidget(self._done_title)
        side.addWidget(self._done)
        side.addStretch(1)
        self._both.setSpacing(24)
        self._both.addLayout(self._steps, 1)
        self._both.addWidget(self._side)
        self.body.addLayout(self._both)

    def _fit(self) -> None:
        beside = self.width() >= self.skin.theme.px(LEAST_WIDE)
        ways = QBoxLayout.Direction
        self._both.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        self._side.setMinimumWidth(self.skin.theme.px(SIDE) if beside else 0)
        self._side.setMaximumWidth(self.skin.theme.px(SIDE) if beside else WIDEST)
        self.place_tools()

    def _on_dates(self, _: QDate) -> None:
        first, last = self.first.day(), self.last.day()
        if first != last:
            self.days_chosen.emit(min(first, last), max(first, last))

    def _on_done(self, kind: str) -> None:
        self.kinds_chosen.emit(frozenset({kind}))
