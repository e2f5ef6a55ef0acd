"""Side by side what is probably one: entries, results and posts."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ssi_coach.presentation.imports.doubles import DoubleRow, DoublesCard, DoublesState
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.card import Card
from ssi_coach.ui.widgets.data.sub_page import SubPage
from ssi_coach.ui.widgets.divider import Divider
from ssi_coach.ui.widgets.empty_state import EmptyState
from ssi_coach.ui.widgets.icon_view import IconView
from ssi_coach.ui.widgets.labels import PlainLabel

HEIGHT = 320
DAY_WIDTH = 78
"""So the columns of all cards stand below each other."""

DAY, OWN, THEIRS, MERGE, APART, COLUMNS = range(6)


class DoublesView(SubPage):
    """`merge_wanted` carries the pairs that are one thing, `apart_wanted` those that are two."""

    merge_wanted = Signal(object)
    apart_wanted = Signal(object)

    def __init__(self, skin: Skin) -> None:
        """Build it without a list."""
        super().__init__(skin, text("Probable doubles"), text("Close"))
        self.state: DoublesState | None = None
        self.rows: list[tuple[PillButton, PillButton]] = []
        self.merge_all = PillButton(skin, "", kind="primary", size="small")
        self._put_aside()
        self.merge_all.clicked.connect(partial(self._on_all, 0))

    def set_state(self, state: DoublesState) -> None:
        """Show the pairs that are left; the keyboard stays at the first one."""
        self.state, self.rows = state, []
        self._put_aside()
        cards = [self._list_card(card, self._all_button(place)) for place, card in enumerate(state.cards)]
        self.columns.fill(cards or [self._empty()], [])
        focused = self.rows[0][0] if self.rows else self.leave
        focused.setFocus()

    def _put_aside(self) -> None:
        """The button outlives the card that it stood in."""
        self.merge_all.setParent(self)
        self.merge_all.hide()

    def _all_button(self, place: int) -> PillButton:
        """The button for all pairs of a card; that of the first card is the primary one of the page."""
        if place == 0:
            return self.merge_all
        button = PillButton(self._skin, "", size="small")
        button.clicked.connect(partial(self._on_all, place))
        return button

    def _list_card(self, state: DoublesCard, merge_all: PillButton) -> Card:
        card = Card(state.title, padding=20)
        if state.merge_all:
            merge_all.setText(state.merge_all)
            merge_all.setAccessibleName(f"{state.merge_all}: {state.title}")
            merge_all.updateGeometry()
            card.header.addWidget(merge_all)
            merge_all.show()
        card.body.setSpacing(8)
        card.body.addWidget(PlainLabel(state.sentence, "caption", "muted", wrap=True))
        card.body.addSpacing(4)
        card.body.addLayout(self._grid(state))
        if state.more:
            card.body.addWidget(Divider())
            card.body.addWidget(PlainLabel(state.more, "caption", "muted"))
        return card

    def _grid(self, state: DoublesCard) -> QGridLayout:
        """The pairs under the words that say whose account stands where."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(7)
        for column, head in enumerate((text("Day"), *state.heads)):
            grid.addWidget(PlainLabel(head, "caption", "muted"), 0, column)
        grid.setColumnMinimumWidth(DAY, self._skin.theme.px(DAY_WIDTH))
        for column in (OWN, THEIRS):
            grid.setColumnStretch(column, 1)
        for number, row in enumerate(state.rows):
            grid.addWidget(Divider(), 2 * number + 1, 0, 1, COLUMNS)
            self._add(grid, 2 * number + 2, row, state.icons)
        return grid

    def _add(self, grid: QGridLayout, line: int, row: DoubleRow, icons: tuple[str, str]) -> None:
        merge = PillButton(self._skin, text("Merge"), size="small")
        apart = PillButton(self._skin, text("Keep both"), kind="quiet", size="small")
        merge.setToolTip(row.after)
        for button, words in ((merge, text("Merge")), (apart, text("Keep both"))):
            button.setAccessibleName(f"{words}: {row.day}, {row.own}, {row.imported}")
        merge.clicked.connect(partial(self._on_merge, row))
        apart.clicked.connect(partial(self._on_apart, row))
        self.rows.append((merge, apart))
        grid.addWidget(PlainLabel(row.day, "caption", "muted"), line, DAY)
        grid.addWidget(_side(self._skin, icons[0], row.own, row.own_about), line, OWN)
        grid.addWidget(_side(self._skin, icons[1], row.imported, row.imported_about), line, THEIRS)
        grid.addWidget(merge, line, MERGE)
        grid.addWidget(apart, line, APART)

    def _empty(self) -> QWidget:
        card = Card(padding=20)
        card.setMinimumHeight(self._skin.theme.px(HEIGHT))
        sentence = text(
            "When an import brings what is in your journal already, both stand here side by side."
        )
        card.body.addWidget(EmptyState(self._skin, "circle-check", text("No doubles"), sentence))
        return card

    def _on_merge(self, row: DoubleRow) -> None:
        self.merge_wanted.emit((row.double,))

    def _on_apart(self, row: DoubleRow) -> None:
        self.apart_wanted.emit((row.double,))

    def _on_all(self, place: int) -> None:
        if self.state is not None:
            self.merge_wanted.emit(self.state.cards[place].doubles)


def _side(skin: Skin, icon: str, title: str, about: str) -> QWidget:
    """One of the two: what was done, and with whom."""
    words = QVBoxLayout()
    words.setSpacing(1)
    words.addWidget(PlainLabel(title, "medium", elide=True))
    if about:
        words.addWidget(PlainLabel(about, "caption", "muted", elide=True))
    shown = QWidget()
    line = QHBoxLayout(shown)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    line.addWidget(IconView(skin, icon, "muted", 15), 0, Qt.AlignmentFlag.AlignVCenter)
    line.addLayout(words, 1)
    return shown
