"""The journal as a Qt table: as long as the journal, in memory as long as a few screens."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import (
    QAbstractTableModel,
    QObject,
    Qt,
    QTimer,
    Signal,
)

from ssi_coach.presentation.journal.cells import EDITABLE, JournalRow
from ssi_coach.presentation.journal.page import ColumnState, TableState, columns
from ssi_coach.ui.tables.row_pages import PAGE, RowPages
from ssi_coach.ui.tables.words_model import NOWHERE, Index

ROW = Qt.ItemDataRole.UserRole
RIGHT = ("count", "minutes")
_READ = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
_TYPED = _READ | Qt.ItemFlag.ItemIsEditable
"""Put together once: Qt asks for those of every cell that it draws."""


class JournalModel(QAbstractTableModel):
    """Shows what `set_table` brought; missing pages are asked for through `page_wanted(page, number)`.

    `number` names the look at the journal, so that a late answer to an earlier one is recognised. What a
    person typed is told through `edited(id, field, value, typed)`: understood, and letter by letter.
    """

    page_wanted = Signal(int, int)
    rows_arrived = Signal(int, int)
    edited = Signal(str, str, object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin without rows."""
        super().__init__(parent)
        self._columns: tuple[ColumnState, ...] = columns(binned=False)
        self._table: TableState | None = None
        self._pages = RowPages()
        # Rows are asked for after painting, not in the middle of it.
        self._asking = QTimer(self)
        self._asking.setSingleShot(True)
        self._asking.setInterval(0)
        self._asking.timeout.connect(self._ask)

    @property
    def table(self) -> TableState | None:
        """What is shown."""
        return self._table

    @property
    def kept_pages(self) -> int:
        """How many pages are in memory."""
        return len(self._pages)

    def field(self, column: int) -> str:
        """The field that a column shows."""
        return self._columns[column].field

    def fields(self) -> tuple[str, ...]:
        """The fields from left to right."""
        return tuple(column.field for column in self._columns)

    def set_table(self, table: TableState, shown: tuple[ColumnState, ...]) -> None:
        """Show another look at the journal; under the same filter the place in the table is kept."""
        before = self._table
        if before is not None and before.filter == table.filter and shown == self._columns:
            self._renew(before, table)
            return
        self.beginResetModel()
        self._table, self._columns = table, shown
        self._pages.clear()
        self._pages.take(0, table.first_rows)
        self.endResetModel()
        self._tell_arrived(0, len(table.first_rows))

    def take_page(self, number: int, page: int, rows: Sequence[JournalRow]) -> None:
        """Keep a page that was asked for; an answer to an earlier look is dropped."""
        if self._table is None or number != self._table.number:
            return
        self._pages.take(page, rows)
        if self._pages.ask_waits():
            self._asking.start()
        self._tell_arrived(page * PAGE, len(rows))

    def row(self, number: int) -> JournalRow | None:
        """A row if it is in memory; asks for nothing."""
        return self._pages.held(number)

    def looked_at(self, number: int) -> JournalRow | None:
        """A row that somebody looks at: when it is not in memory it is asked for."""
        row = self._pages.row(number)
        if self._pages.ask_waits():
            self._asking.start()
        return row

    def show_typed(self, index: Index, field: str, typed: str) -> None:
        """Show a cell as it was typed, until the journal has taken it."""
        row = self._pages.held(index.row())
        if row is not None and field != "day":
            texts = {**row.typed, field: typed}
            changed = replace(row, typed=texts, **{field: typed})  # type: ignore[arg-type]  # a field of texts
            self._pages.replace(index.row(), changed)
            self.dataChanged.emit(index, index)

    # --- what Qt asks

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many entries pass the filter."""
        return 0 if parent.isValid() or self._table is None else self._table.count

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """How many columns."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell; texts are empty while the row is on the way."""
        if not index.isValid() or not 0 <= index.row() < self.rowCount():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(index.column())
        if role not in _TEXTS and role != ROW:
            return None
        row = self.looked_at(index.row())
        if row is None:
            return None if role == ROW else ""
        return row if role == ROW else cell_text(row, self.field(index.column()), role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The titles of the columns."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(section)
        return self._columns[section].title if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What can be typed over, outside the bin."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        binned = self._table is not None and self._table.filter.binned
        return _READ if binned or self.field(index.column()) not in EDITABLE else _TYPED

    def _alignment(self, column: int) -> int:
        side = Qt.AlignmentFlag.AlignRight if self.field(column) in RIGHT else Qt.AlignmentFlag.AlignLeft
        return int(side | Qt.AlignmentFlag.AlignVCenter)

    def _renew(self, before: TableState, table: TableState) -> None:
        """The same filter, looked at again: rows come or go at the end, and all of them are read again."""
        self._pages.age()
        if table.count > before.count:
            self.beginInsertRows(NOWHERE, before.count, table.count - 1)
            self._table = table
            self.endInsertRows()
        elif table.count < before.count:
            self.beginRemoveRows(NOWHERE, table.count, before.count - 1)
            self._table = table
            self.endRemoveRows()
        self._table = table
        self._pages.take(0, table.first_rows)
        if table.count:
            self.dataChanged.emit(self.index(0, 0), self.index(table.count - 1, len(self._columns) - 1))
        self._tell_arrived(0, len(table.first_rows))

    def _tell_arrived(self, first: int, count: int) -> None:
        last = min(first + count, self.rowCount()) - 1
        if first <= last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self._columns) - 1))
            self.rows_arrived.emit(first, last)

    def _ask(self) -> None:
        page = self._pages.ask_next()
        if page is not None and self._table is not None:
            self.page_wanted.emit(page, self._table.number)


def cell_text(row: JournalRow, field: str, role: int) -> str:
    """A cell in words: as drawn, as typed into an editor, or as read aloud."""
    if role == Qt.ItemDataRole.EditRole:
        return row.typed.get(field, "")
    if field == "pillar":
        return row.pillar_name
    return str(getattr(row, field))


_TEXTS: Mapping[int, None] = dict.fromkeys(
    (
        Qt.ItemDataRole.DisplayRole.value,
        Qt.ItemDataRole.EditRole.value,
        Qt.ItemDataRole.AccessibleTextRole.value,
    )
)
