"""Chips: small soft boxes with an icon and a few words, such as how a typed line was understood."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.painted import PaintedButton, rounded, smooth

# Height, side padding, icon, gap, letters of each size.
SIZES = {"small": (24, 8, 14, 6, "caption"), "normal": (32, 12, 15, 8, "medium")}
TONES = {
    "soft": ("soft", "text", "accent"),
    "success": ("success soft", "success", "success"),
    "plain": ("sunken", "muted", "muted"),
}


class ChipClose(PaintedButton):
    """The cross at the end of a chip."""

    def __init__(self, skin: Skin, name: str, parent: QWidget) -> None:
        """Build the cross; `name` says what it takes away."""
        super().__init__(skin, parent)
        self.setAccessibleName(name)
        self.setToolTip(name)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A thin cross, darker under the pointer."""
        side = self.theme.px(14)
        with smooth(self) as painter:
            place = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
            colour = self.theme.colour("text" if self.underMouse() else "muted")
            self.skin.icons.paint(painter, place, "x", colour)


class Chip(PaintedButton):
    """An icon and a few words on soft ground.

    `size` is `small` (24 high) or `normal` (32); `tone` is `soft`, `success` or `plain`. With `close_name`
    a cross takes it away: `closed` tells of the cross, Delete and Backspace. A chip that is not
    `pressable` only says something and is skipped by the keyboard.
    """

    closed = Signal()

    def __init__(
        self,
        skin: Skin,
        text: str,
        icon: str = "",
        *,
        size: str = "small",
        tone: str = "soft",
        close_name: str = "",
        pressable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Build the chip."""
        super().__init__(skin, parent)
        self.icon_name = icon
        self.extent = size
        self.tone = tone
        self.setText(text)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.pressable = pressable
        if not pressable:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.setCursor(Qt.CursorShape.ArrowCursor)
        self._cross = ChipClose(skin, close_name, self) if close_name else None
        if self._cross is not None:
            self._cross.clicked.connect(self.closed)

    def set_text(self, text: str) -> None:
        """Say something else."""
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Room for icon, words and cross."""
        theme = self.theme
        height, padding, icon, gap, use = SIZES[self.extent]
        width = QFontMetrics(theme.font(use)).horizontalAdvance(self.text()) + 2 * theme.px(padding)
        if self.icon_name:
            width += theme.px(icon + gap)
        if self._cross is not None:
            width += theme.px(20)
        return QSize(width, theme.px(height))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete and Backspace take a chip with a cross away."""
        if self._cross is not None and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The cross stays at the right end."""
        if self._cross is not None:
            side = self.theme.px(24)
            self._cross.setGeometry(
                self.width() - side - self.theme.px(4), (self.height() - side) // 2, side, side
            )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, icon, words."""
        theme = self.theme
        _, padding, icon, gap, use = SIZES[self.extent]
        ground, ink, mark = TONES[self.tone]
        lit = self.pressable and (self.underMouse() or self.isDown())
        with smooth(self) as painter:
            painter.setBrush(theme.mixed(ground, "accent", 0.08) if lit else theme.colour(ground))
            rounded(painter, QRectF(self.rect()), theme.px(6 if self.extent == "small" else 7))
            left: float = theme.px(padding)
            if self.icon_name:
                side = theme.px(icon)
                place = QRectF(left, (self.height() - side) / 2, side, side)
                self.skin.icons.paint(painter, place, self.icon_name, theme.colour(mark))
                left += theme.px(icon + gap)
            painter.setFont(theme.font(use))
            painter.setPen(theme.colour(ink))
            base = (self.height() + painter.fontMetrics().capHeight()) / 2
            painter.drawText(QPointF(left, base), self.text())
