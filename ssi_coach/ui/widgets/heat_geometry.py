"""Where each day of the heat map stands: a column a week, a row a weekday. Lengths in pixels."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

WEEK = 7


@dataclass(frozen=True, slots=True)
class HeatGrid:
    """The grid from `first` to `last`; `left` and `top` are its corner, `pitch` is from cell to cell."""

    first: date
    last: date
    first_weekday: int = 0
    left: float = 0.0
    top: float = 0.0
    pitch: float = 14.0
    cell: float = 11.0

    @property
    def origin(self) -> date:
        """The first day of the first week, which may lie before the first day that is shown."""
        return self.first - timedelta(days=self.row(self.first))

    @property
    def weeks(self) -> int:
        """How many columns there are."""
        return (self.last - self.origin).days // WEEK + 1

    def row(self, day: date) -> int:
        """The row of a day: 0 for the first weekday."""
        return (day.weekday() - self.first_weekday) % WEEK

    def column(self, day: date) -> int:
        """The column of a day: 0 for the first week."""
        return (day - self.origin).days // WEEK

    def box(self, day: date) -> tuple[float, float, float, float]:
        """Left, top, width and height of a day's cell."""
        x = self.left + self.column(day) * self.pitch
        y = self.top + self.row(day) * self.pitch
        return x, y, self.cell, self.cell

    def boxes(self) -> Iterator[tuple[float, float, float, float]]:
        """The cell of each day from the first to the last: reckoned in one go, as a whole map is drawn."""
        begin = self.row(self.first)
        for place in range(begin, begin + (self.last - self.first).days + 1):
            column, row = divmod(place, WEEK)
            yield self.left + column * self.pitch, self.top + row * self.pitch, self.cell, self.cell

    def day_at(self, x: float, y: float) -> date | None:
        """The day at a point, gaps counted to the cell before them; None outside the days that are shown."""
        column, row = int((x - self.left) // self.pitch), int((y - self.top) // self.pitch)
        if not (0 <= row < WEEK and 0 <= column < self.weeks):
            return None
        day = self.origin + timedelta(days=column * WEEK + row)
        return day if self.first <= day <= self.last else None

    def nearest(self, x: float, y: float) -> date:
        """The day closest to a point, for dragging beyond the edge."""
        column = min(self.weeks - 1, max(0, int((x - self.left) // self.pitch)))
        row = min(WEEK - 1, max(0, int((y - self.top) // self.pitch)))
        return self.held(self.origin + timedelta(days=column * WEEK + row))

    def held(self, day: date) -> date:
        """The day itself, or the first or last one that is shown."""
        return min(self.last, max(self.first, day))

    def months(self) -> tuple[tuple[int, float], ...]:
        """Each month of which a week or more is shown, 1 to 12, with the left edge of its middle week."""
        found = []
        day = self.first.replace(day=1)
        while day <= self.last:
            after = (day + timedelta(days=32)).replace(day=1)
            start, end = self.held(day), self.held(after - timedelta(days=1))
            if (end - start).days >= WEEK:
                found.append((day.month, self.left + self.column(start + (end - start) / 2) * self.pitch))
            day = after
        return tuple(found)

    def columns_of(self, start: date, end: date) -> tuple[tuple[float, float, float, float], ...]:
        """The boxes that a range of days covers, one a week, with the gaps around the cells."""
        boxes = []
        gap = (self.pitch - self.cell) / 2
        day = start
        while day <= end:
            until = min(end, day + timedelta(days=WEEK - 1 - self.row(day)))
            x, y, _, _ = self.box(day)
            high = (self.row(until) - self.row(day)) * self.pitch + self.pitch
            boxes.append((x - gap, y - gap, self.pitch, high))
            day = until + timedelta(days=1)
        return tuple(boxes)
