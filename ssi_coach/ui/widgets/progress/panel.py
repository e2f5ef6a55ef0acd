"""The ground of the explanations below the main chart: a card with a title, a sentence, and a way to close it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu

from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import IconButton
from ssi_coach.ui.widgets.card import Card
from ssi_coach.ui.widgets.labels import PlainLabel


class Panel(Card):
    """A card whose `sentence` says what is to be seen; Esc or its cross close it.

    `kept` tells the form in which a person wants to keep what is shown: "copy", "png", "svg" or "csv".
    """

    closed = Signal()
    kept = Signal(str)

    def __init__(self, skin: Skin, title: str) -> None:
        """Build the card with its title; the parts of its header go before `keep`."""
        super().__init__(title)
        self.skin = skin
        self.keep = IconButton(skin, "download", text("Copy or keep as a file"), kind="plain", size="small")
        self.keep.setMenu(self._menu())
        self.close_button = IconButton(skin, "x", text("Close"), size="small", key="Esc")
        self.close_button.clicked.connect(self.closed)
        self.sentence = PlainLabel("", "body", "text", wrap=True)
        self.header.setContentsMargins(20, 6, 12, 0)
        self.header.addWidget(self.keep)
        self.header.addWidget(self.close_button)
        self.body.setContentsMargins(20, 0, 20, 14)
        self.body.setSpacing(10)
        self.body.addWidget(self.sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the panel."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _menu(self) -> QMenu:
        """The ways to keep what is shown."""
        menu = QMenu(self.keep)
        for form, word in (
            ("copy", text("Copy")),
            ("png", text("Picture (PNG)")),
            ("svg", text("Drawing (SVG)")),
            ("csv", text("Numbers (CSV)")),
        ):
            action = QAction(word, menu)
            action.triggered.connect(partial(self._on_kept, form))
            menu.addAction(action)
        return menu

    def _on_kept(self, form: str) -> None:
        self.kept.emit(form)
