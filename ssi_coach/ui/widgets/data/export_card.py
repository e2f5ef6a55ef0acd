"""The ways out: what can be written, and what was written last."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ssi_coach.presentation.data import DataState, ExportChoice, Written
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.banner import Banner
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.card import Card
from ssi_coach.ui.widgets.data.rows import WordsRow
from ssi_coach.ui.widgets.divider import Divider


class ExportCard(Card):
    """`export_wanted` carries the id of a way out; `written_wanted` opens the folder of the last export."""

    export_wanted = Signal(str)
    written_wanted = Signal()

    def __init__(self, skin: Skin) -> None:
        """Build the card without ways out."""
        super().__init__(text("Export"), padding=16)
        self._skin = skin
        self.buttons: dict[str, PillButton] = {}
        self.done = Banner(skin, "", "success", action=text("Open folder"))
        self.done.acted.connect(self.written_wanted)
        self.done.hide()
        self.body.setSpacing(0)
        self.body.setContentsMargins(16, 0, 16, 6)
        self.body.addSpacing(4)
        self.body.addWidget(self.done)
        self.body.addSpacing(4)
        self._rows = 0

    def set_state(self, state: DataState) -> None:
        """Show another state; the ways out are built once."""
        if not self.buttons:
            for place, choice in enumerate(state.exports):
                self._add(choice, line=place > 0)
        self._show_written(state.written)

    def focus_first(self) -> None:
        """Put the keyboard on the first way out."""
        for button in list(self.buttons.values())[:1]:
            button.setFocus()

    def _add(self, choice: ExportChoice, *, line: bool) -> None:
        if line:
            self._put(Divider())
        row = WordsRow(self._skin, choice.icon, choice.title, choice.detail)
        name = text("Export: {what}", what=choice.title)
        button = row.add_button(text("Save ..."), name)
        button.clicked.connect(partial(self._on_choice, choice.id))
        self.buttons[choice.id] = button
        self._put(row)

    def _put(self, part: QWidget) -> None:
        """Above what was written last."""
        self.body.insertWidget(self._rows, part)
        self._rows += 1

    def _show_written(self, written: Written | None) -> None:
        self.done.setVisible(written is not None)
        if written is not None:
            self.done.set_sentence(written.sentence, "success")
            self.done.setToolTip(str(written.folder))

    def _on_choice(self, id: str) -> None:
        self.export_wanted.emit(id)
