"""The steps of a result to correct: a day for each, and an amount where money is spoken of."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from ssi_coach.domain.days import EARLIEST_DAY, ONE_DAY
from ssi_coach.presentation.results.form import ResultSheetState, StepDraft
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import IconButton
from ssi_coach.ui.widgets.date_field import DateField
from ssi_coach.ui.widgets.form_fields import line
from ssi_coach.ui.widgets.icon_view import IconView
from ssi_coach.ui.widgets.labels import PlainLabel

AMOUNT, LONGEST, ROW = 120, 30, 34


class StepRows(QWidget):
    """`back_wanted` asks to take the last step back."""

    back_wanted = Signal()

    def __init__(self, skin: Skin, state: ResultSheetState, parent: QWidget | None = None) -> None:
        """Build a row for every stage reached."""
        super().__init__(parent)
        self.days: list[DateField] = []
        self.amounts: dict[int, QLineEdit] = {}
        self._stages = [step.stage for step in state.steps]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        for row, step in enumerate(state.steps):
            day = DateField(skin, text("{stage}: day", stage=step.name), step.day)
            day.set_limits(EARLIEST_DAY, state.today + ONE_DAY)
            self.days.append(day)
            grid.setRowMinimumHeight(row, skin.theme.px(ROW))
            grid.addWidget(IconView(skin, step.icon, "text", 16), row, 0)
            grid.addWidget(PlainLabel(step.name), row, 1)
            grid.addWidget(day, row, 2)
            if step.stage.has_amount:
                amount = line(text("{stage}: amount", stage=step.name), step.amount, LONGEST)
                amount.setPlaceholderText(text("Amount"))
                amount.setMinimumWidth(skin.theme.px(AMOUNT))
                self.amounts[row] = amount
                grid.addWidget(amount, row, 3)
            grid.addWidget(
                PlainLabel(step.note, "caption", "muted"), row, 3 if row not in self.amounts else 4
            )
        self.back = IconButton(skin, "undo-2", text("Take the last step back"), size="small")
        self.back.setVisible(len([step for step in state.result.steps if not step.skipped]) > 1)
        self.back.clicked.connect(self.back_wanted)
        grid.addWidget(self.back, len(state.steps) - 1, 5, Qt.AlignmentFlag.AlignRight)
        grid.setColumnStretch(4, 1)

    @property
    def drafts(self) -> tuple[StepDraft, ...]:
        """What the rows say now."""
        return tuple(
            StepDraft(stage, day.day(), self.amounts[row].text().strip() if row in self.amounts else "")
            for row, (stage, day) in enumerate(zip(self._stages, self.days, strict=True))
        )
