"""The hairline box around a key, drawn inside buttons and fields."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from ssi_coach.ui.theme import Theme
from ssi_coach.ui.widgets.painted import rounded

HEIGHT, ROOM = 18, 10


def key_width(keys: str, theme: Theme) -> int:
    """How wide the box of a text such as `Ctrl+K` is."""
    return QFontMetrics(theme.font("small")).horizontalAdvance(keys) + theme.px(ROOM)


def paint_key(painter: QPainter, left: float, middle: float, keys: str, theme: Theme) -> None:
    """Draw the box with its left edge at `left`, upright around `middle`."""
    box = QRectF(round(left), round(middle - theme.px(HEIGHT) / 2), key_width(keys, theme), theme.px(HEIGHT))
    painter.setBrush(theme.colour("sunken"))
    rounded(painter, box, theme.px(4), QPen(theme.colour("border"), 1))
    painter.setFont(theme.font("small"))
    painter.setPen(theme.colour("muted"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, keys)
