"""A stage on the board: its name, how many stand there, their cards, and "Log one"."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ssi_coach.presentation.results.board import ColumnState
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.icon_view import IconView
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.painted import Painted, rounded, smooth
from ssi_coach.ui.widgets.results.card import MIME, ResultCard

GAP, ASIDE = 6, 6


class BoardColumn(Painted):
    """`dropped` tells the id of a result that was dropped here; `made` each new card, for who listens to it."""

    dropped = Signal(str)
    made = Signal(ResultCard)
    log_wanted = Signal()
    more_wanted = Signal()
    older_wanted = Signal()

    def __init__(self, skin: Skin, state: ColumnState, parent: QWidget | None = None) -> None:
        """Build it without cards."""
        super().__init__(skin, parent)
        self.stage = state.stage
        self.cards: list[ResultCard] = []
        self._takes: frozenset[str] = frozenset()
        self._over = False
        self.setAcceptDrops(True)
        self._name = PlainLabel(state.name, "medium")
        self._count = PlainLabel("", "body", "muted")
        self.more = PillButton(skin, "", kind="quiet", size="row")
        self.older = PillButton(skin, "", kind="quiet", size="row")
        self.log = PillButton(skin, state.log, kind="quiet", size="row", icon="plus")
        self.log.setAccessibleName(f"{state.log}: {state.name}")
        head = QHBoxLayout()
        head.setSpacing(7)
        head.addWidget(IconView(skin, state.icon, "text", 16))
        head.addWidget(self._name)
        head.addStretch(1)
        head.addWidget(self._count)
        self._list = QVBoxLayout()
        self._list.setSpacing(GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP + 2)
        column.addLayout(head)
        column.addLayout(self._list)
        foot = QHBoxLayout()
        foot.setContentsMargins(-ASIDE, 0, -ASIDE, 0)  # words stand below the edges of the cards
        foot.setSpacing(0)
        foot.addWidget(self.log)
        foot.addStretch(1)
        foot.addWidget(self.more)
        foot.addWidget(self.older)
        column.addLayout(foot)
        column.addStretch(1)
        self.more.clicked.connect(self.more_wanted)
        self.older.clicked.connect(self.older_wanted)
        self.log.clicked.connect(self.log_wanted)
        self.older.setToolTip(text("Show all contracts"))

    def set_state(self, state: ColumnState) -> None:
        """Show other cards; those there are already are used again."""
        self.setAccessibleName(state.summary)
        self._name.setText(state.name)
        self._count.setText(state.count)
        while len(self.cards) > len(state.cards):
            gone = self.cards.pop()
            gone.hide()
            gone.deleteLater()
        for place, card in enumerate(state.cards):
            if place < len(self.cards):
                self.cards[place].set_state(card)
            else:
                fresh = ResultCard(self.skin, card, self)
                self.cards.append(fresh)
                self._list.addWidget(fresh)
                fresh.show()  # a card that is not shown yet could not take the keyboard
                self.made.emit(fresh)
        for button, words in ((self.more, state.more), (self.older, state.older)):
            button.setText(words)
            button.setVisible(bool(words))
            button.updateGeometry()

    def set_takes(self, ids: frozenset[str]) -> None:
        """The results that can be dropped here: those that have not come so far yet."""
        self._takes = ids

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Only a result that can come here."""
        if self._dragged(event) in self._takes:
            event.acceptProposedAction()
            self._light(over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It went elsewhere."""
        self._light(over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """It came here."""
        self._light(over=False)
        if (id := self._dragged(event)) in self._takes:
            event.acceptProposedAction()
            self.dropped.emit(id)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A soft ground while a result is held over it."""
        if self._over:
            with smooth(self) as painter:
                painter.setBrush(self.theme.colour("soft"))
                rounded(painter, QRectF(self.rect()), self.theme.px(8))

    def _light(self, *, over: bool) -> None:
        self._over = over
        self.update()

    def _dragged(self, event: QDropEvent) -> str:
        """The id of the result that is held, empty for anything else."""
        data = event.mimeData()
        return bytes(data.data(MIME).data()).decode() if data.hasFormat(MIME) else ""
