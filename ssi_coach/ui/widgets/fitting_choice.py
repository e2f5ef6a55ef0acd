"""A choice of a few words in a row, or in a list that opens where the row would not fit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.choice_box import ChoiceBox
from ssi_coach.ui.widgets.segmented import Segmented


class FittingChoice(QWidget):
    """`chosen` tells the key that a person chose."""

    chosen = Signal(str)

    def __init__(self, skin: Skin, choices: Sequence[tuple[str, str]], chosen: str = "") -> None:
        """Take pairs of key and word; without `chosen` it is the first."""
        super().__init__()
        self._keys = [key for key, _ in choices]
        self.row = Segmented(skin, choices, chosen, size="small", parent=self)
        self.list = ChoiceBox("", choices, parent=self)
        self.list.setProperty("size", "small")
        self.list.hide()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.choose(self.row.key)
        self.row.chosen.connect(self._on_chosen)
        self.list.activated.connect(self._on_activated)

    @property
    def key(self) -> str:
        """The key of what is chosen."""
        return self.row.key

    def choose(self, key: str) -> None:
        """Choose by key, without a signal. Unknown: KeyError."""
        self.row.choose(key)
        self.list.setCurrentIndex(self._keys.index(key))

    def name(self, words: str) -> None:
        """Say to screen readers what is chosen here."""
        self.row.setAccessibleName(words)
        self.list.setAccessibleName(words)

    def sizeHint(self) -> QSize:
        """Room for the row, and never less high than the list."""
        return QSize(self.row.sizeHint().width(), self._high())

    def minimumSizeHint(self) -> QSize:
        """Room for the list."""
        return QSize(self.list.minimumSizeHint().width(), self._high())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The row where it fits, else the list."""
        super().resizeEvent(event)
        fits = self.width() >= self.row.sizeHint().width()
        self.row.setVisible(fits)
        self.list.setVisible(not fits)
        top = (self.height() - self.row.sizeHint().height()) // 2
        self.row.setGeometry(0, top, self.row.sizeHint().width(), self.row.sizeHint().height())
        self.list.setGeometry(self.rect())

    def _high(self) -> int:
        return max(self.row.sizeHint().height(), self.list.sizeHint().height())

    def _on_chosen(self, key: str) -> None:
        self.list.setCurrentIndex(self._keys.index(key))
        self.chosen.emit(key)

    def _on_activated(self, place: int) -> None:
        self.row.choose(self._keys[place])
        self.chosen.emit(self._keys[place])
