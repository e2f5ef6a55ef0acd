"""One target in two lines: its name, whether it is reached, what is missing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ssi_coach.presentation.today.level import TargetLineState
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.evidence_label import EvidenceLabel
from ssi_coach.ui.widgets.icon_view import IconView
from ssi_coach.ui.widgets.labels import PlainLabel

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class TargetLine(QWidget):
    """A hook once it is reached, rings while it is not; the word says it too."""

    def __init__(self, skin: Skin) -> None:
        """Build it without words."""
        super().__init__()
        self._icon = IconView(skin, "target", "accent", 16)
        self._title = PlainLabel("", "strong")
        self._yours = EvidenceLabel(skin, "")
        self._sub = PlainLabel("", "caption", "muted", wrap=True)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(9)
        grid.setVerticalSpacing(0)
        grid.addWidget(self._icon, 0, 0)
        grid.setColumnMinimumWidth(0, 19)
        grid.addWidget(self._title, 0, 1, LEFT)
        grid.addWidget(self._yours, 0, 2, LEFT)
        grid.setColumnStretch(3, 1)
        grid.addWidget(self._sub, 1, 1, 1, 3)

    def set_state(self, state: TargetLineState) -> None:
        """Show a target."""
        icon, tone = ("circle-check", "success") if state.reached else ("target", "accent")
        self._icon.set_icon(icon, tone)
        self._title.setText(state.title)
        self._yours.set_text(state.yours)
        self._yours.setVisible(bool(state.yours))
        self._sub.setText(state.sub)
        self.setAccessibleName(" ".join(part for part in (state.title, state.yours, state.sub) if part))
