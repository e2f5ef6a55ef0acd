"""In place of the pages while the journal cannot be opened: nothing can be typed that would be lost."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ssi_coach.presentation.not_opened import NotOpenedState
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.empty_state import IconPlate
from ssi_coach.ui.widgets.labels import PlainLabel

WIDTH = 520
LEAST = QSize(480, 360)


class NotOpenedScreen(QWidget):
    """What happened, the folder, and three ways on.

    `again_wanted`: try to open the journal once more; `folder_wanted`: show its folder; `close_wanted`.
    """

    again_wanted = Signal()
    folder_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, skin: Skin) -> None:
        """Build it without words; `set_state` brings them."""
        super().__init__()
        self.setMinimumSize(LEAST)
        self.title = PlainLabel("", "page title")
        self.sentence = PlainLabel("", wrap=True)
        self.copies = PlainLabel("", wrap=True)
        self.place = PlainLabel("", "caption", "muted", wrap=True)
        self.again = PillButton(skin, text("Try again"), kind="primary")
        self.again.clicked.connect(self._on_again)
        folder = PillButton(skin, text("Open folder"), icon="folder-open")
        folder.clicked.connect(self.folder_wanted)
        close = PillButton(skin, text("Close"))
        close.clicked.connect(self.close_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        for button in (self.again, folder, close):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(IconPlate(skin, "database"), 0, Qt.AlignmentFlag.AlignLeft)
        for label in (self.title, self.sentence, self.copies, self.place):
            label.setFixedWidth(skin.theme.px(WIDTH))
            column.addWidget(label)
        column.addSpacing(8)
        column.addLayout(buttons)
        column.addStretch(2)
        row = QHBoxLayout(self)
        row.addStretch(1)
        row.addLayout(column)
        row.addStretch(1)

    def set_state(self, state: NotOpenedState) -> None:
        """Say it, and let the keyboard begin at Try again."""
        self.setAccessibleName(f"{state.title}. {state.sentence}")
        self.title.setText(state.title)
        self.sentence.setText(state.sentence)
        self.copies.setText(state.copies)
        self.copies.setVisible(bool(state.copies))
        self.place.setText(state.place)
        self.again.setEnabled(True)
        self.again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_again(self) -> None:
        """Once at a time."""
        self.again.setEnabled(False)
        self.again_wanted.emit()
