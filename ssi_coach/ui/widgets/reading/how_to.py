"""The three steps from LinkedIn's page to the paste box, in one line."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ssi_coach.presentation.wording import text
from ssi_coach.ui.actions import key_text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.key_hint import KeyHint
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.painted import Painted, smooth

SIDE = 20


class Badge(Painted):
    """The number of a step on a soft circle."""

    def __init__(self, skin: Skin, number: str, parent: QWidget | None = None) -> None:
        """Build it."""
        super().__init__(skin, parent)
        self.number = number
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A small square."""
        return QSize(self.theme.px(SIDE), self.theme.px(SIDE))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Circle and number."""
        with smooth(self) as painter:
            painter.setBrush(self.theme.colour("soft"))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(QRectF(self.rect()))
            painter.setPen(self.theme.colour("text"))
            painter.setFont(self.theme.font("caption strong"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.number)


class HowTo(QWidget):
    """Open the page, select all and copy, paste here; `open_wanted` when the first is pressed."""

    open_wanted = Signal()

    def __init__(self, skin: Skin, parent: QWidget | None = None) -> None:
        """Build the line."""
        super().__init__(parent)
        page = PillButton(skin, text("Open the SSI page"), trailing="arrow-up-right", size="small")
        page.clicked.connect(self.open_wanted)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        line.addWidget(Badge(skin, "1"))
        line.addWidget(page)
        line.addSpacing(14)
        line.addWidget(Badge(skin, "2"))
        line.addWidget(PlainLabel(text("Select all and copy")))
        line.addWidget(KeyHint(key_text("Ctrl+A")))
        line.addWidget(KeyHint(key_text("Ctrl+C")))
        line.addSpacing(14)
        line.addWidget(Badge(skin, "3"))
        line.addWidget(PlainLabel(text("Paste here")))
        line.addWidget(KeyHint(key_text("Ctrl+V")))
        line.addStretch(1)
