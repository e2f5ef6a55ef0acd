"""Own notes on the charts, wired: the menu of a day opens the dialog, and saves what it says."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QObject

from ssi_coach.app.window.around import Around
from ssi_coach.domain.annotations import Annotation
from ssi_coach.services.annotations import add_annotation, delete_annotation, edit_annotation
from ssi_coach.ui.dialogs.note import NoteDialog
from ssi_coach.ui.widgets.progress.day_menu import DayMenu


class NoteDesk(QObject):
    """Stands between the menu of a day and the services; lives as long as the menu."""

    def __init__(self, around: Around, menu: DayMenu) -> None:
        """Listen to the menu."""
        super().__init__(menu)
        self._around = around
        menu.note_wanted.connect(self._on_wanted)
        menu.note_edited.connect(self._on_edited)
        menu.note_deleted.connect(self._on_deleted)

    def _on_wanted(self, ordinal: int) -> None:
        day = date.fromordinal(ordinal)
        self._open(day, "", partial(self._add, day))

    def _on_edited(self, note: Annotation) -> None:
        self._open(note.day, note.text, partial(self._edit, note.id))

    def _on_deleted(self, note: Annotation) -> None:
        self._around.coach.do(partial(delete_annotation, id=note.id))

    def _open(self, day: date, said: str, wanted: Callable[[str], None]) -> None:
        around = self._around
        dialog = NoteDialog(around.skin, around.formats.day_long(day), said, around.window)
        dialog.wanted.connect(wanted)
        dialog.open()

    def _add(self, day: date, said: str) -> None:
        self._around.coach.do(partial(add_annotation, day=day, text=said))

    def _edit(self, id: str, said: str) -> None:
        self._around.coach.do(partial(edit_annotation, id=id, text=said))
