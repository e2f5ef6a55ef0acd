"""The dialog that logs a result: which stage, when, with whom, and what it is worth."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from ssi_coach.domain.activities import LONGEST_NAME
from ssi_coach.domain.days import EARLIEST_DAY, ONE_DAY
from ssi_coach.domain.results import Stage
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.results.form import Acquaintance, ResultDraft, ResultFormState, form_fault
from ssi_coach.presentation.wording import text
from ssi_coach.ui.dialogs.frame import FramedDialog
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.choice_box import ChoiceBox
from ssi_coach.ui.widgets.date_field import DateField
from ssi_coach.ui.widgets.form_fields import currency_field, line, named, note_field
from ssi_coach.ui.widgets.results.person_field import PersonField

WIDTH, AMOUNT = 480, 30


class LogResultDialog(FramedDialog):
    """`logged` tells a `ResultDraft`; it is not saved here."""

    logged = Signal(object)
    enter_answers = True

    def __init__(
        self, skin: Skin, state: ResultFormState, formats: Formats, *, parent: QWidget | None = None
    ) -> None:
        """Build it for a draft."""
        super().__init__(skin, text("Log a result"), primary=text("Log result"), parent=parent)
        draft = state.draft
        self._today, self._formats = state.today, formats
        self.stage = ChoiceBox(text("Stage"))
        self.stage.setIconSize(skin.icon_size(16))
        for key, words, icon in state.stages:
            self.stage.addItem(skin.icon(icon), words, key)
        self.stage.setCurrentIndex(draft.stage.place)
        self.day = DateField(skin, text("Day"), draft.day)
        self.day.set_limits(EARLIEST_DAY, state.today + ONE_DAY)
        self.person = PersonField(draft.person, draft.profile_url, state.people)
        self.company = line(text("Company"), draft.company, LONGEST_NAME)
        self.amount = line(text("Amount"), draft.amount, AMOUNT)
        self.amount.setPlaceholderText(text("not known"))
        self.currency = currency_field(draft.currency)
        self.note = note_field(skin, draft.note)
        self._worth = (named(self.amount), named(self.currency))
        self._lay_out()
        self.stage.currentIndexChanged.connect(self._on_stage)
        self.person.chosen.connect(self._on_person)
        self._on_stage()
        self.note.setMinimumWidth(skin.theme.px(WIDTH))
        self.person.setFocus()

    @property
    def draft(self) -> ResultDraft:
        """What it says now."""
        return ResultDraft(
            stage=Stage(self.stage.currentData()),
            day=self.day.day(),
            person=self.person.name,
            company=self.company.text().strip(),
            profile_url=self.person.profile_url,
            note=self.note.toPlainText().strip(),
            amount=self.amount.text().strip(),
            currency=self.currency.text().strip(),
        )

    def answer(self) -> None:
        """Tell the result, or why it cannot be taken."""
        draft = self.draft
        problem = form_fault(draft, self._today, self._formats)
        self.show_problem(problem)
        if not problem:
            self.logged.emit(draft)
            self.accept()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(12)
        pairs = (
            (named(self.stage), named(self.day)),
            (named(self.person), named(self.company)),
            self._worth,
        )
        for row, (left, right) in enumerate(pairs):
            grid.addWidget(left, row, 0)
            grid.addWidget(right, row, 1)
        grid.addWidget(named(self.note), len(pairs), 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.body.addLayout(grid)
        self.body.addStretch(1)

    def _on_stage(self) -> None:
        """Money is spoken of from the proposal on."""
        for part in self._worth:
            part.setVisible(Stage(self.stage.currentData()).has_amount)

    def _on_person(self, person: Acquaintance) -> None:
        """The company of a known person stands there at once, unless one was typed."""
        if not self.company.text().strip():
            self.company.setText(person.company)
