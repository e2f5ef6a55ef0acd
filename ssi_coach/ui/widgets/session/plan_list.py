"""The day's plan beside the tallies: each action with its check."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ssi_coach.presentation.today.session import PlanLineState
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.checks import Check, CheckCircle, CheckSquare
from ssi_coach.ui.widgets.labels import PlainLabel

TOP = Qt.AlignmentFlag.AlignTop


class SessionPlanList(QWidget):
    """`ticked` carries an action's id and whether it is done now."""

    ticked = Signal(str, bool)

    def __init__(self, skin: Skin) -> None:
        """Build the list without actions."""
        super().__init__()
        self._skin = skin
        self._shown: tuple[PlanLineState, ...] = ()
        self.checks: dict[str, Check] = {}
        self.title = PlainLabel("", "card title", wrap=True)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self._area, 1)

    def set_lines(self, title: str, lines: tuple[PlanLineState, ...]) -> None:
        """Show these actions; the same ones again leave the list as it is."""
        self.title.setText(title)
        if lines == self._shown:
            return
        self._shown = lines
        self.checks = {}
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(10)
        for line in lines:
            column.addLayout(self._row(line))
        column.addStretch(1)
        self._area.setWidget(holder)

    def _row(self, line: PlanLineState) -> QHBoxLayout:
        check: Check = (CheckSquare if line.once else CheckCircle)(
            self._skin, f"{line.title}, {line.minutes_text}"
        )
        check.setChecked(line.done)
        check.setEnabled(not line.fixed)
        check.clicked.connect(partial(self._on_ticked, line.id))
        self.checks[line.id] = check
        title = PlainLabel(line.title, "body", "muted" if line.done else "text", wrap=True)
        words = QVBoxLayout()
        words.setContentsMargins(0, 4, 0, 0)
        words.setSpacing(0)
        words.addWidget(title)
        words.addWidget(PlainLabel(line.minutes_text, "caption", "muted"))
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(check, 0, TOP)
        row.addLayout(words, 1)
        return row

    def _on_ticked(self, id: str) -> None:
        self.ticked.emit(id, self.checks[id].isChecked())
