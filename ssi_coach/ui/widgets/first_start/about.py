"""First start: what one has and wants."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ssi_coach.domain.activities import LinkedInPlan
from ssi_coach.domain.targets import TargetKind
from ssi_coach.presentation.first_start import LEAST_MINUTES, MOST_MINUTES, AboutYou, FirstStartAnswers
from ssi_coach.presentation.settings import plan_choices, target_kinds, target_of
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.choice_list import ChoiceList
from ssi_coach.ui.widgets.first_start.step import FirstStep
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.number_field import NumberField
from ssi_coach.ui.widgets.segmented import Segmented

LONGEST_INDUSTRY = 100
MINUTES = (10, 20, 30, 45, 60)


class AboutStep(FirstStep):
    """Plan and industry at the left, minutes and target at the right."""

    def __init__(self, skin: Skin, answers: FirstStartAnswers) -> None:
        """Build it with what was answered before."""
        super().__init__(
            skin, text("About you"), text("This decides which advice fits you, and how much of it.")
        )
        about = answers.about or AboutYou()
        plans = [(key, name, "") for key, name in plan_choices()]
        self.plan = ChoiceList(skin, text("LinkedIn plan"), plans, about.plan.value)
        self.industry = QLineEdit(about.industry)
        self.industry.setMaxLength(LONGEST_INDUSTRY)
        self.industry.setAccessibleName(text("Industry"))
        self.industry.setPlaceholderText(text("As on your profile, for example Software"))
        self.minutes = NumberField(text("Minutes a day"), LEAST_MINUTES, MOST_MINUTES)
        self.minutes.setValue(about.minutes)
        self.minutes.setSuffix(" " + text("min"))
        usual = [(str(n), str(n)) for n in MINUTES]
        self.usual = Segmented(skin, usual, str(about.minutes) if about.minutes in MINUTES else "")
        self.usual.setAccessibleName(text("Minutes a day"))
        self.usual.chosen.connect(self._on_minutes)
        targets = [(key, name, "") for key, name in target_kinds()]
        self.target = ChoiceList(skin, text("Target"), targets, about.target.kind.value)
        self.points = NumberField(text("Own target in points"), 1, 100)
        self.points.setValue(round(about.target.points))
        self.points.setSuffix(" " + text("points"))
        self.target.chosen.connect(self._on_target)
        self._on_target(self.target.key)
        self._lay_out()
        self.setFocusProxy(self.plan)

    def _lay_out(self) -> None:
        """Two columns."""
        minutes = QHBoxLayout()
        minutes.setSpacing(12)
        minutes.addWidget(self.usual)
        minutes.addWidget(self.minutes)
        minutes.addStretch(1)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.setSpacing(0)
        right.setSpacing(0)
        _ask(left, text("What do you have?"), self.plan)
        _ask(left, text("Your industry"), self.industry)
        right.addWidget(PlainLabel(text("How many minutes a day?"), "strong"))
        right.addSpacing(8)
        right.addLayout(minutes)
        right.addSpacing(20)
        _ask(right, text("Your target"), self.target)
        right.addWidget(self.points)
        left.addStretch(1)
        right.addStretch(1)
        columns = QHBoxLayout()
        columns.setSpacing(32)
        columns.addLayout(left, 1)
        columns.addLayout(right, 1)
        self.body.addLayout(columns, 1)

    def taken(self, answers: FirstStartAnswers) -> FirstStartAnswers:
        """All four."""
        about = AboutYou(
            plan=LinkedInPlan(self.plan.key),
            industry=" ".join(self.industry.text().split()),
            minutes=self.minutes.value(),
            target=target_of(self.target.key, self.points.value()),
        )
        return replace(answers, about=about)

    def _on_minutes(self, key: str) -> None:
        self.minutes.setValue(int(key))

    def _on_target(self, key: str) -> None:
        """An own value needs its points."""
        self.points.setVisible(key == TargetKind.OWN.value)


def _ask(column: QVBoxLayout, question: str, answer: QWidget) -> None:
    """A question and what answers it."""
    column.addWidget(PlainLabel(question, "strong"))
    column.addSpacing(8)
    column.addWidget(answer)
    column.addSpacing(20)
