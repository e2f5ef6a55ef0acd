"""The ground of the parts that paint themselves: they ask the skin for colours each time, and follow it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ssi_coach.ui.skin import Skin
from ssi_coach.ui.theme import Theme


class Painted(QWidget):
    """A widget that draws itself with the current theme."""

    def __init__(self, skin: Skin, parent: QWidget | None = None) -> None:
        """Take the skin; the widget repaints and measures itself again when that changes."""
        super().__init__(parent)
        self.skin = skin
        skin.changed.connect(self._on_new_skin)

    @property
    def theme(self) -> Theme:
        """The theme to paint with, now."""
        return self.skin.theme

    def _on_new_skin(self) -> None:
        """New colours, and perhaps new sizes."""
        self.updateGeometry()
        self.update()


class PaintedSquare(Painted):
    """A square that draws itself and takes no more room than its side."""

    def __init__(self, skin: Skin, side: int, parent: QWidget | None = None) -> None:
        """Build it; `side` is in pixels of the usual size of text."""
        super().__init__(skin, parent)
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as high."""
        return QSize(self.theme.px(self._side), self.theme.px(self._side))


UP_AND_DOWN: Mapping[int, int] = {Qt.Key.Key_Up.value: -1, Qt.Key.Key_Down.value: 1}
ALL_ARROWS: Mapping[int, int] = {**UP_AND_DOWN, Qt.Key.Key_Left.value: -1, Qt.Key.Key_Right.value: 1}


class SideColumn(Painted):
    """What stands at the left of a window."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground and the hairline at its right."""
        theme = self.theme
        with smooth(self) as painter:
            painter.fillRect(self.rect(), theme.colour("rail"))
            line = theme.border_width
            painter.fillRect(self.width() - line, 0, line, self.height(), theme.colour("border"))


class PaintedButton(QAbstractButton):
    """A thing to press that draws itself: mouse, Space and Enter, and it lights up under the pointer."""

    def __init__(self, skin: Skin, parent: QWidget | None = None) -> None:
        """Take the skin; the button repaints and measures itself again when that changes."""
        super().__init__(parent)
        self.skin = skin
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        skin.changed.connect(self._on_new_skin)

    @property
    def theme(self) -> Theme:
        """The theme to paint with, now."""
        return self.skin.theme

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """What is disabled looks and feels so."""
        if event.type() == QEvent.Type.EnabledChange:
            hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
            self.setCursor(hand if self.isEnabled() else arrow)
        super().changeEvent(event)

    def _on_new_skin(self) -> None:
        """New colours, and perhaps new sizes."""
        self.updateGeometry()
        self.update()


class SteppingButton(PaintedButton):
    """One of several: arrows go to its neighbours, and `stepped` is -1 or 1. `steps` says which arrows do."""

    stepped = Signal(int)
    steps: Mapping[int, int] = UP_AND_DOWN

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows step, everything else is for the button."""
        step = self.steps.get(event.key())
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)


def smooth(widget: QWidget) -> QPainter:
    """A painter on a widget with smooth edges; use it in a `with`, so that it always ends."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def rounded(painter: QPainter, rect: QRectF, radius: float, pen: QPen | None = None) -> None:
    """Draw a rounded box whose outline lies wholly inside the rectangle, filled with the painter's brush."""
    if pen is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(rect, radius, radius)
        return
    half = pen.widthF() / 2
    painter.setPen(pen)
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half)
