"""Amounts won as bars on one scale."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ssi_coach.presentation.charts.value_bars import ValueBar, ValueBars
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.painted import Painted, smooth

HEIGHT, ABOVE, BELOW = 156, 10, 24
WIDEST, SHARE = 36, 0.62
"""Pixels that a bar is wide at most, and how much of its column it takes."""

AIR = 8
"""Pixels between two names below the bars."""


class ValueBarsView(Painted):
    """A bar says its amount in a tooltip; names that have no room are left out."""

    def __init__(self, skin: Skin, parent: QWidget | None = None) -> None:
        """Build it without a state."""
        super().__init__(skin, parent)
        self.state = ValueBars("", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)

    def set_state(self, state: ValueBars) -> None:
        """Show other bars."""
        self.state = state
        self.setAccessibleName(state.name)
        self.setAccessibleDescription(state.summary)
        self.update()

    def sizeHint(self) -> QSize:
        """Low and wide; higher where there is room."""
        return QSize(self.theme.px(300), self.theme.px(HEIGHT))

    def event(self, event: QEvent) -> bool:
        """What was won, in words."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            bar = self.bar_at(event.pos().x())
            QToolTip.showText(event.globalPos(), "" if bar is None else bar.tip, self)
            return True
        return super().event(event)

    def bar_at(self, x: float) -> ValueBar | None:
        """The bar in whose column a place lies, None beside all of them."""
        area, bars = self._area(), self.state.bars
        if not bars or not area.left() <= x < area.right():
            return None
        return bars[int((x - area.left()) * len(bars) / area.width())]

    def paintEvent(self, event: QPaintEvent) -> None:
        """The lines of the scale, the bars, their names."""
        if not self.state.bars:
            return
        with smooth(self) as painter:
            self._paint_lines(painter)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
            self._paint_bars(painter)
            self._paint_names(painter)

    def _area(self) -> QRectF:
        """The inside, between the labels."""
        px, letters = self.theme.px, QFontMetrics(self.theme.font("caption"))
        left = max((letters.horizontalAdvance(label) for _, label in self.state.lines), default=0) + px(10)
        return QRectF(left, px(ABOVE), self.width() - left, self.height() - px(ABOVE) - px(BELOW))

    def _y(self, value: float) -> float:
        """Pixels from the top."""
        area, top = self._area(), self.state.lines[-1][0] if self.state.lines else 1.0
        return float(round(area.bottom() - value / top * area.height()))

    def _paint_lines(self, painter: QPainter) -> None:
        theme, area = self.theme, self._area()
        painter.setFont(theme.font("caption"))
        half = painter.fontMetrics().capHeight() / 2
        for value, label in self.state.lines:
            y = self._y(value)
            painter.setPen(QPen(theme.colour("track" if theme.is_high_contrast else "border"), 1))
            painter.drawLine(QPointF(area.left(), y + 0.5), QPointF(area.right(), y + 0.5))
            painter.setPen(theme.colour("muted"))
            left = area.left() - theme.px(10) - painter.fontMetrics().horizontalAdvance(label)
            painter.drawText(QPointF(left, y + half), label)

    def _paint_bars(self, painter: QPainter) -> None:
        theme, area, ground = self.theme, self._area(), self._y(0.0)
        wide = area.width() / len(self.state.bars)
        box = max(1, min(theme.px(WIDEST), round(wide * SHARE)))
        for place, bar in enumerate(self.state.bars):
            if bar.value > 0:
                left, top = round(area.left() + wide * (place + 0.5) - box / 2), self._y(bar.value)
                painter.fillRect(
                    QRectF(left, min(top, ground - 2), box, max(2.0, ground - top)), theme.fill("accent")
                )

    def _paint_names(self, painter: QPainter) -> None:
        """Every name, or every second, third ... where there is no room for all."""
        theme, area, bars = self.theme, self._area(), self.state.bars
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("muted"))
        letters, wide = painter.fontMetrics(), area.width() / len(bars)
        longest = max(letters.horizontalAdvance(bar.name) for bar in bars) + theme.px(AIR)
        step = max(1, -int(-longest // wide))
        for place in range(len(bars) - 1, -1, -step):
            centre = area.left() + wide * (place + 0.5)
            half = letters.horizontalAdvance(bars[place].name) / 2
            left = min(centre - half, self.width() - 2 * half)
            if left >= 0:
                painter.drawText(QPointF(left, self.height() - theme.px(6)), bars[place].name)
