"""A bar beside figures: as long as its share of the longest."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.painted import Painted, rounded, smooth

HEIGHT, LEAST = 20, 48
RADIUS = 3
SLIVER = 4
"""Pixels that anything above nothing is wide."""


class FigureBar(Painted):
    """Its number stands beside it; it carries no meaning alone."""

    def __init__(self, skin: Skin, parent: QWidget | None = None) -> None:
        """Build it empty."""
        super().__init__(skin, parent)
        self.share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_share(self, share: float) -> None:
        """Fill it to a share of 0 to 1."""
        self.share = share
        self.update()

    def sizeHint(self) -> QSize:
        """As high as a line of text, and some width to begin with."""
        return QSize(self.theme.px(160), self.theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """It may become short, never thinner."""
        return QSize(self.theme.px(LEAST), self.theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A box from the left; nothing for nothing."""
        if self.share <= 0:
            return
        theme = self.theme
        width = max(float(theme.px(SLIVER)), self.width() * min(1.0, self.share))
        with smooth(self) as painter:
            painter.setBrush(theme.fill("accent"))
            line = QPen(theme.colour("accent"), 1) if theme.is_high_contrast else None
            rounded(painter, QRectF(0, 0, width, self.height()), RADIUS, line)
