"""The dark line at the lower right after something changed: what happened, a next step where there is one, Undo."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.icon_view import IconView
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.painted import Painted, PaintedButton, rounded, smooth

SECONDS = 8.0
MARGIN = 24
WIDEST = 560
UPRIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class ToastWord(PaintedButton):
    """A word to press in the toast, as Undo, and the key that does the same."""

    def __init__(self, skin: Skin, parent: QWidget) -> None:
        """Build it without words; the toast fills them in."""
        super().__init__(skin, parent)
        self.key = ""

    def sizeHint(self) -> QSize:
        """Room for the word and the key."""
        theme = self.theme
        width = QFontMetrics(theme.font("strong")).horizontalAdvance(self.text()) + theme.px(12)
        if self.key:
            width += QFontMetrics(theme.font("body")).horizontalAdvance(self.key) + theme.px(6)
        return QSize(width, theme.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Word and key, underlined under the pointer, ringed with the keyboard on it."""
        theme = self.theme
        with smooth(self) as painter:
            if self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(theme.colour("toast accent"))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
            left = self._word(painter, theme.px(6), self.text(), strong=True)
            if self.key:
                self._word(painter, left + theme.px(6), self.key, strong=False)

    def _word(self, painter: QPainter, left: int, word: str, *, strong: bool) -> int:
        """A text from `left` on; gives where it ends."""
        font = self.theme.font("strong" if strong else "body")
        font.setUnderline(strong and self.underMouse())
        painter.setFont(font)
        painter.setPen(self.theme.colour("toast accent"))
        painter.drawText(QRectF(left, 0, self.width() - left, self.height()), UPRIGHT, word)
        return left + painter.fontMetrics().horizontalAdvance(word)


class Toast(Painted):
    """Lies over the page it is built on. It goes after 8 seconds, but stays while hovered or focused.

    `undo_wanted` is emitted when a person presses Undo, `offer_taken` when they take the next step that it
    offers; Escape or a click beside both closes it. A new message takes the place of the old one.
    """

    undo_wanted = Signal()
    offer_taken = Signal()
    gone = Signal()

    def __init__(self, skin: Skin, page: QWidget, seconds: float = SECONDS) -> None:
        """Build it hidden, over `page`."""
        super().__init__(skin, page)
        self._page = page
        self._label = PlainLabel("", "body", "toast text", elide=True)
        self._undo, self._offer = ToastWord(skin, self), ToastWord(skin, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 6, 0)
        row.setSpacing(10)
        row.addWidget(IconView(skin, "check", "toast text", 15))
        row.addWidget(self._label, 1)
        row.addWidget(self._offer)
        row.addWidget(self._undo)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(round(seconds * 1000))
        self._timer.timeout.connect(self._on_time)
        self._undo.clicked.connect(self._on_undo)
        self._offer.clicked.connect(self._on_offer)
        for word in (self._offer, self._undo):
            word.installEventFilter(self)
        page.installEventFilter(self)
        self.hide()

    def show_message(self, sentence: str, undo: str = "", key: str = "", offer: str = "") -> None:
        """Show what happened; `undo` is the word on the button (none without), `key` names its shortcut.

        `offer` says what may be done next, empty for nothing.
        """
        self._label.setText(sentence)
        for word, said, keys in ((self._undo, undo, key), (self._offer, offer, "")):
            word.setText(said)
            word.key = keys
            word.setAccessibleName(f"{said} {keys}".strip())
            word.setVisible(bool(said))
            word.updateGeometry()
        self.setAccessibleName(sentence)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        from PySide6.QtGui import QAccessible, QAccessibleEvent  # noqa: PLC0415  # 3 ms, for the first toast alone

        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    @property
    def sentence(self) -> str:
        """What it says."""
        return self._label.text()

    def close_now(self) -> None:
        """Take it away before its time."""
        self._timer.stop()
        if self.isVisible():
            self.hide()
            self.gone.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the page's size; stay while the keyboard is on one of the words."""
        kind = event.type()
        word = watched is self._undo or watched is self._offer
        if watched is self._page and kind == QEvent.Type.Resize:
            self._place()
        elif word and kind == QEvent.Type.FocusIn:
            self._timer.stop()
        elif word and kind == QEvent.Type.FocusOut and self.isVisible():
            self._timer.start()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while it is being read."""
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Begin to wait again."""
        if self.isVisible() and not self._has_keyboard():
            self._timer.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape takes it away."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_now()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click takes it away from what lies under it."""
        self.close_now()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground: swapped against the page."""
        with smooth(self) as painter:
            painter.setBrush(self.theme.colour("toast"))
            rounded(painter, QRectF(self.rect()), self.theme.px(8))

    def _place(self) -> None:
        """Lower right of the page, never wider than it."""
        page = self._page
        letters = QFontMetrics(self.theme.font("body"))
        words = letters.horizontalAdvance(self._label.text()) + self.theme.px(15) + 12 + 10 + 16
        pressed = (word.sizeHint().width() + 10 for word in (self._offer, self._undo) if word.text())
        width = min(words + sum(pressed), self.theme.px(WIDEST), page.width() - 2 * MARGIN)
        height = self.theme.px(40)
        self.setGeometry(page.width() - width - MARGIN, page.height() - height - 18, width, height)

    def _on_time(self) -> None:
        """Eight seconds have gone by."""
        if not self._has_keyboard():
            self.close_now()

    def _has_keyboard(self) -> bool:
        """Whether the keyboard is on one of the words: nobody races against a clock."""
        return QApplication.focusWidget() in (self._undo, self._offer)

    def _on_offer(self) -> None:
        """A person takes the next step."""
        self.close_now()
        self.offer_taken.emit()

    def _on_undo(self) -> None:
        """A person wants it back."""
        self.close_now()
        self.undo_wanted.emit()
