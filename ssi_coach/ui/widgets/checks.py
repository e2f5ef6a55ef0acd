"""What one ticks: a circle for what comes again, a square for what is done once."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.painted import PaintedButton, rounded, smooth

SIDE, TARGET = 18, 26


class Check(PaintedButton):
    """The common part: on or off, `clicked` when a person ticks it, a name that screen readers say."""

    def __init__(self, skin: Skin, name: str, parent: QWidget | None = None) -> None:
        """Build it; `name` is what is being ticked."""
        super().__init__(skin, parent)
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Larger than what is drawn, so that it is easy to hit."""
        side = self.theme.px(TARGET)
        return QSize(side, side)

    def box(self) -> QRectF:
        """Where it is drawn: in the middle."""
        side = self.theme.px(SIDE)
        return QRectF((self.width() - side) // 2, (self.height() - side) // 2, side, side)

    def outline(self) -> QPen:
        """The outline while it is off: darker under the pointer, faint when it cannot be ticked."""
        name = "accent" if self.underMouse() else "control" if self.isEnabled() else "border"
        return QPen(self.theme.colour(name), 1.25 * self.theme.border_width)

    def tick(self, painter: QPainter, box: QRectF, colour: str) -> None:
        """The hook inside."""
        unit = box.width() / 18
        steps = ((4.9, 9.4), (7.7, 12.2), (13.1, 6.4))
        hook = QPolygonF([QPointF(box.x() + x * unit, box.y() + y * unit) for x, y in steps])
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen(self.theme.colour(colour), 2.2 * unit)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPolyline(hook)


class CheckCircle(Check):
    """For an action that repeats: an open circle, or a green one with a hook."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it as it stands."""
        with smooth(self) as painter:
            box = self.box()
            if self.isChecked():
                painter.setBrush(self.theme.colour("success"))
                painter.setPen(Qt.PenStyle.NoPen)
                painter.drawEllipse(box)
                self.tick(painter, box, "surface")
            else:
                painter.setBrush(self.theme.colour("surface"))
                painter.setPen(self.outline())
                painter.drawEllipse(box.adjusted(0.75, 0.75, -0.75, -0.75))


class CheckSquare(Check):
    """For something done once: an open square, or a filled one with a hook."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it as it stands."""
        with smooth(self) as painter:
            box = self.box()
            if self.isChecked():
                painter.setBrush(self.theme.colour("accent"))
                rounded(painter, box, self.theme.px(5))
                self.tick(painter, box, "on accent")
            else:
                painter.setBrush(self.theme.colour("surface"))
                rounded(painter, box, self.theme.px(5), self.outline())
