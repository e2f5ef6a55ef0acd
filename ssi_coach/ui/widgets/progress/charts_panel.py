"""The panel "More charts": one chart at a time below the index, with its sentence, over the same days."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.progress.more_charts import MissingState, MoreState, chart_choices, measures_of
from ssi_coach.presentation.wording import text
from ssi_coach.ui.charts.days_shown import DaysShown
from ssi_coach.ui.charts.time_chart import TimeChart
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.empty_state import EmptyState
from ssi_coach.ui.widgets.heat_map import HeatMap
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.progress.panel import Panel
from ssi_coach.ui.widgets.progress.table import ChartTableView
from ssi_coach.ui.widgets.progress.weekday_chart import WeekdayChart
from ssi_coach.ui.widgets.segmented import Segmented

HEIGHT, EMPTY = 200, 232


class ChartsPanel(Panel):
    """`chart_chosen` and `measure_chosen` tell what shall be shown, `day_chosen` the ordinal of a day to open.

    `range_chosen` tells first and last day of a range of the map, `data_wanted` that something shall be imported.
    """

    chart_chosen = Signal(str)
    measure_chosen = Signal(str)
    day_chosen = Signal(int)
    range_chosen = Signal(object, object)
    data_wanted = Signal()

    def __init__(self, skin: Skin) -> None:
        """Build the panel without a state; `link` puts the charts over time in."""
        super().__init__(skin, text("More charts"))
        self.state: MoreState | None = None
        self.choices = Segmented(skin, chart_choices(), size="small")
        self.measures = {
            chart: Segmented(skin, measures_of(chart), size="small")
            for chart, _ in chart_choices()
            if measures_of(chart)
        }
        self.heat = HeatMap(skin)
        self.weekdays = WeekdayChart(skin)
        self.table = ChartTableView(skin)
        self.chart: TimeChart | None = None
        self._days: DaysShown | None = None
        self.missing: EmptyState | None = None
        self._missing_state: MissingState | None = None
        self.note = PlainLabel("", "caption", "muted", wrap=True)
        self.stack = QStackedWidget()
        self.tools.addWidget(self.choices)
        for measures in self.measures.values():
            self.tools.addWidget(measures)
            measures.chosen.connect(self.measure_chosen)
            measures.hide()
        for widget in (self.heat, self.weekdays, self.table):
            self.stack.addWidget(widget)
        self.body.addWidget(self.stack)
        self.body.addWidget(self.note)
        self.choices.chosen.connect(self.chart_chosen)
        self.heat.range_chosen.connect(self.range_chosen)
        self.table.asked.connect(self._on_asked)
        skin.changed.connect(self._fit)
        self._fit()

    @property
    def weeks_shown(self) -> int:
        """How many weeks the charts over time show, 0 before they are linked."""
        window = None if self._days is None else self._days.window
        return 0 if window is None else max(1, round((window.last - window.first) / 7))

    def link(self, formats: Formats, days: DaysShown) -> None:
        """Show the same days as the other charts of the page."""
        self._days = days
        self.chart = TimeChart(self.skin, formats, days, ahead=False)
        self.chart.day_chosen.connect(self.day_chosen)
        self.chart.dot_chosen.connect(self.day_chosen)
        self.stack.addWidget(self.chart)

    def set_state(self, state: MoreState) -> None:
        """Show a chart, its table, or what is missing for it."""
        self.state = state
        self.choices.choose(state.looking.chart)
        for chart, measures in self.measures.items():
            measures.setVisible(chart == state.looking.chart)
            if chart == state.looking.chart:
                measures.choose(state.looking.shown)
        self.sentence.setText(state.sentence)
        self.sentence.setVisible(bool(state.sentence))
        self.note.setText(state.note)
        self.note.setVisible(bool(state.note))
        self.stack.setCurrentWidget(self._shown(state))
        self._fit()
        self.place_tools()

    def _shown(self, state: MoreState) -> QWidget:
        """The widget that shows a state, filled."""
        if state.table is not None:
            self.table.set_table(state.table, state.sentence)
            return self.table
        if state.heat is not None:
            self.heat.set_state(state.heat)
            return self.heat
        if state.weekdays is not None:
            self.weekdays.set_state(state.weekdays)
            return self.weekdays
        if state.chart is not None and self.chart is not None:
            self.chart.set_state(state.chart)
            return self.chart
        return self._empty(state.missing or MissingState("chart-line", "", ""))

    def _empty(self, state: MissingState) -> QWidget:
        if self.missing is not None and self._missing_state == state:
            return self.missing
        if self.missing is not None:
            self.stack.removeWidget(self.missing)
            self.missing.deleteLater()
        empty = EmptyState(
            self.skin, state.icon, state.title, state.sentence, action=state.action, primary=False
        )
        empty.wanted.connect(self.data_wanted)
        self.missing, self._missing_state = empty, state
        self.stack.addWidget(empty)
        return empty

    def _fit(self) -> None:
        """The map is as high as its weeks want, everything else as high as a chart."""
        state, px = self.state, self.skin.theme.px
        if state is not None and state.heat is not None and state.table is None:
            self.stack.setFixedHeight(self.heat.sizeHint().height() + px(34))
        else:
            self.stack.setFixedHeight(px(HEIGHT if state is None or state.missing is None else EMPTY))

    def _on_asked(self, day: int, _: QPoint) -> None:
        self.day_chosen.emit(day)
