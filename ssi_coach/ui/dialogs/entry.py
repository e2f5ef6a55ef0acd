"""The dialog for one journal line, of today or of any day before."""

from __future__ import annotations

import itertools

from PySide6.QtCore import QSize, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QGridLayout, QWidget

from ssi_coach.domain.activities import (
    LEAST_COUNT,
    LONGEST_NAME,
    LONGEST_NOTE,
    MOST_COUNT,
    MOST_MINUTES,
)
from ssi_coach.domain.days import EARLIEST_DAY, ONE_DAY
from ssi_coach.presentation.journal.entry_form import EntryDraft, EntryFormState, fault, tags_of
from ssi_coach.presentation.wording import text
from ssi_coach.ui.dialogs.frame import FramedDialog
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.choice_box import ChoiceBox
from ssi_coach.ui.widgets.date_field import DateField
from ssi_coach.ui.widgets.form_fields import line, name_above, note_field
from ssi_coach.ui.widgets.number_field import NumberField

WIDTH = 480
NOT_KNOWN = -1


class KindField(ChoiceBox):
    """All kinds in a list that can be searched by typing any part of a name."""

    def __init__(self, skin: Skin, state: EntryFormState, parent: QWidget | None = None) -> None:
        """Build it with the chosen kind."""
        super().__init__(text("Activity"), parent=parent)
        self.setEditable(True)
        self.setInsertPolicy(ChoiceBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(12)
        self.setIconSize(QSize(skin.theme.px(16), skin.theme.px(16)))
        for kind in state.kinds:
            self.addItem(skin.icon(kind.icon), kind.name, kind.id)
        completer = QCompleter(QStringListModel([kind.name for kind in state.kinds], self), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        self.setCurrentIndex(max(0, self.findData(state.draft.kind)))
        field = self.lineEdit()
        if field is not None:
            field.selectAll()

    @property
    def kind(self) -> str:
        """The id of what stands in the field, empty while it is no kind."""
        found = self.findText(self.currentText().strip(), Qt.MatchFlag.MatchFixedString)
        return str(self.itemData(found)) if found >= 0 else ""


class EntryDialog(FramedDialog):
    """`entry_chosen` tells an `EntryDraft` when a person adds it; it is not saved here."""

    entry_chosen = Signal(object)

    def __init__(self, skin: Skin, state: EntryFormState, *, parent: QWidget | None = None) -> None:
        """Build it for a draft."""
        super().__init__(skin, state.title, primary=text("Add entry"), parent=parent)
        draft = state.draft
        self._today = state.today
        self.kind = KindField(skin, state)
        self.day = DateField(skin, text("Day"), draft.day)
        self.day.set_limits(EARLIEST_DAY, state.today + ONE_DAY)
        self.count = NumberField(text("Count"), LEAST_COUNT, MOST_COUNT)
        self.count.setValue(draft.count)
        self.minutes = NumberField(text("Minutes"), NOT_KNOWN, MOST_MINUTES)
        self.minutes.setSpecialValueText(text("not known"))
        self.minutes.setValue(NOT_KNOWN if draft.minutes is None else draft.minutes)
        self.person = line(text("Person"), draft.person, LONGEST_NAME)
        self.company = line(text("Company"), draft.company, LONGEST_NAME)
        self.tags = line(text("Tags"), " ".join(draft.tags), LONGEST_NOTE)
        self.note = note_field(skin, draft.note)
        self._lay_out()
        self.setMinimumWidth(skin.theme.px(WIDTH + 48))
        self.kind.setFocus()

    def _lay_out(self) -> None:
        """Two columns; the kind and the note take both."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        places: tuple[tuple[QWidget, int, int, int], ...] = (
            (self.kind, 0, 0, 2),
            (self.day, 2, 0, 1),
            (self.count, 2, 1, 1),
            (self.minutes, 4, 0, 1),
            (self.tags, 4, 1, 1),
            (self.person, 6, 0, 1),
            (self.company, 6, 1, 1),
            (self.note, 8, 0, 2),
        )
        for field, row, column, columns in places:
            grid.addWidget(name_above(field), row, column, 1, columns)
            grid.addWidget(field, row + 1, column, 1, columns)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.body.addLayout(grid)
        for before, after in itertools.pairwise(places):
            self.setTabOrder(before[0], after[0])

    @property
    def draft(self) -> EntryDraft:
        """What it says now."""
        minutes = self.minutes.value()
        return EntryDraft(
            day=self.day.day(),
            kind=self.kind.kind,
            count=self.count.value(),
            minutes=None if minutes == NOT_KNOWN else minutes,
            person=self.person.text().strip(),
            company=self.company.text().strip(),
            note=self.note.toPlainText().strip(),
            tags=tags_of(self.tags.text()),
        )

    def answer(self) -> None:
        """Tell the entry, or why it cannot be taken."""
        draft = self.draft
        problem = fault(draft, self._today)
        self.show_problem(problem)
        if not problem:
            self.entry_chosen.emit(draft)
            self.accept()
