"""Lines to tick, with a field that finds them when they are many."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from ssi_coach.domain.folding import folded
from ssi_coach.presentation.journal.filter import ChoicesState
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.journal.popup import Popup
from ssi_coach.ui.widgets.search_field import SearchField

MANY, MOST_SHOWN = 12, 11
ID = Qt.ItemDataRole.UserRole
CHECKED, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked
TICKING = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TickList(Popup):
    """`chosen_changed` gives the ids of all ticked lines after each tick of a person."""

    chosen_changed = Signal(object)

    def __init__(self, skin: Skin, button: QWidget) -> None:
        """Build it hidden, below its button."""
        super().__init__(button)
        self._skin = skin
        self.search = SearchField(skin, text("Find"))
        self.search.textEdited.connect(self._narrow)
        self.search.installEventFilter(self)
        self.lines = QListWidget()
        self.lines.itemClicked.connect(self._tick)
        self.lines.installEventFilter(self)
        self.body.addWidget(self.search)
        self.body.addWidget(self.lines)

    def set_state(self, state: ChoicesState) -> None:
        """Show what can be ticked and what is."""
        if self.lines.count() != len(state.choices):
            self._fill(state)
        for number in range(self.lines.count()):
            line = self.lines.item(number)
            line.setCheckState(CHECKED if line.data(ID) in state.chosen else UNCHECKED)

    @property
    def chosen(self) -> frozenset[str]:
        """The ids of the ticked lines."""
        lines = [self.lines.item(number) for number in range(self.lines.count())]
        return frozenset(str(line.data(ID)) for line in lines if line.checkState() == CHECKED)

    def open_below(self) -> None:
        """Show it with the keyboard where one begins."""
        super().open_below()
        begin = self.search if self.search.isVisibleTo(self) else self.lines
        begin.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Space and Enter tick; the arrow down leads from the field to the lines."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if watched is self.lines and event.key() in TICKING:
                self._tick(self.lines.currentItem())
                return True
            if watched is self.search and event.key() == Qt.Key.Key_Down:
                self.lines.setFocus(Qt.FocusReason.TabFocusReason)
                self._first_visible()
                return True
            if watched is self.search and event.key() in TICKING[1:]:
                self._first_visible()
                self._tick(self.lines.currentItem())
                return True
        return super().eventFilter(watched, event)

    def _fill(self, state: ChoicesState) -> None:
        self.lines.clear()
        self.lines.setAccessibleName(state.name)
        self.search.setVisible(len(state.choices) > MANY)
        for choice in state.choices:
            line = QListWidgetItem(choice.name)
            if choice.icon:
                line.setIcon(self._skin.icon(choice.icon, choice.tone))
            line.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            line.setData(ID, choice.id)
            self.lines.addItem(line)
        high = self.lines.sizeHintForRow(0) * min(len(state.choices), MOST_SHOWN)
        self.lines.setFixedHeight(high + 4)
        self.lines.setMinimumWidth(self.lines.sizeHintForColumn(0) + self._skin.theme.px(40))

    def _tick(self, line: QListWidgetItem | None) -> None:
        if line is not None:
            line.setCheckState(UNCHECKED if line.checkState() == CHECKED else CHECKED)
            self.chosen_changed.emit(self.chosen)

    def _narrow(self, typed: str) -> None:
        wanted = folded(typed)
        for number in range(self.lines.count()):
            line = self.lines.item(number)
            line.setHidden(wanted not in folded(line.text()))

    def _first_visible(self) -> None:
        here = self.lines.currentRow()
        if here >= 0 and not self.lines.item(here).isHidden():
            return
        rows = [number for number in range(self.lines.count()) if not self.lines.item(number).isHidden()]
        self.lines.setCurrentRow(rows[0] if rows else -1)
