"""First start: the first reading."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal

from ssi_coach.presentation.first_start import FirstStartAnswers
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.reading_entry import PastedView
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.first_start.step import FirstStep
from ssi_coach.ui.widgets.reading.entry import ReadingEntry


class ReadingStep(FirstStep):
    """Paste the page, or type the numbers, or later."""

    open_wanted = Signal()

    def __init__(self, skin: Skin, read: Callable[[str], PastedView], today: date, formats: Formats) -> None:
        """Build it empty."""
        super().__init__(skin, text("Your first reading"))
        self.entry = ReadingEntry(skin, read, today, formats)
        self.entry.changed.connect(self.changed)
        self.entry.open_wanted.connect(self.open_wanted)
        self.body.addWidget(self.entry, 1)
        self.setFocusProxy(self.entry)

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
