"""The number of a step in a soft circle."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent

from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.painted import PaintedSquare, smooth

SIDE = 20


class StepNumber(PaintedSquare):
    """The number of a step in a soft circle."""

    def __init__(self, skin: Skin, number: int) -> None:
        """Build it."""
        super().__init__(skin, SIDE)
        self._number = number

    def paintEvent(self, event: QPaintEvent) -> None:
        """The circle, and the number in it."""
        with smooth(self) as painter:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.colour("soft"))
            painter.drawEllipse(QRectF(self.rect()))
            painter.setPen(self.theme.colour("accent"))
            painter.setFont(self.theme.font("caption strong"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._number))
