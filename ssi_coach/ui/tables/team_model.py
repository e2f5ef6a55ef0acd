"""The members of a team as a Qt table."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ssi_coach.presentation.team import DAY, NAME, MemberRow, columns

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
DOWN, UP = "↓", "↑"
WORDS = (NAME, DAY)
"""The columns that hold words; all others hold numbers."""


class TeamModel(QAbstractTableModel):
    """Shows rows that are in words already; a team is small."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._columns = columns()
        self._rows: tuple[MemberRow, ...] = ()
        self._sorted = ("", "")

    def set_rows(self, rows: tuple[MemberRow, ...], sort: str, *, down: bool) -> None:
        """Show other rows; an arrow behind a title says what they are sorted by."""
        self.beginResetModel()
        self._rows = rows
        self._sorted = (sort, DOWN if down else UP)
        self.endResetModel()

    def member(self, row: int) -> str:
        """Who stands in a row, "" beside them all."""
        return self._rows[row].member if 0 <= row < len(self._rows) else ""

    def place_of(self, member: str) -> int:
        """The row of a member, -1 where they are not listed."""
        return next((place for place, row in enumerate(self._rows) if row.member == member), -1)

    def column(self, section: int) -> str:
        """What a column sorts by."""
        return self._columns[section][0]

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many members."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """How many columns."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's text and its side; no tool tip: Qt would take a name for HTML."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._rows[index.row()].cells[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._rows[index.row()].sentence
        return self._side(index.column()) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The titles of the columns."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(section)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        key, title = self._columns[section]
        return f"{title} {self._sorted[1]}" if key == self._sorted[0] else title

    def _side(self, section: int) -> int:
        words = self._columns[section][0] in WORDS
        edge = Qt.AlignmentFlag.AlignLeft if words else Qt.AlignmentFlag.AlignRight
        return int(edge | Qt.AlignmentFlag.AlignVCenter)
