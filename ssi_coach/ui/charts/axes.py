"""The axes of the charts: days below, the scale at a side, in the window's own letters."""

from __future__ import annotations

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from ssi_coach.presentation.charts.scales import Scale, ScaleKind, line_label
from ssi_coach.presentation.charts.time_ticks import day_ticks
from ssi_coach.presentation.formats import Formats
from ssi_coach.ui.skin import Skin

LABEL_ROOM = 84
"""Pixels that a label of the time axis may take, with the gap to the next."""

NO_LINE = QPen(Qt.PenStyle.NoPen)


class PlainAxis(pg.AxisItem):
    """An axis of labels alone: no line, no ticks."""

    def __init__(self, side: pg.Side, skin: Skin) -> None:
        """Take the skin; `dress` puts its letters and colours on."""
        super().__init__(side)
        self.skin = skin
        self.enableAutoSIPrefix(enable=False)
        self.setStyle(tickLength=0, tickTextOffset=8, autoExpandTextSpace=False, hideOverlappingLabels=False)
        self.dress()

    def drawPicture(
        self, p: QPainter, axisSpec: object, tickSpecs: Sequence[object], textSpecs: object
    ) -> None:
        """Labels only: the lines of the scale are drawn behind the numbers."""
        super().drawPicture(p, axisSpec, (), textSpecs)

    def dress(self) -> None:
        """Letters and colours as the theme is now."""
        theme = self.skin.theme
        self.setPen(NO_LINE)
        self.setTextPen(QPen(theme.colour("muted")))
        self.setTickFont(theme.font("caption"))


class DayAxis(PlainAxis):
    """Days, weeks, months or years, in the words of the language."""

    def __init__(self, skin: Skin, formats: Formats) -> None:
        """Labels stand below the chart."""
        super().__init__("bottom", skin)
        self._formats = formats
        self._words: dict[float, str] = {}

    def dress(self) -> None:
        """Room for one line of letters."""
        super().dress()
        self.setHeight(self.skin.theme.px(28))

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, list[float]]]:
        """The days that have a label."""
        most = int(size // self.skin.theme.px(LABEL_ROOM))
        letters = QFontMetrics(self.skin.theme.font("caption"))
        ticks = day_ticks(minVal, maxVal, most, self._formats)
        self._words = {
            day: word
            for day, word in ticks
            # A label that would be cut at the right end is left out.
            if (maxVal - day) / (maxVal - minVal) * size >= letters.horizontalAdvance(word) / 2
        }
        return [(1.0, list(self._words))]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        """The labels of the days."""
        return [self._words.get(value, "") for value in values]


class ValueAxis(PlainAxis):
    """The labels of the scale, as many as it has lines."""

    def __init__(self, skin: Skin, formats: Formats, kind: ScaleKind, side: pg.Side) -> None:
        """Labels stand at the left, in small charts at the right."""
        self._formats = formats
        self._lines: tuple[float, ...] = ()
        self.kind = kind
        super().__init__(side, skin)

    def dress(self) -> None:
        """Room for the longest label."""
        super().dress()
        self.setWidth(self.skin.theme.px(64 if self.kind is ScaleKind.RANK else 44))

    def _widen(self, labels: Sequence[str]) -> None:
        """Room for labels that are longer than usual: impressions may have seven figures."""
        letters = QFontMetrics(self.skin.theme.font("caption"))
        longest = max(map(letters.horizontalAdvance, labels), default=0) + self.skin.theme.px(14)
        self.setWidth(max(self.skin.theme.px(64 if self.kind is ScaleKind.RANK else 44), longest))

    def show_scale(self, scale: Scale) -> None:
        """Label the lines of a scale."""
        if scale.lines != self._lines:
            self._lines = scale.lines
            labels = [(line, line_label(self.kind, line, self._formats)) for line in scale.lines]
            self.setTicks([labels])
            self._widen([label for _, label in labels])
