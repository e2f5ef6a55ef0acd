"""The settings dialog, generated from its rows; it gives values back and saves nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ssi_coach.domain.errors import Refused
from ssi_coach.presentation.errors import sentence
from ssi_coach.presentation.settings import SettingRow, SettingsState
from ssi_coach.presentation.settings_changed import settings_changed
from ssi_coach.presentation.wording import text
from ssi_coach.ui.dialogs.frame import FramedDialog
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.card import Card
from ssi_coach.ui.widgets.divider import Divider
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.setting_editors import EDITORS, FIELD_WIDTH, AnyEditor

WIDTH, HEIGHT = 720, 620


class SettingsDialog(FramedDialog):
    """`settings_chosen` tells what differs: settings by name, and circumstances by name (two dicts).

    `focus` names the row that the keyboard goes to first. `first_start_wanted` reopens the first questions.
    """

    settings_chosen = Signal(object, object)
    first_start_wanted = Signal()

    def __init__(
        self, skin: Skin, state: SettingsState, *, focus: str = "", parent: QWidget | None = None
    ) -> None:
        """Build a row for each setting."""
        super().__init__(skin, text("Settings"), primary=text("Apply"), parent=parent)
        self._state = state
        self.editors: dict[str, AnyEditor] = {}
        self._rows: dict[str, QWidget] = {}
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(16)
        column.addWidget(self._card(text("About you"), state.about_you))
        column.addWidget(self._card(text("Reminders"), state.reminders))
        column.addWidget(self._card(text("The app"), state.app))
        column.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(holder)
        self.body.addWidget(self.area, 1)
        again = PillButton(skin, text("Answer the first questions again"), kind="quiet", icon="rotate-ccw")
        again.clicked.connect(self._on_again)
        self.buttons.insertWidget(0, again)
        self.resize(skin.theme.px(WIDTH), skin.theme.px(HEIGHT))
        self._on_changed()
        first = self.editors.get(focus) or next(iter(self.editors.values()))
        first.widget.setFocus()
        self.area.ensureWidgetVisible(first.widget)

    @property
    def values(self) -> dict[str, object]:
        """What all rows say now."""
        return {name: editor.value for name, editor in self.editors.items()}

    def answer(self) -> None:
        """Tell what differs, or why it cannot be taken."""
        try:
            settings, about = settings_changed(self._state, self.values)
        except Refused as refusal:
            self.show_problem(sentence(refusal))
            return
        self.settings_chosen.emit(settings, about)
        self.accept()

    def _card(self, title: str, rows: Sequence[SettingRow]) -> Card:
        """A group of rows with hairlines between them."""
        card = Card(title, padding=20)
        card.body.setSpacing(10)
        for place, row in enumerate(rows):
            card.body.addWidget(self._row(row, divided=place > 0))
        return card

    def _row(self, row: SettingRow, *, divided: bool) -> QWidget:
        """Words at the left, the editor at the right."""
        editor = EDITORS[row.editor](self.skin, row)
        editor.changed.connect(self._on_changed)
        editor.widget.setMinimumWidth(self.skin.theme.px(FIELD_WIDTH))
        name = PlainLabel(row.title, "medium", wrap=True)
        name.setBuddy(editor.widget)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(name)
        words.addWidget(PlainLabel(row.about, "caption", "muted", wrap=True))
        line = QHBoxLayout()
        line.setSpacing(24)
        line.addLayout(words, 1)
        line.addWidget(editor.widget, 0, Qt.AlignmentFlag.AlignVCenter)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        if divided:
            column.addWidget(Divider())
        column.addLayout(line)
        self.editors[row.name] = editor
        self._rows[row.name] = whole
        return whole

    def _on_changed(self) -> None:
        """Rows that matter only for another's value come and go; nothing to apply until something differs."""
        values = self.values
        for row in self._state.rows:
            if row.needs is not None:
                self._rows[row.name].setVisible(values[row.needs[0]] == row.needs[1])
        self.primary.setEnabled(any(values[row.name] != row.value for row in self._state.rows))

    def _on_again(self) -> None:
        self.reject()
        self.first_start_wanted.emit()
