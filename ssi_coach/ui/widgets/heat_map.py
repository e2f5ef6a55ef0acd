"""A year of days: the more was done, the darker; days off are dashed and not counted.

With the mouse: press a day, drag to another. With the keyboard: arrows go from day to day, Shift holds the
other end of the range, Enter takes it, Escape gives it up.
"""

from __future__ import annotations

from datetime import date, timedelta
from itertools import starmap

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ssi_coach.presentation.charts.heat_year import HeatDay, HeatMapState
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.heat_geometry import WEEK, HeatGrid
from ssi_coach.ui.widgets.heat_paint import paint_cursor, paint_days, paint_frame, paint_names
from ssi_coach.ui.widgets.painted import Painted, smooth

TOP, PITCH, WIDEST, GAP, EDGE = 20, 14, 20, 3, 4
STEPS = {
    Qt.Key.Key_Left.value: -WEEK,
    Qt.Key.Key_Right.value: WEEK,
    Qt.Key.Key_Up.value: -1,
    Qt.Key.Key_Down.value: 1,
}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class HeatMap(Painted):
    """The map; `range_chosen` gives first and last day that a person chose, `range_cleared` takes it back."""

    range_chosen = Signal(object, object)
    range_cleared = Signal()

    def __init__(self, skin: Skin, parent: QWidget | None = None) -> None:
        """Build it without days."""
        super().__init__(skin, parent)
        self.state = HeatMapState(())
        self._days: dict[date, HeatDay] = {}
        self._from: date | None = None
        self._to: date | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_state(self, state: HeatMapState) -> None:
        """Show other days, or another chosen range."""
        self.state = state
        self._days = {day.day: day for day in state.days}
        self._from, self._to = state.chosen or (None, None)
        self.setAccessibleName(state.summary)
        self.updateGeometry()
        self.update()

    @property
    def chosen(self) -> tuple[date, date] | None:
        """First and last day of the range as it stands, also while it is being dragged."""
        if self._from is None or self._to is None:
            return None
        return min(self._from, self._to), max(self._from, self._to)

    def grid(self) -> HeatGrid | None:
        """Where the days stand now: as many of the latest weeks as there is room for. None without days."""
        if not self.state.days:
            return None
        last, scale = self.state.days[-1].day, self.theme.scale
        left = self._names_width()
        whole = HeatGrid(self.state.days[0].day, last, self.state.first_weekday)
        room = self.width() - left - EDGE
        pitch = min(WIDEST * scale, max(PITCH * scale, room / whole.weeks))
        weeks = min(whole.weeks, max(1, int(room / pitch)))
        first = max(whole.first, whole.origin + timedelta(days=WEEK * (whole.weeks - weeks)))
        return HeatGrid(
            first, last, self.state.first_weekday, left, self.theme.px(TOP), pitch, pitch - GAP * scale
        )

    def sizeHint(self) -> QSize:
        """Room for all weeks."""
        scale = self.theme.scale
        return QSize(round(self._names_width() + 53 * PITCH * scale + EDGE), self._height(PITCH * scale))

    def minimumSizeHint(self) -> QSize:
        """At least a few weeks."""
        return QSize(self.theme.px(200), self._height(PITCH * self.theme.scale))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More room makes larger cells, and larger cells need more height."""
        grid = self.grid()
        if grid is not None:
            self.setFixedHeight(self._height(grid.pitch))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A range begins."""
        grid = self.grid()
        if grid is None or event.button() != Qt.MouseButton.LeftButton:
            return
        day = grid.day_at(event.position().x(), event.position().y())
        if day is not None:
            held = event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self._from is not None
            self._reach(day, hold=bool(held))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The range follows the pointer."""
        grid = self.grid()
        if grid is not None and self._from is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self._reach(grid.nearest(event.position().x(), event.position().y()), hold=True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The range is chosen."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Enter and Escape."""
        grid = self.grid()
        if grid is None:
            super().keyPressEvent(event)
        elif event.key() in STEPS:
            here = self._to or grid.last
            day = grid.held(here + timedelta(days=STEPS[event.key()])) if self._to else here
            self._reach(day, hold=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() in ENTER and self.chosen is not None:
            self._tell()
        elif event.key() == Qt.Key.Key_Escape and self.chosen is not None:
            self._from = self._to = None
            self.update()
            self.range_cleared.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The day of the keyboard shows."""
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The day of the keyboard hides."""
        self.update()

    def event(self, event: QEvent) -> bool:
        """The day under the pointer is told in a tooltip."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            grid = self.grid()
            day = grid.day_at(event.pos().x(), event.pos().y()) if grid is not None else None
            QToolTip.showText(event.globalPos(), self._tip(day), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Names, cells, the chosen range, the day of the keyboard."""
        grid = self.grid()
        if grid is None:
            return
        with smooth(self) as painter:
            paint_names(painter, grid, self.state, self.theme)
            days = self.state.days[(grid.first - self.state.days[0].day).days :]
            paint_days(painter, zip(starmap(QRectF, grid.boxes()), days, strict=True), self.theme)
            if self.chosen is not None and self.chosen[1] >= grid.first:
                paint_frame(painter, grid, (max(self.chosen[0], grid.first), self.chosen[1]), self.theme)
            if self.hasFocus() and self._to is not None and grid.first <= self._to <= grid.last:
                paint_cursor(painter, QRectF(*grid.box(self._to)), self.theme)

    def _reach(self, day: date, *, hold: bool) -> None:
        """Go to a day; the range begins there too unless its other end is held."""
        if not hold or self._from is None:
            self._from = day
        self._to = day
        self.setAccessibleDescription(self._tip(day))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.update()

    def _tell(self) -> None:
        """A person has chosen."""
        if self.chosen is not None:
            self.range_chosen.emit(*self.chosen)

    def _tip(self, day: date | None) -> str:
        """A day in words."""
        return self.state.tip(self._days[day]) if day in self._days else ""

    def _names_width(self) -> int:
        """Room for the names of weekdays."""
        letters = QFontMetrics(self.theme.font("small"))
        widest = max((letters.horizontalAdvance(name) for name in self.state.weekday_names), default=0)
        return widest + self.theme.px(10) if widest else EDGE

    def _height(self, pitch: float) -> int:
        """Names of months, and seven rows."""
        return round(self.theme.px(TOP) + WEEK * pitch + EDGE)
