"""The card "Won": what contracts brought, month by month, each currency for itself."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ssi_coach.presentation.results.value import ValueState
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.results.figures_card import FiguresCard
from ssi_coach.ui.widgets.results.value_bars import ValueBarsView
from ssi_coach.ui.widgets.segmented import Segmented


class ValueCard(FiguresCard):
    """`currency_chosen` tells the code of the currency that a person wants to see."""

    currency_chosen = Signal(str)

    def __init__(self, skin: Skin) -> None:
        """Build the card without a state."""
        self.bars = ValueBarsView(skin)
        super().__init__(skin, self.bars)
        self.currencies: Segmented | None = None
        self._choices: tuple[tuple[str, str], ...] = ()

    def set_state(self, state: ValueState) -> None:
        """Show other amounts, or the same as a table."""
        self._show_choices(state)
        self.show_words(state.title, state.sentence)
        self.bars.set_state(state.bars)
        for part in (self.bars, self.buttons):
            part.setVisible(bool(state.bars.bars))
        self.show_table(state.table)

    def _show_choices(self, state: ValueState) -> None:
        """A choice of currencies, where there are several."""
        if state.currencies != self._choices:
            self._choices = state.currencies
            if self.currencies is not None:
                self.tools.removeWidget(self.currencies)
                self.currencies.hide()
                self.currencies.deleteLater()
                self.currencies = None
            if len(state.currencies) > 1:
                self.currencies = Segmented(self.skin, state.currencies, state.currency, size="small")
                self.currencies.chosen.connect(self.currency_chosen)
                self.tools.addWidget(self.currencies)
        if self.currencies is not None:
            self.currencies.choose(state.currency)
