"""The faces of the page Results: its figures, the table, one result in full, and logging one."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from ssi_coach.app.window.session import WindowSession
from ssi_coach.ui.dialogs.result import ResultDialog
from ssi_coach.ui.dialogs.result_log import LogResultDialog
from ssi_coach.ui.screens.results import ResultsScreen

KINDS = (ResultDialog, LogResultDialog)
"""Windows of their own."""


def results_page(session: WindowSession) -> ResultsScreen:
    """The page, on the screen."""
    session.window.show_page("results")
    page = session.window.page_widget("results")
    assert isinstance(page, ResultsScreen)
    return page


def lower(session: WindowSession) -> None:
    """The figures below the board."""
    bar = results_page(session).area.verticalScrollBar()
    bar.setValue(bar.maximum())


def as_rows(session: WindowSession) -> None:
    """The results as a table."""
    results_page(session).table_toggled.emit(True)


def opened(session: WindowSession) -> None:
    """A result that has come far, in full."""
    page = results_page(session)
    page.table_toggled.emit(False)
    shown = [card for column in page.board.columns[::-1] for card in column.cards]
    if shown:
        page.opened.emit(shown[0].state.id)


def logged(session: WindowSession) -> None:
    """What is asked about a new proposal."""
    closed(session)
    results_page(session).log_wanted.emit("proposal")


def closed(_: WindowSession) -> None:
    """Nothing was changed."""
    for found in QApplication.topLevelWidgets():
        if isinstance(found, KINDS) and found.isVisible():
            found.reject()


FACES = (
    ("figures", lower),
    ("table", as_rows),
    ("one", opened),
    ("log", logged),
    ("", closed),
)
