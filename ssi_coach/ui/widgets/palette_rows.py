"""The rows of the command palette: a small model, and how a row is drawn."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ssi_coach.presentation.shell import PaletteEntry
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.painted import rounded

ENTRY = Qt.ItemDataRole.UserRole.value
HEIGHT, ICON, TEXT_LEFT, RIGHT = 34, 16, 40, 12
UPRIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class PaletteModel(QAbstractListModel):
    """What was found, in order."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with nothing."""
        super().__init__(parent)
        self._entries: tuple[PaletteEntry, ...] = ()

    def show_entries(self, entries: tuple[PaletteEntry, ...]) -> None:
        """Show other entries."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def entry(self, row: int) -> PaletteEntry | None:
        """The entry of a row, None where there is none."""
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many were found."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole.value) -> object:
        """The entry to draw, its title, and its words for screen readers."""
        entry = self.entry(index.row())
        if entry is None:
            return None
        if role == ENTRY:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (entry.title, entry.detail, entry.keys) if part)
        return None


class PaletteRow(QStyledItemDelegate):
    """Draws a row: icon, title, where it belongs, its keys."""

    def __init__(self, skin: Skin, parent: QObject | None = None) -> None:
        """Take the skin."""
        super().__init__(parent)
        self._skin = skin

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The same height for each row."""
        return QSize(0, self._skin.theme.px(HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw it, on soft ground where the keyboard is."""
        entry = index.data(ENTRY)
        if not isinstance(entry, PaletteEntry):
            return
        theme = self._skin.theme
        place: QRect = option.rect
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(theme.colour("soft"))
            rounded(painter, QRectF(place), theme.px(7))
        side = theme.px(ICON)
        icon = QRectF(place.left() + theme.px(RIGHT), place.top() + (place.height() - side) / 2, side, side)
        self._skin.icons.paint(painter, icon, entry.icon, theme.colour("muted"))
        self._words(painter, place, entry)
        painter.restore()

    def _words(self, painter: QPainter, place: QRect, entry: PaletteEntry) -> None:
        """Title at the left; keys at the right, and before them where it belongs."""
        theme = self._skin.theme
        right = place.right() - theme.px(RIGHT)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("muted"))
        for said in (entry.keys, entry.detail):
            if said:
                width = painter.fontMetrics().horizontalAdvance(said)
                painter.drawText(QRect(right - width, place.top(), width + 1, place.height()), UPRIGHT, said)
                right -= width + theme.px(14)
        painter.setFont(theme.font("medium"))
        painter.setPen(theme.colour("text"))
        left = place.left() + theme.px(TEXT_LEFT)
        room = QRect(left, place.top(), right - left, place.height())
        letters = QFontMetrics(theme.font("medium"))
        title = letters.elidedText(entry.title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, UPRIGHT, title)
