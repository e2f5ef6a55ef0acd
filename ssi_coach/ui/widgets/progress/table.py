"""A chart as a table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from ssi_coach.presentation.charts.chart import ChartTable
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.tables.row_table import RowTable
from ssi_coach.ui.tables.words_model import Index, Role, WordsModel

HIGH = 26


class ChartTableModel(WordsModel):
    """Rows of texts; the first column names the day, the others hold numbers."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin empty."""
        super().__init__((), parent)
        self.table = ChartTable((), ())

    def set_table(self, table: ChartTable) -> None:
        """Show another table."""
        self.beginResetModel()
        self.table = table
        self.titles = table.columns
        self.numbers = frozenset(range(len(table.columns))) - set(table.words)
        self.endResetModel()

    def count(self) -> int:
        """How many days."""
        return len(self.table.rows)

    def cells(self, row: int) -> Sequence[str]:
        """A day in words."""
        return self.table.rows[row]

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """A cell is read aloud as it stands; long words that are cut off in it are told whole."""
        told = role == Role.ToolTipRole and index.column() in self.table.words[1:]
        return super().data(index, Role.DisplayRole if told or role == Role.AccessibleTextRole else role)


class ChartTableView(RowTable):
    """Shows a `ChartTable`; the keyboard goes through its rows, and copies them.

    `asked` tells the day of a row that a person wants more of (Enter, a double click, or the right button),
    and where on the screen it stands; `delete_wanted` the day of the row on which Delete was pressed.
    """

    asked = Signal(int, QPoint)
    delete_wanted = Signal(int)

    def __init__(self, skin: Skin) -> None:
        """Build it empty."""
        rows = ChartTableModel()
        super().__init__(skin, rows, high=HIGH)
        self.rows = rows
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        # As wide as the days that are seen, not as the widest of thousands.
        self.horizontalHeader().setResizeContentsPrecision(0)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)
        self.doubleClicked.connect(self._ask)
        self.fit()

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
