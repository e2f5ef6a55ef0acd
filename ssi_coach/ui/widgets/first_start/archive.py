"""First start: LinkedIn's archive, for those who have it already."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ssi_coach.presentation.first_start import FirstStartAnswers, files_title
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.card import Card
from ssi_coach.ui.widgets.empty_state import IconPlate
from ssi_coach.ui.widgets.first_start.step import FirstStep
from ssi_coach.ui.widgets.labels import PlainLabel

CARD_WIDTH = 620


class ArchiveStep(FirstStep):
    """`wanted` carries what the page Data shall begin with: "import" to choose files, or "help".

    Files that were dropped at an earlier step are looked at when the questions are done.
    """

    wanted = Signal(object)

    def __init__(self, skin: Skin) -> None:
        """Build it; whoever has no archive goes on to Today."""
        super().__init__(
            skin,
            text("Your archive from LinkedIn"),
            text("It fills the journal with what you did in the last years. You can do this at any time."),
        )
        self._ready = False
        self.choose = PillButton(skin, text("Choose files ..."))
        self.choose.clicked.connect(self._on_choose)
        self.how = PillButton(
            skin, text("How to get your data from LinkedIn"), size="small", icon="circle-question-mark"
        )
        self.how.clicked.connect(self._on_how)
        card = Card(padding=20)
        card.setMaximumWidth(skin.theme.px(CARD_WIDTH))
        card.body.addLayout(self._row())
        card.set_dashed(dashed=True)
        self.body.addWidget(card)
        self.body.addStretch(1)
        self.setFocusProxy(self.choose)

    @property
    def continue_words(self) -> str:
        """It is the last step."""
        return text("Look at it") if self._ready else text("Go to Today")

    @property
    def skip_words(self) -> str:
        """Going on is skipping, while there is nothing to look at."""
        return text("Later") if self._ready else ""

    def taken(self, answers: FirstStartAnswers) -> FirstStartAnswers | None:
        """Nothing is asked here."""
        return answers

    def set_files(self, files: Sequence[Path]) -> None:
        """Show what was dropped at an earlier step."""
        self._ready = bool(files)
        self._title.setText(files_title(files) or text("Drop the archive here, as it came"))
        self.choose.setText(text("Other files ...") if files else text("Choose files ..."))
        self.choose.updateGeometry()
        self.changed.emit()

    def _row(self) -> QHBoxLayout:
        """What can be dropped, and the two buttons."""
        words = QVBoxLayout()
        words.setSpacing(3)
        self._title = PlainLabel(text("Drop the archive here, as it came"), "card title", wrap=True)
        words.addWidget(self._title)
        said = text("You see first what would change; nothing is ever counted twice.")
        words.addWidget(PlainLabel(said, "body", "muted", wrap=True))
        words.addSpacing(4)
        words.addWidget(self.how, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(IconPlate(self.skin, "file-down"), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _on_choose(self) -> None:
        self.wanted.emit("import")

    def _on_how(self) -> None:
        self.wanted.emit("help")
