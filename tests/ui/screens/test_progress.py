"""The page Progress: what it shows, and what it hands on."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from ssi_coach.domain.edits import Record
from ssi_coach.presentation.progress import Looking, build_progress
from ssi_coach.services.progress_view import progress_facts
from ssi_coach.ui.screens.progress import ProgressScreen
from tests.build import TODAY, days_ago, full_reading, make_entry
from tests.today_build import FORMATS, workspace

READINGS = [full_reading(day=days_ago(age)) for age in (330, 200, 100, 9)]
ENTRIES = [make_entry(day=days_ago(age), count=3) for age in range(0, 300, 4)]


def show(page: ProgressScreen, *records: Record, **looking) -> None:
    """Show the page over these records."""
    page.set_state(build_progress(progress_facts(workspace(*records)), FORMATS, Looking(**looking)))


@pytest.fixture
def page(skin, qtbot):
    """The page over a year of use."""
    screen = ProgressScreen(skin, FORMATS)
    screen.menu.popup = [].append  # the screen of the tests cannot open menus
    qtbot.addWidget(screen)
    screen.resize(1096, 764)
    show(screen, *READINGS, *ENTRIES)
    screen.show()
    qtbot.waitExposed(screen)
    return screen


def heard(page: ProgressScreen, *names: str) -> list[tuple[object, ...]]:
    """Everything that the page hands on from now on."""
    found: list[tuple[object, ...]] = []
    for name in names:
        getattr(page, name).connect(lambda *values, name=name: found.append((name, *values)))
    return found


def test_before_the_first_state_it_is_calm(skin, qtbot) -> None:
    """The journal is being opened: no empty charts, no invitation."""
    screen = ProgressScreen(skin, FORMATS)
    qtbot.addWidget(screen)
    screen.show()
    assert not screen.total.isVisible()
    assert not screen.empty.isVisible()


def test_a_new_user_is_told_what_will_be_here(page, qtbot) -> None:
    """With one step, and no controls that do nothing."""
    show(page)
    assert page.empty.isVisible()
    assert not page.spans.isVisible()
    found = heard(page, "reading_wanted")
    qtbot.mouseClick(page.empty.findChild(type(page.table)), Qt.MouseButton.LeftButton)
    assert found == [("reading_wanted",)]


def test_who_only_logs_sees_the_weeks(page) -> None:
    """And the invitation to a first reading above them."""
    show(page, *ENTRIES)
    assert page.weeks.isVisible()
    assert page.empty.isVisible()
    assert not page.total.isVisible()


def test_a_person_chooses_how_to_look(page, qtbot) -> None:
    """Span, ranks, score and tables are handed on, not decided here."""
    found = heard(page, "span_chosen", "measure_chosen", "score_toggled", "table_toggled")
    page.spans.choose("all")
    for control in (page.total.score, page.table):
        qtbot.mouseClick(control, Qt.MouseButton.LeftButton)
    page.spans.chosen.emit("4w")
    page.total.measures.chosen.emit("ranks")
    assert found == [
        ("score_toggled", True),
        ("table_toggled", True),
        ("span_chosen", "4w"),
        ("measure_chosen", "ranks"),
    ]


def test_the_chosen_span_again_shows_it_whole(page) -> None:
    """After zooming one finds back with one click."""
    whole = page.days.window
    page.days.zoom(0.3)
    page.spans.chosen.emit("1y")
    assert page.days.window.first == pytest.approx(whole.first)


def test_a_new_entry_does_not_move_what_one_looks_at(page) -> None:
    """Only another span does."""
    page.days.zoom(0.3)
    before = page.days.window
    show(page, *READINGS, *ENTRIES, make_entry())
    assert page.days.window == before


def test_the_keyboard_walks_over_readings_and_opens_a_day(page, qtbot) -> None:
    """Every number of the day is told on the way; Enter offers what can be done with the reading."""
    found = heard(page, "day_chosen")
    chart = page.total.chart
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Return):
        qtbot.keyClick(chart, key)
    page.menu.journal.trigger()
    assert found == [("day_chosen", days_ago(100).toordinal())]
    assert page.total.readout.isVisible()
    assert "Brand 21.0" in chart.accessibleDescription()


def test_tables_take_the_place_of_the_charts(page) -> None:
    """All of them, and back."""
    show(page, *READINGS, *ENTRIES, table=True)
    for card in (page.total, *page.pillars, page.weeks):
        assert card.table.isVisible()
        assert card.table.accessibleName()
        assert card.table.model().rowCount() > 0
    show(page, *READINGS, *ENTRIES)
    assert page.total.chart.isVisible()


def test_a_chart_is_kept_in_any_form(page) -> None:
    """Three charts, three forms."""
    found = heard(page, "export_wanted")
    for part in page.export.menu().actions():
        for form in part.menu().actions():
            form.trigger()
    charts, forms = ("total", "pillars", "weeks"), ("png", "svg", "csv")
    assert found == [("export_wanted", chart, form) for chart in charts for form in forms]
    assert all(page.card(chart).isVisible() for chart in charts)


def test_large_text_finds_room_below(page, skin, qtbot) -> None:
    """Nothing is wider than the page, and every control has its name."""
    skin.use("light", scale=2.0)
    page.resize(900, 700)
    qtbot.waitUntil(lambda: page.widget().width() <= page.viewport().width())
    assert page.widget().minimumSizeHint().width() <= page.viewport().width()
    for control in (page.spans, page.export, page.total.chart):
        assert control.accessibleName()


def test_ranks_have_their_own_legend(page) -> None:
    """And no journal score beside them."""
    show(page, *READINGS, measure="ranks")
    assert not page.total.score.isVisible()
    assert date.fromordinal(int(page.state.window.last)) == TODAY


def test_the_keyboard_goes_from_above_to_below(page) -> None:
    """Also over the parts that stand in rows of their own."""
    charts = [card.chart for card in (page.total, *page.pillars, page.weeks)]
    wanted = [page.table, page.export, page.total.score, *charts]
    here, visited = page.table, []
    for _ in range(400):
        visited.append(here)
        here = here.nextInFocusChain()
    assert [widget for widget in visited if widget in wanted][: len(wanted)] == wanted
