"""The last seven days as dots: filled where something was done, an empty dashed ring where not. Never red."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ssi_coach.presentation.parts import DayDot
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.painted import Painted, smooth

STEP, DOT, HIGH = 22, 12, 32


class DayDots(Painted):
    """Seven dots with their letters below."""

    def __init__(self, skin: Skin, parent: QWidget | None = None) -> None:
        """Build it without days."""
        super().__init__(skin, parent)
        self.days: tuple[DayDot, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_days(self, days: Sequence[DayDot]) -> None:
        """Show these days, oldest first."""
        self.days = tuple(days)
        self.setAccessibleName(", ".join(day.name for day in self.days))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the dots and the letters."""
        return QSize(self.theme.px(STEP * len(self.days)), self.theme.px(HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw one day after the other."""
        theme = self.theme
        radius, step = theme.px(DOT) / 2, theme.px(STEP)
        with smooth(self) as painter:
            painter.setFont(theme.font("small"))
            for place, day in enumerate(self.days):
                middle = QPointF(place * step + step / 2, theme.px(8))
                if day.active:
                    painter.setPen(Qt.PenStyle.NoPen)
                    painter.setBrush(theme.colour("accent"))
                    painter.drawEllipse(middle, radius, radius)
                elif day.off:
                    painter.setPen(QPen(theme.colour("control"), max(1, theme.px(1)) * 1.5))
                    half = radius / 2
                    painter.drawLine(middle - QPointF(half, 0), middle + QPointF(half, 0))
                else:
                    painter.setPen(QPen(theme.colour("control"), 1, Qt.PenStyle.DashLine))
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.drawEllipse(middle, radius - 0.5, radius - 0.5)
                painter.setPen(theme.colour("muted"))
                letters = QRectF(place * step, theme.px(17), step, theme.px(15))
                painter.drawText(letters, Qt.AlignmentFlag.AlignCenter, day.letter)
