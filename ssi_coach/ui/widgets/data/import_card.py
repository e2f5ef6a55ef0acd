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
    """`files_wanted` when somebody wants to choose files; a file that is not understood is told here.

    `help_wanted` when somebody wants to know how to get the files from LinkedIn, `doubles_wanted` to look at
    entries that may be there twice.
    """

    files_wanted = Signal()
    help_wanted = Signal()
    doubles_wanted = Signal()

    def __init__(self, skin: Skin) -> None:
        """Build the card."""
        super().__init__(padding=20)
        self.setAccessibleName(text("Import"))
        self.choose = PillButton(skin, text("Choose files ..."), kind="primary")
        self.choose.clicked.connect(self.files_wanted)
        self.fault = Banner(skin, "", "warning", close_name=text("Close"))
        self.fault.closed.connect(self.fault.hide)
        self.fault.hide()
        self.how = PillButton(
            skin, text("How to get your data from LinkedIn"), size="small", icon="circle-question-mark"
        )
        self.how.clicked.connect(self.help_wanted)
        self.doubles = Banner(skin, "", "info", action=text("Look at them"))
        self.doubles.acted.connect(self.doubles_wanted)
        self.doubles.hide()
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(PlainLabel(text("Drop files anywhere on this page"), "card title", wrap=True))
        words.addWidget(
            PlainLabel(
                text(
                    "Your archive from LinkedIn, numbers of your posts, a saved SSI page, your own tables, deals out "
                    "of a customer list, or a whole journal. You see first what would change; nothing is ever "
                    "counted twice."
                ),
                "body",
                "muted",
                wrap=True,
            )
        )
        words.addSpacing(4)
        words.addWidget(self.how, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(IconPlate(skin, "file-down"), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.setSpacing(12)
        self.body.addLayout(row)
        self.body.addWidget(self.fault)
        self.body.addWidget(self.doubles)
        self.set_dashed(dashed=True)

    def show_doubles(self, sentence: str) -> None:
        """Say that some entries may be there twice; an empty sentence for none."""
        self.doubles.set_sentence(sentence)
        self.doubles.setVisible(bool(sentence))

    def show_fault(self, sentence: str) -> None:
        """Say why a file cannot be imported; an empty sentence takes the last one away."""
        self.fault.set_sentence(sentence, "warning")
        self.fault.setVisible(bool(sentence))
