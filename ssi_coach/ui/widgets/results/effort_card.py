"""The card that sets results against what was done: results for 100 activities, kind by kind."""

from __future__ import annotations

from ssi_coach.presentation.results.effort import EffortState
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.results.figure_grid import FigureGrid
from ssi_coach.ui.widgets.results.figures_card import FiguresCard


class EffortCard(FiguresCard):
    """A row for each kind of activity that was done often enough to say something."""

    def __init__(self, skin: Skin) -> None:
        """Build the card without a state."""
        self.rows = FigureGrid(skin, gap=8)
        super().__init__(skin, self.rows)

    def set_state(self, state: EffortState) -> None:
        """Show other kinds, or the same as a table."""
        self.show_words(state.title, state.sentence, state.note)
        self.rows.set_state(state.rows)
        for part in (self.rows, self.buttons):
            part.setVisible(bool(state.rows.rows))
        self.show_table(state.table)
