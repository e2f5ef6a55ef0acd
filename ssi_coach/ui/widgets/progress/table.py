"""A chart as a table."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from ssi_coach.presentation.chart import ChartTable
from ssi_coach.ui.skin import Skin

Index = QModelIndex | QPersistentModelIndex
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
NOWHERE = QModelIndex()


class ChartTableModel(QAbstractTableModel):
    """Rows of texts; the first column names the day, the others hold numbers."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.table = ChartTable((), ())

    def set_table(self, table: ChartTable) -> None:
        """Show another table."""
        self.beginResetModel()
        self.table = table
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many rows."""
        return 0 if parent.isValid() else len(self.table.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """How many columns."""
        return 0 if parent.isValid() else len(self.table.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's text and its side."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self.table.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT if index.column() in self.table.words else RIGHT
        if role == Qt.ItemDataRole.ToolTipRole and index.column() in self.table.words[1:]:
            return self.table.rows[index.row()][index.column()]  # long words are cut off in their cell
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """A column's title and its side."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.table.columns[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT if section in self.table.words else RIGHT
        return None


class ChartTableView(QTableView):
    """Shows a `ChartTable`; the keyboard goes through its rows, and copies them.

    `asked` tells the day of a row that a person wants more of (Enter, a double click, or the right button),
    and where on the screen it stands; `delete_wanted` the day of the row on which Delete was pressed.
    """

    asked = Signal(int, QPoint)
    delete_wanted = Signal(int)

    def __init__(self, skin: Skin) -> None:
        """Build it empty."""
        super().__init__()
        self._skin = skin
        self.rows = ChartTableModel(self)
        self.setModel(self.rows)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)
        # As wide as the days that are seen, not as the widest of thousands.
        self.horizontalHeader().setResizeContentsPrecision(0)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)
        self.doubleClicked.connect(self._ask)
        skin.changed.connect(self._fit)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter asks for the row, Delete deletes its reading."""
        row = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row.isValid():
            self._ask(row)
        elif event.key() == Qt.Key.Key_Delete and (day := self._day(row)) is not None:
            self.delete_wanted.emit(day)
        else:
            super().keyPressEvent(event)

    def set_table(self, table: ChartTable, name: str) -> None:
        """Show a table under its chart's name."""
        self.setAccessibleName(name)
        same_days = table.days == self.rows.table.days
        chosen = self.currentIndex().row()
        self.rows.set_table(table)
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        if same_days:
            self.setCurrentIndex(self.rows.index(chosen, 0))
        elif table.top:
            self.scrollTo(self.rows.index(table.top, 0), QAbstractItemView.ScrollHint.PositionAtTop)

    def fit_columns(self) -> None:
        """In a narrow place: numbers take the room that they need, the last column of words all that is left."""
        wide = self.rows.table.words[-1]
        mode = QHeaderView.ResizeMode
        for column in range(self.rows.columnCount()):
            stretched = mode.Stretch if column == wide else mode.ResizeToContents
            self.horizontalHeader().setSectionResizeMode(column, stretched)

    def _day(self, row: Index) -> int | None:
        """The day of a row, None beside all rows."""
        days = self.rows.table.days
        return days[row.row()] if row.isValid() and row.row() < len(days) else None

    def _ask(self, row: Index) -> None:
        day = self._day(row)
        if day is not None:
            self.asked.emit(day, self.viewport().mapToGlobal(self.visualRect(row).center()))

    def _on_menu(self, place: QPoint) -> None:
        self._ask(self.indexAt(place))

    def _fit(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._skin.theme.px(26))
