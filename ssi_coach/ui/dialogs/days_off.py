"""The dialog that says what days were: off, nothing done, not known."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ssi_coach.domain.days import EARLIEST_DAY, DayMeaning
from ssi_coach.presentation.journal.entry_form import DaysOffDraft, days_fault, meanings
from ssi_coach.presentation.wording import text
from ssi_coach.ui.dialogs.frame import FramedDialog
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.choice_list import ChoiceList
from ssi_coach.ui.widgets.date_field import DateField
from ssi_coach.ui.widgets.labels import PlainLabel

FAR_AHEAD = date(2099, 12, 31)
WIDTH = 400


class DaysOffDialog(FramedDialog):
    """`days_chosen` tells a `DaysOffDraft`; leave that lies ahead can be marked too."""

    days_chosen = Signal(object)

    def __init__(
        self, skin: Skin, draft: DaysOffDraft, today: date, *, parent: QWidget | None = None
    ) -> None:
        """Build it for days, such as those marked in the map."""
        super().__init__(skin, text("What were these days?"), primary=text("Mark days"), parent=parent)
        self._today = today
        self.first = DateField(skin, text("First day"), draft.first)
        self.last = DateField(skin, text("Last day"), draft.last)
        for field in (self.first, self.last):
            field.set_limits(EARLIEST_DAY, FAR_AHEAD)
        row = QHBoxLayout()
        row.setSpacing(12)
        for name, field in ((text("First day"), self.first), (text("Last day"), self.last)):
            column = QVBoxLayout()
            column.setSpacing(6)
            label = PlainLabel(name, "caption", "muted")
            label.setBuddy(field)
            column.addWidget(label)
            column.addWidget(field)
            row.addLayout(column, 1)
        choices = [(key, words, "") for key, words in meanings()]
        chosen = draft.meaning.value if draft.meaning else ""
        self.meaning = ChoiceList(skin, text("What they were"), choices, chosen)
        self.body.addLayout(row)
        self.body.addWidget(self.meaning)
        self.body.addStretch(1)
        self.setMinimumWidth(skin.theme.px(WIDTH + 48))
        self.first.setFocus()

    @property
    def draft(self) -> DaysOffDraft:
        """What it says now."""
        key = self.meaning.key
        return DaysOffDraft(self.first.day(), self.last.day(), DayMeaning(key) if key else None)

    def answer(self) -> None:
        """Tell the days, or why they cannot be marked."""
        draft = self.draft
        fault = days_fault(draft, self._today)
        self.show_problem(fault)
        if not fault:
            self.days_chosen.emit(draft)
            self.accept()
