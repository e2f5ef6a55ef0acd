"""A pillar's small chart, on the same scale as its three neighbours."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from ssi_coach.domain.pillars import Pillar
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.names import PILLAR_ICONS
from ssi_coach.presentation.progress.page import PillarChartState
from ssi_coach.ui.charts.days_shown import DaysShown
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.icon_view import IconView
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.progress.chart_card import ChartCard
from ssi_coach.ui.widgets.shape_mark import ShapeMark

CHART_HEIGHT = 82


class PillarChartCard(ChartCard):
    """Name and last value, the change and the usual average, and the chart."""

    def __init__(self, skin: Skin, formats: Formats, days: DaysShown, pillar: Pillar) -> None:
        """Build the card of a pillar without a state."""
        super().__init__(skin, formats, days, small=True)
        self._title_label = PlainLabel("", "body")
        self._value = PlainLabel("", "value")
        self._change = PlainLabel("", "caption", "muted", elide=True)
        self._average = PlainLabel("", "caption", "muted")
        self._shapes = {shape: ShapeMark(skin, shape) for shape in ("estimate", "reading")}
        head, below = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconView(skin, PILLAR_ICONS[pillar], f"{pillar.value} text"))
        head.addWidget(self._title_label, 1)
        head.addWidget(self._shapes["estimate"])
        head.addWidget(self._shapes["reading"])
        head.addWidget(self._value)
        below.addWidget(self._change, 1)
        below.addWidget(self._average)
        self.body.setContentsMargins(16, 9, 12, 4)
        self.body.setSpacing(0)
        self.body.addLayout(head)
        self.body.addLayout(below)
        self.body.addWidget(self.stack, 1)
        skin.changed.connect(self._fit)
        self._fit()

    def set_state(self, state: PillarChartState) -> None:
        """Show the pillar."""
        self.setAccessibleName(state.title)
        self._title_label.setText(state.title)
        self._value.setText(state.value)
        self._value.setToolTip(state.value_tip)
        for shape, mark in self._shapes.items():
            mark.setVisible(shape == state.shape)
            mark.setToolTip(state.value_tip)
        self._change.setText(state.change)
        self._average.setText(state.average)
        self._average.setToolTip(state.average_tip)
        self.show_chart(state.chart, state.table)

    def _fit(self) -> None:
        self.stack.setFixedHeight(self.skin.theme.px(CHART_HEIGHT))
