"""The way in: drop files, or choose them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.banner import Banner
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.card import Card
from ssi_coach.ui.widgets.empty_state import IconPlate
from ssi_coach.ui.widgets.labels import PlainLabel


class ImportCard(Card):
    """`files_wanted` when somebody wants to choose files; a file that is not understood is told here."""

    files_wanted = Signal()

    def __init__(self, skin: Skin) -> None:
        """Build the card."""
        super().__init__(padding=20)
        self.setAccessibleName(text("Import"))
        self.choose = PillButton(skin, text("Choose files ..."), kind="primary")
        self.choose.clicked.connect(self.files_wanted)
        self.fault = Banner(skin, "", "warning", close_name=text("Close"))
        self.fault.closed.connect(self.fault.hide)
        self.fault.hide()
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(PlainLabel(text("Drop files anywhere on this page"), "card title", wrap=True))
        words.addWidget(
            PlainLabel(
                text(
                    "Entries or readings as CSV, or a whole journal as JSON. You see first what would change; "
                    "what the journal holds already is never doubled."
                ),
                "body",
                "muted",
                wrap=True,
            )
        )
        words.addSpacing(2)
        words.addWidget(
            PlainLabel(text("LinkedIn's own archive cannot be read yet."), "caption", "muted", wrap=True)
        )
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(IconPlate(skin, "file-down"), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.setSpacing(12)
        self.body.addLayout(row)
        self.body.addWidget(self.fault)
        self.set_dashed(dashed=True)

    def show_fault(self, sentence: str) -> None:
        """Say why a file cannot be imported; an empty sentence takes the last one away."""
        self.fault.set_sentence(sentence, "warning")
        self.fault.setVisible(bool(sentence))
