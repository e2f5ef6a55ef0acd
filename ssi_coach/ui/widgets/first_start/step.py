"""What every step of the first start is made of."""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssi_coach.presentation.first_start import FirstStartAnswers
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.labels import PlainLabel


class FirstStep(QWidget):
    """A step: its title, a sentence, and in `body` what is asked.

    `changed` tells that the buttons below may look different now: whether it can continue (`ready`), and
    what `other` offers besides (empty for nothing).
    """

    changed = Signal()

    def __init__(self, skin: Skin, title: str, sentence: str = "", parent: QWidget | None = None) -> None:
        """Build title and sentence."""
        super().__init__(parent)
        self.skin = skin
        self.title = title
        self.setAccessibleName(title)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.body.addWidget(PlainLabel(title, "key figure", wrap=True))
        if sentence:
            self.body.addSpacing(6)
            self.body.addWidget(PlainLabel(sentence, "body", "muted", wrap=True))
        self.body.addSpacing(18)

    @property
    def continue_words(self) -> str:
        """What the primary button says."""
        return text("Continue")

    @property
    def skip_words(self) -> str:
        """What the button that skips the step says, empty where there is nothing to skip."""
        return text("Skip")

    @property
    def other(self) -> str:
        """What a third button offers, empty for none."""
        return ""

    @property
    def ready(self) -> bool:
        """Whether it can continue."""
        return True

    def on_other(self) -> None:
        """The third button was pressed."""

    @abstractmethod
    def taken(self, answers: FirstStartAnswers) -> FirstStartAnswers | None:
        """The answers with what is answered here, None while something in it cannot be taken."""
        raise NotImplementedError
