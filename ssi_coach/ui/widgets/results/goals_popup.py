"""The quarter's goals to change, in a small window below the button: a number for every stage."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from ssi_coach.presentation.results.goals import MOST, GoalsState
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.icon_view import IconView
from ssi_coach.ui.widgets.journal.popup import Popup
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.number_field import NumberField


class GoalsPopup(Popup):
    """`chosen` carries how many are wanted in a quarter by stage; 0 takes a goal away."""

    chosen = Signal(object)

    def __init__(self, skin: Skin, state: GoalsState, button: QWidget) -> None:
        """Build it with the goals as they are, or with the proposed ones."""
        super().__init__(button)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fields = {field.stage: NumberField(field.name, 0, MOST) for field in state.fields}
        grid = QGridLayout()
        grid.setContentsMargins(6, 6, 6, 2)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        grid.addWidget(PlainLabel(text("Wanted in a quarter"), "caption", "muted"), 0, 0, 1, 3)
        for row, shown in enumerate(state.fields, 1):
            field = self.fields[shown.stage]
            field.setSpecialValueText(text("no goal"))
            field.setValue(shown.per_quarter)
            grid.addWidget(IconView(skin, shown.icon, "text", 16), row, 0)
            grid.addWidget(PlainLabel(shown.name), row, 1)
            grid.addWidget(field, row, 2)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(2, skin.theme.px(110))
        self.set = PillButton(skin, text("Set goals"), kind="primary")
        self.set.clicked.connect(self._on_set)
        self.body.addLayout(grid)
        self.body.addWidget(self.set, 0, Qt.AlignmentFlag.AlignRight)

    def open_below(self) -> None:
        """Show it with the keyboard in the first field."""
        super().open_below()
        first = next(iter(self.fields.values()))
        first.setFocus(Qt.FocusReason.PopupFocusReason)
        first.selectAll()

    def _on_set(self) -> None:
        """The goals as they stand."""
        self.chosen.emit({stage: field.value() for stage, field in self.fields.items()})
        self.close()
