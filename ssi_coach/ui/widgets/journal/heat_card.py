"""The map of a year above the table: days to choose, and what can be said about the chosen ones."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from ssi_coach.domain.days import DayMeaning
from ssi_coach.presentation.journal.entry_form import meanings
from ssi_coach.presentation.journal.page import HeatCardState
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.card import Card
from ssi_coach.ui.widgets.divider import Divider
from ssi_coach.ui.widgets.heat_map import HeatMap
from ssi_coach.ui.widgets.journal.heat_legend import HeatLegend
from ssi_coach.ui.widgets.labels import PlainLabel


class HeatCard(Card):
    """`range_chosen` and `range_cleared` come from the map; `mark_wanted` gives the meaning of the chosen days.

    The meaning is a `DayMeaning`, or None to take marks back.
    """

    range_chosen = Signal(object, object)
    range_cleared = Signal()
    mark_wanted = Signal(object, object, object)

    def __init__(self, skin: Skin, parent: QWidget | None = None) -> None:
        """Build the card without days."""
        super().__init__(padding=0, flush=True, parent=parent)
        self.setAccessibleName(text("Map of a year"))
        self._state: HeatCardState | None = None
        self.heat = HeatMap(skin)
        self.heat.range_chosen.connect(self.range_chosen)
        self.heat.range_cleared.connect(self.range_cleared)
        self.heat.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.heat.customContextMenuRequested.connect(self._on_menu)
        self._active = PlainLabel("", "key figure")
        self._active_of = PlainLabel("", "body", "muted")
        self._chosen = PlainLabel("", "caption", "muted")
        self.mark = PillButton(skin, text("Mark these days"), kind="link", size="row", icon="calendar-off")
        self.mark.clicked.connect(self._on_mark)
        self._menu = self._build_menu()
        row = QHBoxLayout()
        row.setContentsMargins(20, 12, 20, 10)
        row.setSpacing(24)
        row.addWidget(self.heat, 1)
        row.addWidget(Divider(standing=True))
        row.addLayout(self._side(HeatLegend(skin)))
        self.body.addLayout(row)

    def set_state(self, state: HeatCardState) -> None:
        """Show other days, or another chosen span."""
        if state == self._state:
            return
        self._state = state
        self.heat.set_state(state.heat)
        self._active.setText(state.active)
        self._active.setVisible(bool(state.active))
        self._active_of.setText(state.active_of)
        self._chosen.setText(state.chosen)
        self.mark.setVisible(state.markable is not None)

    def _side(self, legend: HeatLegend) -> QVBoxLayout:
        number = QHBoxLayout()
        number.setSpacing(7)
        number.addWidget(self._active, 0, Qt.AlignmentFlag.AlignBottom)
        number.addWidget(self._active_of, 0, Qt.AlignmentFlag.AlignBottom)
        number.addStretch(1)
        self._active_of.setContentsMargins(0, 0, 0, 4)
        side = QVBoxLayout()
        side.setSpacing(2)
        side.addLayout(number)
        side.addWidget(self._chosen)
        side.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignLeft)
        side.addStretch(1)
        side.addWidget(legend)
        return side

    def _build_menu(self) -> QMenu:
        menu = QMenu(self)
        for key, words in meanings():
            menu.addAction(words).setData(key)
        menu.triggered.connect(self._on_meaning)
        return menu

    def _on_menu(self, place: QPoint) -> None:
        if self._state is not None and self._state.markable is not None:
            self._menu.popup(self.heat.mapToGlobal(place))

    def _on_mark(self) -> None:
        self._menu.popup(self.mark.mapToGlobal(self.mark.rect().bottomLeft()))

    def _on_meaning(self, action: QAction) -> None:
        if self._state is not None and self._state.markable is not None:
            meaning = DayMeaning(action.data()) if action.data() else None
            self.mark_wanted.emit(*self._state.markable, meaning)
