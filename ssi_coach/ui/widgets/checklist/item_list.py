"""The items of the checklist under their pillars, in a card that scrolls."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ssi_coach.presentation.checklist.rows import GroupState, ItemRowState
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.card import Card
from ssi_coach.ui.widgets.checklist.group_head import GroupHead
from ssi_coach.ui.widgets.checklist.item_row import ItemRow
from ssi_coach.ui.widgets.divider import Divider


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
        self._all_rows: dict[str, ItemRow] = {}
        self._all_heads: dict[str, GroupHead] = {}
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
            focused = next((id for id, row in self.rows.items() if row.hasFocus()), "")
            self._rebuild(groups)
            self._layout = layout
            if focused:
                self.focus_row(focused if focused in self.rows else chosen)
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
        """Other items, or another order; rows and heads that were built once are shown again."""
        # Every row that appears would have all others measured again; once at the end is enough.
        self._column.setEnabled(False)
        self._clear()
        self.rows, self._heads = {}, {}
        for number, group in enumerate(groups):
            if number:
                self._column.addWidget(Divider())
            self._heads[group.pillar] = self._head_of(group)
            self._put(self._heads[group.pillar])
            for state in group.rows:
                self.rows[state.id] = self._row_of(state)
                self._put(self.rows[state.id])
            self._column.addSpacing(self._skin.theme.px(8))
        self._column.addStretch(1)
        self._column.setEnabled(True)
        self.area.verticalScrollBar().setValue(0)

    def _clear(self) -> None:
        """Take everything out; only the lines between pillars are let go."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
            if isinstance(widget, Divider):
                widget.deleteLater()

    def _put(self, widget: QWidget) -> None:
        """Show it at the end."""
        self._column.addWidget(widget)
        widget.show()

    def _head_of(self, state: GroupState) -> GroupHead:
        """The head of a pillar."""
        head = self._all_heads.get(state.pillar)
        if head is None:
            head = self._all_heads[state.pillar] = GroupHead(self._skin, state)
        head.set_state(state)
        return head

    def _row_of(self, state: ItemRowState) -> ItemRow:
        """The row of an item; a box of another kind needs another row."""
        row = self._all_rows.get(state.id)
        if row is None or row.state.mark != state.mark:
            row = self._all_rows[state.id] = self._new_row(state)
        row.set_state(state)
        return row

    def _new_row(self, state: ItemRowState) -> ItemRow:
        """A row that tells the list what a person does with it."""
        row = ItemRow(self._skin, state)
        row.clicked.connect(partial(self.chosen.emit, state.id))
        row.ticked.connect(self.ticked)
        row.opened.connect(self.opened)
        row.stepped.connect(partial(self._on_step, state.id))
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
