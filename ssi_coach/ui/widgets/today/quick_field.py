"""The field in which one writes what was done."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.icon_view import IconView
from ssi_coach.ui.widgets.key_hint import KeyHint
from ssi_coach.ui.widgets.painted import Painted, rounded, smooth

HIGH, SIDE, ICON = 40, 13, 16
LONGEST = 2_000
REMEMBERED = 50


class QuickEdit(QLineEdit):
    """The bare line: Enter sends it, Escape empties it, Up and Down go through what was logged before."""

    entered = Signal(str)
    dismissed = Signal()

    def __init__(self) -> None:
        """Build it empty."""
        super().__init__()
        self.setProperty("bare", True)
        self.setMaxLength(LONGEST)
        self.setPlaceholderText(text("What did you do on LinkedIn? Try: 3 comments 10 min"))
        self.setAccessibleName(text("What did you do on LinkedIn?"))
        self.setToolTip(text("Enter logs the line, Esc clears it, Up brings the last one back"))
        self._before: list[str] = []
        self._place = 0

    def remember(self, line: str) -> None:
        """A line was logged: Up brings it back."""
        if not self._before or self._before[-1] != line:
            self._before = [*self._before[1 - REMEMBERED :], line]
        self._place = len(self._before)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Escape, Up and Down are the line's own."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.text().strip():
                self.entered.emit(self.text())
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.dismissed.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._go(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def _go(self, step: int) -> None:
        """To the line logged before or after the one that is shown; past the last one it is empty."""
        place = self._place + step
        if not 0 <= place <= len(self._before):
            return
        self._place = place
        self.setText(self._before[place] if place < len(self._before) else "")
        self.textEdited.emit(self.text())


class QuickField(Painted):
    """The line in its frame, with a pencil before it while it is empty and the key behind it when not."""

    def __init__(self, skin: Skin) -> None:
        """Build it empty."""
        super().__init__(skin)
        self.edit = QuickEdit()
        self.edit.setParent(self)
        self._pencil = IconView(skin, "pencil-line", "muted", ICON, self)
        self._key = KeyHint(text("Enter"), self)
        self.setFocusProxy(self.edit)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.edit.textChanged.connect(self._on_text)
        self.edit.installEventFilter(self)
        self._measure()
        self._on_text("")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Everything stays in its place."""
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The whole frame changes with the keyboard, not only what lies under the line."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """The frame, in accent while the keyboard is in it."""
        theme = self.theme
        colour = theme.colour("accent" if self.edit.hasFocus() else "control")
        width = theme.border_width + (0.5 if self.edit.hasFocus() else 0)
        with smooth(self) as painter:
            painter.setBrush(theme.colour("surface"))
            rounded(painter, QRectF(self.rect()), theme.px(8), QPen(colour, width))

    def _on_text(self, typed: str) -> None:
        """The pencil makes room for the text."""
        self._pencil.setVisible(not typed)
        self._key.setVisible(bool(typed))
        self._arrange()

    def _on_new_skin(self) -> None:
        """New sizes."""
        super()._on_new_skin()
        self._measure()

    def _measure(self) -> None:
        """As high as the text asks for."""
        self.setFixedHeight(self.theme.px(HIGH))
        self._arrange()

    def _arrange(self) -> None:
        """Pencil, line, key from left to right."""
        side, icon = self.theme.px(SIDE), self.theme.px(ICON)
        left = side + (0 if self.edit.text() else icon + self.theme.px(9))
        key = self._key.sizeHint()
        right = self.width() - side
        self._pencil.setGeometry(side, (self.height() - icon) // 2, icon, icon)
        self._key.setGeometry(
            right - key.width(), (self.height() - key.height()) // 2, key.width(), key.height()
        )
        self.edit.setGeometry(left, 2, max(0, right - key.width() - 8 - left), self.height() - 4)
