"""A slider in whole steps, with a mark where the number stands now: mouse, arrows, Page keys, Home and End."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.painted import rounded, smooth
from ssi_coach.ui.widgets.wheel import scroll_past

HIGH, BAR, KNOB, MARK = 28, 5, 16, 11


class Slider(QSlider):
    """`moved` tells the step that a person chose; the value may lie between two steps until then.

    Screen readers hear its name and `words`, which say the value with its unit.
    """

    moved = Signal(int)

    def __init__(self, skin: Skin, name: str, parent: QWidget | None = None) -> None:
        """Build it at 0; `name` is what it is for."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.skin = skin
        self.exact = 0.0
        self.mark: float | None = None
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        scroll_past(self)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.valueChanged.connect(self._on_value)
        skin.changed.connect(self._on_new_skin)

    def show_value(self, value: float, most: int, words: str, mark: float | None = None) -> None:
        """Stand at a value from 0 to `most`, told in `words`; `mark` is where a small line stands."""
        with QSignalBlocker(self):
            self.setRange(0, most)
            self.setPageStep(max(1, round(most / 10)))
            self.setValue(round(value))
        self.exact, self.mark = value, mark
        self.setAccessibleDescription(words)
        self.update()

    def sizeHint(self) -> QSize:
        """Room to move in."""
        return QSize(self.skin.theme.px(160), self.skin.theme.px(HIGH))

    def minimumSizeHint(self) -> QSize:
        """Short, but still to be moved."""
        return QSize(self.skin.theme.px(64), self.skin.theme.px(HIGH))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The knob comes to where one presses."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._go(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """And follows."""
        if self.isSliderDown():
            self._go(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Until it is let go."""
        self.setSliderDown(False)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The bar, filled up to the value, the mark across it, the knob."""
        theme = self.skin.theme
        bar, knob = self._bar(), theme.px(KNOB)
        x = self._x(self.exact)
        with smooth(self) as painter:
            painter.setBrush(theme.colour("track"))
            rounded(painter, bar, bar.height() / 2)
            painter.setBrush(theme.colour("accent" if self.isEnabled() else "control"))
            rounded(painter, QRectF(bar.left(), bar.top(), x - bar.left(), bar.height()), bar.height() / 2)
            if self.mark is not None:
                at, high = self._x(self.mark), theme.px(MARK)
                line = QRectF(at - 1, bar.center().y() - high / 2, 2, high)
                painter.fillRect(line.adjusted(-1, 0, 1, 0), theme.colour("surface"))
                painter.fillRect(line, theme.colour("muted"))
            held = self.isSliderDown() or self.underMouse()
            painter.setBrush(theme.colour("soft" if held else "surface"))
            place = QRectF(x - knob / 2, bar.center().y() - knob / 2, knob, knob)
            rounded(painter, place, knob / 2, QPen(theme.colour("accent"), theme.border_width + 1))

    def _bar(self) -> QRectF:
        """The bar's place; the knob has room at both ends."""
        theme = self.skin.theme
        side, high = theme.px(KNOB) / 2 + 1, theme.px(BAR)
        return QRectF(side, (self.height() - high) / 2, self.width() - 2 * side, high)

    def _x(self, value: float) -> float:
        bar = self._bar()
        return bar.left() + bar.width() * min(1.0, max(0.0, value / max(1, self.maximum())))

    def _go(self, x: float) -> None:
        bar = self._bar()
        share = min(1.0, max(0.0, (x - bar.left()) / max(1.0, bar.width())))
        self.setValue(round(share * self.maximum()))

    def _on_value(self, value: int) -> None:
        """Only people get here: `show_value` is not heard."""
        self.exact = float(value)
        self.update()
        self.moved.emit(value)

    def _on_new_skin(self) -> None:
        self.updateGeometry()
        self.update()
