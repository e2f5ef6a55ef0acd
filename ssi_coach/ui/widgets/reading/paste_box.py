"""The box that a copied SSI page is pasted into; lines whose numbers were used are marked."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextEdit, QVBoxLayout, QWidget

from ssi_coach.presentation.reading_entry import ReadingEntryState, shown_text
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.divider import Divider
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.painted import Painted, rounded, smooth

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
LINE_PERCENT = 128
SIDE = 16
BESIDE, ABOVE = 6, 1


class PastedText(QTextEdit):
    """Plain text, with soft ground behind the used lines.

    `pasted` gives the whole text that was pasted or dropped, `typed` what stands there after a key. Only as
    much is shown as a window can show; a text that was cut can be replaced but not typed into.
    """

    pasted = Signal(str)
    typed = Signal(str)
    focused = Signal(bool)

    def __init__(self, skin: Skin, parent: QWidget | None = None) -> None:
        """Build it empty."""
        super().__init__(parent)
        self._skin = skin
        self._used: frozenset[int] = frozenset()
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("bare", True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(BESIDE)
        self.textChanged.connect(self._on_changed)
        skin.changed.connect(self._colour)

    def show_text(self, whole: str) -> None:
        """Show a text, cut to what can be shown."""
        shown = shown_text(whole)
        with QSignalBlocker(self):
            self.setPlainText(shown)
            cursor = QTextCursor(self.document())
            cursor.select(QTextCursor.SelectionType.Document)
            spaced = QTextBlockFormat()
            proportional = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
            spaced.setLineHeight(LINE_PERCENT, proportional)
            cursor.mergeBlockFormat(spaced)
        self.setReadOnly(shown.replace("\n", "") != whole.replace("\r", "").replace("\n", ""))
        self._colour()

    def mark(self, used: frozenset[int]) -> None:
        """Mark these lines (from 0) as used; the others become quiet."""
        self._used = used
        self._colour()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Files are no text: what lies around the box may take them."""
        return not any(url.isLocalFile() for url in source.urls()) and super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """A paste or a drop takes the place of everything."""
        if source.hasText():
            self.pasted.emit(source.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is for the page around: after a paste it goes on. Shift+Enter begins a line."""
        if event.key() in ENTER and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The frame around shows the keyboard."""
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keyboard is elsewhere."""
        super().focusOutEvent(event)
        self.focused.emit(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Soft ground behind the used lines, then the text."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self._skin.theme.colour("soft"))
        for number in self._used:
            block = self.document().findBlockByNumber(number)
            if block.isValid() and block.text().strip():
                rounded(painter, self._ground(block), 4)
        painter.end()
        super().paintEvent(event)

    def _ground(self, block: QTextBlock) -> QRectF:
        """The box around the words of a line, on the screen."""
        place = self.document().documentLayout().blockBoundingRect(block)
        lines = block.layout()
        count = range(lines.lineCount())
        width = max((lines.lineAt(n).naturalTextWidth() for n in count), default=0.0)
        x = place.x() - self.horizontalScrollBar().value()
        y = place.y() - self.verticalScrollBar().value()
        return QRectF(x - BESIDE, y + ABOVE, width + 2 * BESIDE, place.height() - ABOVE)

    def _on_changed(self) -> None:
        """A person typed or cut."""
        self.typed.emit(self.toPlainText())

    def _colour(self) -> None:
        """Quiet letters for what was not used."""
        quiet = QTextCharFormat()
        quiet.setForeground(self._skin.theme.colour("muted"))
        selections = []
        block = self.document().begin()
        while self._used and block.isValid():
            if block.blockNumber() not in self._used:
                selection = QTextEdit.ExtraSelection()
                cursor = QTextCursor(block)
                cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
                selection.cursor = cursor
                selection.format = quiet
                selections.append(selection)
            block = block.next()
        self.setExtraSelections(selections)
        self.viewport().update()


class PasteBox(Painted):
    """The box with its frame and its foot: how many lines, how many used, and Clear."""

    pasted = Signal(str)
    typed = Signal(str)
    cleared = Signal()

    def __init__(self, skin: Skin, parent: QWidget | None = None) -> None:
        """Build it empty."""
        super().__init__(skin, parent)
        self._has_keyboard = False
        self.field = PastedText(skin, self)
        self.field.setAccessibleName(text("The copied SSI page"))
        self.field.setPlaceholderText(text("Paste the whole page here; the result is on the right."))
        self._lines = PlainLabel("", "caption", "muted")
        self._clear = PillButton(skin, text("Clear"), kind="link", size="row")
        self._divider = Divider()
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(self._lines, 1)
        foot.addWidget(self._clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE - BESIDE, SIDE, SIDE, 10)
        column.setSpacing(6)
        column.addWidget(self.field, 1)
        below = QVBoxLayout()
        below.setContentsMargins(BESIDE, 0, 0, 0)
        below.setSpacing(8)
        below.addWidget(self._divider)
        below.addLayout(foot)
        column.addLayout(below)
        self.field.pasted.connect(self.pasted)
        self.field.typed.connect(self.typed)
        self.field.focused.connect(self._on_focused)
        self._clear.clicked.connect(self.cleared)
        self._show_foot("")

    def set_state(self, state: ReadingEntryState) -> None:
        """Mark what was used."""
        self.field.mark(state.used_lines)
        self._show_foot(state.lines)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The frame, in accent while the keyboard is in it."""
        theme = self.theme
        with smooth(self) as painter:
            painter.setBrush(theme.colour("surface"))
            name = "accent" if self._has_keyboard else "border"
            width = theme.border_width + (0.5 if self._has_keyboard else 0)
            rounded(painter, QRectF(self.rect()), 10, QPen(theme.colour(name), width))

    def _show_foot(self, lines: str) -> None:
        """The foot is there once something was pasted."""
        self._lines.setText(lines)
        self._divider.setVisible(bool(lines))
        self._clear.setVisible(bool(lines))

    def _on_focused(self, here: bool) -> None:  # noqa: FBT001  # the signature of the signal
        self._has_keyboard = here
        self.update()
