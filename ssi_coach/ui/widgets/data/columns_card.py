"""Somebody's own table: what each column means, with examples beside it, to be set right where the guess is wrong."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ssi_coach.presentation.imports.columns import Choice, ColumnRow, ColumnsState, chosen, ordered
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.banner import Banner
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.card import Card
from ssi_coach.ui.widgets.choice_box import ChoiceBox
from ssi_coach.ui.widgets.divider import Divider
from ssi_coach.ui.widgets.icon_view import IconView
from ssi_coach.ui.widgets.labels import PlainLabel

BOX, MOST_SHOWN = 208, 14


class ColumnsCard(Card):
    """`planned` carries the place of the file and the new meaning of its columns.

    `changed` is the place of the choice that was made last: a column, or one more for the order of dates.
    `unfolded` carries the place of the file when somebody wants to see the columns.
    """

    planned = Signal(int, object)

    unfolded = Signal(int)

    def __init__(self, skin: Skin, state: ColumnsState, *, folded: bool = False) -> None:
        """Build the card; `folded` says in short which columns are used, with a button that shows them."""
        super().__init__(state.title, text("remembered for tables like this one"), padding=20)
        self._skin = skin
        self.state = state
        self.boxes: list[ChoiceBox] = []
        self.changed = 0
        self.body.setSpacing(7)
        self.unfold: PillButton | None = None
        if folded:
            self._fold(state)
        else:
            self._fill(state)

    def _fold(self, state: ColumnsState) -> None:
        """In short what is used, and a button that shows the rest."""
        self.body.addWidget(PlainLabel(state.folded, "body", "muted", wrap=True))
        self.unfold = PillButton(self._skin, text("Change columns ..."), size="small")
        self.unfold.clicked.connect(self._on_unfold)
        self.body.addWidget(self.unfold, 0, Qt.AlignmentFlag.AlignLeft)

    def _fill(self, state: ColumnsState) -> None:
        skin = self._skin
        self.problem = Banner(skin, state.problem, "warning")
        self.problem.setVisible(bool(state.problem))
        self.body.addWidget(self.problem)
        self.body.addSpacing(2)
        for column, row in enumerate(state.rows):
            if column:
                self.body.addWidget(Divider())
            self.body.addWidget(self._row(column, row))
        self.body.addWidget(Divider())
        self.order = choice_box(skin, text("Dates such as 3/4/2026"), state.orders, state.order)
        self.order.activated.connect(self._on_order)
        self.body.addWidget(choice_line(skin, text("Dates such as 3/4/2026"), "", self.order))

    def _row(self, column: int, row: ColumnRow) -> QWidget:
        name = row.name or text("Column {n}", n=column + 1)
        box = choice_box(self._skin, name, self.state.choices, row.field)
        box.activated.connect(partial(self._on_field, column))
        self.boxes.append(box)
        return choice_line(self._skin, name, row.examples, box)

    def _on_unfold(self) -> None:
        self.unfolded.emit(self.state.file)

    def _on_field(self, column: int, _: int) -> None:
        self.changed = column
        self.planned.emit(self.state.file, chosen(self.state, column, self.boxes[column].key))

    def _on_order(self, _: int) -> None:
        self.changed = len(self.boxes)
        self.planned.emit(self.state.file, ordered(self.state, self.order.key))


def choice_box(skin: Skin, name: str, choices: tuple[Choice, ...], value: str) -> ChoiceBox:
    """A small choice, with lines between its groups."""
    box = ChoiceBox(name, choices, value)
    box.setFixedWidth(skin.theme.px(BOX))
    box.setMaxVisibleItems(MOST_SHOWN)
    box.setProperty("size", "small")
    return box


def choice_line(skin: Skin, name: str, examples: str, box: ChoiceBox) -> QWidget:
    """What is asked about, with examples below it, and the answer beside it."""
    words = QVBoxLayout()
    words.setSpacing(1)
    words.addWidget(PlainLabel(name, "medium", elide=True))
    if examples:
        words.addWidget(PlainLabel(examples, "caption", "muted", elide=True))
    shown = QWidget()
    line = QHBoxLayout(shown)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(12)
    line.addLayout(words, 1)
    line.addWidget(IconView(skin, "arrow-right", "muted", 15), 0, Qt.AlignmentFlag.AlignVCenter)
    line.addWidget(box)
    return shown
