"""What is good to know about an import."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.card import Card
from ssi_coach.ui.widgets.icon_view import IconView
from ssi_coach.ui.widgets.labels import PlainLabel


class NotesCard(Card):
    """Pairs of a title and a sentence."""

    def __init__(self, skin: Skin, notes: Sequence[tuple[str, str]]) -> None:
        """Build the card."""
        super().__init__(text("Good to know"), padding=18)
        self.body.setSpacing(12)
        for title, sentence in notes:
            self.body.addWidget(_note(skin, title, sentence))


def _note(skin: Skin, title: str, sentence: str) -> QWidget:
    words = QVBoxLayout()
    words.setSpacing(1)
    words.addWidget(PlainLabel(title, "medium", wrap=True))
    words.addWidget(PlainLabel(sentence, "caption", "muted", wrap=True))
    shown = QWidget()
    line = QHBoxLayout(shown)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(10)
    line.addWidget(IconView(skin, "info", "muted", 15), 0, Qt.AlignmentFlag.AlignTop)
    line.addLayout(words, 1)
    return shown
