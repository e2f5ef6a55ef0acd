"""What the photographer looks at: every page, and the other faces of those that have several."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QApplication, QWidget

from ssi_coach.app.window.pages import PAGE_MODULES
from ssi_coach.app.window.session import WindowSession
from ssi_coach.ui.dialogs.day_end import DayEndDialog
from ssi_coach.ui.session_window import SessionWindow
from tests.driving import data_looks, results_looks, team_looks
from tests.driving.journals import READINGS

Look = tuple[str, Callable[[], object]]
OWN = (SessionWindow, DayEndDialog, *results_looks.KINDS, *team_looks.KINDS)


def looks_of(session: WindowSession) -> list[Look]:
    """The name of each picture, and what is done before it is taken; each begins where the one before ended.

    What has no name is done without a picture.
    """
    found: list[Look] = []
    for page in PAGE_MODULES:
        found.append((page, partial(session.window.show_page, page)))
        for name, face in FACES.get(page, ()) if _differs(session, page) else ():
            found.append((f"{page}-{name}" if name else "", partial(face, session)))
    return found + beside_the_window(session)


def beside_the_window(session: WindowSession) -> list[Look]:
    """A session, which leaves nothing behind, the sheet at the end of the day, and the team board."""
    start = partial(session.actions.trigger, "start_session")
    ask = partial(session.actions.trigger, "day_end")
    own = [("session", start), ("", end_session), ("day-end", ask), ("", close_sheet)]
    return [*own, *team_looks.looks_of(session)]


def in_front(session: WindowSession) -> QWidget:
    """What is looked at: a window of its own if there is one, else the main window."""
    return next((found for kind in OWN for found in on_screen(kind)), session.stage)


def end_session() -> None:
    """Nothing was counted, so nothing is kept."""
    for found in on_screen(SessionWindow):
        found.end.click()


def close_sheet() -> None:
    """Nothing was said."""
    for found in on_screen(DayEndDialog):
        found.cancel.click()


def on_screen(kind: type[QWidget]) -> list:
    """The windows of a kind that are shown."""
    return [
        found for found in QApplication.topLevelWidgets() if isinstance(found, kind) and found.isVisible()
    ]


def _differs(session: WindowSession, page: str) -> bool:
    """Whether the other faces of a page look different in this journal: files do not know its readings."""
    return page != "data" or session.folder.name not in READINGS


def page_of(session: WindowSession, page: str) -> QWidget:
    """The page on the screen."""
    found = session.window.page_widget(page)
    assert found is not None
    return found


def point(session: WindowSession) -> None:
    """The crosshair on a day some weeks ahead."""
    page = page_of(session, "progress")
    if page.state is not None:
        page.days.point(int(page.state.today) + 20)


def all_days(session: WindowSession) -> None:
    """Everything there is, with the journal score."""
    page = page_of(session, "progress")
    page.days.point(None)
    page.span_chosen.emit("all")
    page.score_toggled.emit(True)


def tables(session: WindowSession) -> None:
    """Charts as tables."""
    page_of(session, "progress").table_toggled.emit(True)


def ranks(session: WindowSession) -> None:
    """Ranks instead of points."""
    page_of(session, "progress").table_toggled.emit(False)
    page_of(session, "progress").measure_chosen.emit("ranks")


def explained(session: WindowSession, *, panel: str) -> None:
    """One of the explanations, below the points; with numbers of one's own where there are sliders."""
    page = page_of(session, "progress")
    page.measure_chosen.emit("points")
    page.visit(panel)
    if panel == "what_if" and page.panels.panel(panel).state is not None:
        page.panels.panel(panel).budget.slider.setValue(24)


def charted(session: WindowSession, *, chart: str) -> None:
    """One of the charts besides the index."""
    page = page_of(session, "progress")
    page.visit("charts")
    page.panels.panel("charts").chart_chosen.emit(chart)


def closed(session: WindowSession) -> None:
    """No explanation any more."""
    page_of(session, "progress").panels.open("")


def deleted(session: WindowSession) -> None:
    """The bin, with the last reading in it."""
    progress = page_of(session, "progress")
    if progress.state is not None and progress.state.reader.facts.readings:
        progress.delete_wanted.emit(progress.state.reader.facts.readings[-1].id)
    session.window.show_page("journal")
    page_of(session, "journal").bin.click()


def restored(session: WindowSession) -> None:
    """The journal as it was, for the pictures of another day."""
    session.actions.trigger("undo")


def the_week(session: WindowSession, *, shown: bool) -> None:
    """The week's plan in the place of the day's."""
    page_of(session, "today").week_wanted.emit(shown)


FACES = {
    "today": (("week", partial(the_week, shown=True)), ("", partial(the_week, shown=False))),
    "progress": (
        ("crosshair", point),
        ("all", all_days),
        ("tables", tables),
        ("ranks", ranks),
        ("moved", partial(explained, panel="moved")),
        ("what-if", partial(explained, panel="what_if")),
        ("compare", partial(explained, panel="compare")),
        ("year", partial(charted, chart="year")),
        ("weekdays", partial(charted, chart="weekdays")),
        ("posts", partial(charted, chart="posts")),
        ("answers", partial(charted, chart="answers")),
        ("", closed),
        ("bin", deleted),
        ("", restored),
    ),
    "results": results_looks.FACES,
    "data": data_looks.FACES,
}
"""After the page itself, in this order; the last one shows another page."""
