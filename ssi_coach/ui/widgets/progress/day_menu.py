"""What can be done with a day on a chart: its reading corrected, notes written, its journal opened."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Signal, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ssi_coach.domain.annotations import Annotation
from ssi_coach.presentation.progress.day import DayMenuState
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin

LONGEST = 40
"""Signs of a note that stand in the menu."""


class DayMenu(QMenu):
    """`correct_wanted` and `delete_wanted` tell the id of the reading, `day_wanted` the ordinal of its day.

    `note_wanted` tells the ordinal of a day that shall get a note, `note_edited` and `note_deleted` an
    `Annotation`.
    """

    correct_wanted = Signal(str)
    delete_wanted = Signal(str)
    day_wanted = Signal(int)
    note_wanted = Signal(int)
    note_edited = Signal(object)
    note_deleted = Signal(object)

    def __init__(self, skin: Skin, parent: QWidget) -> None:
        """Build the menu without a day."""
        super().__init__(parent)
        self._skin = skin
        self._state = DayMenuState("", 0, "")
        self._title = self.addAction("")
        self._title.setEnabled(False)
        self.addSeparator()
        self.correct = self.addAction(text("&Correct ..."))
        self.delete = self.addAction(text("&Delete"))
        self.addSeparator()
        self.note = self.addAction(text("Add a &note ..."))
        self.addSeparator()
        self.journal = self.addAction(text("Open this day in the &journal"))
        self.written: list[QAction] = []
        self.correct.triggered.connect(self._on_correct)
        self.delete.triggered.connect(self._on_delete)
        self.note.triggered.connect(self._on_note)
        self.journal.triggered.connect(self._on_day)
        skin.changed.connect(self._dress)
        self._dress()

    def show_for(self, state: DayMenuState, place: QPoint) -> None:
        """Open for a day; the first thing that can be done is chosen, so that Enter does it."""
        self._state = state
        self._title.setText(state.title.replace("&", "&&"))
        for action in (self.correct, self.delete):
            action.setVisible(bool(state.id))
        for old in self.written:
            self.removeAction(old)
            old.deleteLater()
        self.written = []
        for note in state.notes:
            self._write(note)
        self.popup(place)
        self.setActiveAction(self.correct if state.id else self.note)

    def _write(self, note: Annotation) -> None:
        """A note's words, to be changed or deleted."""
        said = note.text if len(note.text) <= LONGEST else f"{note.text[:LONGEST].rstrip()} ..."
        said = said.replace("&", "&&")
        for words, icon, told in (
            (text("Change the note “{note}” ...", note=said), "pencil-line", self.note_edited),
            (text("Delete the note “{note}”", note=said), "trash-2", self.note_deleted),
        ):
            action = QAction(self._skin.icon(icon), words, self)
            action.triggered.connect(partial(_tell, told, note))
            self.insertAction(self.note, action)
            self.written.append(action)

    def _dress(self) -> None:
        """Icons in the colours of the theme."""
        for action, icon in (
            (self.correct, "pencil-line"),
            (self.delete, "trash-2"),
            (self.note, "flag"),
            (self.journal, "calendar-days"),
        ):
            action.setIcon(self._skin.icon(icon))

    def _on_correct(self) -> None:
        self.correct_wanted.emit(self._state.id)

    def _on_delete(self) -> None:
        self.delete_wanted.emit(self._state.id)

    def _on_note(self) -> None:
        self.note_wanted.emit(self._state.day)

    def _on_day(self) -> None:
        self.day_wanted.emit(self._state.day)


def _tell(told: SignalInstance, note: Annotation) -> None:
    told.emit(note)
