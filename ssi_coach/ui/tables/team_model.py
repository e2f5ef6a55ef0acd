"""The members of a team as a Qt table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from ssi_coach.presentation.team.board import DAY, NAME, MemberRow, columns
from ssi_coach.ui.tables.words_model import WordsModel

DOWN, UP = "↓", "↑"
WORDS = (NAME, DAY)
"""The columns that hold words; all others hold numbers."""


class TeamModel(WordsModel):
    """Shows rows that are in words already; a team is small."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin empty."""
        self._keys, titles = zip(*columns(), strict=True)
        super().__init__(titles, parent)
        self.numbers = frozenset(place for place, key in enumerate(self._keys) if key not in WORDS)
        self._rows: tuple[MemberRow, ...] = ()
        self._sorted = ("", "")

    def set_rows(self, rows: tuple[MemberRow, ...], sort: str, *, down: bool) -> None:
        """Show other rows; an arrow behind a title says what they are sorted by."""
        self.beginResetModel()
        self._rows = rows
        self._sorted = (sort, DOWN if down else UP)
        self.endResetModel()

    def member(self, row: int) -> str:
        """Who stands in a row, "" beside them all."""
        return self._rows[row].member if 0 <= row < len(self._rows) else ""

    def place_of(self, member: str) -> int:
        """The row of a member, -1 where they are not listed."""
        return next((place for place, row in enumerate(self._rows) if row.member == member), -1)

    def key(self, column: int) -> str:
        """What a column sorts by."""
        return str(self._keys[column])

    def title(self, column: int) -> str:
        """Its words, with the arrow."""
        words, (sort, arrow) = super().title(column), self._sorted
        return f"{words} {arrow}" if self._keys[column] == sort else words

    def count(self) -> int:
        """How many members."""
        return len(self._rows)

    def cells(self, row: int) -> Sequence[str]:
        """A member in words."""
        return self._rows[row].cells

    def sentence(self, row: int) -> str:
        """A member as a sentence."""
        return self._rows[row].sentence
