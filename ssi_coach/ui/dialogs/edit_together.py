"""The dialog that changes several entries at once."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QCompleter, QGridLayout, QLineEdit, QWidget

from ssi_coach.presentation.journal.edit_together import CLEARABLE, EditTogetherState, understood
from ssi_coach.presentation.wording import text
from ssi_coach.ui.dialogs.frame import FramedDialog
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.labels import PlainLabel

WIDTH = 460


class FieldLine:
    """A tick and a field: typing ticks, and a ticked empty field empties it in all entries."""

    def __init__(self, field: str, name: str, parent: QWidget) -> None:
        """Build both; the name belongs to the tick."""
        self.field = field
        self.tick = QCheckBox(name, parent)
        self.edit = QLineEdit(parent)
        self.edit.setAccessibleName(name)
        self.edit.setPlaceholderText(text("stays as it is"))
        self.edit.textEdited.connect(self._on_typed)
        self.tick.toggled.connect(self._on_ticked)

    @property
    def counts(self) -> bool:
        """Whether the field shall change."""
        empty = not self.edit.text().strip()
        return self.tick.isChecked() and (self.field in CLEARABLE or not empty)

    def _on_typed(self, typed: str) -> None:
        self.tick.setChecked(bool(typed))

    def _on_ticked(self, ticked: bool) -> None:  # noqa: FBT001  # Qt hands it over by position
        clears = ticked and self.field in CLEARABLE
        self.edit.setPlaceholderText(text("will be empty") if clears else text("stays as it is"))


class EditTogetherDialog(FramedDialog):
    """`changes_chosen` tells the new values by field; nothing is saved here."""

    changes_chosen = Signal(object)

    def __init__(self, skin: Skin, state: EditTogetherState, *, parent: QWidget | None = None) -> None:
        """Build it with every field left as it is."""
        super().__init__(skin, state.title, primary=text("Change them"), parent=parent)
        self._reader = state.reader
        words = PlainLabel(
            text("Only the ticked fields change; all others stay."), "body", "muted", wrap=True
        )
        self.body.addWidget(words)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        self.lines: dict[str, FieldLine] = {}
        for row, (field, name) in enumerate(state.fields):
            line = FieldLine(field, name, self)
            grid.addWidget(line.tick, row, 0)
            grid.addWidget(line.edit, row, 1)
            self.lines[field] = line
        grid.setColumnStretch(1, 1)
        self.body.addLayout(grid)
        self._offer_kinds([name for _, name in state.reader.kinds])
        self.setMinimumWidth(skin.theme.px(WIDTH + 48))
        self.lines[state.fields[0][0]].edit.setFocus()

    def answer(self) -> None:
        """Tell the values, or which one cannot be saved."""
        typed = {line.field: line.edit.text() for line in self.lines.values() if line.counts}
        if not typed:
            self.show_problem(text("Nothing is ticked yet, so nothing would change."))
            return
        found = understood(typed, self._reader)
        for line in self.lines.values():
            line.edit.setProperty("wrong", line.field == found.wrong)
            line.edit.style().unpolish(line.edit)
            line.edit.style().polish(line.edit)
        self.show_problem(found.problem)
        if found.problem:
            self.lines[found.wrong].edit.setFocus()
            return
        self.changes_chosen.emit(dict(found.wanted))
        self.accept()

    def _offer_kinds(self, names: list[str]) -> None:
        completer = QCompleter(names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.lines["kind"].edit.setCompleter(completer)
