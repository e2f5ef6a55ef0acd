"""How sure a piece of advice is: "LinkedIn says", "practitioners say", "study". Outlined, never coloured."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.painted import Painted, rounded, smooth


class EvidenceLabel(Painted):
    """A few quiet words in an outlined pill; also for "your target"."""

    def __init__(self, skin: Skin, text: str, parent: QWidget | None = None) -> None:
        """Build the label."""
        super().__init__(skin, parent)
        self.text = text
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_text(self, text: str) -> None:
        """Say something else."""
        self.text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the words between round ends."""
        width = QFontMetrics(self.theme.font("caption")).horizontalAdvance(self.text)
        return QSize(width + self.theme.px(16), self.theme.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The outline and the words."""
        theme = self.theme
        with smooth(self) as painter:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            rounded(
                painter,
                QRectF(self.rect()),
                self.height() / 2,
                QPen(theme.mixed("border", "control", 0.25), 1),
            )
            painter.setFont(theme.font("caption"))
            painter.setPen(theme.colour("muted"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text)
