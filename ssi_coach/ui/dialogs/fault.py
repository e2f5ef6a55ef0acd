"""A fault in one calm dialog that waits to be read."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ssi_coach.presentation.wording import text
from ssi_coach.ui.dialogs.frame import FramedDialog
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.labels import PlainLabel

WIDTH = 460
LONGEST_DETAILS = 20_000


class FaultDialog(FramedDialog):
    """A fault: its sentence, and details that can be copied."""

    def __init__(self, skin: Skin, sentence: str, details: str = "", parent: QWidget | None = None) -> None:
        """Build it; without details there is nothing to copy."""
        super().__init__(skin, text("That did not work"), parent=parent)
        self._details = details[:LONGEST_DETAILS]
        words = PlainLabel(sentence, wrap=True)
        words.setMinimumWidth(skin.theme.px(WIDTH))
        self.body.addWidget(words)
        if details:
            shown = QPlainTextEdit(self._details)
            shown.setReadOnly(True)
            shown.setAccessibleName(text("Details"))
            shown.setMaximumHeight(skin.theme.px(140))
            self.body.addWidget(shown)
            copy = PillButton(skin, text("Copy details"), icon="copy")
            copy.clicked.connect(self._on_copy)
            self.buttons.insertWidget(0, copy)
        self.cancel.setFocus()

    def _on_copy(self) -> None:
        """The details, and what was said about them."""
        QGuiApplication.clipboard().setText(self._details)
