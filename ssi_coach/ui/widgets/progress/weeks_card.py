"""What was done each week, pillar upon pillar."""

from __future__ import annotations

from ssi_coach.domain.pillars import PILLARS
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.names import pillar_name
from ssi_coach.presentation.progress.page import ChartCardState
from ssi_coach.ui.charts.days_shown import DaysShown
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.progress.chart_card import ChartCard, Piece, Row
from ssi_coach.ui.widgets.progress.legend import pillar_entry

CHART_HEIGHT = 102


class WeeksCard(ChartCard):
    """Title, sentence, the four pillars' colours, and the bars."""

    def __init__(self, skin: Skin, formats: Formats, days: DaysShown) -> None:
        """Build the card without a state."""
        super().__init__(skin, formats, days, title="·", ahead=False)
        self.sentence = PlainLabel("", "caption", "muted")
        self.header.setContentsMargins(20, 0, 20, 0)
        self.header.setSpacing(12)
        self.body.setContentsMargins(20, 0, 16, 6)
        legend = [pillar_entry(skin, pillar.value, pillar_name(pillar)) for pillar in PILLARS]
        self.set_pieces(Piece(Row(legend)), Piece(self.sentence, first=True))
        self.body.addLayout(self.below)
        self.body.addWidget(self.stack, 1)
        skin.changed.connect(self._fit)
        self._fit()

    def set_state(self, state: ChartCardState) -> None:
        """Show the weeks."""
        self.set_title(state.title)
        self.sentence.setText(state.sentence)
        self.show_chart(state.chart, state.table)
        self.place_pieces()

    def _fit(self) -> None:
        self.stack.setFixedHeight(self.skin.theme.px(CHART_HEIGHT))
