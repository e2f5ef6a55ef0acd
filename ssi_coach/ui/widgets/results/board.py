"""The board of results: a card with a column for every stage."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from ssi_coach.presentation.results.board import ColumnState
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.card import Card
from ssi_coach.ui.widgets.results.card import ResultCard
from ssi_coach.ui.widgets.results.column import BoardColumn
from ssi_coach.ui.widgets.results.menu import ResultMenu

PADDING, GAP, LEAST_COLUMN = 19, 12, 132


class Board(Card):
    """Wishes about one result carry its id; `move_wanted` also the stage, and the card that it is about."""

    opened = Signal(str)
    move_wanted = Signal(str, str)
    lose_wanted = Signal(str)
    delete_wanted = Signal(str)
    log_wanted = Signal(str)
    more_wanted = Signal(str)
    older_wanted = Signal()

    def __init__(self, skin: Skin, parent: QWidget | None = None) -> None:
        """Build it without columns."""
        super().__init__(padding=PADDING, parent=parent)
        self.setAccessibleName(text("Board of results"))
        self._skin = skin
        self.columns: list[BoardColumn] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(2 * GAP)
        self._a_row, self._width = 0, 0
        self._stop = ""
        self.body.addLayout(self._grid)

    def set_state(self, columns: Sequence[ColumnState]) -> None:
        """Show other cards; the keyboard follows the result that it was on."""
        held = self._held()
        if not self.columns:
            self._build(columns)
        cards = [card for column in columns for card in column.cards]
        for column, state in zip(self.columns, columns, strict=True):
            column.set_state(state)
            column.set_takes(frozenset(card.id for card in cards if state.stage in dict(card.moves)))
        self._place()
        self._on_reached(held or self._stop)
        if held and (found := self.card(held)) is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)

    def card(self, id: str) -> ResultCard | None:
        """The card of a result, None while it is not shown."""
        return next((card for column in self.columns for card in column.cards if card.state.id == id), None)

    def menu_of(self, card: ResultCard) -> ResultMenu:
        """What can be done with a result: open, move, give up, delete."""
        state = card.state
        menu = ResultMenu(self._skin, state.id, state.moves, lost=state.quiet, parent=self)
        menu.opened.connect(self.opened)
        menu.move_wanted.connect(self.move_wanted)
        menu.lose_wanted.connect(self.lose_wanted)
        menu.delete_wanted.connect(self.delete_wanted)
        return menu

    def fit(self, width: int) -> None:
        """With large letters fewer columns stand side by side in a width."""
        self._width = width
        self._place()

    def _build(self, columns: Sequence[ColumnState]) -> None:
        for state in columns:
            column = BoardColumn(self._skin, state)
            column.made.connect(self._listen)
            column.dropped.connect(partial(self._on_dropped, state.stage))
            column.log_wanted.connect(partial(self.log_wanted.emit, state.stage))
            column.more_wanted.connect(partial(self.more_wanted.emit, state.stage))
            column.older_wanted.connect(self.older_wanted)
            self.columns.append(column)

    def _place(self) -> None:
        if not self.columns:
            return
        room = self._width - 2 * PADDING + GAP
        least = max(
            self._skin.theme.px(LEAST_COLUMN), *(part.minimumSizeHint().width() for part in self.columns)
        )
        a_row = max(1, min(len(self.columns), room // (least + GAP)))
        if a_row == self._a_row:
            return
        self._a_row = a_row
        for place, column in enumerate(self.columns):
            self._grid.addWidget(column, place // a_row, place % a_row)
        for place in range(len(self.columns)):
            self._grid.setColumnStretch(place, 1 if place < a_row else 0)

    def _listen(self, card: ResultCard) -> None:
        card.opened.connect(self.opened)
        card.stepped.connect(self._on_stepped)
        card.reached.connect(self._on_reached)
        card.moved_on.connect(self._on_moved_on)
        card.menu_wanted.connect(self._on_menu)
        card.delete_wanted.connect(self.delete_wanted)

    def _on_reached(self, id: str) -> None:
        """All cards are one stop of Tab: the one that the keyboard was on last, else the first."""
        cards = [card for column in self.columns for card in column.cards]
        known = any(card.state.id == id for card in cards)
        self._stop = id if known else next((card.state.id for card in cards), "")
        for card in cards:
            stop = card.state.id == self._stop
            card.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus)

    def _held(self) -> str:
        """The result that the keyboard is on."""
        focus = self.focusWidget()
        return focus.state.id if isinstance(focus, ResultCard) and focus.hasFocus() else ""

    def _on_dropped(self, stage: str, id: str) -> None:
        self.move_wanted.emit(id, stage)

    def _on_moved_on(self, id: str) -> None:
        card = self.card(id)
        if card is not None and card.state.moves:
            self.move_wanted.emit(id, card.state.moves[0][0])

    def _on_menu(self, id: str, place: QPoint) -> None:
        card = self.card(id)
        if card is not None:
            self.menu_of(card).popup(place)

    def _on_stepped(self, across: int, down: int) -> None:
        """Up and down in a column; left and right to the next column that has cards."""
        here = next(
            (
                (number, row)
                for number, column in enumerate(self.columns)
                for row, card in enumerate(column.cards)
                if card.hasFocus()
            ),
            None,
        )
        if here is None:
            return
        number, row = here
        if down:
            cards = self.columns[number].cards
            cards[max(0, min(row + down, len(cards) - 1))].setFocus(Qt.FocusReason.TabFocusReason)
            return
        ahead = self.columns[number + 1 :] if across > 0 else self.columns[:number][::-1]
        there = next((column for column in ahead if column.cards), None)
        if there is not None:
            there.cards[min(row, len(there.cards) - 1)].setFocus(Qt.FocusReason.TabFocusReason)
