"""The journal's table: entries day by day, typed over in place, chosen by the row."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QKeyCombination, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ssi_coach.presentation.journal.cells import JournalRow, days_left
from ssi_coach.presentation.journal.page import ChosenRows, JournalState
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.tables.journal_columns import widths
from ssi_coach.ui.tables.journal_delegate import JournalDelegate
from ssi_coach.ui.tables.journal_header import JournalHeader
from ssi_coach.ui.tables.journal_model import JournalModel

ROW_HEIGHT = 32
LEAST_ROWS = 4
MOST_KEPT = 500
"""Chosen rows that stay chosen when the journal has changed around them."""

Trigger = QAbstractItemView.EditTrigger
Select = QItemSelectionModel.SelectionFlag
DUPLICATE = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_D)


class JournalTable(QTableView):
    """`chosen_changed` tells how many rows are chosen; the other signals are wishes about them."""

    chosen_changed = Signal(int)
    delete_wanted = Signal()
    duplicate_wanted = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, skin: Skin, parent: QWidget | None = None) -> None:
        """Build the table with a model of its own."""
        super().__init__(parent)
        self._skin = skin
        self._kept: set[str] = set()
        self._texts: dict[str, tuple[str, ...]] = {}
        self.model_of_rows = JournalModel(self)
        self.cells = JournalDelegate(skin, self)
        self.setItemDelegate(self.cells)
        self.setHorizontalHeader(JournalHeader(skin, self))
        self.setModel(self.model_of_rows)
        self.setAccessibleName(text("Journal entries"))
        self._set_habits()
        self._on_new_skin()
        skin.changed.connect(self._on_new_skin)
        self.selectionModel().selectionChanged.connect(self._on_selection)
        self.model_of_rows.rows_arrived.connect(self._choose_again)

    def set_state(self, state: JournalState) -> None:
        """Show other rows, or the same ones as they are now; the place and the choice are kept."""
        table = self.model_of_rows.table
        same = table is not None and table.filter == state.table.filter
        if same and table is state.table:
            return
        self.cells.reader = state.reader
        kept = set(self.chosen().ids) if same else set()
        self._kept = kept if len(kept) <= MOST_KEPT else set()
        if self._kept:
            self.selectionModel().clearSelection()
        self._texts = _wide_words(state)
        self.model_of_rows.set_table(state.table, state.columns)
        if not same:
            self.scrollToTop()
        self._lay_out()

    def chosen(self) -> ChosenRows:
        """The chosen rows: by their ids while all of them are in memory, else by their numbers."""
        selection = self.selectionModel().selection()
        parts = [selection.at(number) for number in range(selection.count())]
        spans = _merged((part.top(), part.bottom()) for part in parts)
        count = sum(last - first + 1 for first, last in spans)
        passing = self.model_of_rows.rowCount()
        ids: list[str] = []
        if count <= MOST_KEPT:
            rows = [
                self.model_of_rows.row(number) for first, last in spans for number in range(first, last + 1)
            ]
            ids = [row.id for row in rows if row is not None]
        return ChosenRows(tuple(ids) if len(ids) == count else (), spans, count, passing)

    def chosen_rows(self) -> tuple[JournalRow, ...]:
        """The chosen rows while all of them are in memory, else none."""
        chosen = self.chosen()
        numbers = [number for first, last in chosen.spans for number in range(first, last + 1)]
        rows = [self.model_of_rows.row(number) for number in numbers] if chosen.ids else []
        return tuple(row for row in rows if row is not None)

    def go_to(self, row: int) -> None:
        """Bring a row to the top and put the keyboard on it."""
        index = self.model_of_rows.index(row, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)

    def give_back(self, id: str, field: str, typed: str, problem: str) -> bool:
        """Open an editor again with what could not be saved.

        False when its row is not on the screen, or another cell is being typed over.
        """
        if self.state() == QAbstractItemView.State.EditingState:
            return False
        model, top = self.model_of_rows, max(0, self.rowAt(1))
        shown = self.viewport().height() // max(1, self.rowHeight(top)) + 1
        for number in range(top, min(top + shown, model.rowCount())):
            row = model.looked_at(number)
            if row is not None and row.id == id:
                index = model.index(number, model.fields().index(field))
                self.setCurrentIndex(index)
                self.edit(index)
                editor = self.cells.editor
                if editor is not None:
                    editor.setText(typed)
                    editor.refuse(problem)
                return editor is not None
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete, duplicate, Enter edits, Ctrl+Home and Ctrl+End; all other letters begin typing."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_wanted.emit()
        elif event.keyCombination() == DUPLICATE:
            self.duplicate_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape and self.selectionModel().hasSelection():
            self.selectionModel().clearSelection()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if (
                self.state() != QAbstractItemView.State.EditingState
            ):  # the Enter that closes an editor comes too
                self.edit(self.currentIndex())
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and not event.modifiers():
            self._go_to_end(top=event.key() == Qt.Key.Key_Home)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More room goes to names and notes."""
        super().resizeEvent(event)
        self._lay_out()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """The first row on the screen names its day, so both the old and the new one are drawn again."""
        super().scrollContentsBy(dx, dy)
        self.cells.painter.top = max(0, self.rowAt(1))
        self.viewport().update()

    def _set_habits(self) -> None:
        """Whole rows, no grid, edited by typing."""
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(Trigger.DoubleClicked | Trigger.EditKeyPressed | Trigger.AnyKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self.menu_wanted)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _go_to_end(self, *, top: bool) -> None:
        last = self.model_of_rows.rowCount() - 1
        if last >= 0:
            self.setCurrentIndex(self.model_of_rows.index(0 if top else last, self.currentIndex().column()))

    def _lay_out(self) -> None:
        fields = self.model_of_rows.fields()
        room = self.viewport().width()
        for number, width in enumerate(widths(fields, room, self._skin.theme, self._texts)):
            self.setColumnWidth(number, width)

    def _choose_again(self, first: int, last: int) -> None:
        """Rows that were chosen before the journal changed are chosen again where they stand now."""
        for number in range(first, last + 1) if self._kept else ():
            row = self.model_of_rows.row(number)
            if row is not None and row.id in self._kept:
                self._kept.discard(row.id)
                index = self.model_of_rows.index(number, 0)
                self.selectionModel().select(index, Select.Select | Select.Rows)

    def _on_selection(self, chosen: QItemSelection, dropped: QItemSelection) -> None:
        self.chosen_changed.emit(self.chosen().count)

    def _on_new_skin(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._skin.theme.px(ROW_HEIGHT))
        self.verticalHeader().setMinimumSectionSize(self._skin.theme.px(ROW_HEIGHT))
        self.setMinimumHeight(self._skin.theme.px(ROW_HEIGHT * (LEAST_ROWS + 1)))
        self._lay_out()
        self.viewport().update()


def _merged(spans: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Spans of row numbers in order, without overlaps."""
    merged: list[tuple[int, int]] = []
    for first, last in sorted(spans):
        if merged and first <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return tuple(merged)


def _wide_words(state: JournalState) -> dict[str, tuple[str, ...]]:
    """The longest words that a column must hold: a day with its year, each pillar's name."""
    long_day = state.reader.formats.day_medium(state.today.replace(year=2024, month=9, day=28))
    words: dict[str, tuple[str, ...]] = {column.field: (column.title,) for column in state.columns}
    words["day"] = (long_day,)
    words["pillar"] = tuple(choice.name for choice in state.bar.pillars.choices)
    words["left"] = (days_left(state.today, state.today),)
    return words
