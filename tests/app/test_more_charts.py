"""More charts and own notes, wired: each chart asks the journal for what it needs, a day's menu takes notes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from ssi_coach.domain.activities import EntryFilter
from ssi_coach.domain.annotations import Annotation
from ssi_coach.domain.outcomes import PostOutcome
from ssi_coach.presentation.progress.more_charts import ANSWERS, MINUTES, POSTS, REPLIED, WEEKDAYS, YEAR
from ssi_coach.presentation.progress.panels import CHARTS
from ssi_coach.ui.dialogs.note import NoteDialog
from tests.app.progress_opened import ENTRIES, READINGS, opened_panel
from tests.build import TODAY, days_ago, make_entry

POST = PostOutcome(days_ago(12), "https://www.linkedin.com/feed/update/urn:li:activity:7", 1200, 31, 2)
ASKED = [make_entry(day=days_ago(age), kind="message", count=5) for age in range(2, 60, 3)]
ANSWERED = [make_entry(day=days_ago(age), kind="reply_received") for age in range(1, 60, 6)]
NOTE = Annotation("note-1", days_ago(20), "New headline")


@pytest.fixture
def page(open_progress):
    """Three months of use, a post, messages with replies, and a note."""
    made = open_progress(*ENTRIES, *READINGS, *ASKED, *ANSWERED, POST, NOTE)
    made.screen.menu.popup = [].append  # the screen of the tests cannot open menus
    return made


def dialogs(page) -> list[NoteDialog]:
    """The dialogs for notes that are open."""
    return page.screen.findChildren(NoteDialog)


def test_each_chart_is_shown_when_it_is_chosen(page) -> None:
    """With the numbers that it can show, one chart at a time."""
    panel = opened_panel(page, CHARTS)
    shown = {YEAR: panel.heat, WEEKDAYS: panel.weekdays, POSTS: panel.chart, ANSWERS: panel.missing}
    for chart, widget in shown.items():
        panel.chart_chosen.emit(chart)
        assert panel.stack.currentWidget() is (widget or panel.missing)
        assert [key for key, one in panel.measures.items() if not one.isHidden()] == [chart][: chart != YEAR]
    panel.measure_chosen.emit(REPLIED)
    assert panel.stack.currentWidget() is panel.chart
    assert panel.chart.accessibleName() == "Messages replied to"


def test_a_chart_says_itself_to_screen_readers(page) -> None:
    """The sentence that everybody reads, and each weekday."""
    panel = opened_panel(page, CHARTS)
    panel.chart_chosen.emit(WEEKDAYS)
    assert panel.weekdays.accessibleDescription().startswith(panel.sentence.text())
    panel.chart_chosen.emit(POSTS)
    assert panel.chart.accessibleDescription() == panel.sentence.text()


def test_charts_over_time_show_the_days_of_the_page(page) -> None:
    """Also after the page has zoomed."""
    panel = opened_panel(page, CHARTS)
    panel.chart_chosen.emit(POSTS)
    page.screen.days.zoom(0.5)
    (first, _), _ = panel.chart.view.viewRange()
    assert first == pytest.approx(page.screen.days.window.first)


def test_a_new_chart_does_not_move_the_page(page) -> None:
    """What it shows before it is shown is nobody's wish."""
    before = page.screen.days.window
    opened_panel(page, CHARTS)
    assert page.screen.days.window == before


def test_tables_are_for_all_charts(page) -> None:
    """The same key as above."""
    panel = opened_panel(page, CHARTS)
    page.screen.table_toggled.emit(True)
    for chart in (YEAR, WEEKDAYS, POSTS):
        panel.chart_chosen.emit(chart)
        assert panel.stack.currentWidget() is panel.table


def test_days_open_in_the_journal(page) -> None:
    """One day, or a range of the map."""
    panel = opened_panel(page, CHARTS)
    panel.day_chosen.emit(days_ago(3).toordinal())
    panel.range_chosen.emit(days_ago(9), days_ago(3))
    panel.data_wanted.emit()
    assert page.ear.went == [
        ("journal", days_ago(3)),
        ("journal", EntryFilter(first=days_ago(9), last=days_ago(3))),
        ("data", None),
    ]


def test_a_chart_is_copied_as_picture_and_text(page) -> None:
    """The text holds its sentence and its numbers."""
    panel = opened_panel(page, CHARTS)
    panel.chart_chosen.emit(WEEKDAYS)
    panel.measure_chosen.emit(MINUTES)
    panel.kept.emit("copy")
    held = QGuiApplication.clipboard().mimeData()
    assert held.hasImage()
    assert held.text().startswith(panel.sentence.text())
    assert "Weekday\tUsually" in held.text()


@pytest.mark.parametrize("chart", [YEAR, WEEKDAYS, POSTS, ANSWERS])
def test_each_chart_is_kept_as_numbers(page, monkeypatch, chart: str) -> None:
    """Under its own name."""
    kept: list[tuple[bytes, str, str]] = []
    monkeypatch.setattr(
        "ssi_coach.app.window.panel_files.keep_file", lambda around, *words: kept.append(words)
    )
    panel = opened_panel(page, CHARTS)
    panel.chart_chosen.emit(chart)
    panel.kept.emit("csv")
    ((content, name, form),) = kept
    assert (name, form) == (f"ssi-{chart}-{TODAY.isoformat()}", "csv")
    assert content.decode("utf-8-sig").count("\r\n") >= 1


def test_a_note_is_written_from_the_menu_of_its_day(page, qtbot) -> None:
    """Which the right button opens on any day."""
    screen = page.screen
    screen.total.menu_asked.emit(days_ago(8).toordinal(), QPoint())
    assert not screen.menu.correct.isVisible()
    screen.menu.note.trigger()
    (dialog,) = dialogs(page)
    assert not dialog.primary.isEnabled()
    qtbot.keyClicks(dialog.field, "Talk in Ghent")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert page.work.journal.annotations()[-1].text == "Talk in Ghent"
    assert [note.label for note in screen.total.chart.state.notes if note.label] == [
        "New headline",
        "Talk in Ghent",
    ]


def test_a_note_is_changed_and_deleted_where_it_stands(page, qtbot) -> None:
    """Its day's menu names it."""
    menu = page.screen.menu
    page.screen.total.asked.emit(NOTE.day.toordinal(), QPoint())
    change, delete = menu.written
    assert "New headline" in change.text()
    change.trigger()
    (dialog,) = dialogs(page)
    dialog.field.selectAll()
    qtbot.keyClicks(dialog.field, "Newer headline")
    dialog.primary.click()
    assert [note.text for note in page.work.journal.annotations()] == ["Newer headline"]
    delete.trigger()
    assert page.work.journal.annotations() == ()
    assert page.ear.toasts[-1] == "Note at Thu 23\u00a0Apr deleted"


def test_days_ahead_have_no_menu(page) -> None:
    """Nothing has happened on them."""
    shown = page.screen.menu.popup.__self__
    page.screen.total.menu_asked.emit(days_ago(-9).toordinal(), QPoint())
    assert not shown
