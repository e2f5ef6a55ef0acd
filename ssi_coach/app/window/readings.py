"""Readings from anywhere in the window: added from the clipboard or typed, and corrected."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from ssi_coach.app.window.around import Around
from ssi_coach.domain.readings import Reading
from ssi_coach.presentation.reading_entry import PastedView, ReadingAnswer, Span
from ssi_coach.services.changes import Changes
from ssi_coach.services.readings import correct_reading, save_reading
from ssi_coach.services.workspace import Workspace
from ssi_coach.sources.ssi_page import read_ssi
from ssi_coach.ui.dialogs.reading import ReadingDialog


def read_pasted(text: str) -> PastedView:
    """A pasted text as the window shows it."""
    found = read_ssi(text)
    spans = tuple(Span(used.field, used.start, used.end) for used in found.used)
    return PastedView(found.numbers, found.missing, spans, found.problem, found.lines)


def save_answer(work: Workspace, answer: ReadingAnswer) -> Changes:
    """Save a reading as a person wants it."""
    return save_reading(work, dict(answer.numbers), day=answer.day, source=answer.source)[1]


def correct_with(work: Workspace, answer: ReadingAnswer, id: str) -> Changes:
    """Correct a saved reading as a person wants it."""
    return correct_reading(work, id, answer.numbers, day=answer.day)


class ReadingDesk(QObject):
    """Opens the dialog, and saves what it says."""

    def __init__(self, around: Around) -> None:
        """Live as long as the window."""
        super().__init__(around.window)
        self._around = around

    def add(self) -> None:
        """Open an empty dialog."""
        self._open(self._on_chosen)

    def paste(self) -> None:
        """Open the dialog on what the clipboard holds."""
        self._open(self._on_chosen, pasted=QGuiApplication.clipboard().text())

    def correct(self, reading: Reading) -> None:
        """Open the dialog on a saved reading."""
        self._open(partial(self._on_corrected, reading.id), saved=reading)

    def _open(
        self, chosen: Callable[[ReadingAnswer], None], *, pasted: str = "", saved: Reading | None = None
    ) -> None:
        around = self._around
        dialog = ReadingDialog(
            around.skin,
            read_pasted,
            around.opened.work.today(),
            around.formats,
            pasted=pasted,
            saved=saved,
            parent=around.window,
        )
        dialog.reading_chosen.connect(chosen)
        dialog.open_wanted.connect(around.browse)
        dialog.open()

    def _on_chosen(self, answer: ReadingAnswer) -> None:
        self._around.coach.do(partial(save_answer, answer=answer))

    def _on_corrected(self, id: str, answer: ReadingAnswer) -> None:
        self._around.coach.do(partial(correct_with, answer=answer, id=id))
