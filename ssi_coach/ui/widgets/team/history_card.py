"""The chosen member over time, beside the team's middle."""

from __future__ import annotations

from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.team.history import HistoryState
from ssi_coach.presentation.wording import text
from ssi_coach.ui.actions import key_text
from ssi_coach.ui.charts.days_shown import DaysShown
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.progress.chart_card import ChartCard, Piece, Row
from ssi_coach.ui.widgets.progress.legend import shape_entry
from ssi_coach.ui.widgets.progress.readout import ReadoutBox

CHART_HEIGHT = 150
TABLE_KEY = "Ctrl+T"


class HistoryCard(ChartCard):
    """Name, sentence, what was counted, and the chart of the totals."""

    def __init__(self, skin: Skin, formats: Formats) -> None:
        """Build the card without a member."""
        days = DaysShown()
        super().__init__(skin, formats, days, title="·", ahead=False)
        days.setParent(self)
        self._days = days
        self.sentence = PlainLabel("", "body", "muted", wrap=True)
        self.counts = PlainLabel("", "caption", "muted", wrap=True)
        self._legend = Row(
            [
                shape_entry(skin, "reading", text("reading")),
                shape_entry(skin, "second reading", text("the team's middle")),
            ]
        )
        self._state: HistoryState | None = None
        self._as_table = False
        self.readout = ReadoutBox(skin, self.chart)
        self.as_table = PillButton(skin, text("Table"), icon="table", size="small")
        self.as_table.setCheckable(True)
        self.as_table.setToolTip(key_text(TABLE_KEY))
        self.as_table.clicked.connect(self.turn_table)
        self.chart.stepped.connect(self._on_stepped)
        days.pointed.connect(self._on_pointed)
        self.header.setContentsMargins(20, 4, 20, 0)
        self.body.setContentsMargins(20, 0, 16, 8)
        self.set_pieces(Piece(self._legend), Piece(self.as_table))
        self.body.addLayout(self.below)
        self.body.addWidget(self.sentence)
        self.body.addWidget(self.counts)
        self.body.addWidget(self.stack, 1)
        skin.changed.connect(self._fit)
        self._fit()

    def set_state(self, state: HistoryState) -> None:
        """Show a member."""
        self._state = state
        self.set_title(state.title)
        self.sentence.setText(state.sentence)
        self.counts.setText(state.counts)
        self.counts.setVisible(bool(state.counts))
        self._legend.setVisible(state.middle and not self._as_table)
        self._days.show(state.days, state.days)
        self.show_chart(state.chart, state.table if self._as_table else None)
        self.place_pieces()
        self._on_pointed(self._days.day)

    def turn_table(self) -> None:
        """Show the numbers as a table, or as a chart again."""
        self._as_table = not self._as_table
        self.as_table.setChecked(self._as_table)
        if self._state is not None:
            self.set_state(self._state)
        if self.table is not None:
            (self.table if self._as_table else self.chart).setFocus()

    def _on_pointed(self, day: int | None) -> None:
        if day is None or self._state is None or not self.chart.isVisible():
            self.readout.hide()
        else:
            self.readout.show_at(self._state.reader.at(day), self.chart.x_of(day))

    def _on_stepped(self, by: int) -> None:
        """The arrow keys go from reading to reading."""
        day = None if self._state is None else self._state.reader.step(self._days.day, by)
        if day is not None:
            self._days.follow(day)

    def _fit(self) -> None:
        self.stack.setFixedHeight(self.skin.theme.px(CHART_HEIGHT))
