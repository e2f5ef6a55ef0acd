"""Dialogs that only say something: about the app, the shortcuts, texts to read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from ssi_coach.presentation.wording import text
from ssi_coach.ui.dialogs.frame import FramedDialog
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.key_hint import KeyHint
from ssi_coach.ui.widgets.labels import PlainLabel

WIDTH, HEIGHT = 420, 460


class PlainTextDialog(FramedDialog):
    """A title and paragraphs; with `copyable` a button copies them."""

    def __init__(
        self,
        skin: Skin,
        title: str,
        paragraphs: Sequence[str],
        *,
        copyable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Build it."""
        super().__init__(skin, title, parent=parent)
        self._whole = "\n".join(paragraphs)
        for paragraph in paragraphs:
            words = PlainLabel(paragraph, wrap=True)
            words.setMinimumWidth(skin.theme.px(WIDTH))
            self.body.addWidget(words)
        if copyable:
            copy = PillButton(skin, text("Copy"), icon="copy")
            copy.clicked.connect(self._on_copy)
            self.buttons.insertWidget(0, copy)
        self.cancel.setFocus()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._whole)


class ShortcutsDialog(FramedDialog):
    """All shortcuts, in the order of the menus."""

    def __init__(
        self, skin: Skin, shortcuts: Sequence[tuple[str, str]], *, parent: QWidget | None = None
    ) -> None:
        """Take pairs of what happens and its keys."""
        super().__init__(skin, text("Keyboard shortcuts"), parent=parent)
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setVerticalSpacing(8)
        for place, (name, keys) in enumerate(shortcuts):
            grid.addWidget(PlainLabel(name), place, 0)
            grid.addWidget(KeyHint(keys), place, 1)
        grid.setColumnStretch(0, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setAccessibleName(text("Keyboard shortcuts"))
        area.setWidget(holder)
        self.body.addWidget(area, 1)
        self.resize(skin.theme.px(WIDTH + 48), skin.theme.px(HEIGHT))
        area.setFocus()
