"""How the window speaks: short notes that go away, and faults in one calm dialog that waits to be read."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from shiboken6 import isValid

from ssi_coach.presentation import wording
from ssi_coach.ui.actions import key_text
from ssi_coach.ui.dialogs.frame import FramedDialog
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.toast import Toast

WIDTH = 460
LONGEST_DETAILS = 20_000


class FaultDialog(FramedDialog):
    """A fault: its sentence, and details that can be copied."""

    def __init__(self, skin: Skin, sentence: str, details: str = "", parent: QWidget | None = None) -> None:
        """Build it; without details there is nothing to copy."""
        super().__init__(skin, wording.text("That did not work"), parent=parent)
        self._details = details[:LONGEST_DETAILS]
        words = PlainLabel(sentence, wrap=True)
        words.setMinimumWidth(skin.theme.px(WIDTH))
        self.body.addWidget(words)
        if details:
            shown = QPlainTextEdit(self._details)
            shown.setReadOnly(True)
            shown.setAccessibleName(wording.text("Details"))
            shown.setMaximumHeight(skin.theme.px(140))
            self.body.addWidget(shown)
            copy = PillButton(skin, wording.text("Copy details"), icon="copy")
            copy.clicked.connect(self._on_copy)
            self.buttons.insertWidget(0, copy)
        self.cancel.setFocus()

    def _on_copy(self) -> None:
        """The details, and what was said about them."""
        QGuiApplication.clipboard().setText(self._details)


class Reporter(QObject):
    """Speaks for the whole window: `toast` and `error`. Give it the window and the toast over its pages."""

    def __init__(self, skin: Skin, window: QWidget, toast: Toast) -> None:
        """Take what it speaks through."""
        super().__init__(window)
        self._skin = skin
        self._window = window
        self._toast = toast
        self._dialog: FaultDialog | None = None

    def toast(self, text: str, *, undo: bool = False) -> None:
        """A short note for eight seconds, with Undo where there is something to take back."""
        word, key = (wording.text("Undo"), key_text("Ctrl+Z")) if undo else ("", "")
        self._toast.show_message(text, word, key)

    def error(self, sentence: str, details: str = "") -> None:
        """A fault in words. While one waits to be read, a further one becomes a short note."""
        if self._dialog is not None and isValid(self._dialog) and self._dialog.isVisible():
            self._toast.show_message(sentence)
            return
        self._dialog = FaultDialog(self._skin, sentence, details, self._window)
        self._dialog.open()

    def crashed(self, details: str) -> None:
        """A fault of our own: what is safe, and what to do."""
        self.error(
            wording.text(
                "Something in SSI Coach went wrong. What was saved is safe and the window goes on; "
                "if it happens again, copy the details into a report."
            ),
            details,
        )
