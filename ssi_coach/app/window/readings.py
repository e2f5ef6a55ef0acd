"""Adding a reading from anywhere in the window: from the clipboard, or typed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from ssi_coach.app.window.around import Around
from ssi_coach.presentation.reading_entry import PastedView, ReadingAnswer, Span
from ssi_coach.services.changes import Changes
from ssi_coach.services.readings import save_reading
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


class ReadingDesk(QObject):
    """Opens the dialog, and saves what it says."""

    def __init__(self, around: Around) -> None:
        """Live as long as the window."""
        super().__init__(around.window)
        self._around = around

    def add(self) -> None:
        """Open an empty dialog."""
        self._open("")

    def paste(self) -> None:
        """Open the dialog on what the clipboard holds."""
        self._open(QGuiApplication.clipboard().text())

    def _open(self, pasted: str) -> None:
        around = self._around
        dialog = ReadingDialog(
            around.skin,
            read_pasted,
            around.opened.work.today(),
            around.formats,
            pasted=pasted,
            parent=around.window,
        )
        dialog.reading_chosen.connect(self._on_chosen)
        dialog.open_wanted.connect(around.browse)
        dialog.open()

    def _on_chosen(self, answer: ReadingAnswer) -> None:
        self._around.coach.do(partial(save_answer, answer=answer))
