"""An icon that stands still: beside a word, in a row, in an empty place."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.painted import Painted, smooth


class IconView(Painted):
    """An icon in a colour of the theme; it carries no meaning alone, its word stands beside it."""

    def __init__(
        self, skin: Skin, icon: str, tone: str = "muted", size: int = 16, parent: QWidget | None = None
    ) -> None:
        """Build the icon: its name, its colour, its side in pixels at 100 %."""
        super().__init__(skin, parent)
        self.icon_name = icon
        self.tone = tone
        self.side = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, icon: str, tone: str | None = None) -> None:
        """Show another icon, and perhaps in another colour."""
        self.icon_name = icon
        self.tone = self.tone if tone is None else tone
        self.update()

    def sizeHint(self) -> QSize:
        """Its side, grown with the text."""
        return self.skin.icon_size(self.side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon in the middle."""
        side = self.theme.px(self.side)
        with smooth(self) as painter:
            place = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
            self.skin.icons.paint(painter, place, self.icon_name, self.theme.colour(self.tone))
