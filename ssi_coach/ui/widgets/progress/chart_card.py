"""A card with a chart, or the same chart as a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ssi_coach.presentation.charts.chart import ChartState, ChartTable
from ssi_coach.presentation.formats import Formats
from ssi_coach.ui.charts.days_shown import DaysShown
from ssi_coach.ui.charts.time_chart import TimeChart
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.card import Card
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.progress.table import ChartTableView
from ssi_coach.ui.widgets.today.flow import FlowLayout

AIR = 24
"""Pixels between what stands at the left and at the right of a header."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a card's header that goes below it where room ends; `first` stands beside the title."""

    widget: QWidget
    first: bool = False


class Row(QWidget):
    """Widgets in a row, without room around them; where it would be too long it breaks."""

    def __init__(self, widgets: Sequence[QWidget], gap: int = 12) -> None:
        """Take the widgets from left to right."""
        super().__init__()
        row = FlowLayout(self, gap=gap)
        for widget in widgets:
            row.addWidget(widget)


class ChartCard(Card):
    """The ground of the cards of Progress: `stack` holds chart and table, and shows one of them.

    `asked` tells the ordinal of a day of which a person wants to know more, and where on the screen it
    stands; `menu_asked` the same of a day whose menu shall open; `delete_wanted` one whose reading shall go.
    """

    asked = Signal(int, QPoint)
    menu_asked = Signal(int, QPoint)
    delete_wanted = Signal(int)

    def __init__(
        self,
        skin: Skin,
        formats: Formats,
        days: DaysShown,
        *,
        title: str = "",
        small: bool = False,
        ahead: bool = True,
    ) -> None:
        """Build the card without a chart's state."""
        super().__init__(title)
        self.skin = skin
        self.chart = TimeChart(skin, formats, days, small=small, ahead=ahead)
        self.chart.dot_chosen.connect(self._on_dot)
        self.chart.delete_wanted.connect(self.delete_wanted)
        self.chart.day_asked.connect(self._on_menu)
        self.table: ChartTableView | None = None
        self.stack = QStackedWidget()
        self.stack.addWidget(self.chart)
        self.below = QVBoxLayout()
        self.below.setSpacing(8)
        self._pieces: tuple[Piece, ...] = ()
        self._placed: tuple[bool, ...] = ()

    def show_chart(self, chart: ChartState, table: ChartTable | None) -> None:
        """Show a chart, or its table where there is one."""
        self.chart.set_state(chart)
        if table is None:
            self.stack.setCurrentWidget(self.chart)
            return
        if self.table is None:
            self.table = ChartTableView(self.skin)
            self.table.asked.connect(self.asked)
            self.table.delete_wanted.connect(self.delete_wanted)
            self.stack.addWidget(self.table)
        self.table.set_table(table, chart.name)
        self.stack.setCurrentWidget(self.table)

    def set_pieces(self, *pieces: Piece) -> None:
        """Put parts into the header as far as there is room, the most important first, the others below."""
        self._pieces, self._placed = pieces, ()
        self.place_pieces()

    def place_pieces(self) -> None:
        """Look again at how much room there is."""
        placed = self._fitting()
        if placed == self._placed:
            return
        self._placed = placed
        for piece, fits in zip(self._pieces, placed, strict=True):
            if isinstance(piece.widget, PlainLabel):
                piece.widget.setWordWrap(not fits)
            if not fits:
                self.below.addWidget(piece.widget)
            elif piece.first:
                self.header.insertWidget(1, piece.widget)
            else:
                self.header.addWidget(piece.widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less room for the header."""
        super().resizeEvent(event)
        self.place_pieces()

    def _on_dot(self, day: int) -> None:
        self.asked.emit(day, self.chart.mapToGlobal(self.chart.place_of(day)))

    def _on_menu(self, day: int) -> None:
        self.menu_asked.emit(day, self.chart.mapToGlobal(self.chart.place_of(day)))

    def _fitting(self) -> tuple[bool, ...]:
        """For each part whether there is room for it in the header."""
        margins = self.header.contentsMargins()
        room = self.width() - margins.left() - margins.right() - self._own_width()
        fits = []
        for piece in self._pieces:
            needed = _width(piece.widget) + AIR
            fits.append(needed <= room)
            room -= needed if fits[-1] else 0
        return tuple(fits)

    def _own_width(self) -> int:
        """The width of what always stands in the header."""
        parts = {piece.widget for piece in self._pieces}
        widgets = [
            item.widget() for number in range(self.header.count()) if (item := self.header.itemAt(number))
        ]
        return sum(
            widget.sizeHint().width() + self.header.spacing()
            for widget in widgets
            if widget is not None and widget not in parts and not widget.isHidden()
        )


def _width(widget: QWidget) -> int:
    """The width that a part wants; a label in one line."""
    if isinstance(widget, PlainLabel):
        return widget.fontMetrics().horizontalAdvance(widget.text())
    return widget.sizeHint().width()
