"""The week's goals to change: up to four kinds, each with how often in a week."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from ssi_coach.presentation.today.week import GoalState, KindGroup
from ssi_coach.presentation.wording import text
from ssi_coach.ui.dialogs.frame import FramedDialog
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.choice_box import ChoiceBox
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.number_field import NumberField

GOALS, MOST, WIDTH = 4, 10_000, 460


class GoalsDialog(FramedDialog):
    """`chosen` carries pairs of a kind and how often; an empty tuple asks for the proposed goals."""

    chosen = Signal(object)

    def __init__(
        self,
        skin: Skin,
        goals: Sequence[GoalState],
        kinds: Sequence[KindGroup],
        parent: QWidget | None = None,
    ) -> None:
        """Build the dialog with the goals as they are."""
        super().__init__(skin, text("The week's goals"), primary=text("Set goals"), parent=parent)
        self.kinds: list[ChoiceBox] = []
        self.counts: list[NumberField] = []
        sentence = text("Four things you want to do every week. Proposed ones follow your open points.")
        self.body.addWidget(PlainLabel(sentence, "body", "muted", wrap=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        for place in range(GOALS):
            self._add_row(grid, place, kinds, goals[place] if place < len(goals) else None)
        self.body.addLayout(grid)
        self.proposed = PillButton(skin, text("Use the proposed ones"), kind="quiet")
        self.proposed.clicked.connect(self._on_proposed)
        self.buttons.insertWidget(0, self.proposed)
        self.kinds[0].setFocus()
        self.setMinimumWidth(skin.theme.px(WIDTH))

    def goals(self) -> tuple[tuple[str, int], ...]:
        """The chosen kinds and how often; a kind chosen twice counts once."""
        found: dict[str, int] = {}
        for kind, count in zip(self.kinds, self.counts, strict=True):
            if kind.key:
                found.setdefault(kind.key, count.value())
        return tuple(found.items())

    def answer(self) -> None:
        """The goals as they stand."""
        self.chosen.emit(self.goals())
        self.accept()

    def _add_row(
        self, grid: QGridLayout, place: int, kinds: Sequence[KindGroup], goal: GoalState | None
    ) -> None:
        """A kind and a number."""
        named = [(kind, name) for group in kinds for kind, name, _ in group.kinds]
        chosen = "" if goal is None else goal.kind
        box = ChoiceBox(text("Goal {n}: activity", n=place + 1), [("", text("No goal")), *named], chosen)
        count = NumberField(text("Goal {n}: times a week", n=place + 1), 1, MOST)
        if goal is not None:
            count.setValue(goal.aim)
        self.kinds.append(box)
        self.counts.append(count)
        grid.addWidget(box, place, 0)
        grid.addWidget(count, place, 1)
        grid.addWidget(PlainLabel(text("a week"), "body", "muted"), place, 2)

    def _on_proposed(self) -> None:
        """A person gives own goals up."""
        self.chosen.emit(())
        self.accept()
