"""The three shapes that tell the three numbers apart, the forecast's and those of results: for words and legends.

A reading is a dot in a ring, an estimate a line with a band, the journal score grey blocks. Results are squares,
proposals hollow diamonds, contracts filled ones.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ssi_coach.ui.skin import Skin
from ssi_coach.ui.theme import Theme
from ssi_coach.ui.widgets.painted import Painted, smooth

WIDTHS = {
    "reading": 14,
    "second reading": 14,
    "estimate": 18,
    "journal score": 20,
    "forecast": 20,
    "result": 10,
    "proposal": 14,
    "contract": 14,
}
HEIGHT = 14
SQUARE, DIAMOND = 7, 11
"""How wide the marks of results are: squares, and diamonds for proposals and contracts."""

RESULT_COLOURS = {"result": "muted", "proposal": "muted", "contract": "success"}


def paint_reading(painter: QPainter, centre: QPointF, radius: float, theme: Theme) -> None:
    """A dot in a ring, with a halo of the surface so that it stands out from lines."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("surface"))
    painter.drawEllipse(centre, radius + 1.5, radius + 1.5)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.colour("text"), max(1.5, radius * 0.24)))
    painter.drawEllipse(centre, radius - 0.5, radius - 0.5)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("text"))
    painter.drawEllipse(centre, radius * 0.55, radius * 0.55)


def reading_parts(radius: float) -> tuple[tuple[str, float], ...]:
    """The same shape as discs one on the other: the colour and the width of each."""
    middle, half = radius - 0.5, max(1.5, radius * 0.24) / 2
    return (
        ("surface", 2 * (radius + 1.5)),
        ("text", 2 * (middle + half)),
        ("surface", 2 * (middle - half)),
        ("text", 2 * 0.55 * radius),
    )


def paint_second_reading(painter: QPainter, centre: QPointF, radius: float, theme: Theme) -> None:
    """A hollow dot: another official number beside the first."""
    painter.setPen(QPen(theme.colour("muted"), 1.5))
    painter.setBrush(theme.colour("surface"))
    painter.drawEllipse(centre, radius, radius)


def paint_result(painter: QPainter, centre: QPointF, shape: str, theme: Theme) -> None:
    """A square (`result`), a hollow diamond (`proposal`) or a filled one (`contract`)."""
    colour = theme.colour(RESULT_COLOURS[shape])
    if shape == "result":
        side = theme.px(SQUARE)
        painter.setPen(QPen(theme.colour("surface"), 1))
        painter.setBrush(colour)
        painter.drawRoundedRect(QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side), 1.5, 1.5)
        return
    hollow = shape == "proposal"
    half = theme.px(DIAMOND) / 2 - hollow
    painter.setPen(QPen(colour, 1.5) if hollow else QPen(theme.colour("surface"), 1))
    painter.setBrush(theme.colour("surface") if hollow else colour)
    corners = (QPointF(0, -half), QPointF(half, 0), QPointF(0, half), QPointF(-half, 0))
    painter.drawPolygon(QPolygonF([centre + corner for corner in corners]))


def paint_shape(painter: QPainter, rect: QRectF, shape: str, theme: Theme) -> None:
    """Draw one of the shapes (`WIDTHS` names them) into a small box."""
    if shape == "reading":
        paint_reading(painter, rect.center(), rect.height() / 2 - 1, theme)
    elif shape == "second reading":
        paint_second_reading(painter, rect.center(), rect.height() / 4, theme)
    elif shape == "estimate":
        _estimate(painter, rect, theme)
    elif shape == "journal score":
        _blocks(painter, rect, theme)
    elif shape in RESULT_COLOURS:
        paint_result(painter, rect.center(), shape, theme)
    elif shape == "forecast":
        pen = QPen(theme.colour("accent"), 2, c=Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.1, 2.2])
        painter.setPen(pen)
        painter.drawLine(
            QPointF(rect.left() + 1, rect.center().y()), QPointF(rect.right() - 1, rect.center().y())
        )


def _estimate(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """A rising line in a translucent band."""
    box = rect.adjusted(0, 1, 0, -1)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("accent", 0.22))
    painter.drawRoundedRect(box, 2, 2)
    painter.setPen(QPen(theme.colour("accent"), 2, c=Qt.PenCapStyle.RoundCap))
    painter.drawLine(
        QPointF(box.left() + 1.5, box.bottom() - 3.5), QPointF(box.right() - 1.5, box.top() + 3.5)
    )


def _blocks(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """Two blocks won, two open."""
    wide = (rect.width() - 3) / 4
    for place in range(4):
        box = QRectF(rect.left() + place * (wide + 1), rect.center().y() - 3.5, wide, 7)
        won = place < 2
        painter.setPen(QPen(theme.colour("muted"), 1))
        painter.setBrush(theme.colour("muted") if won else Qt.GlobalColor.transparent)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 1, 1)


class ShapeMark(Painted):
    """The shape of a number beside its word; the word itself stands in a label next to it."""

    def __init__(self, skin: Skin, shape: str, parent: QWidget | None = None) -> None:
        """Build the mark of one of the shapes: `reading`, `estimate`, `journal score`, `forecast`, `result` ..."""
        super().__init__(skin, parent)
        self.shape = shape
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_shape(self, shape: str) -> None:
        """Draw another of the shapes."""
        self.shape = shape
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as a line of small text."""
        return QSize(self.theme.px(WIDTHS[self.shape]), self.theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the shape."""
        with smooth(self) as painter:
            paint_shape(painter, QRectF(self.rect()), self.shape, self.theme)
