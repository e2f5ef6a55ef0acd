"""Which days the table shows: a usual span, or one's own."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QListWidget, QListWidgetItem, QWidget

from ssi_coach.domain.days import EARLIEST_DAY, ONE_DAY
from ssi_coach.presentation.journal.filter import DaysState
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.date_field import DateField
from ssi_coach.ui.widgets.divider import Divider
from ssi_coach.ui.widgets.journal.popup import Popup
from ssi_coach.ui.widgets.labels import PlainLabel


class DayChoice(Popup):
    """`span_chosen` gives first and last day."""

    span_chosen = Signal(object, object)

    def __init__(self, skin: Skin, button: QWidget, state: DaysState) -> None:
        """Build it hidden, below its button."""
        super().__init__(button)
        self._state = state
        self.lines = QListWidget()
        self.lines.setAccessibleName(state.name)
        self.lines.itemClicked.connect(self._on_line)
        self.lines.itemActivated.connect(self._on_line)
        self.first = DateField(skin, text("First day"), state.first or state.today)
        self.last = DateField(skin, text("Last day"), state.last or state.today)
        self.show_days = PillButton(skin, text("Show these days"))
        self.show_days.clicked.connect(self._on_own)
        grid = QGridLayout()
        grid.setContentsMargins(4, 2, 4, 2)
        grid.setSpacing(8)
        grid.addWidget(PlainLabel(text("From"), "body", "muted"), 0, 0)
        grid.addWidget(self.first, 0, 1)
        grid.addWidget(PlainLabel(text("To"), "body", "muted"), 1, 0)
        grid.addWidget(self.last, 1, 1)
        grid.addWidget(self.show_days, 2, 1)
        self.body.addWidget(self.lines)
        self.body.addWidget(Divider())
        self.body.addLayout(grid)
        self.set_state(state)

    def set_state(self, state: DaysState) -> None:
        """Other usual spans on another day, and the chosen one in the fields."""
        self._state = state
        self.lines.clear()
        for preset in state.presets:
            self.lines.addItem(QListWidgetItem(preset.name))
        self.lines.setFixedHeight(self.lines.sizeHintForRow(0) * len(state.presets) + 4)
        for field, day in ((self.first, state.first), (self.last, state.last)):
            field.set_limits(EARLIEST_DAY, state.today + ONE_DAY)
            field.set_day(day or state.today)

    def open_below(self) -> None:
        """Show it with the keyboard on the usual spans."""
        super().open_below()
        self.lines.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_line(self, line: QListWidgetItem) -> None:
        preset = self._state.presets[self.lines.row(line)]
        self.hide()
        self.span_chosen.emit(preset.first, preset.last)

    def _on_own(self) -> None:
        first, last = sorted((self.first.day(), self.last.day()))
        self.hide()
        self.span_chosen.emit(first, last)
