"""The field in the menu bar's corner that opens the command palette."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.painted import PaintedButton, rounded, smooth

WIDTH, HEIGHT = 300, 26
UPRIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
CENTRE = Qt.AlignmentFlag.AlignCenter


class CommandField(PaintedButton):
    """Looks like a field to type into; a click opens the palette, which is the real one."""

    def __init__(self, skin: Skin, parent: QWidget | None = None) -> None:
        """Build it without words."""
        super().__init__(skin, parent)
        self.keys = ""
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_words(self, words: str, keys: str) -> None:
        """What it is for, and the keys that do the same."""
        self.setText(words)
        self.setAccessibleName(words)
        self.setToolTip(f"{words}  {keys}")
        self.keys = keys
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As designed, wider where the words need it."""
        theme = self.theme
        words = QFontMetrics(theme.font("body")).horizontalAdvance(self.text())
        keys = QFontMetrics(theme.font("small")).horizontalAdvance(self.keys)
        return QSize(max(theme.px(WIDTH), words + keys + theme.px(78)), theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Glass, words, keys in a box."""
        theme = self.theme
        with smooth(self) as painter:
            painter.setBrush(theme.mixed("surface", "text", 0.03 if self.underMouse() else 0.0))
            line = QPen(theme.colour("border"), theme.border_width)
            rounded(painter, QRectF(self.rect()), theme.px(7), line)
            side = theme.px(15)
            glass = QRectF(theme.px(9), (self.height() - side) / 2, side, side)
            self.skin.icons.paint(painter, glass, "search", theme.colour("text"))
            painter.setFont(theme.font("body"))
            painter.setPen(theme.colour("muted"))
            left = theme.px(31)
            painter.drawText(QRect(left, 0, self.width() - left, self.height()), UPRIGHT, self.text())
            self._paint_keys(painter)

    def _paint_keys(self, painter: QPainter) -> None:
        """The keys in their box, at the right end."""
        theme = self.theme
        painter.setFont(theme.font("small"))
        width = painter.fontMetrics().horizontalAdvance(self.keys) + theme.px(12)
        high = theme.px(17)
        box = QRectF(self.width() - width - theme.px(8), (self.height() - high) / 2, width, high)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        rounded(painter, box, theme.px(4), QPen(theme.colour("border"), theme.border_width))
        painter.setPen(theme.colour("text"))
        painter.drawText(box, CENTRE, self.keys)
