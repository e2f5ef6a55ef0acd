"""The left card of Today: where one stands, what is missing, and the four pillars."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ssi_coach.domain.pillars import PILLARS
from ssi_coach.presentation.parts import PillarBarState
from ssi_coach.presentation.today.level import LevelState
from ssi_coach.presentation.wording import context, text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.card import Card, SunkenBox
from ssi_coach.ui.widgets.divider import Divider
from ssi_coach.ui.widgets.gauge import Gauge
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.pillar_bar import PillarBar
from ssi_coach.ui.widgets.today.average_mark import AverageMark
from ssi_coach.ui.widgets.today.first_reading import FirstReading
from ssi_coach.ui.widgets.today.number_line import NumberLine
from ssi_coach.ui.widgets.today.target_line import TargetLine

SIDE, BAR_SIDE = 20, 8


class ReadingBox(SunkenBox):
    """Last reading and journal score, one under the other, each with its shape and its word."""

    add_wanted = Signal()

    def __init__(self, skin: Skin) -> None:
        """Build it empty."""
        super().__init__(padding=0)
        self._reading, self._score = NumberLine(skin, "reading"), NumberLine(skin, "journal score")
        add = PillButton(skin, context("link", "Add reading"), kind="link", size="row")
        add.setToolTip(text("Add reading  Ctrl+R, or copy your SSI page and press Ctrl+V"))
        add.clicked.connect(self.add_wanted)
        self._reading.row.addWidget(add)
        column = QVBoxLayout()
        column.setContentsMargins(12, 5, 12, 7)
        column.setSpacing(2)
        self.body.addLayout(column)
        column.addWidget(self._reading)
        column.addWidget(self._score)

    def set_state(self, state: LevelState) -> None:
        """Show both, or what there is of them."""
        self._reading.set_state(state.reading)
        self._score.set_state(state.score)
        self.setVisible(state.reading is not None or state.score is not None)


class LevelCard(Card):
    """`pillar_pressed` carries the id of a pillar whose explanation is to be opened or closed."""

    pillar_pressed = Signal(str)
    add_wanted = Signal()
    paste_wanted = Signal()

    def __init__(self, skin: Skin) -> None:
        """Build the card without numbers."""
        super().__init__(flush=True)
        self.setAccessibleName(text("Where you stand"))
        self._shown: tuple[LevelState, str] | None = None
        self.gauge = Gauge(skin)
        self.basis = PlainLabel("", "caption", "muted", wrap=True)
        self.basis.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._targets = (TargetLine(skin), TargetLine(skin))
        self.box = ReadingBox(skin)
        self.first = FirstReading(skin)
        self.bars = {pillar.value: PillarBar(skin, PillarBarState(pillar.value, "")) for pillar in PILLARS}
        self._average, self._change = PlainLabel("", "caption", "muted"), PlainLabel("", "caption", "muted")
        self.body.setSpacing(0)
        self.body.addWidget(self._upper())
        self.body.addWidget(Divider())
        self.body.addWidget(self._lower(skin), 1)
        for waiting in (self.basis, *self._targets, self.box, self.first):
            waiting.hide()
        self.box.add_wanted.connect(self.add_wanted)
        self.first.typing_wanted.connect(self.add_wanted)
        self.first.paste_wanted.connect(self.paste_wanted)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def set_state(self, state: LevelState, opened: str = "") -> None:
        """Show the numbers; `opened` is the pillar that is explained beside the card."""
        if (state, opened) == self._shown:
            return
        self._shown = (state, opened)
        if state.gauge != self.gauge.state:
            self.gauge.set_state(state.gauge)
        self.basis.setText(state.basis)
        self.basis.setVisible(bool(state.basis))
        for line, target in zip(self._targets, state.targets, strict=False):
            line.set_state(target)
        for line in self._targets:
            line.setVisible(bool(state.targets))
        self.box.set_state(state)
        self.first.setVisible(state.invites)
        for bar in state.pillars:
            self.bars[bar.pillar].set_state(bar)
            self.bars[bar.pillar].setChecked(bar.pillar == opened)
        self._average.setText(state.average_text)
        self._change.setText(state.change_text)

    def _upper(self) -> QWidget:
        """Gauge, targets, last reading."""
        upper = QWidget()
        column = QVBoxLayout(upper)
        column.setContentsMargins(SIDE, 8, SIDE, 10)
        column.setSpacing(6)
        column.addWidget(self.gauge)
        column.addWidget(self.basis)
        column.addWidget(self.first)
        for line in self._targets:
            column.addWidget(line)
        column.addSpacing(2)
        column.addWidget(self.box)
        return upper

    def _lower(self, skin: Skin) -> QWidget:
        """The four pillars and what their marks mean."""
        lower = QWidget()
        column = QVBoxLayout(lower)
        column.setContentsMargins(BAR_SIDE, 5, BAR_SIDE, 8)
        column.setSpacing(0)
        for name, bar in self.bars.items():
            bar.clicked.connect(partial(self._on_pillar, name))
            column.addWidget(bar)
        column.addStretch(1)
        legend = QHBoxLayout()
        legend.setContentsMargins(SIDE - BAR_SIDE, 0, SIDE - BAR_SIDE, 0)
        legend.setSpacing(6)
        legend.addWidget(AverageMark(skin))
        legend.addWidget(self._average)
        legend.addStretch(1)
        legend.addWidget(self._change)
        column.addLayout(legend)
        return lower

    def _on_pillar(self, pillar: str) -> None:
        """A person pressed a pillar."""
        self.pillar_pressed.emit(pillar)
