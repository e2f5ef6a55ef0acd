"""The entries behind a factor: the newest few, and the way to all of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ssi_coach.presentation.today.pillar_page import EntryLineState, FactorRowState
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.divider import Divider
from ssi_coach.ui.widgets.icon_view import IconView
from ssi_coach.ui.widgets.labels import PlainLabel

DAY, KIND, COUNT, HIGH = 100, 156, 44, 25
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class EntryLines(QWidget):
    """`all_wanted` is emitted when a person wants to see all entries in the Journal."""

    all_wanted = Signal()

    def __init__(self, skin: Skin, state: FactorRowState) -> None:
        """Build the lines."""
        super().__init__()
        self._skin = skin
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 10)
        column.setSpacing(0)
        self._add_lines(column, state.entries)
        if state.nothing:
            column.addWidget(Divider())
            nothing = PlainLabel(state.nothing, "caption", "muted", wrap=True)
            nothing.setContentsMargins(0, 8, 0, 0)
            column.addWidget(nothing)
        if state.more:
            self.more = PillButton(skin, state.more, kind="link", size="row")
            self.more.clicked.connect(self.all_wanted)
            row = QHBoxLayout()
            row.setContentsMargins(0, 5, 0, 0)
            row.addWidget(self.more)
            row.addStretch(1)
            column.addLayout(row)

    def _add_lines(self, column: QVBoxLayout, entries: Sequence[EntryLineState]) -> None:
        """One line an entry."""
        for entry in entries:
            column.addWidget(Divider())
            column.addWidget(self._line(entry))

    def _line(self, entry: EntryLineState) -> QWidget:
        """Day, kind, count, about whom or what."""
        px = self._skin.theme.px
        line = QWidget()
        line.setMinimumHeight(px(HIGH))
        line.setAccessibleName(
            " ".join(part for part in (entry.day, entry.count, entry.kind, entry.about) if part)
        )
        day = PlainLabel(entry.day, "body", "muted")
        day.setFixedWidth(px(DAY))
        kind = PlainLabel(entry.kind, elide=True)
        kind.setFixedWidth(px(KIND))
        count = PlainLabel(entry.count, "strong")
        count.setAlignment(RIGHT)
        count.setMinimumWidth(px(COUNT))
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(day)
        row.addWidget(IconView(self._skin, entry.icon, "muted", 15))
        row.addWidget(kind)
        row.addWidget(count)
        row.addSpacing(4)
        row.addWidget(PlainLabel(entry.about, "body", "muted", elide=True), 1)
        return line
