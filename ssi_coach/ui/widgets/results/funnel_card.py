"""The funnel of results: how many reached each stage, which share went on, and what a result took in hours."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssi_coach.presentation.data import Figure
from ssi_coach.presentation.progress.page import span_choices
from ssi_coach.presentation.results.funnel import FunnelState
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.divider import Divider
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.results.figure_grid import FigureGrid
from ssi_coach.ui.widgets.results.figures_card import FiguresCard
from ssi_coach.ui.widgets.segmented import Segmented
from ssi_coach.ui.widgets.today.flow import FlowLayout


class FunnelCard(FiguresCard):
    """`span_chosen` tells the span of days that all figures shall be of."""

    span_chosen = Signal(str)

    def __init__(self, skin: Skin) -> None:
        """Build the card without a state."""
        self.rows = FigureGrid(skin)
        super().__init__(skin, self.rows)
        self.spans = Segmented(skin, span_choices(), size="small")
        self.spans.setAccessibleName(text("Days that the figures are of"))
        self.spans.chosen.connect(self.span_chosen)
        self.tools.addWidget(self.spans)
        self._line = Divider()
        self._figures = QWidget()
        self._figure_row = FlowLayout(self._figures, gap=24, fill=True)
        self._shown: tuple[Figure, ...] = ()
        self.body.addWidget(self._line)
        self.body.addWidget(self._figures)

    def set_state(self, state: FunnelState) -> None:
        """Show other stages, or the same as a table."""
        self.show_words(state.title, state.sentence, state.note)
        self.spans.choose(state.span)
        self.rows.set_state(state.rows)
        self._show_figures(state.figures)
        self.show_table(state.table)

    def _show_figures(self, figures: tuple[Figure, ...]) -> None:
        self._line.setVisible(bool(figures))
        self._figures.setVisible(bool(figures))
        if figures == self._shown:
            return
        self._shown = figures
        while (item := self._figure_row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for figure in figures:
            self._figure_row.addWidget(figure_box(figure))


def figure_box(figure: Figure) -> QWidget:
    """A figure above its words."""
    box = QWidget()
    box.setAccessibleName(f"{figure.value} {figure.words}")
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(PlainLabel(figure.value, "page title", figure.tone))
    column.addWidget(PlainLabel(figure.words, "caption", "muted"))
    return box
