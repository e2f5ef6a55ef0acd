"""The panel "Compare": two spans of days beside each other, in quiet tables."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout, QWidget

from ssi_coach.domain.pillars import Pillar
from ssi_coach.presentation.names import PILLAR_ICONS
from ssi_coach.presentation.progress.compare import (
    ACTIVITY,
    AROUND,
    FOUR_WEEKS,
    CompareRow,
    CompareState,
    preset_choices,
)
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.date_field import DateField
from ssi_coach.ui.widgets.divider import Divider
from ssi_coach.ui.widgets.fitting_choice import FittingChoice
from ssi_coach.ui.widgets.icon_view import IconView
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.progress.panel import Panel
from ssi_coach.ui.widgets.today.flow import empty

LEAST_WIDE = 990
ROW = 22
SPAN, CHANGE = 104, 76
"""Widths of the columns, the same in every block."""

LARGE, NARROW_SPAN, NARROW_CHANGE = 1.4, 84, 66
"""From this size of text on columns are narrower."""

LONG_WORDS = 13
"""Letters from which on words may take two lines."""

SOME_DAY = date(2020, 1, 1)
"""Stands in the field until there is a state."""

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class CompareBlock(QWidget):
    """A part of the comparison: its title over the rows, then, now and the difference in columns."""

    def __init__(self, skin: Skin, title: str, rows: Sequence[CompareRow], state: CompareState) -> None:
        """Build the table of some rows."""
        super().__init__()
        self._skin = skin
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(2)
        large = skin.theme.scale >= LARGE
        self._grid.addWidget(PlainLabel(title, "caption strong", "muted", wrap=large), 0, 0, 1, 2)
        for column, words in enumerate((state.then, state.now, text("Difference")), 2):
            self._put(0, column, PlainLabel(words, "caption", "muted", wrap=True))
        self._grid.addWidget(Divider(), 1, 0, 1, 5)
        for place, row in enumerate(rows, 2):
            self._add(place, row, state)
        self._grid.setColumnStretch(1, 1)
        span, change = (NARROW_SPAN, NARROW_CHANGE) if large else (SPAN, CHANGE)
        for column, width in ((2, span), (3, span), (4, change)):
            self._grid.setColumnMinimumWidth(column, skin.theme.px(width))

    def _add(self, place: int, row: CompareRow, state: CompareState) -> None:
        icon = PILLAR_ICONS[Pillar(row.pillar)] if row.pillar else row.icon
        if icon:
            tone = f"{row.pillar} text" if row.pillar else "muted"
            self._grid.addWidget(IconView(self._skin, icon, tone), place, 0)
        name = PlainLabel(row.name, "body", wrap=True)
        name.setAccessibleName(
            text(
                "{name}: {then_days} {then}, {now_days} {now}, difference {change}",
                name=row.name,
                then_days=state.then,
                then=row.then,
                now_days=state.now,
                now=row.now,
                change=row.change or text("none"),
            )
        )
        self._grid.addWidget(name, place, 1 if icon else 0, 1, 1 if icon else 2)
        for column, (words, role, tone) in enumerate(
            ((row.then, "body", "muted"), (row.now, "body", "text"), (row.change, "medium", "text")), 2
        ):
            self._put(place, column, PlainLabel(words, role, tone, wrap=len(words) > LONG_WORDS))
        self._grid.setRowMinimumHeight(place, self._skin.theme.px(ROW))

    def _put(self, place: int, column: int, label: PlainLabel) -> None:
        label.setAlignment(RIGHT)
        self._grid.addWidget(label, place, column)


class ComparePanel(Panel):
    """`preset_chosen` tells which spans shall be compared, `day_chosen` the first day of the later one."""

    preset_chosen = Signal(str)
    day_chosen = Signal(object)

    def __init__(self, skin: Skin) -> None:
        """Build the panel without a state."""
        super().__init__(skin, text("Compare"))
        self.state: CompareState | None = None
        self.presets = FittingChoice(skin, preset_choices(), FOUR_WEEKS)
        self.presets.name(text("Spans to compare"))
        self.day = DateField(skin, text("Day"), SOME_DAY)
        self.day.setKeyboardTracking(False)  # a year that is half typed is no day
        self.day.setProperty("size", "small")
        self.note = PlainLabel("", "caption", "muted", wrap=True)
        self._blocks = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._blocks.setSpacing(48)
        self._columns = (QVBoxLayout(), QVBoxLayout())
        self.tools.addWidget(self.presets)
        self.tools.addWidget(self.day)
        for column in self._columns:
            column.setSpacing(18)
            self._blocks.addLayout(column, 1)
        self.body.addLayout(self._blocks)
        self.body.addWidget(self.note)
        self.presets.chosen.connect(self.preset_chosen)
        self.day.dateChanged.connect(self._on_day)

    def set_state(self, state: CompareState) -> None:
        """Show two spans."""
        self.state = state
        self.presets.choose(state.preset)
        with QSignalBlocker(self.day):
            self.day.set_limits(*state.limits)
            self.day.set_day(state.day)
        self.day.setVisible(state.preset == AROUND)
        self.sentence.setText(state.sentence)
        self.note.setText(state.note)
        self.note.setVisible(bool(state.note))
        self._show_blocks(state)
        self.place_tools()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two tables beside each other where there is room, else one below the other."""
        super().resizeEvent(event)
        beside = self.width() >= self.skin.theme.px(LEAST_WIDE)
        ways = QBoxLayout.Direction
        self._blocks.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        self._blocks.setSpacing(48 if beside else 18)

    def _show_blocks(self, state: CompareState) -> None:
        """Activity at the left, everything else at the right."""
        for column in self._columns:
            empty(column)
        blocks: list[tuple[CompareRow, list[CompareRow]]] = []
        for row in state.rows:
            if row.part:
                blocks.append((row, []))
            else:
                blocks[-1][1].append(row)
        for head, rows in blocks:
            column = self._columns[0 if head.part == ACTIVITY else 1]
            column.addWidget(CompareBlock(self.skin, head.name, rows, state))
        for column in self._columns:
            column.addStretch(1)

    def _on_day(self, _: QDate) -> None:
        self.day_chosen.emit(self.day.day())
