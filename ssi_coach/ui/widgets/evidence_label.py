"""How sure a piece of advice is: "LinkedIn says", "practitioners say", "study". Outlined, never coloured."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ssi_coach.ui.skin import Skin
from ssi_coach.ui.theme import Theme
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
        return evidence_size(self.text, self.theme)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The outline and the words."""
        with smooth(self) as painter:
            paint_evidence(painter, self.rect(), self.text, self.theme)


def evidence_size(words: str, theme: Theme) -> QSize:
    """The room that a label takes."""
    width = QFontMetrics(theme.font("caption")).horizontalAdvance(words)
    return QSize(width + theme.px(16), theme.px(20))


def paint_evidence(painter: QPainter, room: QRect, words: str, theme: Theme) -> None:
    """Draw a label, for rows that paint themselves."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(theme.mixed("border", "control", 0.25), 1)
    rounded(painter, QRectF(room), room.height() / 2, pen)
    painter.setFont(theme.font("caption"))
    painter.setPen(theme.colour("muted"))
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)
