"""The pattern of the week as a picture: a box for the middle half of each weekday, a bar for its usual value."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ssi_coach.presentation.progress.more_charts import WeekdayColumn, WeekdaysState
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.painted import Painted, rounded, smooth

HEIGHT, ABOVE, BELOW = 200, 22, 26
WIDEST, SHARE = 72, 0.5
"""Pixels that a box is wide at most, and how much of its column it takes."""

BAR = 3.0


class WeekdayChart(Painted):
    """Seven columns on one scale; a column says its numbers in a tooltip."""

    def __init__(self, skin: Skin, parent: QWidget | None = None) -> None:
        """Build it without a state."""
        super().__init__(skin, parent)
        self.state: WeekdaysState | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_state(self, state: WeekdaysState) -> None:
        """Show another pattern."""
        self.state = state
        self.setAccessibleName(state.name)
        self.setAccessibleDescription(state.summary)
        self.update()

    def sizeHint(self) -> QSize:
        """As high as the charts over time beside which it stands."""
        return QSize(self.theme.px(420), self.theme.px(HEIGHT))

    def event(self, event: QEvent) -> bool:
        """The numbers of a weekday in words."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            column = self._column_at(event.pos().x())
            QToolTip.showText(event.globalPos(), "" if column is None else column.tip, self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The lines of the scale, then column by column."""
        state = self.state
        if state is None:
            return
        with smooth(self) as painter:
            self._paint_lines(painter, state)
            for place, column in enumerate(state.columns):
                self._paint_column(painter, place, column)

    def _area(self) -> QRectF:
        """The inside, between the labels."""
        state, px = self.state, self.theme.px
        letters = QFontMetrics(self.theme.font("caption"))
        labels = () if state is None else state.lines
        left = max((letters.horizontalAdvance(label) for _, label in labels), default=0) + px(12)
        return QRectF(left, px(ABOVE), self.width() - left - px(8), self.height() - px(ABOVE) - px(BELOW))

    def _y(self, value: float) -> float:
        """Pixels from the top."""
        area = self._area()
        top = self.state.lines[-1][0] if self.state is not None else 1.0
        return float(round(area.bottom() - value / top * area.height()))

    def _column_at(self, x: float) -> WeekdayColumn | None:
        area = self._area()
        if self.state is None or not area.left() <= x < area.right():
            return None
        return self.state.columns[int((x - area.left()) * len(self.state.columns) / area.width())]

    def _paint_lines(self, painter: QPainter, state: WeekdaysState) -> None:
        theme, area = self.theme, self._area()
        painter.setFont(theme.font("caption"))
        half = painter.fontMetrics().capHeight() / 2
        for value, label in state.lines:
            y = self._y(value)
            painter.setPen(QPen(theme.colour("track" if theme.is_high_contrast else "border"), 1))
            painter.drawLine(QPointF(area.left(), y + 0.5), QPointF(area.right(), y + 0.5))
            painter.setPen(theme.colour("muted"))
            left = area.left() - theme.px(8) - painter.fontMetrics().horizontalAdvance(label)
            painter.drawText(QPointF(left, y + half), label)

    def _paint_column(self, painter: QPainter, place: int, column: WeekdayColumn) -> None:
        theme, area = self.theme, self._area()
        wide = area.width() / 7
        box = min(theme.px(WIDEST), round(wide * SHARE))
        centre = area.left() + wide * (place + 0.5)
        left, low, high, middle = (
            centre - box / 2,
            self._y(column.low),
            self._y(column.high),
            self._y(column.median),
        )
        painter.setBrush(theme.colour("soft"))
        if low - high >= 1:
            rounded(painter, QRectF(left, high, box, low - high), 3, QPen(theme.colour("control"), 1))
        painter.fillRect(QRectF(left - 3, middle - BAR / 2, box + 6, BAR), theme.colour("accent"))
        painter.setFont(theme.font("caption strong"))
        painter.setPen(theme.colour("text"))
        above = QRectF(centre - wide / 2, min(high, middle) - theme.px(19), wide, theme.px(17))
        painter.drawText(above, Qt.AlignmentFlag.AlignCenter, column.shown)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("muted"))
        name = QRectF(centre - wide / 2, area.bottom() + theme.px(6), wide, theme.px(18))
        painter.drawText(name, Qt.AlignmentFlag.AlignCenter, column.name)
