"""A row of figures with their words, hairlines between them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ssi_coach.presentation.data import Figure
from ssi_coach.ui.widgets.divider import Divider
from ssi_coach.ui.widgets.labels import PlainLabel

SIDE = 18


class FigureBox(QWidget):
    """One figure above its words."""

    def __init__(self, figure: Figure, left: int) -> None:
        """Build it; `left` is the room before it in pixels."""
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(f"{figure.value} {figure.words}")
        column = QVBoxLayout(self)
        column.setContentsMargins(left, 8, SIDE, 4)
        column.setSpacing(2)
        column.addWidget(PlainLabel(figure.value, "key figure", figure.tone))
        column.addWidget(PlainLabel(figure.words, "caption", "muted", wrap=True))
        column.addStretch(1)


class FigureStrip(QWidget):
    """Figures side by side, each with the same room."""

    def __init__(self) -> None:
        """Build it empty."""
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._shown: tuple[Figure, ...] = ()

    def set_figures(self, figures: Sequence[Figure]) -> None:
        """Show other figures."""
        if tuple(figures) == self._shown:
            return
        self._shown = tuple(figures)
        while (item := self._row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for place, figure in enumerate(self._shown):
            if place:
                self._row.addWidget(Divider(standing=True))
            self._row.addWidget(FigureBox(figure, SIDE if place else 0), 1)
