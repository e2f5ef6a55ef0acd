"""What can be done with a reading on a chart: correct it, delete it, see its day."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from ssi_coach.presentation.progress_day import ReadingMenuState
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin


class ReadingMenu(QMenu):
    """`correct_wanted` and `delete_wanted` tell the id of the reading, `day_wanted` the ordinal of its day."""

    correct_wanted = Signal(str)
    delete_wanted = Signal(str)
    day_wanted = Signal(int)

    def __init__(self, skin: Skin, parent: QWidget) -> None:
        """Build the menu without a reading."""
        super().__init__(parent)
        self._skin = skin
        self._state = ReadingMenuState("", 0, "")
        self._title = self.addAction("")
        self._title.setEnabled(False)
        self.addSeparator()
        self.correct = self.addAction(text("&Correct ..."))
        self.delete = self.addAction(text("&Delete"))
        self.addSeparator()
        self.journal = self.addAction(text("Open this day in the &journal"))
        self.correct.triggered.connect(self._on_correct)
        self.delete.triggered.connect(self._on_delete)
        self.journal.triggered.connect(self._on_day)
        skin.changed.connect(self._dress)
        self._dress()

    def show_for(self, state: ReadingMenuState, place: QPoint) -> None:
        """Open for a reading; the first thing that can be done is chosen, so that Enter does it."""
        self._state = state
        self._title.setText(state.title.replace("&", "&&"))
        self.popup(place)
        self.setActiveAction(self.correct)

    def _dress(self) -> None:
        """Icons in the colours of the theme."""
        for action, icon in (
            (self.correct, "pencil-line"),
            (self.delete, "trash-2"),
            (self.journal, "calendar-days"),
        ):
            action.setIcon(self._skin.icon(icon))

    def _on_correct(self) -> None:
        self.correct_wanted.emit(self._state.id)

    def _on_delete(self) -> None:
        self.delete_wanted.emit(self._state.id)

    def _on_day(self) -> None:
        self.day_wanted.emit(self._state.day)
