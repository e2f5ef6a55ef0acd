"""People as a Qt table: rows are put into words when they are seen, so tens of thousands cost nothing."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ssi_coach.domain.people import Person
from ssi_coach.presentation.people import PeopleState, columns

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
NUMBERS = 3
"""The column that holds a number."""


class PeopleModel(QAbstractTableModel):
    """Shows the people of a state."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._titles = columns()
        self._state: PeopleState | None = None

    def set_state(self, state: PeopleState) -> None:
        """Show another list."""
        self.beginResetModel()
        self._state = state
        self.endResetModel()

    def person(self, row: int) -> Person | None:
        """Who stands in a row."""
        people = () if self._state is None else self._state.people
        return people[row] if 0 <= row < len(people) else None

    def place_of(self, key: str) -> int:
        """The row of a person, -1 where they are not listed."""
        people = () if self._state is None else self._state.people
        return next((place for place, person in enumerate(people) if person.key == key), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many people."""
        return 0 if parent.isValid() or self._state is None else len(self._state.people)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """How many columns."""
        return 0 if parent.isValid() else len(self._titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's text and its side; no tool tip: Qt would take a name for HTML, and the bar below says all."""
        if self._state is None or not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._state.row(index.row()).cells[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._state.row(index.row()).sentence
        return side(index.column()) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The titles of the columns."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._titles):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return side(section)
        return self._titles[section] if role == Qt.ItemDataRole.DisplayRole else None


def side(column: int) -> int:
    """Numbers stand at the right, words at the left."""
    edge = Qt.AlignmentFlag.AlignRight if column == NUMBERS else Qt.AlignmentFlag.AlignLeft
    return int(edge | Qt.AlignmentFlag.AlignVCenter)
