"""The page Results: goals of the quarter, the board or the table, and what the numbers say."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from ssi_coach.presentation.results.board import FEW
from ssi_coach.presentation.results.page import ResultsState, WaitingState, no_results
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.banner import Banner
from ssi_coach.ui.widgets.empty_state import EmptyState
from ssi_coach.ui.widgets.results.board import Board
from ssi_coach.ui.widgets.results.goals_card import ResultGoalsCard
from ssi_coach.ui.widgets.results.header import ResultsHeader
from ssi_coach.ui.widgets.results.table_card import TableCard

MARGIN, TOP, GAP, BAR, WIDEST = 24, 18, 16, 14, 1600
USUAL_HEIGHT, CARD, MOST_CARDS = 764, 80, 6
"""The page in a window of 1280 x 800, a card with its gap, and what no window needs more of at first."""


class ResultsScreen(QWidget):
    """Shows a `ResultsState`; every signal is something that a person wants, wishes about results carry ids.

    `room_changed` tells how many cards of a column the window has room for, as `room` does; `visited` what another
    page wants to be shown here: a result by its id.
    """

    shown_chosen = Signal(str)
    table_toggled = Signal(bool)
    searched = Signal(str)
    order_wanted = Signal(str)
    export_wanted = Signal()
    log_wanted = Signal(str)
    waiting_wanted = Signal()
    goals_chosen = Signal(object)
    opened = Signal(str)
    move_wanted = Signal(str, str)
    lose_wanted = Signal(str)
    delete_wanted = Signal(object)
    more_wanted = Signal(str)
    room_changed = Signal(int)
    visited = Signal(object)

    def __init__(self, skin: Skin) -> None:
        """Build the page without a state."""
        super().__init__()
        self._skin = skin
        self.state: ResultsState | None = None
        self.room = FEW
        self._searching = False
        self._waiting = WaitingState()
        self.header = ResultsHeader(skin)
        self.goals = ResultGoalsCard(skin)
        self.board = Board(skin)
        self.table = TableCard(skin)
        self.waiting: Banner | None = None
        self.empty: EmptyState | None = None
        self._pages = QStackedWidget()
        self.area = QScrollArea()
        self._column = QVBoxLayout()
        self._arrange()
        self._connect()
        self._pages.hide()
        skin.changed.connect(self._fit)

    def set_state(self, state: ResultsState) -> None:
        """Show another state; the place and the keyboard stay."""
        self.state = state
        self.header.set_state(state)
        self._show_waiting(WaitingState() if state.empty else state.waiting)
        if state.empty:
            self._show_empty(state.waiting)
        else:
            self.goals.set_state(state.goals)
            self.board.set_state(state.columns)
            if state.table is not None:
                self.table.set_rows(state.table)
            self._pages.setCurrentIndex(0 if state.table is None else 1)
            if self._searching and state.table is not None:
                self._searching = False
                self.table.begin_search()
        self._pages.show()

    def visit(self, what: object) -> None:
        """Another page sends a person here to see a result, by its id."""
        self.visited.emit(what)

    def begin_search(self) -> None:
        """Results are searched in the table; the keyboard goes there as soon as it is shown."""
        if self.state is None or self.state.empty:
            return
        self._searching = self.state.table is None
        if self._searching:
            self.table_toggled.emit(True)
        else:
            self.table.begin_search()

    def toggle_table(self) -> None:
        """From the board to the table, and back."""
        if self.state is not None and not self.state.empty:
            self.table_toggled.emit(self.state.table is None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The page keeps within its widest."""
        super().resizeEvent(event)
        self._fit()

    def add_below(self, part: QWidget) -> None:
        """Put a part below the board."""
        self._column.insertWidget(self._column.count() - 1, part)

    def _arrange(self) -> None:
        inner = QWidget()
        inner.setLayout(self._column)
        # The bar that scrolls stands in the page's margin, so that the cards keep their width.
        self._column.setContentsMargins(0, 0, BAR, TOP)
        self._column.setSpacing(GAP)
        self._column.addWidget(self.goals)
        self._column.addWidget(self.board)
        self._column.addStretch(1)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(inner)
        self.area.verticalScrollBar().rangeChanged.connect(self._on_range)
        self._pages.addWidget(self.area)
        self._pages.addWidget(self._table_page())
        self._page = QWidget(self)
        self._top = QVBoxLayout()
        self._top.setContentsMargins(0, 0, BAR, 0)
        self._top.setSpacing(12)
        self._top.addWidget(self.header)
        whole = QVBoxLayout(self._page)
        whole.setContentsMargins(MARGIN, TOP, MARGIN - BAR, 0)
        whole.setSpacing(14)
        whole.addLayout(self._top)
        whole.addWidget(self._pages, 1)

    def _table_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, BAR, TOP)
        column.addWidget(self.table)
        return page

    def _connect(self) -> None:
        self.header.shown_chosen.connect(self.shown_chosen)
        self.header.table_toggled.connect(self.table_toggled)
        self.header.export_wanted.connect(self.export_wanted)
        self.header.log_wanted.connect(self._on_log)
        self.goals.chosen.connect(self.goals_chosen)
        self.board.opened.connect(self.opened)
        self.board.move_wanted.connect(self.move_wanted)
        self.board.lose_wanted.connect(self.lose_wanted)
        self.board.delete_wanted.connect(self._on_delete)
        self.board.log_wanted.connect(self.log_wanted)
        self.board.more_wanted.connect(self.more_wanted)
        self.board.older_wanted.connect(self._on_older)
        self.table.searched.connect(self.searched)
        self.table.order_wanted.connect(self.order_wanted)
        self.table.opened.connect(self.opened)
        self.table.delete_wanted.connect(self.delete_wanted)
        self.table.move_wanted.connect(self.move_wanted)
        self.table.lose_wanted.connect(self.lose_wanted)

    def _on_range(self, _: int, most: int) -> None:
        """The cards keep their width whether the bar that scrolls is there or not."""
        bar = self.area.verticalScrollBar().sizeHint().width() if most else 0
        self._column.setContentsMargins(0, 0, max(0, BAR - bar), TOP)

    def _fit(self) -> None:
        width = min(self.width(), self._skin.theme.px(WIDEST))
        self._page.setGeometry((self.width() - width) // 2, 0, width, self.height())
        self.board.fit(width - 2 * MARGIN)
        room = FEW + (self.height() - USUAL_HEIGHT) // self._skin.theme.px(CARD)
        room = max(FEW, min(room, MOST_CARDS))
        if room != self.room:
            self.room = room
            self.room_changed.emit(room)

    def _show_waiting(self, waiting: WaitingState) -> None:
        """Lines of the journal that are no results yet, and the one step that makes them some."""
        if waiting == self._waiting:
            return
        self._waiting = waiting
        if self.waiting is not None:
            self.waiting.hide()
            self.waiting.deleteLater()
            self.waiting = None
        if waiting.sentence:
            self.waiting = Banner(self._skin, waiting.sentence, action=waiting.action)
            self.waiting.acted.connect(self.waiting_wanted)
            self._top.addWidget(self.waiting)

    def _show_empty(self, waiting: WaitingState) -> None:
        """What will be here, and the one step to it: what waits in the journal, else a first result."""
        words = no_results(waiting)
        if self.empty is None or self.empty.accessibleName() != f"{words.title}. {words.sentence}":
            if self.empty is not None:
                self._pages.removeWidget(self.empty)
                self.empty.deleteLater()
            self.empty = EmptyState(
                self._skin,
                "trophy",
                words.title,
                words.sentence,
                action=words.action,
                primary=not waiting.action,
            )
            self.empty.wanted.connect(self.waiting_wanted if waiting.action else self._on_log)
            self._pages.addWidget(self.empty)
        self._pages.setCurrentWidget(self.empty)

    def _on_log(self) -> None:
        self.log_wanted.emit("")

    def _on_delete(self, id: str) -> None:
        self.delete_wanted.emit((id,))

    def _on_older(self) -> None:
        self.shown_chosen.emit("won")
