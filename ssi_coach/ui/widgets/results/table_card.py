"""The results as a table with its search, and what can be done with the chosen rows."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from ssi_coach.presentation.results.board import moves_of
from ssi_coach.presentation.results.table import TableRows
from ssi_coach.presentation.wording import plural, text
from ssi_coach.ui.actions import key_text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.tables.results_table import ResultsTable
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.card import Card
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.results.menu import ResultMenu
from ssi_coach.ui.widgets.search_field import SearchField

SEARCH, SIDE = 260, 12


class TableCard(Card):
    """`searched` tells what is typed, `delete_wanted` the ids of the chosen rows."""

    searched = Signal(str)
    order_wanted = Signal(str)
    opened = Signal(str)
    delete_wanted = Signal(object)
    move_wanted = Signal(str, str)
    lose_wanted = Signal(str)

    def __init__(self, skin: Skin, parent: QWidget | None = None) -> None:
        """Build it without rows."""
        super().__init__(flush=True, parent=parent)
        self.setAccessibleName(text("Results as a table"))
        self._skin = skin
        self.search = SearchField(skin, text("Person, company or note"), key=key_text("Ctrl+F"))
        self.search.setMinimumWidth(skin.theme.px(SEARCH))
        self.count = PlainLabel("", "body", "muted")
        self.chosen = PlainLabel("", "strong")
        self.delete = PillButton(skin, text("Delete"), kind="bare", size="small", icon="trash-2")
        self.delete.setToolTip(text("Move to the bin, where it stays for 30 days") + "  " + key_text("Del"))
        self.table = ResultsTable(skin)
        self.nothing = PlainLabel("", "body", "muted", wrap=True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        top = QHBoxLayout()
        top.setContentsMargins(SIDE, SIDE, SIDE, SIDE - 8)
        top.setSpacing(12)
        top.addWidget(self.search)
        top.addWidget(self.count)
        top.addStretch(1)
        top.addWidget(self.chosen)
        top.addWidget(self.delete)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(self.nothing)
        self.body.addLayout(top)
        self.body.addWidget(self._pages, 1)
        self.search.textEdited.connect(self.searched)
        self.table.order_wanted.connect(self.order_wanted)
        self.table.opened.connect(self.opened)
        self.table.delete_wanted.connect(self._on_delete)
        self.table.chosen_changed.connect(self._on_chosen)
        self.table.menu_wanted.connect(self._on_menu)
        self.delete.clicked.connect(self._on_delete)
        self._on_chosen()

    def set_rows(self, rows: TableRows) -> None:
        """Show other rows; what is being typed stays as it is."""
        self.table.set_rows(rows)
        self.count.setText(rows.count)
        self.nothing.setText(rows.nothing)
        self._pages.setCurrentIndex(1 if rows.nothing else 0)
        if not self.search.hasFocus():
            self.search.setText(rows.search)

    def begin_search(self) -> None:
        """Put the keyboard where one looks for results."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _on_chosen(self) -> None:
        n = len(self.table.chosen())
        self.chosen.setText(plural("{n} selected", "{n} selected", n) if n else "")
        self.delete.setVisible(n > 0)

    def menu_of(self, row: int) -> ResultMenu | None:
        """What can be done with the result in a row; None where there is none."""
        rows = self.table.rows.rows
        if rows is None or not 0 <= row < len(rows.results):
            return None
        result = rows.results[row]
        menu = ResultMenu(self._skin, result.id, moves_of(result), lost=result.lost, keys=False, parent=self)
        menu.opened.connect(self.opened)
        menu.move_wanted.connect(self.move_wanted)
        menu.lose_wanted.connect(self.lose_wanted)
        menu.delete_wanted.connect(self._on_delete)
        return menu

    def _on_menu(self, row: int, place: QPoint) -> None:
        menu = self.menu_of(row)
        if menu is not None:
            menu.popup(place)

    def _on_delete(self) -> None:
        if ids := self.table.chosen():
            self.delete_wanted.emit(ids)
