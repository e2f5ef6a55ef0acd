"""A table of whole rows that is only read."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from ssi_coach.ui.skin import Skin

HIGH = 32
"""Pixels of a row at 100 %."""


class RowTable(QTableView):
    """No grid, nothing to type over, Tab leaves it; its rows are as high as the letters need."""

    def __init__(
        self, skin: Skin, rows: QAbstractTableModel, parent: QWidget | None = None, *, high: int = HIGH
    ) -> None:
        """Build it over its rows, which live as long as the table; `high` is a row's height in pixels at 100 %."""
        super().__init__(parent)
        self._skin, self._high = skin, high
        rows.setParent(self)
        self.setModel(rows)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        skin.changed.connect(self.fit)

    def fit(self) -> None:
        """Take the heights of this size of text."""
        self.verticalHeader().setDefaultSectionSize(self._skin.theme.px(self._high))
