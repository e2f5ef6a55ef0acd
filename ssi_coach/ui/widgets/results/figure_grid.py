"""Rows of figures with a bar each: names at the left, bars, numbers at the right under their heads."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ssi_coach.presentation.charts.figure_rows import FigureRow, FigureRows
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.results.figure_bar import FigureBar

COLUMN_GAP = 14
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
NAME, BAR, FIRST = 0, 1, 2


class _Row:
    """The widgets of a row: the first figure is the one of the bar, so it is strong; those after two are quiet."""

    def __init__(self, skin: Skin, figures: int) -> None:
        self.name = PlainLabel()
        self.bar = FigureBar(skin)
        first, second = PlainLabel("", "strong"), PlainLabel()
        self.cells = [first, second, *(PlainLabel("", "caption", "muted") for _ in range(figures - 2))][
            :figures
        ]

    def show(self, state: FigureRow) -> None:
        """Show a row; screen readers hear all of it with its name."""
        self.name.setText(state.name)
        self.name.setAccessibleName(state.tip)
        self.bar.set_share(state.share)
        for cell, words in zip(self.cells, state.cells, strict=True):
            cell.setText(words)
        for widget in self.widgets:
            widget.setToolTip(state.tip)

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        """From left to right."""
        return (self.name, self.bar, *self.cells)


class FigureGrid(QWidget):
    """As many rows as there are to show; what is hovered says itself in a sentence."""

    def __init__(self, skin: Skin, *, gap: int = 12) -> None:
        """Build it empty; `gap` is the room between rows in pixels."""
        super().__init__()
        self._skin = skin
        self._heads: list[PlainLabel] = []
        self._rows: list[_Row] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(COLUMN_GAP)
        self._grid.setVerticalSpacing(gap)
        self._grid.setColumnStretch(BAR, 1)

    def set_state(self, state: FigureRows) -> None:
        """Show other rows under the same heads."""
        for column, words in enumerate(state.heads):
            self._head(column).setText(words)
        while len(self._rows) < len(state.rows):
            self._add(len(state.heads))
        for number, row in enumerate(self._rows):
            shown = number < len(state.rows)
            for widget in row.widgets:
                widget.setVisible(shown)
            if shown:
                row.show(state.rows[number])

    def texts(self) -> list[tuple[str, ...]]:
        """What stands in the rows that are shown."""
        shown = [row for row in self._rows if not row.name.isHidden()]
        return [(row.name.text(), *(cell.text() for cell in row.cells)) for row in shown]

    def _head(self, column: int) -> PlainLabel:
        if column == len(self._heads):
            head = PlainLabel("", "caption", "muted")
            head.setAlignment(RIGHT)
            self._grid.addWidget(head, 0, FIRST + column)
            self._heads.append(head)
        return self._heads[column]

    def _add(self, figures: int) -> None:
        row, place = _Row(self._skin, figures), len(self._rows) + 1
        self._rows.append(row)
        for column, widget in enumerate(row.widgets):
            self._grid.addWidget(widget, place, column)
        for cell in row.cells:
            cell.setAlignment(RIGHT)
