"""A pillar named in a row: its icon and its name in its colour, never the colour alone."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ssi_coach.ui.icons import PILLAR_ICONS
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.painted import Painted, smooth

ICON, GAP = 15, 7


class PillarTag(Painted):
    """Icon and name of `brand`, `people`, `insights` or `relationships`."""

    def __init__(self, skin: Skin, pillar: str, name: str, parent: QWidget | None = None) -> None:
        """Build the tag; `name` is the pillar's name in the user's language."""
        super().__init__(skin, parent)
        self.pillar = pillar
        self.name = name
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_pillar(self, pillar: str, name: str) -> None:
        """Name another pillar."""
        self.pillar, self.name = pillar, name
        self.setAccessibleName(name)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for icon and name."""
        width = QFontMetrics(self.theme.font("caption medium")).horizontalAdvance(self.name)
        return QSize(self.theme.px(ICON + GAP) + width + 1, self.theme.px(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The icon, then the name."""
        theme = self.theme
        side, colour = theme.px(ICON), theme.colour(f"{self.pillar} text")
        with smooth(self) as painter:
            place = QRectF(0, (self.height() - side) / 2, side, side)
            self.skin.icons.paint(painter, place, PILLAR_ICONS[self.pillar], colour)
            painter.setFont(theme.font("caption medium"))
            painter.setPen(colour)
            base = (self.height() + painter.fontMetrics().capHeight()) / 2
            painter.drawText(QPointF(theme.px(ICON + GAP), base), self.name)
