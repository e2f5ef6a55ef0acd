"""The faces of the page Data: the steps of an import, refusals, doubles, and the help for LinkedIn's archive."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from ssi_coach.app.window.importing import ImportDesk
from ssi_coach.app.window.session import WindowSession
from ssi_coach.domain.files import ReadProgress
from ssi_coach.presentation.imports.doubles import build_doubles
from ssi_coach.presentation.imports.progress import comparing_state, further, reading_state
from ssi_coach.ui.screens.data import DataScreen
from tests.driving.files import archive_file, deals_file, letter_file, table_file
from tests.import_build import doubles, twin_posts, twin_results


def data_page(session: WindowSession) -> DataScreen:
    """The page, on the screen."""
    session.window.show_page("data")
    page = session.window.page_widget("data")
    assert isinstance(page, DataScreen)
    return page


def is_reading(session: WindowSession) -> bool:
    """Whether files are being read, so that a picture has to wait."""
    page = session.window.page_widget("data")
    desk = None if page is None else page.findChild(ImportDesk)
    return desk is not None and desk.reading


def show_archive(session: WindowSession) -> None:
    """What importing an archive would change."""
    _drop(session, archive_file(_folder(session), _today(session)))


def show_quick_archive(session: WindowSession) -> None:
    """LinkedIn's first, small archive."""
    _drop(session, archive_file(_folder(session), _today(session), complete=False))


def show_table(session: WindowSession) -> None:
    """Somebody's own table, understood."""
    _drop(session, table_file(_folder(session), _today(session)))


def show_questions(session: WindowSession) -> None:
    """Somebody's own table, of which one column is a riddle."""
    _drop(session, table_file(_folder(session), _today(session), clear=False))


def show_deals(session: WindowSession) -> None:
    """A list of a customer program whose stages are all known."""
    _drop(session, deals_file(_folder(session), _today(session)))


def show_stages(session: WindowSession) -> None:
    """The same with stages that nobody has explained yet."""
    _drop(session, deals_file(_folder(session), _today(session), clear=False))


def show_refusal(session: WindowSession) -> None:
    """A file that nobody can import."""
    _drop(session, letter_file(_folder(session)))


def show_reading(session: WindowSession) -> None:
    """In the middle of a large file."""
    page = data_page(session)
    page.import_left.emit()
    state = reading_state(["Complete_LinkedInDataExport_05-10-2026.zip"])
    page.show_progress(further(state, ReadProgress(61, 100, "messages.csv"), 9.0, session.formats))


def show_comparing(session: WindowSession) -> None:
    """What was read is held against the journal."""
    progress = ReadProgress(42, 100)
    data_page(session).show_progress(further(comparing_state(), progress, 3.0, session.formats))


def show_help(session: WindowSession) -> None:
    """How to ask LinkedIn for the archive, asked already."""
    page = data_page(session)
    page.import_left.emit()
    page.help_wanted.emit()
    page.help.asked.emit()


def show_doubles(session: WindowSession) -> None:
    """Entries, results and posts that may be there twice."""
    page = data_page(session)
    page.import_left.emit()
    catalogue = session._around.opened.work.catalogue
    twins = (*doubles(3), *twin_results(), *twin_posts())
    page.show_doubles(build_doubles(twins, catalogue, session.formats))


def leave(session: WindowSession) -> None:
    """The page as it was, and nobody waits for an archive."""
    page = data_page(session)
    page.help.forgotten.emit()
    page.import_left.emit()


FACES = (
    ("import-archive", show_archive),
    ("import-quick", show_quick_archive),
    ("import-table", show_table),
    ("import-questions", show_questions),
    ("import-deals", show_deals),
    ("import-stages", show_stages),
    ("import-refused", show_refusal),
    ("import-reading", show_reading),
    ("import-comparing", show_comparing),
    ("archive-help", show_help),
    ("doubles", show_doubles),
    ("", leave),
)
"""In this order; the last one leaves the page as it was."""


def _drop(session: WindowSession, path: Path) -> None:
    session.window.toast.hide()
    data_page(session).files_dropped.emit((path,))


def _folder(session: WindowSession) -> Path:
    folder = session.folder / "chosen"
    folder.mkdir(exist_ok=True)
    return folder


def _today(session: WindowSession) -> date:
    return session._around.opened.work.today()
