"""What the shades of the map mean."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ssi_coach.presentation.charts.heat_year import HeatDay
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.heat_paint import SHADES, paint_days
from ssi_coach.ui.widgets.painted import Painted, smooth

CELL, PITCH, LINE, GAP = 11, 15, 22, 8
ANY_DAY = date(2026, 5, 13)
"""The map draws days; which one the legend shows does not matter."""


class HeatLegend(Painted):
    """From less to more, and what a dashed cell is."""

    def __init__(self, skin: Skin, parent: QWidget | None = None) -> None:
        """Build the legend."""
        super().__init__(skin, parent)
        self._less, self._more, self._off = text("less"), text("more"), text("day off, not counted")
        self.setAccessibleName(f"{self._less}, {self._more}; {self._off}")
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Two lines."""
        theme = self.theme
        letters = QFontMetrics(theme.font("caption"))
        cells = theme.px(GAP) * 2 + theme.px(PITCH) * len(SHADES)
        shades = letters.horizontalAdvance(self._less + self._more) + cells
        off = theme.px(CELL + GAP) + letters.horizontalAdvance(self._off)
        return QSize(max(shades, off) + 2, 2 * theme.px(LINE))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The shades, and the dashed cell below them."""
        theme = self.theme
        line = theme.px(LINE)
        with smooth(self) as painter:
            painter.setFont(theme.font("caption"))
            left = self._word(painter, 0, line / 2, self._less) + theme.px(GAP)
            for level in range(len(SHADES)):
                self._cell(painter, left, line / 2, HeatDay(ANY_DAY, level))
                left += theme.px(PITCH)
            self._word(painter, left + theme.px(GAP) - theme.px(PITCH - CELL), line / 2, self._more)
            self._dashed(painter, line * 1.5)
            self._word(painter, theme.px(CELL + GAP - 2), line * 1.5, self._off)

    def _cell(self, painter: QPainter, left: float, middle: float, day: HeatDay) -> None:
        side = self.theme.px(CELL)
        paint_days(painter, [(QRectF(left, middle - side / 2, side, side), day)], self.theme)

    def _dashed(self, painter: QPainter, middle: float) -> None:
        """A day off, a little stronger than in the map: here it stands alone."""
        side = self.theme.px(CELL)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.theme.colour("muted"), 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(0.5, middle - side / 2 + 0.5, side - 1, side - 1), 2.5, 2.5)

    def _word(self, painter: QPainter, left: float, middle: float, word: str) -> float:
        painter.setPen(self.theme.colour("muted"))
        base = middle + painter.fontMetrics().capHeight() / 2
        painter.drawText(QPointF(left, base), word)
        return left + painter.fontMetrics().horizontalAdvance(word)
