"""The chosen member over time, beside the team's middle."""

from __future__ import annotations

from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.team_history import HistoryState
from ssi_coach.presentation.wording import text
from ssi_coach.ui.charts.days_shown import DaysShown
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.progress.chart_card import ChartCard, Piece, Row
from ssi_coach.ui.widgets.progress.legend import shape_entry

CHART_HEIGHT = 150


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
        self.header.setContentsMargins(20, 4, 20, 0)
        self.body.setContentsMargins(20, 0, 16, 8)
        self.set_pieces(Piece(self._legend))
        self.body.addLayout(self.below)
        self.body.addWidget(self.sentence)
        self.body.addWidget(self.counts)
        self.body.addWidget(self.stack, 1)
        skin.changed.connect(self._fit)
        self._fit()

    def set_state(self, state: HistoryState) -> None:
        """Show a member."""
        self.set_title(state.title)
        self.sentence.setText(state.sentence)
        self.counts.setText(state.counts)
        self.counts.setVisible(bool(state.counts))
        self._legend.setVisible(state.middle)
        self._days.show(state.days, state.days)
        self.show_chart(state.chart, None)
        self.place_pieces()

    def _fit(self) -> None:
        self.stack.setFixedHeight(self.skin.theme.px(CHART_HEIGHT))
