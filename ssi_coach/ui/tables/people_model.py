"""People as a Qt table: rows are put into words when they are seen, so tens of thousands cost nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from ssi_coach.domain.people import Person
from ssi_coach.presentation.journal.people import PeopleState, columns
from ssi_coach.ui.tables.words_model import WordsModel

NUMBERS = frozenset({3})
"""The column that holds a number."""


class PeopleModel(WordsModel):
    """Shows the people of a state."""

    def __init__(self, state: PeopleState, parent: QObject | None = None) -> None:
        """Begin with a list."""
        super().__init__(columns(), parent)
        self.numbers = NUMBERS
        self._state = state

    def set_state(self, state: PeopleState) -> None:
        """Show another list."""
        self.beginResetModel()
        self._state = state
        self.endResetModel()

    def person(self, row: int) -> Person | None:
        """Who stands in a row."""
        people = self._state.people
        return people[row] if 0 <= row < len(people) else None

    def place_of(self, key: str) -> int:
        """The row of a person, -1 where they are not listed."""
        return next((place for place, one in enumerate(self._state.people) if one.key == key), -1)

    def count(self) -> int:
        """How many people."""
        return len(self._state.people)

    def cells(self, row: int) -> Sequence[str]:
        """A person in words."""
        return self._state.row(row).cells

    def sentence(self, row: int) -> str:
        """A person as a sentence."""
        return self._state.row(row).sentence
