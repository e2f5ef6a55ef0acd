"""The journal score's shape: blocks of 0.7 points, filled where won, outlined where still open."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.painted import Painted, smooth

POINTS = 0.7
WIDE, HIGH, STEP = 12, 10, 15


class ScoreBlocks(Painted):
    """So many points won and so many open, as grey blocks; the last one won may be filled in part."""

    def __init__(
        self, skin: Skin, won: float = 0.0, still_open: float = 0.0, parent: QWidget | None = None
    ) -> None:
        """Take points won and points still open."""
        super().__init__(skin, parent)
        self.won, self.still_open = won, still_open
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_points(self, won: float, still_open: float, words: str = "") -> None:
        """Show other points; `words` say them for screen readers."""
        self.won, self.still_open = won, still_open
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    @property
    def count(self) -> int:
        """How many blocks there are, filled and open."""
        return max(0, ceil(round((self.won + self.still_open) / POINTS, 6)))

    def sizeHint(self) -> QSize:
        """Room for all blocks."""
        theme = self.theme
        return QSize(theme.px(max(1, self.count) * STEP), theme.px(HIGH + 4))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Outline, and the filled part of it."""
        theme = self.theme
        wide, high, top = theme.px(WIDE), theme.px(HIGH), (self.height() - theme.px(HIGH)) / 2
        with smooth(self) as painter:
            for place in range(self.count):
                box = QRectF(place * theme.px(STEP) + 0.5, top + 0.5, wide - 1, high - 1)
                shape = QPainterPath()
                shape.addRoundedRect(box, 2, 2)
                share = min(1.0, max(0.0, self.won / POINTS - place))
                if share > 0:
                    painter.save()
                    part = QRectF(box.left() - 1, box.top() - 1, (box.width() + 2) * share, box.height() + 2)
                    painter.setClipRect(part, Qt.ClipOperation.IntersectClip)
                    painter.fillPath(shape, theme.colour("muted"))
                    painter.restore()
                painter.strokePath(shape, QPen(theme.colour("muted"), 1))
