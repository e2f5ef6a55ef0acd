"""A factor of a pillar: its pace in words, its points as blocks and numbers; unfolded the entries behind it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ssi_coach.presentation.today.pillar_page import FactorRowState
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import IconButton
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.score_blocks import ScoreBlocks
from ssi_coach.ui.widgets.today.entry_lines import EntryLines

SIDE, LEAST, BLOCKS, WON, OPEN = 20, 50, 186, 44, 52
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class FactorRow(QWidget):
    """`unfolded` and `all_wanted` carry the factor's id."""

    unfolded = Signal(str)
    all_wanted = Signal(str)

    def __init__(self, skin: Skin, state: FactorRowState) -> None:
        """Build the row."""
        super().__init__()
        self.state = state
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(state.summary)
        chevron = "chevron-down" if state.unfolded else "chevron-right"
        name = text("Show what is behind it: {factor}", factor=state.name)
        self.chevron = IconButton(skin, chevron, name, size="row")
        self.chevron.clicked.connect(self._on_unfold)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 0, SIDE - 8, 0)
        column.setSpacing(0)
        column.addWidget(self._head(skin, state))
        self.lines: EntryLines | None = None
        if state.unfolded:
            self.lines = EntryLines(skin, state)
            self.lines.all_wanted.connect(self._on_all)
            column.addWidget(self.lines)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click anywhere unfolds."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.unfolded.emit(self.state.id)

    def _head(self, skin: Skin, state: FactorRowState) -> QWidget:
        """The line that is always there."""
        px = skin.theme.px
        head = QWidget()
        head.setMinimumHeight(px(LEAST))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(PlainLabel(state.name, "strong", wrap=True))
        words.addWidget(PlainLabel(state.pace, "caption", "muted", wrap=True))
        words.addStretch(1)
        blocks = ScoreBlocks(skin)
        blocks.set_points(state.won, state.open, state.summary)
        room = QWidget()
        room.setFixedWidth(max(px(BLOCKS), blocks.sizeHint().width()))
        inner = QHBoxLayout(room)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(blocks)
        inner.addStretch(1)
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(8)
        row.addLayout(words, 1)
        row.addWidget(room)
        for number, role, tone, width in (
            (state.won_text, "strong", "text", WON),
            (state.open_text, "body", "muted", OPEN),
        ):
            label = PlainLabel(number, role, tone)
            label.setAlignment(RIGHT)
            label.setFixedWidth(px(width))
            row.addWidget(label)
        row.addWidget(self.chevron)
        return head

    def _on_unfold(self) -> None:
        """A person wants to see what is behind it, or no longer."""
        self.unfolded.emit(self.state.id)

    def _on_all(self) -> None:
        """A person wants all entries."""
        self.all_wanted.emit(self.state.id)
