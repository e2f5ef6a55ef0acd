"""One of the two numbers of a pillar in a sunken box: never blended, each with its shape and its word."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ssi_coach.presentation.today.pillar_page import NumberBoxState
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.card import SunkenBox
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.shape_mark import ShapeMark

BASE = Qt.AlignmentFlag.AlignBottom


class NumberBox(SunkenBox):
    """Shape and word, the number, a sentence."""

    def __init__(self, skin: Skin, shape: str) -> None:
        """Build the box of `reading`, `estimate` or `journal score`; the first two may take each other's place."""
        super().__init__(padding=14)
        self._mark = ShapeMark(skin, shape)
        self._word = PlainLabel("", "caption", "muted")
        self._number, self._after = (
            PlainLabel("", "key figure"),
            PlainLabel("", "caption", "muted", wrap=True),
        )
        self._after.setContentsMargins(0, 0, 0, 4)
        self._sentence = PlainLabel("", "caption", "muted", wrap=True)
        first, second = QHBoxLayout(), QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self._mark)
        first.addWidget(self._word, 1)
        second.setSpacing(6)
        second.addWidget(self._number, 0, BASE)
        second.addWidget(self._after, 1, BASE)
        column = QVBoxLayout()
        column.setContentsMargins(0, 2, 0, 3)
        column.setSpacing(0)
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(self._sentence)
        column.addStretch(1)
        self.body.addLayout(column)

    def set_state(self, state: NumberBoxState) -> None:
        """Show a number."""
        self._mark.set_shape(state.shape)
        self._word.setText(state.word)
        self._number.setText(state.number)
        self._after.setText(state.after)
        self._sentence.setText(state.sentence)
        self.setAccessibleName(f"{state.word} {state.number} {state.after}. {state.sentence}")
