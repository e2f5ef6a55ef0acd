"""The end of the day: how it went, a note, tomorrow's first action. It gives answers back and saves nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from ssi_coach.presentation.today.day_end import DayEndState
from ssi_coach.ui.dialogs.frame import FramedDialog
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.choice_list import ChoiceList
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.review.answers import AnswerField

WIDTH = 460


class DayEndDialog(FramedDialog):
    """`answered` carries how it went ("" for not said), the note and the action that comes first ("" for none).

    It blocks nothing: the window behind it goes on.
    """

    answered = Signal(str, str, str)

    def __init__(self, skin: Skin, state: DayEndState, *, parent: QWidget | None = None) -> None:
        """Build it with what was said so far."""
        super().__init__(skin, state.title, primary=state.save, cancel=state.later, parent=parent)
        self.setWindowModality(Qt.WindowModality.NonModal)
        self.state = state
        self.went = {key: PillButton(skin, word) for key, word in state.choices}
        self._group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(8)
        for key, button in self.went.items():
            button.setCheckable(True)
            button.setChecked(key == state.went)
            self._group.addButton(button)
            row.addWidget(button, 1)
        self.note = AnswerField(skin, state.note)
        self.first = ChoiceList(
            skin, state.first_question, [(id, title, "") for id, title in state.firsts], state.first
        )
        self.body.addWidget(PlainLabel(state.sub, "body", "muted", wrap=True))
        self.body.addLayout(row)
        self.body.addWidget(self.note)
        self.body.addWidget(PlainLabel(state.first_question, "strong", wrap=True))
        self.body.addWidget(self.first)
        self.setMinimumWidth(skin.theme.px(WIDTH))
        next(iter(self.went.values())).setFocus()

    def answer(self) -> None:
        """Tell what was said, and close."""
        went = next((key for key, button in self.went.items() if button.isChecked()), "")
        self.answered.emit(went, self.note.toPlainText(), self.first.key)
        self.accept()
