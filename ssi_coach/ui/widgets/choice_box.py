"""A choice among words in a list that opens."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QComboBox, QWidget

from ssi_coach.ui.widgets.wheel import scroll_past


class ChoiceBox(QComboBox):
    """`key` is what the program calls the chosen word. Scrolling past chooses nothing."""

    def __init__(
        self,
        name: str,
        choices: Iterable[tuple[str, str]] = (),
        chosen: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Build it with pairs of key and word, a line where there is no word.

        `name` is what screen readers say it is for; without `chosen` it stands at the first.
        """
        super().__init__(parent)
        self.setAccessibleName(name)
        for key, words in choices:
            if words:
                self.addItem(words, key)
            else:
                self.insertSeparator(self.count())
        self.setCurrentIndex(max(0, self.findData(chosen)))
        scroll_past(self)

    @property
    def key(self) -> str:
        """The key of what is chosen, "" for nothing."""
        return str(self.currentData() or "")
