"""Notes around an import: what the files do not hold, and what is good to know."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ssi_coach.presentation.imports.notes import Note
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.card import Card
from ssi_coach.ui.widgets.icon_view import IconView
from ssi_coach.ui.widgets.labels import PlainLabel


class NotesCard(Card):
    """Notes one below the other, each with its title and its sentence."""

    def __init__(self, skin: Skin, title: str, notes: Sequence[Note]) -> None:
        """Build the card."""
        super().__init__(title, padding=18)
        self.body.setSpacing(12)
        for note in notes:
            self.body.addWidget(_note(skin, note))


def _note(skin: Skin, note: Note) -> QWidget:
    words = QVBoxLayout()
    words.setSpacing(1)
    words.addWidget(PlainLabel(note.title, "medium", wrap=True))
    words.addWidget(PlainLabel(note.sentence, "caption", "muted", wrap=True))
    shown = QWidget()
    line = QHBoxLayout(shown)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(10)
    line.addWidget(IconView(skin, "info", "muted", 15), 0, Qt.AlignmentFlag.AlignTop)
    line.addLayout(words, 1)
    return shown
