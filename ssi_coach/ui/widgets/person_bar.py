"""What can be done with the person that is chosen: set the next step, see entries and profile, let them go."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ssi_coach.domain.people import Person
from ssi_coach.presentation.journal.people import profile_page, step_proposed
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.date_field import DateField
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.today.flow import FlowLayout

FAR_AHEAD = date(2099, 12, 31)


class PersonBar(QWidget):
    """`step_chosen` carries a day or None; the other signals carry nothing: they are about who is shown.

    The button `remove` is for the dialog to place, away from the others.
    """

    step_chosen = Signal(object)
    entries_wanted = Signal()
    profile_wanted = Signal()
    removed = Signal()

    def __init__(self, skin: Skin, today: date) -> None:
        """Build it for nobody."""
        super().__init__()
        self._today = today
        self.name = PlainLabel("", "card title")
        self.sentence = PlainLabel("", "caption", "muted", wrap=True)
        self.day = DateField(skin, text("Day of the next step"), today)
        self.day.set_limits(today, FAR_AHEAD)
        self.set_step = PillButton(skin, text("Set next step"), kind="primary", size="small")
        self.no_step = PillButton(skin, text("No next step"), size="small")
        self.entries = PillButton(skin, text("Entries"), size="small", icon="calendar-days")
        self.profile = PillButton(skin, text("Open profile"), size="small")
        self.profile.trailing_name = "arrow-up-right"
        self.remove = PillButton(skin, text("Remove this person's data"), kind="quiet", size="small")
        self.remove.setToolTip(
            text("Takes name, profile, company and notes off all entries; their counts stay")
        )
        self.set_step.clicked.connect(self._on_step)
        self.no_step.clicked.connect(self._on_no_step)
        self.entries.clicked.connect(self.entries_wanted)
        self.profile.clicked.connect(self.profile_wanted)
        self.remove.clicked.connect(self.removed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.name)
        column.addWidget(self.sentence)
        column.addWidget(self._buttons())

    def set_person(self, person: Person | None, sentence: str = "") -> None:
        """Show what can be done with somebody; nobody hides it."""
        self.setVisible(person is not None)
        self.remove.setVisible(person is not None and person.lines > 0)
        if person is None:
            return
        self.name.setText(person.name)
        self.sentence.setText(sentence)
        self.day.set_day(step_proposed(person, self._today))
        self.no_step.setVisible(person.next_step is not None)
        self.entries.setVisible(person.lines > 0)
        self.profile.setVisible(bool(profile_page(person)))

    def _buttons(self) -> QWidget:
        """One row, or more where large letters need the room."""
        whole = QWidget()
        whole.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        row = FlowLayout(whole, gap=8)
        for part in (self.day, self.set_step, self.no_step, self.entries, self.profile):
            row.addWidget(part)
        return whole

    def _on_step(self) -> None:
        self.step_chosen.emit(self.day.day())

    def _on_no_step(self) -> None:
        self.step_chosen.emit(None)
