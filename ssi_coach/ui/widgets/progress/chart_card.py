"""A card with a chart, or the same chart as a table."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget

from ssi_coach.presentation.chart import ChartState, ChartTable
from ssi_coach.presentation.formats import Formats
from ssi_coach.ui.charts.days_shown import DaysShown
from ssi_coach.ui.charts.time_chart import TimeChart
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.card import Card
from ssi_coach.ui.widgets.progress.table import ChartTableView


class ChartCard(Card):
    """The ground of the cards of Progress: `stack` holds chart and table, and shows one of them."""

    def __init__(
        self, skin: Skin, formats: Formats, days: DaysShown, *, title: str = "", small: bool = False
    ) -> None:
        """Build the card without a chart's state."""
        super().__init__(title)
        self.skin = skin
        self.chart = TimeChart(skin, formats, days, small=small)
        self.table: ChartTableView | None = None
        self.stack = QStackedWidget()
        self.stack.addWidget(self.chart)

    def show_chart(self, chart: ChartState, table: ChartTable | None) -> None:
        """Show a chart, or its table where there is one."""
        self.chart.set_state(chart)
        if table is None:
            self.stack.setCurrentWidget(self.chart)
            return
        if self.table is None:
            self.table = ChartTableView(self.skin)
            self.stack.addWidget(self.table)
        self.table.set_table(table, chart.name)
        self.stack.setCurrentWidget(self.table)
