"""The page Progress: what it shows, and what it hands on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from ssi_coach.domain.edits import Record
from ssi_coach.presentation.progress.page import Looking, build_progress
from ssi_coach.services.progress.view import Course, progress_facts
from ssi_coach.ui.screens.progress import ProgressScreen
from tests.build import TODAY, days_ago, full_reading, make_entry
from tests.course_build import make_course
from tests.today_build import FORMATS, workspace

READINGS = [full_reading(day=days_ago(age)) for age in (330, 200, 100, 9)]
ENTRIES = [make_entry(day=days_ago(age), count=3) for age in range(0, 300, 4)]


def show(page: ProgressScreen, *records: Record, course: Course | None = None, **looking) -> None:
    """Show the page over these records."""
    facts = progress_facts(workspace(*records), course=course)
    page.set_state(build_progress(facts, FORMATS, Looking(**looking)))


@pytest.fixture
def page(skin, qtbot):
    """The page over a year of use."""
    screen = ProgressScreen(skin, FORMATS)
    screen.menu.popup = [].append  # the screen of the tests cannot open menus
    qtbot.addWidget(screen)
    screen.resize(1096, 764)
    show(screen, *READINGS, *ENTRIES)
    with qtbot.waitExposed(screen):
        screen.show()
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
    """Three charts, four forms."""
    found = heard(page, "export_wanted")
    for part in page.export.menu().actions():
        for form in part.menu().actions():
            form.trigger()
    charts, forms = ("total", "pillars", "weeks"), ("copy", "png", "svg", "csv")
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


def test_the_estimate_comes_into_the_page_that_is_there(page) -> None:
    """Its legend comes with it; who has zoomed stays where they are."""
    assert not page.total.chart.state.callout
    legend = page.total._course[0]
    assert not legend.isVisible()
    page.days.zoom(0.3)
    before = page.days.window
    show(page, *READINGS, *ENTRIES, course=make_course(days_ago(330)))
    assert legend.isVisible()
    assert page.total.chart.state.callout
    assert page.days.window == before


def test_a_jump_of_the_formula_is_said_below_the_sentence(page) -> None:
    """And takes no room without one."""
    assert not page.total.note.isVisible()
    show(page, *READINGS, course=make_course(days_ago(330), shift=40))
    assert page.total.note.isVisible()
    assert "formula" in page.total.note.text()


def test_ranks_end_with_today_and_points_look_ahead_again(page) -> None:
    """Unless somebody has zoomed: they stay as near as they can."""
    whole = page.days.window
    show(page, *READINGS, measure="ranks")
    assert page.days.window.last < TODAY.toordinal() + 10
    show(page, *READINGS)
    assert page.days.window == whole
    page.days.zoom(0.5)
    zoomed = page.days.window
    show(page, *READINGS, measure="ranks")
    assert page.days.window.first == pytest.approx(zoomed.first, abs=3)


def test_a_reading_is_corrected_or_deleted_from_its_dot(page) -> None:
    """The same menu for mouse, keyboard and table."""
    found = heard(page, "correct_wanted", "delete_wanted", "day_chosen")
    day = READINGS[-1].day.toordinal()
    page.total.chart.dot_chosen.emit(day)
    page.menu.correct.trigger()
    page.menu.delete.trigger()
    page.menu.journal.trigger()
    page.pillars[0].chart.delete_wanted.emit(day)
    assert found == [
        ("correct_wanted", READINGS[-1].id),
        ("delete_wanted", READINGS[-1].id),
        ("day_chosen", day),
        ("delete_wanted", READINGS[-1].id),
    ]


def test_a_day_without_a_reading_opens_and_deletes_nothing(page) -> None:
    """A day to come not even that."""
    found = heard(page, "day_chosen", "delete_wanted")
    yesterday = TODAY.toordinal() - 1
    for day in (yesterday, yesterday + 90):
        page.total.chart.dot_chosen.emit(day)
        page.total.chart.delete_wanted.emit(day)
    assert found == [("day_chosen", yesterday)]


def test_the_row_of_a_reading_offers_the_same(page, qtbot) -> None:
    """Enter on the row, then Enter on the first line of the menu."""
    show(page, *READINGS, table=True)
    found = heard(page, "correct_wanted")
    page.total.table.setCurrentIndex(page.total.table.model().index(0, 0))
    qtbot.keyClick(page.total.table, Qt.Key.Key_Return)
    page.menu.correct.trigger()
    assert found == [("correct_wanted", READINGS[-1].id)]


def test_a_pillar_shows_what_kind_of_number_it_says(page) -> None:
    """The shape of a reading, then that of an estimate."""
    card = page.pillars[0]
    assert card._shapes["reading"].isVisible()
    show(page, *READINGS, course=make_course(days_ago(330)))
    assert card._shapes["estimate"].isVisible()
    assert not card._shapes["reading"].isVisible()
    assert "estimate 13.0" in card._value.toolTip()


def test_the_box_beside_the_crosshair_follows_what_changes(page) -> None:
    """A corrected reading is told at once."""
    page.days.point(READINGS[-1].day.toordinal())
    corrected = replace(READINGS[-1], industry_rank=33.0)
    show(page, *READINGS[:-1], corrected)
    told = [line.value for line in page.total.readout._readout.lines]
    assert "52, Top\u00a033\u00a0%" in told
