"""Rows of words as a Qt table: what every small or whole table of the window is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
Role = Qt.ItemDataRole
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class WordsModel(QAbstractTableModel):
    """Titles, cells and their sides; a table of its own kind says how many rows there are and what is in them.

    There is no tool tip: Qt would take a name in it for HTML.
    """

    def __init__(self, titles: Sequence[str], parent: QObject | None = None) -> None:
        """Begin empty; every column stands at the left until `numbers` names those at the right."""
        super().__init__(parent)
        self.titles = titles
        self.numbers: frozenset[int] = frozenset()

    def count(self) -> int:
        """How many rows there are."""
        raise NotImplementedError

    def cells(self, row: int) -> Sequence[str]:
        """What stands in a row."""
        raise NotImplementedError

    def sentence(self, row: int) -> str:
        """A row as it is read aloud."""
        raise NotImplementedError

    def title(self, column: int) -> str:
        """What stands above a column."""
        return self.titles[column]

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many rows there are, for Qt."""
        return 0 if parent.isValid() else self.count()

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self.titles)

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """A cell's words, its side, and its row in a sentence."""
        if not index.isValid():
            return None
        if role == Role.DisplayRole:
            return self.cells(index.row())[index.column()]
        if role == Role.AccessibleTextRole:
            return self.sentence(index.row())
        return self._side(index.column()) if role == Role.TextAlignmentRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        """A title and its side."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.titles):
            return None
        if role == Role.TextAlignmentRole:
            return self._side(section)
        return self.title(section) if role == Role.DisplayRole else None

    def _side(self, column: int) -> int:
        return RIGHT if column in self.numbers else LEFT
