"""A row of a card: icon, two lines of words, and a button at the right end."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.icon_view import IconView
from ssi_coach.ui.widgets.labels import PlainLabel

TOP = Qt.AlignmentFlag.AlignTop


class WordsRow(QWidget):
    """Icon, title and detail; buttons follow with `add_button`."""

    def __init__(
        self, skin: Skin, icon: str, title: str = "", detail: str = "", *, elide: bool = False
    ) -> None:
        """Build the row; `elide` cuts a long title instead of breaking it."""
        super().__init__()
        self._skin = skin
        self.icon = IconView(skin, icon, "accent", 18)
        self.title = PlainLabel(title, "medium", wrap=not elide, elide=elide)
        self.detail = PlainLabel(detail, "caption", "muted", wrap=True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 6, 0, 6)
        self._row.setSpacing(12)
        self._row.addWidget(self.icon)
        self._row.addLayout(self._words(), 1)

    def set_words(self, title: str, detail: str) -> None:
        """Say something else."""
        self.title.setText(title)
        self.detail.setText(detail)
        self.detail.setVisible(bool(detail))

    def add_button(self, text: str, name: str = "", *, kind: str = "plain", icon: str = "") -> PillButton:
        """Put another button at the right end; `name` is what screen readers say if the text is not enough."""
        button = PillButton(self._skin, text, kind=kind, size="small", icon=icon)
        if name:
            button.setAccessibleName(name)
            button.setToolTip(name)
        self._row.addWidget(button)
        return button

    def minimumSizeHint(self) -> QSize:
        """Words break into lines before a button is cut."""
        return QSize(0, super().minimumSizeHint().height())

    def _words(self) -> QVBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self.detail)
        words.addStretch(1)
        return words
