"""All figures of results: funnel, index and results, what was won, what it took, and whether more is worth it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QWidget

from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.results.figures import EFFORT, FUNNEL, INDEX, VALUE, FiguresState
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.results.effort_card import EffortCard
from ssi_coach.ui.widgets.results.figures_card import FiguresCard
from ssi_coach.ui.widgets.results.funnel_card import FunnelCard
from ssi_coach.ui.widgets.results.index_card import IndexCard
from ssi_coach.ui.widgets.results.value_card import ValueCard
from ssi_coach.ui.widgets.results.worth_card import WorthCard

GAP = 16
LEAST_CARD = 460
"""Width that a card needs to stand beside another."""


class FiguresPanel(QWidget):
    """Two cards side by side where there is room. Every signal is something that a person wants.

    `table_toggled` tells whether all of them shall be tables.

    `span_chosen` and `currency_chosen` tell keys, `day_chosen` the ordinal of a day to see in the journal,
    `result_chosen` the id of a result to open, `keep_wanted` a card ("funnel", "index", "value", "effort") and a
    form ("copy", "png", "svg", "csv").
    """

    span_chosen = Signal(str)
    currency_chosen = Signal(str)
    table_toggled = Signal(bool)
    day_chosen = Signal(int)
    result_chosen = Signal(str)
    reading_wanted = Signal()
    keep_wanted = Signal(str, str)

    def __init__(self, skin: Skin, formats: Formats) -> None:
        """Build the cards without a state."""
        super().__init__()
        self._skin = skin
        self.funnel = FunnelCard(skin)
        self.index = IndexCard(skin, formats)
        self.value = ValueCard(skin)
        self.effort = EffortCard(skin)
        self.worth = WorthCard()
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self.funnel.span_chosen.connect(self.span_chosen)
        self.value.currency_chosen.connect(self.currency_chosen)
        self.index.day_chosen.connect(self.day_chosen)
        self.index.result_chosen.connect(self.result_chosen)
        self.index.reading_wanted.connect(self.reading_wanted)
        for chart, card in self._cards().items():
            card.buttons.kept.connect(partial(self.keep_wanted.emit, chart))
            card.buttons.table_toggled.connect(self.table_toggled)
        skin.changed.connect(self._fit)
        self._fit()

    def set_state(self, state: FiguresState) -> None:
        """Show other figures."""
        self.funnel.set_state(state.funnel)
        self.index.set_state(state.index, state.claim)
        self.value.set_state(state.value)
        self.effort.set_state(state.effort)
        self.worth.setVisible(state.worth is not None)
        if state.worth is not None:
            self.worth.set_state(state.worth)

    def card(self, chart: str) -> FiguresCard | IndexCard:
        """What shows a chart, to be kept as a picture. Unknown: KeyError."""
        return self._cards()[chart]

    def has_keyboard(self) -> bool:
        """Whether the keyboard is on one of the cards."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column where the window is narrow."""
        super().resizeEvent(event)
        self._fit()

    def _cards(self) -> dict[str, FiguresCard | IndexCard]:
        return {FUNNEL: self.funnel, INDEX: self.index, VALUE: self.value, EFFORT: self.effort}

    def _fit(self) -> None:
        columns = 2 if self.width() >= 2 * self._skin.theme.px(LEAST_CARD) + GAP else 1
        if columns == self._columns:
            return
        self._columns = columns
        for place, card in enumerate(self._cards().values()):
            self._grid.addWidget(card, place // columns, place % columns)
        self._grid.addWidget(self.worth, 4, 0, 1, columns)
        for number in range(2):
            self._grid.setColumnStretch(number, 1 if number < columns else 0)
