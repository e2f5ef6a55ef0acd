"""The dialog for an own item of the checklist."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from ssi_coach.domain.checklist import Cadence
from ssi_coach.domain.pillars import Pillar
from ssi_coach.presentation.checklist.own_item_form import (
    MOST_MINUTES,
    OwnItemDraft,
    cadence_choices,
    own_item_fault,
    pillar_choices,
)
from ssi_coach.presentation.wording import text
from ssi_coach.ui.dialogs.frame import FramedDialog
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.choice_box import ChoiceBox
from ssi_coach.ui.widgets.form_fields import line, named
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.number_field import NumberField

WIDTH, LONGEST = 420, 200


class OwnItemDialog(FramedDialog):
    """`wanted` tells an `OwnItemDraft`."""

    wanted = Signal(object)
    enter_answers = True

    def __init__(
        self, skin: Skin, draft: OwnItemDraft, parent: QWidget | None = None, *, known: bool = False
    ) -> None:
        """Build it with what is proposed, or with how a `known` item stands."""
        primary = text("Change item") if known else text("Add item")
        super().__init__(skin, text("Own item"), primary=primary, parent=parent)
        sentence = text("Something that helps you and that no guideline names. It wins no points by itself.")
        self.body.addWidget(PlainLabel(sentence, "body", "muted", wrap=True))
        self.title_field = line(text("What you want to do"), draft.title, LONGEST)
        self.pillar = ChoiceBox(text("Pillar"), pillar_choices(), draft.pillar.value)
        self.cadence = ChoiceBox(text("How often"), cadence_choices(), draft.cadence.value)
        self.minutes = NumberField(text("Minutes each time"), 0, MOST_MINUTES)
        self.minutes.setValue(draft.minutes)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(12)
        grid.addWidget(named(self.title_field), 0, 0, 1, 3)
        for column, field in enumerate((self.pillar, self.cadence, self.minutes)):
            grid.addWidget(named(field), 1, column)
            grid.setColumnStretch(column, 1)
        self.body.addLayout(grid)
        self.body.addStretch(1)
        self.setMinimumWidth(skin.theme.px(WIDTH + 48))
        self.title_field.setFocus()

    @property
    def draft(self) -> OwnItemDraft:
        """What it says now."""
        return OwnItemDraft(
            self.title_field.text().strip(),
            Pillar(self.pillar.key),
            Cadence(self.cadence.key),
            self.minutes.value(),
        )

    def answer(self) -> None:
        """Tell the item, or why it cannot be taken."""
        fault = own_item_fault(self.draft)
        self.show_problem(fault)
        if fault:
            self.title_field.setFocus()
            return
        self.wanted.emit(self.draft)
        self.accept()
