"""The items of the checklist under their pillars, in a card that scrolls."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ssi_coach.presentation.checklist_rows import GroupState
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.card import Card
from ssi_coach.ui.widgets.checklist.group_head import GroupHead
from ssi_coach.ui.widgets.checklist.item_row import ItemRow
from ssi_coach.ui.widgets.divider import Divider
from ssi_coach.ui.widgets.today.flow import empty


class ItemList(Card):
    """`chosen` tells the item that a person goes to; `ticked` and `opened` are those of its rows."""

    chosen = Signal(str)
    ticked = Signal(str, bool)
    opened = Signal(str)

    def __init__(self, skin: Skin) -> None:
        """Build the card without items."""
        super().__init__(flush=True)
        self.setAccessibleName(text("Checklist items"))
        self._skin = skin
        self.rows: dict[str, ItemRow] = {}
        self._heads: dict[str, GroupHead] = {}
        self._layout: list[tuple[str, tuple[str, ...]]] = []
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(content)
        self.body.addWidget(self.area)

    def set_state(self, groups: Sequence[GroupState], chosen: str) -> None:
        """Show other items, or the same ones as they stand now; the keyboard stays where it was."""
        layout = [(group.pillar, tuple(row.id for row in group.rows)) for group in groups]
        if layout == self._layout:
            for group in groups:
                self._heads[group.pillar].set_state(group)
                for row in group.rows:
                    self.rows[row.id].set_state(row)
        else:
            self._rebuild(groups)
            self._layout = layout
        for id, shown in self.rows.items():
            if shown.chosen != (id == chosen):
                shown.set_chosen(chosen=id == chosen)

    def focus_row(self, item: str) -> None:
        """Put the keyboard on an item and scroll to it."""
        row = self.rows.get(item)
        if row is not None:
            row.setFocus(Qt.FocusReason.TabFocusReason)
            self.show_row(item)

    def show_row(self, item: str) -> None:
        """Scroll until an item can be seen."""
        row = self.rows.get(item)
        if row is not None:
            self.area.ensureWidgetVisible(row, 0, self._skin.theme.px(24))

    def _rebuild(self, groups: Sequence[GroupState]) -> None:
        """Other items, or another order."""
        had = next((id for id, row in self.rows.items() if row.hasFocus()), "")
        empty(self._column)
        self.rows, self._heads = {}, {}
        for number, group in enumerate(groups):
            if number:
                self._column.addWidget(Divider())
            head = GroupHead(self._skin, group)
            self._heads[group.pillar] = head
            self._column.addWidget(head)
            for state in group.rows:
                row = self._new_row(state.id, ItemRow(self._skin, state))
                self._column.addWidget(row)
            self._column.addSpacing(self._skin.theme.px(8))
        self._column.addStretch(1)
        self.area.verticalScrollBar().setValue(0)
        if had in self.rows:
            self.focus_row(had)

    def _new_row(self, id: str, row: ItemRow) -> ItemRow:
        """A row that tells the list what a person does with it."""
        self.rows[id] = row
        row.clicked.connect(partial(self.chosen.emit, id))
        row.ticked.connect(self.ticked)
        row.opened.connect(self.opened)
        row.stepped.connect(partial(self._on_step, id))
        row.jumped.connect(self._on_jump)
        return row

    def _on_step(self, id: str, step: int) -> None:
        """A person goes up or down."""
        ids = list(self.rows)
        place = ids.index(id) + step
        if 0 <= place < len(ids):
            self._go(ids[place])

    def _on_jump(self, place: int) -> None:
        """A person goes to the first or the last item."""
        self._go(list(self.rows)[place])

    def _go(self, id: str) -> None:
        """The keyboard goes to an item, and that is chosen."""
        self.focus_row(id)
        self.chosen.emit(id)
