"""Which days all charts of a page show, and which one the pointer is on: one answer for all of them."""

from __future__ import annotations

from functools import partial

import pyqtgraph as pg
from PySide6.QtCore import QObject, Signal

from ssi_coach.presentation.charts.chart import Window

MARGIN = 0.012
"""Room beside the first and the last day, as a share of the window, so that no dot is cut."""

FEWEST = 6.0
"""Days that are seen at the closest look."""


class DaysShown(QObject):
    """Keeps the time axes of charts together, and the day under the pointer.

    Charts of what was done end with today, also where the others show days ahead. `pointed` tells the ordinal
    of a day, None when the pointer has left.
    """

    pointed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin without charts."""
        super().__init__(parent)
        self._views: dict[pg.ViewBox, bool] = {}
        self._moving = False
        self._limits = Window(0.0, 1.0)
        self._first_day, self._last_day = 0.0, 1.0
        self._today = 1.0
        self.window = Window(0.0, 1.0)
        self.day: int | None = None

    def add(self, view: pg.ViewBox, *, ahead: bool = True) -> None:
        """Keep another chart with the others; `ahead` says whether it has something to show after today."""
        self._views[view] = ahead
        view.sigXRangeChanged.connect(partial(self._on_range, view))
        if self._limits.last > self._limits.first + 1:  # the others show days already
            self._moving = True  # what the new chart shows until then is nobody's wish
            self._limit(view, ahead=ahead)
            self._spread(self.window.first, self.window.last)

    def show(self, window: Window, limits: Window, today: float | None = None) -> None:
        """Show these days; nobody can look beyond the limits."""
        self._limits = _with_margin(limits)
        self._first_day, self._last_day = limits.first, limits.last
        self._today = limits.last if today is None else today
        wanted = _with_margin(window)
        for view, ahead in self._views.items():
            self._limit(view, ahead=ahead)
        self._spread(wanted.first, wanted.last)

    def zoom(self, share: float) -> None:
        """Show more (above 1) or less (below 1) around the pointed day, or today, or the newest."""
        first, last = self.window.first, self.window.last
        centre = min(self._today, last) if self.day is None else float(self.day)
        if not first <= centre <= last:
            centre = last
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

    @property
    def newest(self) -> int:
        """The last day that something is known of: today, unless all days lie before it."""
        return round(min(self._today, self._last_day))

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

    def shows(self, window: Window) -> bool:
        """Whether exactly this window is shown, so that nobody has zoomed or moved."""
        wanted = _with_margin(window)
        length = wanted.last - wanted.first
        ends = (wanted.first - self.window.first, wanted.last - self.window.last)
        return max(map(abs, ends)) < 0.001 * length

    def _on_range(self, view: pg.ViewBox, *_: object) -> None:
        """Somebody moved one chart: the others follow."""
        if self._moving:
            return
        (first, last), _y = view.viewRange()
        if self._views[view]:
            self._spread(first, last, but=view)
            return
        # A chart without the days ahead moves the window by as much as it was moved itself.
        shown = self._past_of(self.window)
        end = min(self._limits.last, self.window.last + last - shown.last)
        self._spread(self.window.first + first - shown.first, end)

    def _limit(self, view: pg.ViewBox, *, ahead: bool) -> None:
        """Nobody can look beyond the limits on this chart either."""
        last = self._limits.last if ahead else self._edge(self._limits)
        view.setLimits(
            xMin=self._limits.first, xMax=last, minXRange=FEWEST, maxXRange=last - self._limits.first
        )

    def _past_of(self, window: Window) -> Window:
        """What a chart without the days ahead shows of a window."""
        last = min(window.last, self._edge(window))
        return Window(min(window.first, last - FEWEST), last)

    def _edge(self, window: Window) -> float:
        """Where charts without the days ahead end: today, with its margin."""
        return min(self._limits.last, self._today + 0.5 + MARGIN * max(0.0, self._today - window.first))

    def _spread(self, first: float, last: float, but: pg.ViewBox | None = None) -> None:
        self._moving = True
        self.window = Window(first, last)
        past = self._past_of(self.window)
        for view, ahead in self._views.items():
            if view is not but:
                shown = self.window if ahead else past
                view.setXRange(shown.first, shown.last, padding=0)
            # Else pyqtgraph notices while it paints that everything has moved, and paints it all once more.
            view.updateMatrix()
        self._moving = False


def _with_margin(window: Window) -> Window:
    room = 0.5 + MARGIN * (window.last - window.first)
    return Window(window.first - room, window.last + room)
