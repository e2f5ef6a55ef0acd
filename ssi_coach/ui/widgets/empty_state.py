"""A place without content yet: what will be here, one step, one button."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.painted import PaintedSquare, rounded, smooth

SIDE, ICON = 56, 26
CENTRE = Qt.AlignmentFlag.AlignHCenter


class IconPlate(PaintedSquare):
    """A large icon on a soft square."""

    def __init__(self, skin: Skin, icon: str, parent: QWidget | None = None) -> None:
        """Build the plate."""
        super().__init__(skin, SIDE, parent)
        self.icon_name = icon

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground and icon."""
        with smooth(self) as painter:
            painter.setBrush(self.theme.colour("soft"))
            rounded(painter, QRectF(self.rect()), self.theme.px(10))
            side = self.theme.px(ICON)
            place = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
            self.skin.icons.paint(painter, place, self.icon_name, self.theme.colour("accent"))


class EmptyState(QWidget):
    """Icon, title, one sentence, one button in the middle; `wanted` is emitted when the button is pressed."""

    wanted = Signal()

    def __init__(
        self,
        skin: Skin,
        icon: str,
        title: str,
        sentence: str,
        *,
        action: str = "",
        primary: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """Build it; without `action` there is no button."""
        super().__init__(parent)
        self.setAccessibleName(f"{title}. {sentence}")
        words = PlainLabel(sentence, "body", "muted", wrap=True)
        words.setAlignment(CENTRE)
        words.setMinimumWidth(skin.theme.px(300))
        words.setMaximumWidth(skin.theme.px(380))
        middle = QVBoxLayout()
        middle.setSpacing(8)
        middle.addStretch(1)
        middle.addWidget(IconPlate(skin, icon), 0, CENTRE)
        middle.addSpacing(6)
        middle.addWidget(PlainLabel(title, "card title"), 0, CENTRE)
        middle.addWidget(words, 0, CENTRE)
        if action:
            self.button = PillButton(skin, action, kind="primary" if primary else "plain")
            self.button.clicked.connect(self.wanted)
            middle.addSpacing(6)
            middle.addWidget(self.button, 0, CENTRE)
        middle.addStretch(1)
        row = QHBoxLayout(self)
        row.addStretch(1)
        row.addLayout(middle)
        row.addStretch(1)
