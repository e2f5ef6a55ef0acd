"""The bar below a page on which something is decided."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.data.columns import MARGIN, most_wide
from ssi_coach.ui.widgets.divider import Divider

LEAST_BAR = 620


class BottomBar(QFrame):
    """The ground under the buttons that decide, below all that scrolls: a sentence, and the buttons beside it.

    Where a large text leaves no room beside them, the sentence stands above.
    """

    def __init__(self, skin: Skin, icon: QWidget, words: QWidget, buttons: Sequence[QWidget]) -> None:
        """Build it."""
        super().__init__()
        self._skin = skin
        said, pressed = QHBoxLayout(), QHBoxLayout()
        said.setSpacing(10)
        said.addWidget(icon)
        said.addWidget(words, 1)
        pressed.setSpacing(10)
        pressed.addStretch(1)
        for button in buttons:
            pressed.addWidget(button)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setContentsMargins(MARGIN, 14, MARGIN, 14)
        self._row.setSpacing(10)
        self._row.addLayout(said, 1)
        self._row.addLayout(pressed)
        self._room = QWidget()
        self._room.setLayout(self._row)
        middle = QHBoxLayout()
        middle.addWidget(self._room, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Divider())
        column.addLayout(middle)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside each other, or one above the other."""
        super().resizeEvent(event)
        self._room.setMaximumWidth(most_wide(self._skin))
        wide = self.width() >= self._skin.theme.px(LEAST_BAR)
        sides = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(sides[0] if wide else sides[1])
