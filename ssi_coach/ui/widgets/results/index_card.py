"""The card "SSI and results": the index over time, results as marks below it, and what can honestly be said."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Signal

from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.progress.day import spoken
from ssi_coach.presentation.progress.more_charts import MissingState
from ssi_coach.presentation.results.chart import IndexState
from ssi_coach.presentation.results.day import MarkedResult
from ssi_coach.presentation.results.words import ClaimState
from ssi_coach.ui.charts.days_shown import DaysShown
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.empty_state import EmptyState
from ssi_coach.ui.widgets.progress.chart_card import ChartCard, Piece, Row
from ssi_coach.ui.widgets.progress.legend import shape_entry
from ssi_coach.ui.widgets.progress.readout import ReadoutBox
from ssi_coach.ui.widgets.results.card_buttons import CardButtons
from ssi_coach.ui.widgets.results.claim_box import ClaimBox
from ssi_coach.ui.widgets.results.mark_menu import MarkMenu
from ssi_coach.ui.widgets.shape_mark import SQUARE

LEAST_HEIGHT, PADDING = 190, 20


class IndexCard(ChartCard):
    """`day_chosen` tells the ordinal of a day that a person wants to see in the journal.

    `result_chosen` tells the id of a result whose mark was pressed; where several share a mark, a menu asks which.
    `reading_wanted` tells that the first reading shall be added.
    """

    day_chosen = Signal(int)
    result_chosen = Signal(str)
    reading_wanted = Signal()

    def __init__(self, skin: Skin, formats: Formats) -> None:
        """Build the card without a state."""
        self.days = DaysShown()
        super().__init__(skin, formats, self.days, title="·", ahead=False)
        self.days.setParent(self)
        self.state: IndexState | None = None
        self.buttons = CardButtons(skin)
        self.claim = ClaimBox(skin)
        self.readout = ReadoutBox(skin, self.chart)
        self.missing: EmptyState | None = None
        self._legend: Row | None = None
        self.header.setContentsMargins(PADDING, 6, 12, 0)
        self.body.setContentsMargins(PADDING, 0, PADDING, 14)
        self.body.setSpacing(10)
        self.body.addLayout(self.below)
        self.body.addWidget(self.stack, 1)
        self.body.addWidget(self.claim)
        self.chart.day_chosen.connect(self.day_chosen)
        self.chart.reset_wanted.connect(self.show_span)
        self.chart.stepped.connect(self._on_step)
        self.asked.connect(self._on_asked)
        self.menu_asked.connect(self._on_menu_asked)
        self.days.pointed.connect(self._on_pointed)
        skin.changed.connect(self._fit)
        self._fit()

    def set_state(self, state: IndexState, claim: ClaimState) -> None:
        """Show another state; the days that are looked at stay as long as the span does."""
        before, self.state = self.state, state
        self.set_title(state.title)
        self.claim.set_state(claim)
        if before is None or before.legend != state.legend:
            self._show_legend(state)
        if before is None or before.span != state.span or self.days.shows(before.window):
            self.show_span()
        self.show_chart(state.chart, state.table)
        if self.table is not None and state.table is not None:
            self.table.fit_columns()
        if state.missing is not None:
            self.stack.setCurrentWidget(self._invitation(state.missing))
        self.buttons.setVisible(state.missing is None)
        self.buttons.table.setChecked(state.table is not None)
        self.place_pieces()
        self._on_pointed(self.days.day)

    def show_span(self) -> None:
        """See the whole chosen span again."""
        if self.state is not None:
            self.days.show(self.state.window, self.state.limits, self.state.today)

    def place_pieces(self) -> None:
        """The legend stands left of the buttons."""
        super().place_pieces()
        self.header.addWidget(self.buttons)

    def _show_legend(self, state: IndexState) -> None:
        """The shapes of this chart and their words."""
        if self._legend is not None:
            self._legend.hide()
            self._legend.deleteLater()
        entries = [shape_entry(self.skin, entry.shape, entry.word) for entry in state.legend]
        self._legend = Row(entries, gap=14)
        self.set_pieces(Piece(self._legend))

    def _invitation(self, state: MissingState) -> EmptyState:
        """What stands here before the first reading."""
        if self.missing is None:
            self.missing = EmptyState(
                self.skin, state.icon, state.title, state.sentence, action=state.action, primary=False
            )
            self.missing.wanted.connect(self.reading_wanted)
            self.stack.addWidget(self.missing)
        return self.missing

    def _on_pointed(self, day: int | None) -> None:
        if day is None or self.state is None or not self.chart.isVisible():
            self.readout.hide()
        else:
            self.readout.show_at(self.state.reader.at(day), self.chart.x_of(day))

    def _on_step(self, by: int) -> None:
        """The keyboard goes to the next day with a reading or a result, beginning with the newest."""
        if self.state is None:
            return
        day = self.days.day
        start = int(self.state.today) + 1 if day is None else day
        found = self.state.reader.step(start, -1 if day is None else by)
        self.days.follow(self.days.within(found))
        self.chart.setAccessibleDescription(spoken(self.state.reader.at(found)))

    def _on_asked(self, day: int, place: QPoint) -> None:
        """A mark, a dot, a row of the table, or Enter on a day: its one result, or which of several, else the day."""
        marked = self._marked(day)
        if len(marked) == 1:
            self.result_chosen.emit(marked[0].id)
        else:
            self._ask(day, place, marked)

    def _on_menu_asked(self, day: int, place: QPoint) -> None:
        self._ask(day, place, self._marked(day))

    def _marked(self, day: int) -> tuple[MarkedResult, ...]:
        """The results of a day; on the chart also those of the days that share its mark."""
        if self.state is None:
            return ()
        drawn, shown = self.stack.currentWidget() is self.chart, self.days.window
        pixel = (shown.last - shown.first) / max(1, self.chart.width())
        reach = round(pixel * self.skin.theme.px(SQUARE) / 2) if drawn else 0
        return self.state.reader.marked(day, reach, self.state.stages)

    def _ask(self, day: int, place: QPoint, marked: Sequence[MarkedResult]) -> None:
        if not marked:
            self.day_chosen.emit(day)
            return
        menu = MarkMenu(self.skin, marked, self)
        menu.opened.connect(self.result_chosen)
        menu.day_wanted.connect(partial(self.day_chosen.emit, day))
        menu.popup(place)

    def _fit(self) -> None:
        self.stack.setMinimumHeight(self.skin.theme.px(LEAST_HEIGHT))
