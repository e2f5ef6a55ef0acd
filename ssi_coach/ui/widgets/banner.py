"""A line that says something about the whole page, and perhaps offers one step."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import IconButton, PillButton
from ssi_coach.ui.widgets.card import SunkenBox
from ssi_coach.ui.widgets.icon_view import IconView
from ssi_coach.ui.widgets.labels import PlainLabel

ICONS = {"info": "info", "success": "circle-check", "warning": "triangle-alert", "danger": "triangle-alert"}
TONES = {"info": "muted", "success": "success", "warning": "warning", "danger": "danger"}


class Banner(SunkenBox):
    """Icon and sentence; `acted` when its button is pressed, `closed` when its cross is.

    `tone` is `info`, `success`, `warning` or `danger`; the icon says it too, never the colour alone.
    """

    acted = Signal()
    closed = Signal()

    def __init__(
        self,
        skin: Skin,
        sentence: str,
        tone: str = "info",
        *,
        action: str = "",
        close_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Build the line; without `action` it has no button, without `close_name` no cross."""
        super().__init__(parent=parent)
        self.setAccessibleName(sentence)
        self._label = PlainLabel(sentence, wrap=True)
        self._icon = IconView(skin, ICONS[tone], TONES[tone])
        self.body.addWidget(self._icon)
        self.body.addWidget(self._label, 1)
        self._button = PillButton(skin, action, size="small", parent=self) if action else None
        if self._button is not None:
            self._button.clicked.connect(self.acted)
            self.body.addWidget(self._button)
        if close_name:
            cross = IconButton(skin, "x", close_name, size="small")
            cross.clicked.connect(self.closed)
            self.body.addWidget(cross)

    def done(self, sentence: str) -> None:
        """The step was taken: say so in its place."""
        self.set_sentence(sentence, "success")
        if self._button is not None:
            self._button.hide()

    def set_sentence(self, sentence: str, tone: str = "info") -> None:
        """Say something else."""
        self.setAccessibleName(sentence)
        self._label.setText(sentence)
        self._icon.set_icon(ICONS[tone], TONES[tone])
