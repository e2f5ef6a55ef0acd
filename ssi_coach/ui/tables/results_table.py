"""The table of results: sorted by a click on a title, whole rows chosen, opened with Enter."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from ssi_coach.presentation.results.table import FIELDS, TableRows
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.tables.results_model import ResultsModel
from ssi_coach.ui.tables.row_table import RowTable

WIDTHS = (0, 0, 128, 116, 120, 0)
"""Pixels of the columns; names, companies and notes share the rest."""

Select = QItemSelectionModel.SelectionFlag
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
RISING, FALLING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


class ResultsTable(RowTable):
    """`order_wanted` tells the field to sort by, `opened` the result; `chosen_changed` that others are chosen.

    `menu_wanted` tells the row and the place on the screen where a menu is asked for.
    """

    order_wanted = Signal(str)
    opened = Signal(str)
    delete_wanted = Signal()
    menu_wanted = Signal(int, QPoint)
    chosen_changed = Signal()

    def __init__(self, skin: Skin, parent: QWidget | None = None) -> None:
        """Build it without rows."""
        rows = ResultsModel()
        super().__init__(skin, rows, parent)
        self.rows = rows
        self.setAccessibleName(text("Results"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.horizontalHeader().setSectionsClickable(True)
        self.horizontalHeader().setSortIndicatorShown(True)
        self.horizontalHeader().sectionClicked.connect(self._on_title)
        self.fit()
        self.doubleClicked.connect(self._on_opened)
        self.customContextMenuRequested.connect(self._on_menu)
        self.selectionModel().selectionChanged.connect(self.chosen_changed)

    def set_rows(self, rows: TableRows) -> None:
        """Show other rows; those that were chosen stay so while they are shown."""
        if rows is self.rows.rows:
            return
        kept = set(self.chosen())
        self.rows.set_rows(rows)
        field, falling = rows.order
        self.horizontalHeader().setSortIndicator(FIELDS.index(field), FALLING if falling else RISING)
        for place, result in enumerate(rows.results) if kept else ():
            if result.id in kept:
                self.selectionModel().select(self.rows.index(place, 0), Select.Select | Select.Rows)
        self.chosen_changed.emit()

    def chosen(self) -> tuple[str, ...]:
        """The ids of the chosen rows, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self.rows.id_at(row) for row in rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Delete puts into the bin, Escape chooses nothing."""
        if event.key() in ENTER:
            self._on_opened(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape and self.selectionModel().hasSelection():
            self.selectionModel().clearSelection()
        else:
            super().keyPressEvent(event)

    def fit(self) -> None:
        """Heights and widths at this size of text."""
        super().fit()
        px = self._skin.theme.px
        head = self.horizontalHeader()
        for column, width in enumerate(WIDTHS):
            stretch = QHeaderView.ResizeMode.Interactive if width else QHeaderView.ResizeMode.Stretch
            head.setSectionResizeMode(column, stretch)
            if width:
                head.resizeSection(column, px(width))

    def _on_title(self, column: int) -> None:
        self.order_wanted.emit(FIELDS[column])

    def _on_menu(self, place: QPoint) -> None:
        row = self.rowAt(place.y())
        if row >= 0:
            self.menu_wanted.emit(row, self.viewport().mapToGlobal(place))

    def _on_opened(self, index: QModelIndex) -> None:
        if id := self.rows.id_at(index.row()):
            self.opened.emit(id)
