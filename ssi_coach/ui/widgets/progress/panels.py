"""What stands below the main chart, one at a time: what moved it, what if, two spans compared, more charts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssi_coach.presentation.progress.panels import CHARTS, COMPARE, MOVED, WHAT_IF, panel_choices
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.progress.charts_panel import ChartsPanel
from ssi_coach.ui.widgets.progress.compare_panel import ComparePanel
from ssi_coach.ui.widgets.progress.moved_panel import MovedPanel
from ssi_coach.ui.widgets.progress.panel import Panel
from ssi_coach.ui.widgets.progress.what_if_panel import WhatIfPanel
from ssi_coach.ui.widgets.today.flow import FlowLayout

MAKERS: Mapping[str, Callable[[Skin], Panel]] = {
    MOVED: MovedPanel,
    WHAT_IF: WhatIfPanel,
    COMPARE: ComparePanel,
    CHARTS: ChartsPanel,
}
"""How each panel is made, when it is first opened."""

GAP = 8


class Panels(QWidget):
    """Keeps the panels and the `buttons` that open them; without an open one it takes no room.

    `opened` tells the id of the panel that is open now, empty for none.
    """

    opened = Signal(str)

    def __init__(self, skin: Skin) -> None:
        """Build the buttons; panels follow when they are wanted."""
        super().__init__()
        self._skin = skin
        self._built: dict[str, Panel] = {}
        self._open = ""
        self.choices = {
            choice.id: PillButton(skin, choice.name, icon=choice.icon) for choice in panel_choices()
        }
        self.buttons = QWidget()
        row = FlowLayout(self.buttons, gap=GAP)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for id, button in self.choices.items():
            row.addWidget(button)
            button.setCheckable(True)
            button.clicked.connect(partial(self._on_choice, id))
        self.hide()

    @property
    def open_id(self) -> str:
        """The panel that is open, empty for none."""
        return self._open

    def panel(self, id: str) -> Panel:
        """A panel, made when it was never asked for. Unknown: KeyError."""
        if id not in self._built:
            panel = MAKERS[id](self._skin)
            panel.closed.connect(self.close_panel)
            panel.hide()
            self._built[id] = panel
            self._column.addWidget(panel)
        return self._built[id]

    def open(self, id: str) -> None:
        """Open a panel in the place of another one; an empty id closes what is open."""
        if id == self._open:
            return
        if self._open:
            self._built[self._open].hide()
        self._open = id
        for key, button in self.choices.items():
            button.setChecked(key == id)
        if id:
            self.panel(id).show()
        self.setVisible(bool(id))
        self.opened.emit(id)

    def close_panel(self) -> None:
        """Close what is open; the keyboard goes back to the button that opened it."""
        before = self.choices.get(self._open)
        self.open("")
        if before is not None:
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_choice(self, id: str) -> None:
        self.open("" if id == self._open else id)
