"""First start: the language."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal

from ssi_coach.presentation.first_start import FirstStartAnswers
from ssi_coach.presentation.settings import language_choices
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.choice_list import ChoiceList
from ssi_coach.ui.widgets.first_start.step import FirstStep

WIDTH = 420


class LanguageStep(FirstStep):
    """Chosen at once, so that a person sees what they chose: `language_chosen` tells its code."""

    language_chosen = Signal(str)

    def __init__(self, skin: Skin, answers: FirstStartAnswers) -> None:
        """Build it with the language chosen before."""
        title = text("Welcome to SSI Coach")
        super().__init__(skin, title, text("Which language shall it speak? You can change it at any time."))
        choices = [(key, name, "") for key, name in language_choices()]
        self.choices = ChoiceList(skin, text("Language"), choices, answers.language or "")
        self.choices.setMaximumWidth(skin.theme.px(WIDTH))
        self.choices.chosen.connect(self.language_chosen)
        self.body.addWidget(self.choices)
        self.body.addStretch(1)
        self.setFocusProxy(self.choices)

    @property
    def skip_words(self) -> str:
        """The language of the computer is an answer too."""
        return ""

    def taken(self, answers: FirstStartAnswers) -> FirstStartAnswers:
        """The chosen language."""
        return replace(answers, language=self.choices.key)
