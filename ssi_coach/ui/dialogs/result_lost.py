"""Giving a result up: the day, and why, in a few words that may help the next time."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ssi_coach.presentation.wording import text
from ssi_coach.ui.dialogs.frame import FramedDialog
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.date_field import DateField
from ssi_coach.ui.widgets.form_fields import line, named
from ssi_coach.ui.widgets.labels import PlainLabel

WIDTH, LONGEST = 380, 200


class LostDialog(FramedDialog):
    """`lost` tells the day and the reason, which may be empty."""

    lost = Signal(object, str)
    enter_answers = True

    def __init__(
        self, skin: Skin, who: str, days: tuple[date, date], *, parent: QWidget | None = None
    ) -> None:
        """Build it; `days` are the day of the last step and today: it was lost between them."""
        super().__init__(skin, text("Lost: {who}", who=who), primary=text("Mark as lost"), parent=parent)
        sentence = text("What it has reached stays counted. It can be reopened at any time.")
        words = PlainLabel(sentence, "body", "muted", wrap=True)
        words.setMinimumWidth(skin.theme.px(WIDTH))  # so that its height is known before the dialog is shown
        self.body.addWidget(words)
        self.reason = line(text("Reason"), "", LONGEST)
        self.reason.setPlaceholderText(text("price, timing, no answer ..."))
        self.day = DateField(skin, text("Day"), days[1])
        self.day.set_limits(*days)
        self.body.addWidget(named(self.reason))
        self.body.addWidget(named(self.day))
        self.body.addStretch(1)
        self.reason.setFocus()

    def answer(self) -> None:
        """Tell the day and the reason."""
        self.lost.emit(self.day.day(), self.reason.text().strip())
        self.accept()
