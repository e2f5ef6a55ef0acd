"""One result in full: with whom, its steps and amounts, where it came from, and what can be done with it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from ssi_coach.domain.activities import LONGEST_NAME
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.results.form import (
    Acquaintance,
    ResultSheetState,
    SheetDraft,
    changed,
    sheet_fault,
)
from ssi_coach.presentation.wording import text
from ssi_coach.ui.dialogs.frame import FramedDialog
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.banner import Banner
from ssi_coach.ui.widgets.buttons import MenuButton, PillButton
from ssi_coach.ui.widgets.form_fields import currency_field, line, named, note_field
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.results.person_field import PersonField
from ssi_coach.ui.widgets.results.step_rows import StepRows

WIDTH, CURRENCY = 512, 76


class ResultDialog(FramedDialog):
    """`edited` tells the fields that were typed over; every other wish first saves what was typed.

    `move_wanted` tells the stage; the other signals tell nothing: the dialog is about one result.
    """

    edited = Signal(object)
    move_wanted = Signal(str)
    lose_wanted = Signal()
    reopen_wanted = Signal()
    back_wanted = Signal()
    delete_wanted = Signal()
    entry_wanted = Signal()

    def __init__(
        self, skin: Skin, state: ResultSheetState, formats: Formats, *, parent: QWidget | None = None
    ) -> None:
        """Build it for a result."""
        super().__init__(skin, state.title, primary=text("Save"), parent=parent)
        result = state.result
        self.state, self._formats = state, formats
        self.person = PersonField(result.person, result.profile_url, state.people)
        self.company = line(text("Company"), result.company, LONGEST_NAME)
        self.note = note_field(skin, result.note)
        self.currency = currency_field(state.currency)
        self.currency.setFixedWidth(skin.theme.px(CURRENCY))
        self.steps = StepRows(skin, state)
        self.entry = PillButton(skin, state.entry_words, kind="link", size="row", icon="calendar-days")
        self.onward = MenuButton(skin, text("Move on"))
        self.lose = PillButton(skin, text("Lost ..."), kind="quiet", icon="circle-x")
        self.delete = PillButton(skin, text("Delete"), kind="quiet", icon="trash-2")
        self._lay_out()
        self._connect()
        self.note.setMinimumWidth(skin.theme.px(WIDTH))
        self.person.setFocus()

    @property
    def draft(self) -> SheetDraft:
        """What it says now."""
        return SheetDraft(
            self.person.name,
            self.person.profile_url,
            self.company.text().strip(),
            self.note.toPlainText().strip(),
            self.currency.text(),
            self.steps.drafts,
        )

    def answer(self) -> None:
        """Tell what was typed over, or why it cannot be taken."""
        if self._keep():
            self.accept()

    def _keep(self) -> bool:
        """Tell what was typed over; says whether it can be taken."""
        result = self.state.result
        problem = sheet_fault(self.draft, result, self.state.today, self._formats)
        self.show_problem(problem)
        if problem:
            return False
        fields = changed(self.draft, result, self._formats)
        if fields:
            self.edited.emit(fields)
        return True

    def _lay_out(self) -> None:
        state = self.state
        if state.lost:
            lost = Banner(self.skin, state.lost, action=text("Reopen"))
            lost.acted.connect(partial(self._act, self.reopen_wanted))
            self.body.addWidget(lost)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(12)
        grid.addWidget(named(self.person), 0, 0)
        grid.addWidget(named(self.company), 0, 1)
        grid.addWidget(named(self.note), 1, 0, 1, 2)
        self.body.addLayout(grid)
        head = QHBoxLayout()
        head.addWidget(PlainLabel(text("Steps"), "card title"))
        head.addStretch(1)
        currency = PlainLabel(text("Currency"), "caption", "muted")
        currency.setBuddy(self.currency)
        for part in (currency, self.currency):
            head.addWidget(part)
            part.setVisible(bool(self.steps.amounts))
        self.body.addLayout(head)
        self.body.addWidget(self.steps)
        self.body.addWidget(self.entry)
        self.entry.setVisible(state.entry_day is not None)
        self.body.addStretch(1)
        for place, button in enumerate((self.delete, self.lose, self.onward)):
            self.buttons.insertWidget(place, button)
        self.lose.setVisible(not state.lost)
        self.onward.setVisible(bool(state.moves))

    def _connect(self) -> None:
        self.person.chosen.connect(self._on_person)
        self.steps.back_wanted.connect(partial(self._act, self.back_wanted))
        self.entry.clicked.connect(partial(self._act, self.entry_wanted))
        self.lose.clicked.connect(partial(self._act, self.lose_wanted))
        self.delete.clicked.connect(self._on_delete)
        for stage, words in self.state.moves:
            self.onward.choices_menu.addAction(words, partial(self._act, self.move_wanted, stage))

    def _act(self, wish: SignalInstance, *what: object) -> None:
        """Keep what was typed, then do what is wanted, and close."""
        if self._keep():
            wish.emit(*[part for part in what if isinstance(part, str)])
            self.accept()

    def _on_delete(self) -> None:
        """What goes into the bin needs no last changes."""
        self.delete_wanted.emit()
        self.accept()

    def _on_person(self, person: Acquaintance) -> None:
        if not self.company.text().strip():
            self.company.setText(person.company)
