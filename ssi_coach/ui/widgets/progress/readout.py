"""The box beside the crosshair: a day, and its numbers."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ssi_coach.presentation.charts.chart import Readout, ReadoutLine
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.painted import Painted, rounded, smooth

PADDING, GAP, MARK = 10, 16, 8
AWAY = 10
"""Pixels between the crosshair and the box."""


class ReadoutBox(Painted):
    """Floats over a chart; the mouse goes through it."""

    def __init__(self, skin: Skin, parent: QWidget) -> None:
        """Build it hidden."""
        super().__init__(skin, parent)
        self._readout: Readout | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_at(self, readout: Readout, x: float) -> None:
        """Show a day's numbers beside the crosshair, on the side where there is room."""
        self._readout = readout
        self.setAccessibleName(readout.title)
        size = self.sizeHint()
        self.resize(size)
        left = x - AWAY - size.width()
        self.move(round(left if left >= 0 else x + AWAY), 0)
        self.show()
        self.raise_()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the longest line."""
        if self._readout is None:
            return QSize(0, 0)
        theme = self.theme
        strong, plain = QFontMetrics(theme.font("caption strong")), QFontMetrics(theme.font("caption"))
        widths = [
            self._name_left(line)
            + plain.horizontalAdvance(line.name)
            + GAP
            + strong.horizontalAdvance(line.value)
            for line in self._readout.lines
        ]
        width = max([strong.horizontalAdvance(self._readout.title), *widths])
        rows = len(self._readout.lines) + 1
        height = rows * theme.line("caption") + theme.px(4) + 2 * PADDING
        return QSize(width + 2 * PADDING, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, the day, then line by line."""
        if self._readout is None:
            return
        theme = self.theme
        with smooth(self) as painter:
            painter.setBrush(theme.colour("surface"))
            line = QPen(theme.colour("control" if theme.is_high_contrast else "border"), theme.border_width)
            rounded(painter, QRectF(self.rect()), 8, line)
            painter.setFont(theme.font("caption strong"))
            painter.setPen(theme.colour("text"))
            row = QRectF(PADDING, PADDING, self.width() - 2 * PADDING, theme.line("caption"))
            painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, self._readout.title)
            row.translate(0, theme.px(4))
            for line_state in self._readout.lines:
                row.translate(0, theme.line("caption"))
                self._paint_line(painter, row, line_state)

    def _paint_line(self, painter: QPainter, row: QRectF, line: ReadoutLine) -> None:
        theme = self.theme
        if line.mark:
            side = theme.px(MARK)
            painter.fillRect(
                QRectF(row.left(), row.center().y() - side / 2, side, side), theme.fill(line.mark)
            )
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("muted"))
        painter.drawText(
            row.adjusted(self._name_left(line), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, line.name
        )
        painter.setFont(theme.font("caption strong"))
        painter.setPen(theme.colour("text"))
        end = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(row, int(end), line.value)

    def _name_left(self, line: ReadoutLine) -> int:
        return self.theme.px(MARK) + 6 if line.mark else 0
