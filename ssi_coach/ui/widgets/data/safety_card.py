"""What keeps the journal safe: the last proved copy and the last check."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ssi_coach.presentation.data import DataState
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.card import Card
from ssi_coach.ui.widgets.data.rows import WordsRow
from ssi_coach.ui.widgets.divider import Divider


class SafetyCard(Card):
    """`backup_wanted`, `check_wanted`, and `backups_wanted` to look into the folder of the backups."""

    backup_wanted = Signal()
    check_wanted = Signal()
    backups_wanted = Signal()

    def __init__(self, skin: Skin) -> None:
        """Build the card without a state."""
        super().__init__(text("Safety"), padding=20)
        self.backup = WordsRow(skin, "shield-check")
        self.check = WordsRow(skin, "search-check")
        self.see_backups = PillButton(
            skin, text("Open backup folder"), kind="quiet", size="small", icon="folder-open"
        )
        self.back_up_now = self.backup.add_button(text("Back up now"))
        self.check_now = self.check.add_button(text("Check now"))
        self.see_backups.clicked.connect(self.backups_wanted)
        self.back_up_now.clicked.connect(self.backup_wanted)
        self.check_now.clicked.connect(self.check_wanted)
        self.header.addWidget(self.see_backups)
        self.body.addWidget(self.backup)
        self.body.addWidget(Divider())
        self.body.addWidget(self.check)
        self.body.setSpacing(2)
        self.body.setContentsMargins(20, 0, 20, 8)

    def set_state(self, state: DataState) -> None:
        """Show another state."""
        self.see_backups.setToolTip(str(state.backups))
        self.see_backups.setVisible(state.backed_up)
        for row in state.safety:
            shown, button = (
                (self.backup, self.back_up_now) if row.id == "backup" else (self.check, self.check_now)
            )
            shown.icon.set_icon(row.icon, row.tone)
            shown.set_words(row.title, row.detail)
            button.setText(row.button)
            button.setEnabled(True)

    def set_busy(self, words: str) -> None:
        """The check runs: say so until the next state."""
        self.check_now.setText(words)
        self.check_now.setEnabled(False)
