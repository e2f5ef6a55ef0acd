"""Which days all charts of a page show, and which one the pointer is on: one answer for all of them."""

from __future__ import annotations

from functools import partial

import pyqtgraph as pg
from PySide6.QtCore import QObject, Signal

from ssi_coach.presentation.chart import Window

MARGIN = 0.012
"""Room beside the first and the last day, as a share of the window, so that no dot is cut."""

FEWEST = 6.0
"""Days that are seen at the closest look."""


class DaysShown(QObject):
    """Keeps the time axes of charts together, and the day under the pointer.

    `pointed` tells the ordinal of a day, None when the pointer has left.
    """

    pointed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin without charts."""
        super().__init__(parent)
        self._views: list[pg.ViewBox] = []
        self._moving = False
        self._limits = Window(0.0, 1.0)
        self._first_day, self._last_day = 0.0, 1.0
        self.window = Window(0.0, 1.0)
        self.day: int | None = None

    def add(self, view: pg.ViewBox) -> None:
        """Keep another chart with the others."""
        self._views.append(view)
        view.sigXRangeChanged.connect(partial(self._on_range, view))

    def show(self, window: Window, limits: Window) -> None:
        """Show these days; nobody can look beyond the limits."""
        self._limits = _with_margin(limits)
        self._first_day, self._last_day = limits.first, limits.last
        wanted = _with_margin(window)
        for view in self._views:
            view.setLimits(
                xMin=self._limits.first,
                xMax=self._limits.last,
                minXRange=FEWEST,
                maxXRange=self._limits.last - self._limits.first,
            )
        self._spread(wanted.first, wanted.last)

    def zoom(self, share: float) -> None:
        """Show more (above 1) or less (below 1) around the pointed day, or the newest."""
        first, last = self.window.first, self.window.last
        centre = last if self.day is None or not first <= self.day <= last else float(self.day)
        length = max(FEWEST, min(self._limits.last - self._limits.first, (last - first) * share))
        before = (centre - first) / (last - first)
        start = max(self._limits.first, min(self._limits.last - length, centre - before * length))
        self._spread(start, start + length)

    def point(self, day: int | None) -> None:
        """The pointer is on this day now; the days that are shown follow the keyboard."""
        day = None if day is None else self.within(day)
        if day != self.day:
            self.day = day
            self.pointed.emit(day)

    def within(self, day: int) -> int:
        """The day itself, or the nearest one that can be seen."""
        return round(min(self._last_day, max(self._first_day, day)))

    def follow(self, day: int) -> None:
        """Point to a day, and move so that it is seen."""
        first, last = self.window.first, self.window.last
        if day < first:
            self._spread(float(day) - 1, float(day) - 1 + last - first)
        elif day > last:
            self._spread(float(day) + 1 - (last - first), float(day) + 1)
        self.point(day)

    def _on_range(self, view: pg.ViewBox, *_: object) -> None:
        """Somebody moved one chart: the others follow."""
        if not self._moving:
            (first, last), _y = view.viewRange()
            self._spread(first, last, but=view)

    def _spread(self, first: float, last: float, but: pg.ViewBox | None = None) -> None:
        self._moving = True
        for view in self._views:
            if view is not but:
                view.setXRange(first, last, padding=0)
            # Else pyqtgraph notices while it paints that everything has moved, and paints it all once more.
            view.updateMatrix()
        self._moving = False
        self.window = Window(first, last)


def _with_margin(window: Window) -> Window:
    room = 0.5 + MARGIN * (window.last - window.first)
    return Window(window.first - room, window.last + room)
