"""First start: the first reading."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from ssi_coach.presentation.first_start import FirstStartAnswers
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.reading_entry import PastedView
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.first_start.step import FirstStep
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.reading.entry import ReadingEntry


class ReadingStep(FirstStep):
    """Paste the page, or type the numbers, or later; `archive_wanted` is the other way to fill the journal."""

    open_wanted = Signal()
    archive_wanted = Signal()

    def __init__(self, skin: Skin, read: Callable[[str], PastedView], today: date, formats: Formats) -> None:
        """Build it empty."""
        super().__init__(skin, text("Your first reading"))
        self.entry = ReadingEntry(skin, read, today, formats)
        self.entry.changed.connect(self.changed)
        self.entry.open_wanted.connect(self.open_wanted)
        self.body.addWidget(self.entry, 1)
        self.body.addSpacing(12)
        self.archive = PillButton(skin, text("More about the archive"), kind="link")
        self.archive.clicked.connect(self.archive_wanted)
        self.body.addLayout(self._second_way())
        self.setFocusProxy(self.entry)

    def _second_way(self) -> QHBoxLayout:
        """For those who have the archive at hand."""
        row = QHBoxLayout()
        row.setSpacing(6)
        said = text("You have your archive from LinkedIn already? Drop it at any step.")
        row.addWidget(PlainLabel(said, "caption", "muted"))
        row.addWidget(self.archive)
        row.addStretch(1)
        return row

    @property
    def continue_words(self) -> str:
        """Here something is about to be saved."""
        return text("Save reading and continue")

    @property
    def skip_words(self) -> str:
        """It can be pasted on any day."""
        return text("Later")

    @property
    def other(self) -> str:
        """The other way to give the numbers."""
        return text("Paste the page instead") if self.entry.typing else text("Type the numbers instead")

    @property
    def ready(self) -> bool:
        """Once the numbers are a reading."""
        return self.entry.answer is not None

    def on_other(self) -> None:
        """Change between pasting and typing."""
        self.entry.set_typing(typing=not self.entry.typing)
        self.changed.emit()

    def taken(self, answers: FirstStartAnswers) -> FirstStartAnswers | None:
        """The reading."""
        answer = self.entry.answer
        return None if answer is None else replace(answers, reading=answer)
