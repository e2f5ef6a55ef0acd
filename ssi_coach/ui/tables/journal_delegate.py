"""Draws the cells of the journal's table and edits them in place."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRect
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from ssi_coach.presentation.journal.cells import CellReader, JournalRow
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.tables.cell_editor import CellEditor, editor_of, is_leaving
from ssi_coach.ui.tables.journal_columns import COLUMNS, font_of
from ssi_coach.ui.tables.journal_model import ROW, JournalModel
from ssi_coach.ui.tables.journal_paint import CellPainter
from ssi_coach.ui.tables.words_model import Index

SELECTED, FOCUSED = QStyle.StateFlag.State_Selected.value, QStyle.StateFlag.State_HasFocus.value
LEFT_OF_TEXT = 9
"""Pixels between an editor's edge and its text, so that the text does not move when editing begins."""


class JournalDelegate(QStyledItemDelegate):
    """Cells and their editors; `reader` understands what is typed."""

    def __init__(self, skin: Skin, parent: QObject) -> None:
        """Build it for a table."""
        super().__init__(parent)
        self._skin = skin
        self.painter = CellPainter(skin)
        self.reader: CellReader | None = None
        self.editor: CellEditor | None = None

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One cell."""
        box: QRect = option.rect
        state: int = option.state.value  # a number: with flags, Python takes ten times as long
        model = index.model()
        if not isinstance(model, JournalModel):
            return
        field, row = model.field(index.column()), model.looked_at(index.row())
        self.painter.ground(painter, box, selected=bool(state & SELECTED))
        if row is None:
            self.painter.waiting(painter, box, field)
        elif field == "day" and index.row() == self.painter.top and not row.begins_day:
            self.painter.sticky_day(painter, box, row)
        else:
            self.painter.cell(painter, box, row, field)
        if state & FOCUSED:
            self.painter.frame(painter, box)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A field over the cell."""
        row, model = index.data(ROW), index.model()
        if not isinstance(row, JournalRow) or not isinstance(model, JournalModel):
            return QWidget(parent)  # the row is on the way; nothing can be typed yet
        field = model.field(index.column())
        editor = CellEditor(self._skin, row.id, field, parent)
        editor.setAccessibleName(str(model.headerData(index.column(), Qt.Orientation.Horizontal)))
        if field == "kind" and self.reader is not None:
            editor.offer([name for _, name in self.reader.kinds])
        self.editor = editor
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with what the journal holds."""
        row = index.data(ROW)
        if isinstance(editor, CellEditor) and isinstance(row, JournalRow):
            editor.fill(row.typed.get(editor.field, ""))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand over what was typed, if it was changed and can be saved."""
        if not isinstance(editor, CellEditor) or not isinstance(model, JournalModel):
            return
        if not editor.changed or self.reader is None:
            return
        understood = self.reader.read(editor.field, editor.text())
        if not understood.problem:
            model.show_typed(index, editor.field, editor.text())
            model.edited.emit(editor.row_id, editor.field, understood.value, editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Over the cell, a little room above and below; narrow columns get a wider field."""
        box: QRect = option.rect
        model = index.model()
        field = model.field(index.column()) if isinstance(model, JournalModel) else "note"
        left = box.left() + COLUMNS[field].left - LEFT_OF_TEXT
        viewport = editor.parentWidget()
        room = 0 if viewport is None else viewport.width()
        width = max(box.right() - left, self._skin.theme.px(90))
        editor.setGeometry(min(left, room - width - 4), box.top() + 3, width, box.height() - 7)

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        """The editor is gone."""
        if editor is self.editor:
            self.editor = None
        super().destroyEditor(editor, index)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """An editor whose text cannot be saved stays open and says why; Escape gives it up."""
        editor = editor_of(watched)
        if editor is not None and is_leaving(event) and self._is_wrong(editor):
            return True
        return super().eventFilter(watched, event)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """A text that does not fit is told whole in a tooltip, and never as markup."""
        row, model = index.data(ROW), index.model()
        if event.type() != QEvent.Type.ToolTip or not isinstance(row, JournalRow):
            return super().helpEvent(event, view, option, index)
        field = model.field(index.column()) if isinstance(model, JournalModel) else ""
        QToolTip.showText(event.globalPos(), self._cut_text(row, field, view, index), view)
        return True

    def _cut_text(self, row: JournalRow, field: str, view: QAbstractItemView, index: Index) -> str:
        words = str(index.data() or "")
        if field not in ("kind", "person", "company", "note", "tags") or not words:
            return ""
        box, column = view.visualRect(index), COLUMNS[field]
        room = box.width() - column.left - column.right - (self._skin.theme.px(24) if field == "kind" else 0)
        fits = QFontMetrics(self._skin.theme.font(font_of(field))).horizontalAdvance(words) <= room
        return "" if fits else Qt.convertFromPlainText(row.typed.get(field, words)[:2_000])

    def _is_wrong(self, editor: CellEditor) -> bool:
        if not editor.changed or self.reader is None:
            return False
        problem = self.reader.read(editor.field, editor.text()).problem
        editor.refuse(problem)
        return bool(problem)
