"""The head of the page Results: its title, which results are looked at and how, export, and logging one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from ssi_coach.presentation.results.page import ResultsState
from ssi_coach.presentation.wording import text
from ssi_coach.ui.actions import key_text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import MenuButton, PillButton
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.segmented import Segmented
from ssi_coach.ui.widgets.today.flow import FlowLayout

BOARD, TABLE = "board", "table"
LOG_KEY = "Ctrl+Shift+R"
SIDE_BY_SIDE = QBoxLayout.Direction.LeftToRight
ONE_BELOW_OTHER = QBoxLayout.Direction.TopToBottom


class ResultsHeader(QWidget):
    """`shown_chosen` tells which results to look at, `table_toggled` whether as a table."""

    shown_chosen = Signal(str)
    table_toggled = Signal(bool)
    export_wanted = Signal()
    log_wanted = Signal()

    def __init__(self, skin: Skin, parent: QWidget | None = None) -> None:
        """Build it without a state."""
        super().__init__(parent)
        self.title = PlainLabel("", "page title")
        self.sub = PlainLabel("", "body", "muted")
        self.shown = MenuButton(skin, "", icon="filter")
        self.view = Segmented(skin, ((BOARD, text("Board")), (TABLE, text("Table"))))
        self.view.setAccessibleName(text("How results are shown"))
        self.view.setToolTip(key_text("Ctrl+T"))
        self.export = PillButton(skin, text("Export"), icon="download")
        self.log = PillButton(skin, text("Log a result"), kind="primary", icon="plus")
        self.log.setToolTip(f"{text('Log a result')}  {key_text(LOG_KEY)}")
        self._tools, self._words = QWidget(), QWidget()
        self._row = QBoxLayout(SIDE_BY_SIDE, self)
        self._arrange()
        self.view.chosen.connect(self._on_view)
        self.export.clicked.connect(self.export_wanted)
        self.log.clicked.connect(self.log_wanted)

    def set_state(self, state: ResultsState) -> None:
        """Say what is looked at."""
        self.title.setText(state.title)
        self.sub.setText(state.sub)
        names = dict(state.choices)
        self.shown.setText(names[state.shown])
        self.shown.setAccessibleName(text("Which results: {which}", which=names[state.shown]))
        self.shown.updateGeometry()
        if not self.shown.choices_menu.actions():
            for key, words in state.choices:
                action = QAction(words, self.shown.choices_menu)
                action.triggered.connect(partial(self._on_shown, key))
                self.shown.choices_menu.addAction(action)
        self.view.choose(BOARD if state.table is None else TABLE)
        for part in (self.shown, self.view, self.export):
            part.setVisible(not state.empty)
        self.log.setVisible(not state.empty or bool(state.waiting.action))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With large letters the tools stand below the title, in as many rows as they need."""
        super().resizeEvent(event)
        needed = self._words.sizeHint().width() + self._row.spacing() + self._tools.sizeHint().width()
        self._row.setDirection(SIDE_BY_SIDE if needed <= self.width() else ONE_BELOW_OTHER)

    def _arrange(self) -> None:
        tools = FlowLayout(self._tools, gap=8)
        for part in (self.shown, self.view, self.export, self.log):
            tools.addWidget(part)
        self._tools.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        names = QHBoxLayout(self._words)
        names.setContentsMargins(0, 0, 0, 0)
        names.setSpacing(12)
        names.addWidget(self.title)
        names.addWidget(self.sub)
        names.addStretch(1)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._tools)

    def _on_shown(self, key: str) -> None:
        self.shown_chosen.emit(key)

    def _on_view(self, key: str) -> None:
        self.table_toggled.emit(key == TABLE)
