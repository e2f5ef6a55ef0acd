"""The page Checklist: items by pillar at the left; the chosen one and the due routines at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from ssi_coach.presentation.checklist.page import ChecklistState
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.card import Card
from ssi_coach.ui.widgets.checklist.detail_card import DetailCard
from ssi_coach.ui.widgets.checklist.header import ChecklistHeader
from ssi_coach.ui.widgets.checklist.item_list import ItemList
from ssi_coach.ui.widgets.checklist.routines_card import RoutinesCard
from ssi_coach.ui.widgets.empty_state import EmptyState

MARGIN, TOP, GAP, BAR = 24, 17, 16, 14
HIGH = 900
"""Pixels at 100 % from which on there is room for more than a few routines."""
FEW_ROUTINES, MANY_ROUTINES = 4, 8
LEAST_LEFT, MOST_LEFT, RIGHT = 420, 900, 368
SIDE_BY_SIDE = QBoxLayout.Direction.LeftToRight
ONE_BELOW_OTHER = QBoxLayout.Direction.TopToBottom


class ChecklistScreen(QWidget):
    """Shows a `ChecklistState`; every signal is something that a person wants.

    `visited` tells the item that another page wants to be shown here.
    """

    form_chosen = Signal(str)
    plan_chosen = Signal(str)
    shown_chosen = Signal(str)
    searched = Signal(str)
    all_wanted = Signal()
    item_chosen = Signal(str)
    ticked = Signal(str, bool)
    page_wanted = Signal(str)
    refused = Signal(str)
    brought_back = Signal(str)
    own_wanted = Signal()
    change_wanted = Signal(str)
    removed = Signal(str)
    visited = Signal(str)

    def __init__(self, skin: Skin) -> None:
        """Build the page without a state."""
        super().__init__()
        self._skin = skin
        self.state: ChecklistState | None = None
        self.header = ChecklistHeader(skin)
        self.list = ItemList(skin)
        self.detail = DetailCard(skin)
        self.routines = RoutinesCard(skin)
        self._left, self._right, self._cards = QStackedWidget(), QScrollArea(), QWidget()
        self._columns = QBoxLayout(SIDE_BY_SIDE)
        self._page = QWidget()
        self._nothing = QVBoxLayout()
        self._sentence = ""
        self._arrange()
        self._connect()
        for part in (self._left, self._right):
            part.hide()
        skin.changed.connect(self._fit)

    def set_state(self, state: ChecklistState) -> None:
        """Show another state; scrolling and the keyboard stay where they are."""
        before, self.state = self.state, state
        self.header.set_state(state)
        self.list.set_state(state.groups, state.chosen)
        chosen = self.list.rows.get(state.chosen)
        if chosen is not None:
            # Rows are built late; Tab shall come from the header to the list, and from there to the right.
            QWidget.setTabOrder(self.header.own, chosen)
            QWidget.setTabOrder(chosen, self.detail.page)
        self._show_nothing(state.nothing)
        if state.detail is not None:
            self.detail.set_state(state.detail)
        self.detail.setVisible(state.detail is not None)
        self.routines.set_state(state.routines, state.all_routines)
        for part in (self._left, self._right):
            part.show()
        if before is None or before.chosen != state.chosen:
            self._right.verticalScrollBar().setValue(0)

    def visit(self, item: object) -> None:
        """Another page sends a person here to see an item, by its id."""
        if isinstance(item, str):
            self.visited.emit(item)

    def show_item(self, item: str) -> None:
        """Put the keyboard on an item that is shown, and scroll to it."""
        self.list.focus_row(item)

    def begin_search(self) -> None:
        """Put the keyboard where one looks for items."""
        self.header.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.header.search.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Both columns side by side where there is room."""
        super().resizeEvent(event)
        self._fit()

    def _arrange(self) -> None:
        empty_card = Card(flush=True)
        empty_card.body.addLayout(self._nothing)
        self._left.addWidget(self.list)
        self._left.addWidget(empty_card)
        cards = QVBoxLayout(self._cards)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(GAP)
        cards.addWidget(self.detail)
        cards.addWidget(self.routines)
        cards.addStretch(1)
        self._right.setWidgetResizable(True)
        self._right.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._right.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._right.setWidget(self._cards)
        self._columns.setSpacing(GAP)
        self._columns.addWidget(self._left, 1)
        self._columns.addWidget(self._right)
        column = QVBoxLayout(self._page)
        # The bar that scrolls the right column stands in the page's margin, so that its cards keep their width.
        column.setContentsMargins(MARGIN, TOP, MARGIN - BAR, 20)
        column.setSpacing(14)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, BAR, 0)
        head.addWidget(self.header)
        column.addLayout(head)
        column.addLayout(self._columns, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._page, 1)

    def _connect(self) -> None:
        """Hand on what a person does in the parts."""
        self.header.form_chosen.connect(self.form_chosen)
        self.header.plan_chosen.connect(self.plan_chosen)
        self.header.shown_chosen.connect(self.shown_chosen)
        self.header.searched.connect(self.searched)
        self.header.own_wanted.connect(self.own_wanted)
        self.list.chosen.connect(self.item_chosen)
        self.list.opened.connect(self._on_opened)
        for part in (self.list, self.detail, self.routines):
            part.ticked.connect(self.ticked)
        self.detail.page_wanted.connect(self._on_page)
        self.detail.refused.connect(self.refused)
        self.detail.brought_back.connect(self.brought_back)
        self.detail.change_wanted.connect(self.change_wanted)
        self.detail.removed.connect(self.removed)
        self.routines.pressed.connect(self.visited)
        self.routines.all_wanted.connect(self._on_all_routines)

    def _fit(self) -> None:
        """Side by side, or one below the other where a large text leaves no room for two columns."""
        px = self._skin.theme.px
        room = self.width() - 2 * MARGIN
        wide = room >= px(LEAST_LEFT) + GAP + px(RIGHT)
        self._columns.setDirection(SIDE_BY_SIDE if wide else ONE_BELOW_OTHER)
        self._columns.setStretch(1, 0 if wide else 1)
        self._right.setFixedWidth((px(RIGHT) if wide else room) + BAR)
        self._cards.setFixedWidth(px(RIGHT) if wide else room)
        self._left.setMaximumWidth(px(MOST_LEFT) if wide else room)
        self.routines.show_most(MANY_ROUTINES if wide and self.height() >= px(HIGH) else FEW_ROUTINES)
        self._page.setMaximumWidth(px(MOST_LEFT + RIGHT) + GAP + 2 * MARGIN)

    def _show_nothing(self, sentence: str) -> None:
        """Why there is nothing to see, and the way back; or the items."""
        self._left.setCurrentIndex(1 if sentence else 0)
        if not sentence or sentence == self._sentence:
            return
        self._sentence = sentence
        old = self._nothing.takeAt(0)
        widget = None if old is None else old.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        empty = EmptyState(
            self._skin, "filter", text("No item fits"), sentence, action=text("Show all items"), primary=False
        )
        empty.wanted.connect(self.all_wanted)
        self._nothing.addWidget(empty)

    def _on_opened(self, _: str) -> None:
        """Enter on a row: its page, where it has one."""
        detail = None if self.state is None else self.state.detail
        if detail is not None and detail.page:
            self.page_wanted.emit(detail.page)

    def _on_page(self, _: str, page: str) -> None:
        """A person goes to LinkedIn."""
        self.page_wanted.emit(page)

    def _on_all_routines(self) -> None:
        """A person wants to see all routines."""
        self.form_chosen.emit("routine")
