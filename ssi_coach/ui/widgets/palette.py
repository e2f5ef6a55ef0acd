"""The command palette: one field that finds pages, actions, kinds, guidelines and settings by a few letters."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListView, QVBoxLayout, QWidget

from ssi_coach.presentation.palette_search import LONGEST_TYPED, found
from ssi_coach.presentation.shell import PaletteEntry
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.divider import Divider
from ssi_coach.ui.widgets.icon_view import IconView
from ssi_coach.ui.widgets.painted import Painted, rounded, smooth
from ssi_coach.ui.widgets.palette_rows import HEIGHT, PaletteModel, PaletteRow

WIDTH, TOP, MOST_ROWS = 600, 44, 9
STEPS = {
    Qt.Key.Key_Down.value: 1,
    Qt.Key.Key_Up.value: -1,
    Qt.Key.Key_PageDown.value: MOST_ROWS - 1,
    Qt.Key.Key_PageUp.value: 1 - MOST_ROWS,
}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PaletteField(QLineEdit):
    """The field; arrows, Enter and Escape are for the list below it."""

    stepped = Signal(int)
    entered = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the list go there, the others type."""
        step = STEPS.get(event.key())
        if step is not None:
            self.stepped.emit(step)
        elif event.key() in ENTER:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Somebody clicked elsewhere: the palette goes."""
        super().focusOutEvent(event)
        reasons = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        if event.reason() not in reasons:
            self.left.emit()


class Palette(Painted):
    """Lies over the window while it is open; `chosen` tells the id of an entry.

    The keyboard goes back to where it was when it closes.
    """

    chosen = Signal(str)

    def __init__(self, skin: Skin, window: QWidget) -> None:
        """Build it hidden over the window."""
        super().__init__(skin, window)
        self._window = window
        self._entries: tuple[PaletteEntry, ...] = ()
        self._before: QWidget | None = None
        self._field = PaletteField(self)
        self._field.setProperty("bare", True)
        self._field.setMaxLength(LONGEST_TYPED)
        self._model = PaletteModel(self)
        self._list = QListView(self)
        self._list.setModel(self._model)
        self._list.setItemDelegate(PaletteRow(skin, self._list))
        self._list.setUniformItemSizes(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setMouseTracking(True)
        self._lay_out()
        self._field.textEdited.connect(self._on_edited)
        self._field.stepped.connect(self._on_stepped)
        self._field.entered.connect(self._on_entered)
        self._field.left.connect(self.close_now)
        self._list.entered.connect(self._list.setCurrentIndex)
        self._list.clicked.connect(self._on_clicked)
        window.installEventFilter(self)
        self.hide()

    def _lay_out(self) -> None:
        """Field above, list below."""
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 16, 0)
        head.setSpacing(10)
        head.addWidget(IconView(self.skin, "search", "muted", 16))
        head.addWidget(self._field, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 12, 1, 6)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(Divider())
        rows = QVBoxLayout()
        rows.setContentsMargins(6, 0, 6, 0)
        rows.addWidget(self._list)
        column.addLayout(rows, 1)

    def open_with(self, entries: tuple[PaletteEntry, ...]) -> None:
        """Open it over the window; while nothing is typed it shows the first of the entries."""
        self._entries = entries
        if self.isHidden():
            self._before = self._window.focusWidget()
        name = text("Search or run a command")
        self._field.setPlaceholderText(name)
        self._field.setAccessibleName(name)
        self._list.setAccessibleName(text("Found"))
        self._field.clear()
        self._on_edited("")
        self.show()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_now(self) -> None:
        """Close it; the keyboard goes back to where it was."""
        if self.isHidden():
            return
        holder: QWidget | None = self._window.focusWidget()
        had_keyboard = holder is not None and self.isAncestorOf(holder)
        self.hide()
        if had_keyboard and self._before is not None:
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self._before = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size."""
        if watched is self._window and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, flat with a clear outline."""
        with smooth(self) as painter:
            painter.setBrush(self.theme.colour("surface"))
            line = QPen(self.theme.colour("control"), self.theme.border_width)
            rounded(painter, QRectF(self.rect()), self.theme.px(10), line)

    def _place(self) -> None:
        """In the middle at the top, as high as its rows."""
        room = self._window.width()
        width = min(self.theme.px(WIDTH), room - 32)
        rows = min(MOST_ROWS, max(1, self._model.rowCount()))
        frame = self._field.sizeHint().height() + 12 + 6 + 2 * 10 + 3
        height = frame + rows * self.theme.px(HEIGHT)
        self.setGeometry((room - width) // 2, TOP, width, min(height, self._window.height() - TOP - 16))

    def _on_edited(self, typed: str) -> None:
        """Find again; the best is marked."""
        self._model.show_entries(found(self._entries, typed))
        self._list.setCurrentIndex(self._model.index(0))
        self._list.scrollToTop()
        self._place()

    def _on_stepped(self, step: int) -> None:
        """Up and down; from the last to the first with single steps."""
        count = self._model.rowCount()
        if not count:
            return
        row = self._list.currentIndex().row() + step
        row = row % count if abs(step) == 1 else min(max(row, 0), count - 1)
        self._list.setCurrentIndex(self._model.index(row))

    def _on_entered(self) -> None:
        self._choose(self._list.currentIndex().row())

    def _on_clicked(self, index: QModelIndex) -> None:
        self._choose(index.row())

    def _choose(self, row: int) -> None:
        """Close, then say what was chosen: what it opens may want the keyboard."""
        entry = self._model.entry(row)
        if entry is not None:
            self.close_now()
            self.chosen.emit(entry.id)
