"""Where the journal is, and how much it holds."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ssi_coach.presentation.data import DataState
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.card import Card
from ssi_coach.ui.widgets.data.figures import FigureStrip
from ssi_coach.ui.widgets.data.rows import WordsRow
from ssi_coach.ui.widgets.divider import Divider
from ssi_coach.ui.widgets.labels import PlainLabel


class JournalCard(Card):
    """`folder_wanted` when the folder is to be opened, `copy_wanted` when its path is to be copied."""

    folder_wanted = Signal()
    copy_wanted = Signal()

    def __init__(self, skin: Skin) -> None:
        """Build the card without numbers."""
        super().__init__(text("Your journal"), padding=20)
        self.figures = FigureStrip()
        self._empty = PlainLabel("", "body", "muted", wrap=True)
        self.place = WordsRow(skin, "folder", elide=True)
        self.copy_path = self.place.add_button(text("Copy path"), icon="copy")
        self.open_folder = self.place.add_button(text("Open folder"), icon="folder-open")
        self.copy_path.clicked.connect(self.copy_wanted)
        self.open_folder.clicked.connect(self.folder_wanted)
        self.body.addWidget(self.figures)
        self.body.addWidget(self._empty)
        self.body.addSpacing(2)
        self.body.addWidget(Divider())
        self.body.addWidget(self.place)
        self.body.setContentsMargins(20, 0, 20, 8)
        self._empty.hide()

    def set_state(self, state: DataState) -> None:
        """Show another state."""
        self.set_sub(state.sub)
        self.figures.set_figures(state.figures)
        self._empty.setText(state.empty)
        self._empty.setVisible(bool(state.empty))
        self.figures.setVisible(not state.empty)
        self.place.set_words(
            str(state.folder), text("One file in this folder. Nothing leaves this computer.")
        )
