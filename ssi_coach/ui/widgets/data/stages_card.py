"""The stages of another program: what each means here, with how many deals stand there, and which are wanted."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from ssi_coach.presentation.imports.stages import StageRow, StagesState, meant, priced_in, taking
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.banner import Banner
from ssi_coach.ui.widgets.card import Card
from ssi_coach.ui.widgets.choice_box import ChoiceBox
from ssi_coach.ui.widgets.data.columns_card import choice_box, choice_line
from ssi_coach.ui.widgets.divider import Divider
from ssi_coach.ui.widgets.labels import PlainLabel


class StagesCard(Card):
    """`answered` carries the place of the file and the answers with what somebody chose just now.

    `changed` is the place of that choice among `boxes`.
    """

    answered = Signal(int, object)

    def __init__(self, skin: Skin, state: StagesState) -> None:
        """Build the card."""
        super().__init__(state.title, text("remembered for the next list"), padding=20)
        self._skin = skin
        self.state = state
        self.boxes: list[QWidget] = []
        self.changed = 0
        self.body.setSpacing(7)
        self.body.addWidget(PlainLabel(state.about, "body", "muted", wrap=True))
        self.others = QCheckBox(state.others)
        self.others.setChecked(state.take_all)
        self.others.clicked.connect(self._on_others)
        self.others.setVisible(bool(state.others))
        self.body.addWidget(self.others)
        self.body.addSpacing(4)
        self.problem = Banner(skin, state.problem, "warning")
        self.problem.setVisible(bool(state.problem))
        self.body.addWidget(self.problem)
        self.body.addSpacing(2)
        self._add_rows(state)
        self.boxes.append(self.others)

    @property
    def first_open(self) -> QWidget:
        """Where the keyboard is wanted: the first stage that nobody has explained, else the first choice."""
        places = [place for place, row in enumerate(self.state.rows) if not row.meaning]
        return self.boxes[places[0]] if places else self.boxes[0]

    def _add_rows(self, state: StagesState) -> None:
        for place, row in enumerate(state.rows):
            if place:
                self.body.addWidget(Divider())
            self.body.addWidget(self._row(place, row))
        if state.more:
            self.body.addWidget(PlainLabel(state.more, "caption", "muted", wrap=True))
        if state.currencies:
            self.body.addWidget(Divider())
            self.currency = choice_box(self._skin, state.priced, state.currencies, state.currency)
            self.currency.activated.connect(self._on_currency)
            self.boxes.append(self.currency)
            self.body.addWidget(choice_line(self._skin, state.priced, text("Taken as"), self.currency))

    def _row(self, place: int, row: StageRow) -> QWidget:
        box = choice_box(self._skin, row.name, self.state.choices, row.meaning)
        box.activated.connect(partial(self._on_stage, place, box))
        self.boxes.append(box)
        return choice_line(self._skin, row.name, row.count, box)

    def _on_stage(self, place: int, box: ChoiceBox, _: int) -> None:
        if box.key:
            self._answer(place, meant(self.state, place, box.key))

    def _on_currency(self, _: int) -> None:
        place = self.boxes.index(self.currency)
        self._answer(place, priced_in(self.state, self.currency.key))

    def _on_others(self, wanted: bool) -> None:  # noqa: FBT001  # Qt hands it over by position
        self._answer(len(self.boxes) - 1, taking(self.state, all_of_them=wanted))

    def _answer(self, place: int, answers: object) -> None:
        self.changed = place
        self.answered.emit(self.state.file, answers)
