"""The sign of the legend below the pillars: the line that stands where others are."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.painted import Painted


class AverageMark(Painted):
    """A short standing line, as on the bars."""

    def __init__(self, skin: Skin) -> None:
        """Build it."""
        super().__init__(skin)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As high as small text."""
        return QSize(self.theme.px(6), self.theme.px(12))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line."""
        with QPainter(self) as painter:
            painter.fillRect(0, 0, self.theme.px(2), self.height(), self.theme.colour("text"))
