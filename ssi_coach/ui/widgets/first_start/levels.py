"""First start: rough numbers from one's own profile."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from ssi_coach.presentation.first_start import FirstStartAnswers, level_rows
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.card import Card
from ssi_coach.ui.widgets.first_start.step import FirstStep
from ssi_coach.ui.widgets.labels import PlainLabel

LONGEST, FIELD_WIDTH, CARD_WIDTH = 15, 140, 460


class LevelsStep(FirstStep):
    """Connections, followers, endorsements, recommendations; what stays empty is not known."""

    def __init__(self, skin: Skin, answers: FirstStartAnswers, formats: Formats) -> None:
        """Build it with what was answered before."""
        super().__init__(
            skin,
            text("Rough numbers from your profile"),
            text("They let the journal score begin where you stand. Rounded is fine, empty means not known."),
        )
        self._formats = formats
        self.fields: dict[str, QLineEdit] = {}
        card = Card(padding=20)
        card.setMaximumWidth(skin.theme.px(CARD_WIDTH))
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(12)
        for place, (level, name) in enumerate(level_rows()):
            field = QLineEdit(_shown(answers.levels.get(level), formats))
            field.setMaxLength(LONGEST)
            field.setAccessibleName(name)
            field.setFixedWidth(skin.theme.px(FIELD_WIDTH))
            field.setPlaceholderText(text("not known"))
            field.textEdited.connect(self._on_edited)
            label = PlainLabel(name)
            label.setBuddy(field)
            grid.addWidget(label, place, 0)
            grid.addWidget(field, place, 1)
            self.fields[level] = field
        grid.setColumnStretch(0, 1)
        card.body.addWidget(holder)
        self._problem = PlainLabel("", "caption", "danger", wrap=True)
        self._problem.hide()
        card.body.addWidget(self._problem)
        self.body.addWidget(card)
        self.body.addStretch(1)
        self.setFocusProxy(next(iter(self.fields.values())))

    @property
    def ready(self) -> bool:
        """Once every filled field is a count."""
        return all(
            not field.text().strip() or self._count(field) is not None for field in self.fields.values()
        )

    def taken(self, answers: FirstStartAnswers) -> FirstStartAnswers | None:
        """The filled ones."""
        if not self.ready:
            return None
        counts = {level: self._count(field) for level, field in self.fields.items()}
        return replace(answers, levels={level: n for level, n in counts.items() if n is not None})

    def _count(self, field: QLineEdit) -> int | None:
        """The count of a field, None where there is none ("500+" is a way to write 500)."""
        count = self._formats.parse_whole(field.text().strip().removesuffix("+"))
        return count if count is not None and count >= 0 else None

    def _on_edited(self) -> None:
        """Say at once what cannot be a count."""
        wrong = not self.ready
        self._problem.setText(text("Please type whole numbers, such as 812.") if wrong else "")
        self._problem.setVisible(wrong)
        self.changed.emit()


def _shown(count: int | None, formats: Formats) -> str:
    return "" if count is None else formats.whole(count)
