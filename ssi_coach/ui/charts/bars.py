"""Stacked bars: what was done each week, pillar upon pillar."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from ssi_coach.presentation.chart import BarsState
from ssi_coach.ui.charts.layer import Layer, Numbers, Place
from ssi_coach.ui.skin import Skin

SHARE = 0.8
"""How much of its week a bar is wide; narrow ones stand side by side without a gap."""

NARROW, GAP = 5, 1


class BarsLayer(Layer):
    """Bars on whole pixels; parts are a pixel apart where the bars are wide enough to see that."""

    def __init__(self, skin: Skin, state: BarsState) -> None:
        """Stack the parts once."""
        super().__init__(skin)
        self.state = state
        values = np.stack([np.frombuffer(part.values) for part in state.parts])
        self.tops: Numbers = np.concatenate([np.zeros((1, values.shape[1])), values.cumsum(axis=0)])

    def highest(self, first: float, last: float) -> float:
        """The highest bar of those that are seen between two days, 0 if there is none."""
        start, stop = self._span(first, last)
        return float(self.tops[-1, start:stop].max()) if stop > start else 0.0

    def draw(self, painter: QPainter, place: Place) -> None:
        """Bar by bar, from the ground up."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(Qt.PenStyle.NoPen)
        start, stop = self._span(place.seen.left(), place.seen.right())
        state, theme = self.state, self.skin.theme
        # Half a day earlier: a day's own numbers stand in the middle of the day.
        edges = place.x(state.first - 0.5 + state.step * np.arange(start, stop + 1, dtype=np.float64))
        tops = np.rint(place.y(self.tops[:, start:stop])).astype(int)
        brushes = [theme.fill(part.colour) for part in state.parts]
        wide = edges[1] - edges[0] >= NARROW if len(edges) > 1 else True
        for number, (left, right) in enumerate(pairwise(edges)):
            width = max(1, round((right - left) * SHARE)) if wide else round(right) - round(left)
            x = round((left + right - width) / 2) if wide else round(left)
            for part, brush in enumerate(brushes):
                bottom, top = int(tops[part, number]), int(tops[part + 1, number])
                gap = GAP if wide and part and bottom - top > GAP else 0
                if bottom - gap > top:
                    painter.fillRect(QRectF(x, top, width, bottom - gap - top), brush)

    def _span(self, first: float, last: float) -> tuple[int, int]:
        """The numbers of the bars that are seen."""
        count = self.tops.shape[1]
        start = int((first - self.state.first) // self.state.step)
        stop = int((last - self.state.first) // self.state.step) + 1
        return min(count, max(0, start)), max(0, min(count, stop))
