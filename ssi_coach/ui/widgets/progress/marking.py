"""Choosing two days on the main chart: a click, a click with Shift, or dragging one of the two marks."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtGui import QGuiApplication

from ssi_coach.ui.charts.marks import MarksLayer
from ssi_coach.ui.charts.time_chart import TimeChart
from ssi_coach.ui.skin import Skin


class Marking(QObject):
    """While it is on, what is clicked on the chart is one of the two days; `chosen` tells both."""

    chosen = Signal(object, object)

    def __init__(self, skin: Skin, chart: TimeChart) -> None:
        """Put the marks on the chart, unseen."""
        super().__init__(chart)
        self._chart = chart
        self.layer = MarksLayer(skin)
        chart.view.addItem(self.layer, ignoreBounds=True)
        chart.plot.scene().sigMouseMoved.connect(self._on_mouse)
        self.layer.moved.connect(self._on_moved)

    @property
    def on(self) -> bool:
        """Whether two days are being chosen."""
        return self.layer.isVisible()

    def show_days(self, first: date, last: date, limits: tuple[date, date]) -> None:
        """Mark two days; only days within the limits can be chosen."""
        low, high = limits
        self.layer.mark(first.toordinal(), last.toordinal(), (low.toordinal(), high.toordinal()))

    def stop(self) -> None:
        """Take the marks away: a click means again what it meant before."""
        self.layer.hide()

    def take(self, day: int) -> bool:
        """A day was clicked or chosen by key: with Shift it is the last one, else the first; whether it was taken."""
        if not self.on:
            return False
        shift = QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier
        first, last = (self.layer.first, day) if shift else (day, self.layer.last)
        if first != last:
            self._tell(min(first, last), max(first, last))
        return True

    def _tell(self, first: int, last: int) -> None:
        self.chosen.emit(date.fromordinal(first), date.fromordinal(last))

    def _on_moved(self) -> None:
        self._tell(self.layer.first, self.layer.last)

    def _on_mouse(self, spot: QPointF) -> None:
        """A mark that can be dragged says so."""
        if self.layer.near(spot) is not None:
            self._chart.plot.viewport().setCursor(Qt.CursorShape.SizeHorCursor)
