"""The main chart: total or ranks over time, the estimate, targets, and the journal score on wish."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ssi_coach.presentation.charts.chart import Look
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.progress.day import DayReader
from ssi_coach.presentation.progress.page import POINTS, RANKS, ChartCardState, Looking, measure_choices
from ssi_coach.presentation.wording import text
from ssi_coach.ui.charts.days_shown import DaysShown
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.progress.chart_card import ChartCard, Piece, Row
from ssi_coach.ui.widgets.progress.legend import shape_entry
from ssi_coach.ui.widgets.progress.readout import ReadoutBox
from ssi_coach.ui.widgets.segmented import Segmented
from ssi_coach.ui.widgets.shape_mark import ShapeMark

LEAST_HEIGHT = 200


class TotalCard(ChartCard):
    """`measure_chosen` tells "points" or "ranks", `score_toggled` whether the journal score shall be shown."""

    measure_chosen = Signal(str)
    score_toggled = Signal(bool)

    def __init__(self, skin: Skin, formats: Formats, days: DaysShown) -> None:
        """Build the card without a state."""
        super().__init__(skin, formats, days, title="·")
        self._days = days
        self._reader: DayReader | None = None
        self.measures = Segmented(skin, measure_choices(), size="small")
        self.sentence = PlainLabel("", "body", "muted", wrap=True)
        self.note = PlainLabel("", "caption", "muted", wrap=True)
        self._course = (
            shape_entry(skin, "estimate", text("estimate, most likely range")),
            shape_entry(skin, "forecast", text("forecast")),
        )
        self._course[0].setToolTip(
            text("The line is the most probable value; four times in five the true one lies in the strip.")
        )
        self._legends = {
            POINTS: (shape_entry(skin, "reading", text("reading")),),
            RANKS: (
                shape_entry(skin, "reading", text("in your industry")),
                shape_entry(skin, "second reading", text("in your network")),
            ),
        }
        self._score_mark = ShapeMark(skin, "journal score")
        self.score = PillButton(skin, text("Journal score"), size="small")
        self.score.setCheckable(True)
        self.score.setToolTip(text("Show the journal score as grey steps; it is no estimate of the total"))
        self.score.clicked.connect(self.score_toggled)
        self.readout = ReadoutBox(skin, self.chart)
        self.header.setContentsMargins(20, 6, 20, 0)
        self.header.setSpacing(12)
        self.header.insertWidget(1, self.measures)
        self.measures.chosen.connect(self.measure_chosen)
        self.body.setContentsMargins(20, 0, 16, 10)
        self.body.setSpacing(10)
        self.body.addLayout(self.below)
        self.body.addWidget(self.sentence)
        self.body.addWidget(self.note)
        self.body.addWidget(self.stack, 1)
        entries = (*self._legends[POINTS], *self._course, *self._legends[RANKS])
        self.set_pieces(Piece(Row((*entries, self._score_mark, self.score))))
        days.pointed.connect(self._on_pointed)
        skin.changed.connect(self._fit)
        self._fit()

    def set_state(self, state: ChartCardState, looking: Looking, reader: DayReader) -> None:
        """Show total or ranks."""
        self._reader = reader
        self.measures.choose(looking.measure)
        self.set_title(state.title)
        self.sentence.setText(state.sentence)
        self.note.setText(state.note)
        self.note.setVisible(bool(state.note))
        self.score.setChecked(looking.score)
        for widget in (self.score, self._score_mark):
            widget.setVisible(looking.measure == POINTS)
        for measure, entries in self._legends.items():
            for entry in entries:
                entry.setVisible(measure == looking.measure)
        looks = {series.look for series in state.chart.series}
        for entry, look in zip(self._course, (Look.ESTIMATE, Look.FORECAST), strict=True):
            entry.setVisible(look in looks)
        self.show_chart(state.chart, state.table)
        self.place_pieces()
        self._on_pointed(self._days.day)

    def _on_pointed(self, day: int | None) -> None:
        if day is None or self._reader is None or not self.chart.isVisible():
            self.readout.hide()
        else:
            self.readout.show_at(self._reader.at(day), self.chart.x_of(day))

    def _fit(self) -> None:
        self.stack.setMinimumHeight(self.skin.theme.px(LEAST_HEIGHT))
