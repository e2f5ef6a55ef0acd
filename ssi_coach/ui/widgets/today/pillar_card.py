"""A pillar explained, in the place of the right column: two numbers, the factors, what would move it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ssi_coach.presentation.today.pillar_page import PillarPageState
from ssi_coach.presentation.wording import text
from ssi_coach.ui.icons import PILLAR_ICONS
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.card import Card
from ssi_coach.ui.widgets.divider import Divider
from ssi_coach.ui.widgets.icon_view import IconView
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.painted import Painted
from ssi_coach.ui.widgets.today.factor_row import OPEN, SIDE, WON, FactorRow
from ssi_coach.ui.widgets.today.flow import empty
from ssi_coach.ui.widgets.today.learned_box import LearnedBox
from ssi_coach.ui.widgets.today.mover_box import MoverBox
from ssi_coach.ui.widgets.today.number_box import NumberBox

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ColumnStrip(Painted):
    """The sunken ground behind the names of the columns."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, and a hairline above; the first factor draws the one below."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self.theme.colour("sunken"))
            painter.fillRect(0, 0, self.width(), self.theme.border_width, self.theme.colour("border"))


class PillarCard(Card):
    """`closed` when a person has read enough; `factor_pressed` and `all_wanted` carry a factor's id."""

    closed = Signal()
    factor_pressed = Signal(str)
    all_wanted = Signal(str)
    ticked = Signal(str, bool)
    page_wanted = Signal(str, str)
    snoozed = Signal(str)

    def __init__(self, skin: Skin) -> None:
        """Build the card without a pillar."""
        super().__init__(flush=True)
        self._skin = skin
        self.state: PillarPageState | None = None
        self.rows: list[FactorRow] = []
        self.mover: MoverBox | None = None
        self._icon = IconView(skin, "circle", "muted", 20)
        self._name, self._wording = PlainLabel("", "value"), PlainLabel("", "body", "muted", wrap=True)
        self.close_button = PillButton(skin, text("Close"), kind="quiet", size="small", key="Esc")
        self.close_button.clicked.connect(self.closed)
        self._boxes = (NumberBox(skin, "reading"), NumberBox(skin, "journal score"))
        self.learned = LearnedBox(skin)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.body.setSpacing(0)
        self.body.addLayout(self._summary())
        self.body.addWidget(self._columns())
        self.body.addLayout(self._list)
        self.body.addStretch(1)

    def set_state(self, state: PillarPageState) -> None:
        """Explain a pillar."""
        if state == self.state:
            return
        focused = next((row.state.id for row in self.rows if row.chevron.hasFocus()), "")
        self.state = state
        self.setAccessibleName(f"{state.name}: {state.wording}")
        self._icon.set_icon(PILLAR_ICONS[state.pillar], state.icon_tone)
        self._name.setText(state.name)
        self._wording.setText(state.wording)
        for box, number in zip(self._boxes, (state.official, state.score), strict=True):
            box.set_state(number)
        self.learned.set_sentences(state.learned)
        self._rebuild(state)
        for row in self.rows:
            if row.state.id == focused:
                row.chevron.setFocus()

    def _summary(self) -> QVBoxLayout:
        """Name, wording, Close; the two numbers below."""
        head = QVBoxLayout()
        head.setContentsMargins(SIDE, 14, SIDE, 14)
        head.setSpacing(12)
        row, boxes = QHBoxLayout(), QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(self._name)
        row.addWidget(self._wording, 1)
        row.addWidget(self.close_button)
        boxes.setSpacing(16)
        for box in self._boxes:
            boxes.addWidget(box, 1)
        head.addLayout(row)
        head.addLayout(boxes)
        head.addWidget(self.learned)
        return head

    def _columns(self) -> QWidget:
        """The names of the columns."""
        px = self._skin.theme.px
        strip = ColumnStrip(self._skin)
        row = QHBoxLayout(strip)
        row.setContentsMargins(SIDE, 3, SIDE - 8, 3)
        row.setSpacing(8)
        row.addWidget(PlainLabel(text("Factor"), "caption", "muted"), 1)
        won = PlainLabel(text("points won"), "caption", "muted")
        still_open = PlainLabel(text("open"), "caption", "muted")
        won.setAlignment(RIGHT)
        won.setMinimumWidth(px(WON))
        still_open.setAlignment(RIGHT)
        still_open.setFixedWidth(px(OPEN))
        row.addWidget(won)
        row.addWidget(still_open)
        row.addSpacing(px(24))
        return strip

    def _rebuild(self, state: PillarPageState) -> None:
        """Factors, what is left out, and the action."""
        empty(self._list)
        self.rows = []
        for factor in state.factors:
            row = FactorRow(self._skin, factor)
            row.unfolded.connect(self.factor_pressed)
            row.all_wanted.connect(self.all_wanted)
            self.rows.append(row)
            self._list.addWidget(Divider())
            self._list.addWidget(row)
        self._list.addWidget(Divider())
        for name, reason in state.left_out:
            self._list.addWidget(self._left_out(name, reason))
        self.mover = None
        if state.action is not None:
            self._list.addWidget(self._with_mover(state))

    def _left_out(self, name: str, reason: str) -> QWidget:
        """A factor that the plan does not allow, and what became of its weight."""
        line = QWidget()
        line.setMinimumHeight(self._skin.theme.px(40))
        row = QHBoxLayout(line)
        row.setContentsMargins(SIDE, 6, SIDE, 4)
        row.setSpacing(8)
        row.addWidget(PlainLabel(name, "body", "muted"))
        row.addStretch(1)
        row.addWidget(IconView(self._skin, "info", "muted", 15))
        row.addWidget(PlainLabel(reason, "caption", "muted"))
        return line

    def _with_mover(self, state: PillarPageState) -> QWidget:
        """The action in its box, with room around."""
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(SIDE, 10, SIDE, 16)
        if state.action is not None:
            self.mover = MoverBox(self._skin, state.action, state.action_why)
            self.mover.ticked.connect(self.ticked)
            self.mover.page_wanted.connect(self.page_wanted)
            self.mover.snoozed.connect(self.snoozed)
            column.addWidget(self.mover)
        return whole
