"""Results as a Qt table: rows are put into words when they are seen, so tens of thousands cost nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from ssi_coach.presentation.results.table import FIELDS, NUMBERS, TableRows, column_titles
from ssi_coach.ui.tables.words_model import WordsModel


class ResultsModel(WordsModel):
    """Shows the rows of a state."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin empty."""
        super().__init__(column_titles(), parent)
        self.numbers = frozenset(place for place, field in enumerate(FIELDS) if field in NUMBERS)
        self.rows: TableRows | None = None

    def set_rows(self, rows: TableRows) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def id_at(self, row: int) -> str:
        """Which result stands in a row, empty for none."""
        results = () if self.rows is None else self.rows.results
        return results[row].id if 0 <= row < len(results) else ""

    def count(self) -> int:
        """How many results."""
        return 0 if self.rows is None else len(self.rows.results)

    def cells(self, row: int) -> Sequence[str]:
        """A result in words."""
        return () if self.rows is None else self.rows.cells(row)

    def sentence(self, row: int) -> str:
        """A result as a sentence."""
        return "" if self.rows is None else self.rows.sentence(row)
