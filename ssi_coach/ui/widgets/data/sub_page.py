"""A page behind the page Data: where one is, the way back, and cards in two columns."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssi_coach.presentation.wording import text
from ssi_coach.ui.actions import key_text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.data.columns import CardColumns, page_title
from ssi_coach.ui.widgets.icon_view import IconView


class SubPage(QWidget):
    """`closed` when somebody wants to go back, also with Escape."""

    closed = Signal()

    def __init__(self, skin: Skin, title: str, leave: str) -> None:
        """Build it without cards; `leave` is the word on the button at the right."""
        super().__init__()
        self._skin = skin
        self.columns = CardColumns(skin, hang=True)
        self.back = PillButton(skin, text("Data"), kind="quiet")
        self.leave = PillButton(skin, leave, kind="quiet", key=key_text("Esc"))
        self.back.clicked.connect(self.closed)
        self.leave.clicked.connect(self.closed)
        header = self.columns.header
        header.setSpacing(4)
        header.addWidget(self.back)
        header.addWidget(IconView(skin, "chevron-right"))
        header.addSpacing(6)
        header.addWidget(page_title(title))
        header.addStretch(1)
        header.addWidget(self.leave)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.columns, 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            if self.leave.isEnabled():
                self.closed.emit()
        else:
            super().keyPressEvent(event)
