"""The head of a pillar's items: icon, name, how much is done."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ssi_coach.presentation.checklist.rows import GroupState
from ssi_coach.ui.icons import PILLAR_ICONS
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.bars import Bar
from ssi_coach.ui.widgets.icon_view import IconView
from ssi_coach.ui.widgets.labels import PlainLabel

LEFT, RIGHT, HIGH, BAR, COUNT = 20, 20, 52, 120, 56


class GroupHead(QWidget):
    """Shows a `GroupState` without its rows."""

    def __init__(self, skin: Skin, state: GroupState) -> None:
        """Build the head of a pillar."""
        super().__init__()
        px = skin.theme.px
        self.setMinimumHeight(px(HIGH))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name = PlainLabel("", "card title")
        self._bar = Bar(skin, state.pillar)
        self._bar.setFixedWidth(px(BAR))
        self._done, self._of = PlainLabel("", "strong"), PlainLabel("", "body", "muted")
        count = QWidget()
        count.setMinimumWidth(px(COUNT))
        numbers = QHBoxLayout(count)
        numbers.setContentsMargins(0, 0, 0, 0)
        numbers.setSpacing(4)
        numbers.addStretch(1)
        numbers.addWidget(self._done)
        numbers.addWidget(self._of)
        row = QHBoxLayout(self)
        row.setContentsMargins(LEFT, 0, RIGHT, 0)
        row.setSpacing(8)
        row.addWidget(IconView(skin, PILLAR_ICONS[state.pillar], f"{state.pillar} text", 16))
        row.addWidget(self._name)
        row.addStretch(1)
        row.addWidget(self._bar)
        row.addWidget(count, 0, Qt.AlignmentFlag.AlignVCenter)
        self.set_state(state)

    def set_state(self, state: GroupState) -> None:
        """Show another state of the same pillar."""
        self._name.setText(state.name)
        self._bar.setVisible(state.share is not None)
        self._bar.set_share(state.share or 0.0, state.summary)
        self._done.setText(state.done_text)
        self._done.set_tone("muted" if state.share is None else "text")
        self._of.setText(state.of_text)
        self._of.setVisible(bool(state.of_text))
        self.setAccessibleName(state.summary)
        self.setToolTip(state.summary)
