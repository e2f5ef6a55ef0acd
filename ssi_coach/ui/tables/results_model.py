"""Results as a Qt table: rows are put into words when they are seen, so tens of thousands cost nothing."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ssi_coach.presentation.results_table import FIELDS, NUMBERS, TableRows, column_titles

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class ResultsModel(QAbstractTableModel):
    """Shows the rows of a state."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._titles = column_titles()
        self.rows: TableRows | None = None

    def set_rows(self, rows: TableRows) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def id_at(self, row: int) -> str:
        """Which result stands in a row, empty for none."""
        results = () if self.rows is None else self.rows.results
        return results[row].id if 0 <= row < len(results) else ""

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many results."""
        return 0 if parent.isValid() or self.rows is None else len(self.rows.results)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """How many columns."""
        return 0 if parent.isValid() else len(FIELDS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's text and its side; no tool tip: Qt would take a name for HTML."""
        if self.rows is None or not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.rows.cells(index.row())[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.rows.sentence(index.row())
        return side(index.column()) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The titles of the columns."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(FIELDS):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return side(section)
        return self._titles[section] if role == Qt.ItemDataRole.DisplayRole else None


def side(column: int) -> int:
    """Amounts stand at the right, words at the left."""
    edge = Qt.AlignmentFlag.AlignRight if FIELDS[column] in NUMBERS else Qt.AlignmentFlag.AlignLeft
    return int(edge | Qt.AlignmentFlag.AlignVCenter)
