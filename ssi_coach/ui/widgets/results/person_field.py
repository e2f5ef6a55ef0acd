"""A field for a person, completed from the people met in the journal."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from ssi_coach.domain.activities import LONGEST_NAME
from ssi_coach.presentation.results.form import Acquaintance
from ssi_coach.presentation.wording import text

MOST_LINES = 8


class PersonField(QLineEdit):
    """`chosen` tells the `Acquaintance` that was taken from the list."""

    chosen = Signal(object)

    def __init__(
        self,
        name: str,
        profile_url: str,
        people: Sequence[Acquaintance],
        parent: QWidget | None = None,
    ) -> None:
        """Build it with a person, and with whom it can propose."""
        super().__init__(name, parent)
        self.setAccessibleName(text("Person"))
        self.setMaxLength(LONGEST_NAME)
        self._people = people
        self._known = (name, profile_url)
        self.list = QCompleter(QStringListModel([_line(person) for person in people], self), self)
        self.list.setFilterMode(Qt.MatchFlag.MatchContains)
        self.list.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.list.setMaxVisibleItems(MOST_LINES)
        self.list.activated.connect(self._on_chosen)
        self.setCompleter(self.list)

    @property
    def name(self) -> str:
        """Who stands in the field."""
        return self.text().strip()

    @property
    def profile_url(self) -> str:
        """The profile of who stands there, empty while nobody known does."""
        name, profile_url = self._known
        return profile_url if self.name == name else ""

    def _on_chosen(self, line: str) -> None:
        """The line in the list names the company too; the field holds the name alone."""
        person = next((found for found in self._people if _line(found) == line), None)
        if person is not None:
            self._known = (person.name, person.profile_url)
            self.setText(person.name)
            self.chosen.emit(person)


def _line(person: Acquaintance) -> str:
    return f"{person.name}, {person.company}" if person.company else person.name
