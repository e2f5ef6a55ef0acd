"""A number with its shape, its name before it and what it belongs to behind it, in one line."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ssi_coach.presentation.today.level import NumberLineState
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.shape_mark import ShapeMark

MARK_ROOM = 20


class NumberLine(QWidget):
    """`shape` is `reading` or `journal score`, so that the two are never taken for each other."""

    def __init__(self, skin: Skin, shape: str) -> None:
        """Build the line without a number."""
        super().__init__()
        self._name, self._number = PlainLabel(), PlainLabel("", "strong")
        self._after = PlainLabel(elide=True)
        mark = QWidget()
        mark.setFixedWidth(skin.theme.px(MARK_ROOM))
        inner = QHBoxLayout(mark)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(ShapeMark(skin, shape))
        inner.addStretch(1)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(4)
        self.row.addWidget(mark)
        self.row.addSpacing(4)
        self.row.addWidget(self._name)
        self.row.addWidget(self._number)
        self.row.addWidget(self._after, 1)

    def set_state(self, state: NumberLineState | None) -> None:
        """Show a number; None hides the line."""
        self.setVisible(state is not None)
        if state is None:
            return
        self._name.setText(state.name)
        self._number.setText(state.number)
        self._after.setText(state.after)
        self.setToolTip(state.tip)
        self.setAccessibleName(f"{state.name} {state.number} {state.after}")
        self.setAccessibleDescription(state.tip)
