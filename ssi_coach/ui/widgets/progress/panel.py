"""The ground of the explanations below the main chart: a card with a title, a sentence, and a way to close it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import IconButton
from ssi_coach.ui.widgets.card import Card
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.progress.export_menu import add_forms
from ssi_coach.ui.widgets.steady_text import SteadyText
from ssi_coach.ui.widgets.today.flow import FlowLayout

NARROWEST = 380
"""Width that every panel finds enough."""

AIR = 24
"""Pixels between the title and what stands beside it."""


class Panel(Card):
    """A card whose `sentence` says what is to be seen; Esc or its cross close it.

    `kept` tells the form in which a person wants to keep what is shown: "copy", "png", "svg" or "csv".
    """

    closed = Signal()
    kept = Signal(str)

    def __init__(self, skin: Skin, title: str, *, sentence: SteadyText | None = None) -> None:
        """Build the card with its title; what a panel asks for goes into `tools`, beside the title or below it.

        `sentence` shows the sentence where that changes often.
        """
        super().__init__(title)
        self.skin = skin
        self.keep = IconButton(skin, "download", text("Copy or keep as a file"), kind="plain", size="small")
        menu = QMenu(self.keep)
        add_forms(menu, self._on_kept)
        self.keep.setMenu(menu)
        self.close_button = IconButton(skin, "x", text("Close"), size="small", key="Esc")
        self.close_button.clicked.connect(self.closed)
        self.sentence = sentence or PlainLabel("", "body", "text", wrap=True)
        self._tools = QWidget()
        self.tools = FlowLayout(self._tools, gap=10)
        self.header.setContentsMargins(20, 6, 12, 0)
        self.header.addWidget(self.keep)
        self.header.addWidget(self.close_button)
        self.body.setContentsMargins(20, 0, 20, 14)
        self.body.setSpacing(10)
        self.body.addWidget(self._tools)
        self.body.addWidget(self.sentence)
        skin.changed.connect(self._on_new_size)
        self._on_new_size()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The tools stand in the header where there is room, else in rows of their own."""
        super().resizeEvent(event)
        self.place_tools()

    def place_tools(self) -> None:
        """Look again at how much room there is."""
        fixed = (self._title, self.keep, self.close_button)
        room = self.width() - 32 - sum(part.sizeHint().width() + self.header.spacing() for part in fixed)
        fits = self.tools.sizeHint().width() + AIR <= room
        inside = self.header.indexOf(self._tools) >= 0
        if fits and not inside:
            centre = Qt.AlignmentFlag.AlignVCenter
            self.header.insertWidget(self.header.indexOf(self.keep), self._tools, 0, centre)
        elif inside and not fits:
            self.body.insertWidget(0, self._tools)

    @contextmanager
    def bare(self) -> Iterator[None]:
        """Without the buttons that mean nothing in a picture."""
        parts = (self.keep, self.close_button)
        for part in parts:
            part.hide()
        self.header.activate()
        try:
            yield
        finally:
            for part in parts:
                part.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the panel."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _on_new_size(self) -> None:
        """What stands side by side must not keep the panel from getting narrow: then it goes below."""
        self.setMinimumWidth(self.skin.theme.px(NARROWEST))

    def _on_kept(self, form: str) -> None:
        self.kept.emit(form)
