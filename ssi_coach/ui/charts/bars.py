"""Stacked bars: what was done each week, pillar upon pillar."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter

from ssi_coach.presentation.charts.chart import BarsState
from ssi_coach.ui.charts.arrays import draw_boxes
from ssi_coach.ui.charts.layer import Layer, Numbers, Place
from ssi_coach.ui.skin import Skin

SHARE = 0.8
"""How much of its week a bar is wide; narrow ones stand side by side without a gap."""

NARROW, GAP = 5, 1

Whole = NDArray[np.int_]


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
        """Part by part, all bars of a part at once."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(Qt.PenStyle.NoPen)
        start, stop = self._span(place.seen.left(), place.seen.right())
        state = self.state
        # Half a day earlier: a day's own numbers stand in the middle of the day.
        edges = place.x(state.first - 0.5 + state.step * np.arange(start, stop + 1, dtype=np.float64))
        if len(edges) < 2:
            return
        lefts, widths, wide = _places(edges)
        tops = np.rint(place.y(self.tops[:, start:stop])).astype(int)
        for part, (bottoms, uppers) in zip(state.parts, pairwise(tops), strict=True):
            heights = bottoms - uppers
            if wide and part is not state.parts[0]:
                heights = np.where(heights > GAP, heights - GAP, heights)
            seen = heights > 0
            painter.setBrush(self.skin.theme.fill(part.colour))
            draw_boxes(painter, lefts[seen], uppers[seen], widths[seen], heights[seen])

    def _span(self, first: float, last: float) -> tuple[int, int]:
        """The numbers of the bars that are seen."""
        count = self.tops.shape[1]
        start = int((first - self.state.first) // self.state.step)
        stop = int((last - self.state.first) // self.state.step) + 1
        return min(count, max(0, start)), max(0, min(count, stop))


def _places(edges: Numbers) -> tuple[Whole, Whole, bool]:
    """Where bars begin and how wide they are, in whole pixels; whether they are wide enough for gaps."""
    if edges[1] - edges[0] < NARROW:
        whole = np.rint(edges).astype(int)
        return whole[:-1], np.diff(whole), False
    widths = np.maximum(1, np.rint(np.diff(edges) * SHARE).astype(int))
    return np.rint((edges[:-1] + edges[1:] - widths) / 2).astype(int), widths, True
