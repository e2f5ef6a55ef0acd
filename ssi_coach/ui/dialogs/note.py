"""The dialog for an own note at a day of the charts."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ssi_coach.domain.annotations import LONGEST_ANNOTATION
from ssi_coach.presentation.wording import text
from ssi_coach.ui.dialogs.frame import FramedDialog
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.labels import PlainLabel

WIDTH = 420


class NoteDialog(FramedDialog):
    """`wanted` tells the words of the note."""

    wanted = Signal(str)
    enter_answers = True

    def __init__(self, skin: Skin, day: str, note: str = "", parent: QWidget | None = None) -> None:
        """Build it for a day in words, on what the note says so far."""
        super().__init__(skin, text("Note at {day}", day=day), primary=text("Save note"), parent=parent)
        sentence = text(
            "A few words that explain the chart later, such as “new headline” or “two weeks off”."
        )
        self.body.addWidget(PlainLabel(sentence, "body", "muted", wrap=True))
        self.field = QLineEdit(note)
        self.field.setAccessibleName(text("Note"))
        self.field.setMaxLength(LONGEST_ANNOTATION)
        self.field.textEdited.connect(self._fit)
        self.body.addWidget(self.field)
        self.body.addStretch(1)
        self.setMinimumWidth(skin.theme.px(WIDTH + 48))
        self.field.setFocus()
        self._fit()
        self.adjustSize()

    def answer(self) -> None:
        """Tell the words."""
        self.wanted.emit(self.field.text().strip())
        self.accept()

    def _fit(self) -> None:
        """A note without words is none."""
        self.primary.setEnabled(bool(self.field.text().strip()))
