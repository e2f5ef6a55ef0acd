"""The figures of the page Results wired: they come with the first result, follow the journal, and are kept."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtGui import QGuiApplication

from ssi_coach.app.opening import Opened
from ssi_coach.app.window import result_figures
from ssi_coach.app.window.result_figures import FiguresDesk
from ssi_coach.domain.results import Stage
from ssi_coach.services.changes import Topic
from ssi_coach.services.results.results import add_result
from ssi_coach.services.workspace import Workspace
from ssi_coach.ui.screens.results import ResultsScreen
from ssi_coach.ui.widgets.results.figures_panel import FiguresPanel
from ssi_coach.ui.widgets.segmented import Segment
from tests.app.surroundings import Ear, dressed, surroundings
from tests.build import TODAY, days_ago, full_reading, make_entry
from tests.results_build import make_result
from tests.today_build import workspace

RESULTS = (
    make_result(Stage.MEETING, days_ago(5)),
    make_result(Stage.CONTRACT, days_ago(200), amount=8400),
    make_result(Stage.CONVERSATION, days_ago(500)),
)
READINGS = tuple(full_reading(day=days_ago(age)) for age in (60, 30, 2))


@dataclass
class Page:
    """A desk over a journal in memory; `looked` says how often what takes a moment was reckoned."""

    desk: FiguresDesk
    screen: ResultsScreen
    work: Workspace
    ear: Ear

    @property
    def panel(self) -> FiguresPanel:
        """The cards."""
        (found,) = self.screen.findChildren(FiguresPanel)
        return found

    def look(self) -> None:
        """The page is looked at."""
        self.desk.look(TODAY, nothing=not self.work.journal.results())


@pytest.fixture
def make_page(qtbot, qapp):
    """The desk of a page over some records."""

    def make(*records) -> Page:
        work = workspace(*records)
        skin = dressed(qapp)
        screen = ResultsScreen(skin)
        qtbot.addWidget(screen)
        around = surroundings(Opened(work, work.journal), screen, skin)
        screen.resize(1100, 900)
        screen.show()
        return Page(FiguresDesk(around, screen), screen, work, around.reporter)

    return make


@pytest.fixture
def page(make_page) -> Page:
    """Three results, three readings, and something done."""
    entries = [make_entry(day=days_ago(age), count=3, minutes=30) for age in range(1, 40)]
    found = make_page(*RESULTS, *READINGS, *entries)
    found.look()
    return found


def test_without_a_result_there_are_no_cards(make_page) -> None:
    """And no library of charts is loaded for them."""
    page = make_page()
    page.look()
    assert page.screen.findChildren(FiguresPanel) == []


def test_the_cards_come_with_what_is_counted_and_with_the_estimate(page: Page) -> None:
    """The last twelve months at first."""
    assert [row[1] for row in page.panel.funnel.rows.texts()] == ["2", "2", "2", "1", "1"]
    assert page.panel.value.bars.state.bars
    assert page.panel.index.state is not None
    assert [entry.word for entry in page.panel.index.state.legend][:2] == ["SSI estimate", "reading"]
    assert "until this can be said" in page.panel.index.claim.sentence.text()


def test_a_new_result_is_counted_when_the_page_is_looked_at(page: Page, monkeypatch) -> None:
    """What has not changed is not reckoned again."""
    asked = []
    monkeypatch.setattr(result_figures, "results_view", lambda *_: asked.append(1))
    page.look()
    assert asked == []
    monkeypatch.undo()
    add_result(page.work, stage=Stage.CALL)
    page.desk.touched(frozenset({Topic.RESULTS}))
    page.look()
    assert page.panel.funnel.rows.texts()[0][1] == "3"


def test_another_span_asks_the_journal(page: Page) -> None:
    """The chosen one again shows it whole again."""
    segments = page.panel.funnel.spans.findChildren(Segment)
    segments[3].click()
    assert page.panel.funnel.rows.texts()[0][1] == "3"
    page.panel.index.days.zoom(0.5)
    closer = page.panel.index.days.window
    segments[3].click()
    assert page.panel.index.days.window != closer


def test_tables_are_shown_and_put_away(page: Page) -> None:
    """With the button of any card, or with the key while the keyboard is on one of them."""
    page.panel.effort.buttons.table.click()
    assert page.panel.funnel.table is not None
    assert page.panel.funnel.stack.currentWidget() is page.panel.funnel.table
    page.panel.effort.buttons.table.click()
    assert page.panel.funnel.stack.currentIndex() == 0


def test_the_key_for_tables_is_left_to_the_page_while_the_keyboard_is_elsewhere(
    page: Page, monkeypatch
) -> None:
    """There it turns the board into a table."""
    assert not page.desk.toggle_table()
    monkeypatch.setattr(FiguresPanel, "has_keyboard", lambda _: True)
    assert page.desk.toggle_table()
    assert page.panel.funnel.buttons.table.isChecked()


def test_a_day_opens_in_the_journal(page: Page) -> None:
    """And the first reading is added where readings are added."""
    page.panel.day_chosen.emit(TODAY.toordinal())
    page.panel.reading_wanted.emit()
    assert page.ear.went == [("journal", TODAY)]
    assert page.ear.wanted == ["add_reading"]


def test_a_mark_opens_its_result_on_the_page(qtbot, page: Page) -> None:
    """As if its card had been pressed."""
    with qtbot.waitSignal(page.screen.visited) as told:
        page.panel.result_chosen.emit(RESULTS[1].id)
    assert told.args == [RESULTS[1].id]


def test_a_card_is_copied_with_its_words(page: Page) -> None:
    """Its picture, and its numbers as text."""
    page.panel.keep_wanted.emit("funnel", "copy")
    held = QGuiApplication.clipboard().mimeData()
    assert held.hasImage()
    assert "Call\t2" in held.text()
    assert not page.panel.funnel.buttons.isHidden()


@pytest.mark.parametrize("chart", ["funnel", "index", "value", "effort"])
@pytest.mark.parametrize("form", ["png", "svg", "csv"])
def test_a_card_is_kept_as_a_file(page: Page, monkeypatch, chart: str, form: str) -> None:
    """Named after what it shows and the day."""
    kept: list[tuple[bytes, str, str]] = []
    monkeypatch.setattr(
        "ssi_coach.app.window.panel_files.keep_file", lambda around, *words: kept.append(words)
    )
    page.panel.keep_wanted.emit(chart, form)
    ((content, name, kind),) = kept
    assert (name, kind) == (f"ssi-results-{chart}-2026-05-13", form)
    beginning = {"png": b"\x89PNG", "svg": b"<?xml", "csv": b"\xef\xbb\xbf"}
    assert content.startswith(beginning[form])


def test_the_cards_go_with_the_last_result(page: Page) -> None:
    """The page invites to a first one then."""
    page.desk.look(TODAY, nothing=True)
    assert page.panel.isHidden()
