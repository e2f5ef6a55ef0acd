"""The explanations of Progress wired: days chosen on the chart, sliders, spans, and what is kept of them."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from ssi_coach.domain.activities import EntryFilter
from ssi_coach.domain.checklist import Goal
from ssi_coach.presentation.charts.chart import Look
from ssi_coach.presentation.progress.compare import AROUND, MONTH
from ssi_coach.presentation.progress.moved import ESTIMATE, SCORE
from ssi_coach.presentation.progress.panels import COMPARE, MOVED, WHAT_IF
from ssi_coach.presentation.progress.what_if import OWN
from ssi_coach.services.entries import tally
from ssi_coach.services.progress.what_if import AS_NOW, TWO_WEEKS_OFF
from ssi_coach.services.workspace import undo
from ssi_coach.ui.charts.series import ForecastLayer
from tests.app.progress_opened import ENTRIES, READINGS, opened_panel
from tests.build import TODAY, days_ago


@pytest.fixture
def page(open_progress):
    """Three months of use and five readings."""
    return open_progress(*ENTRIES, *READINGS)


def forecasts(page) -> list[ForecastLayer]:
    """The lines of days ahead on the main chart."""
    return [layer for layer in page.screen.total.chart._layers if isinstance(layer, ForecastLayer)]


def test_one_explanation_at_a_time_in_the_place_of_the_other_charts(page) -> None:
    """A second press closes it, and everything is as before."""
    screen = page.screen
    panel = opened_panel(page, MOVED)
    assert panel.isVisible()
    assert not screen.weeks.isVisible()
    other = opened_panel(page, COMPARE)
    assert other.isVisible()
    assert not panel.isVisible()
    screen.panels.choices[COMPARE].click()
    assert screen.weeks.isVisible()
    assert not screen.panels.isVisible()


def test_escape_closes_it_and_gives_the_keyboard_back(page, qtbot) -> None:
    """To the button that opened it."""
    panel = opened_panel(page, COMPARE)
    qtbot.keyClick(panel.presets, Qt.Key.Key_Escape)
    assert page.screen.panels.open_id == ""
    assert page.screen.focusWidget() is page.screen.panels.choices[COMPARE]


def test_it_begins_with_the_last_four_weeks(page) -> None:
    """Marked on the chart, as the fields say."""
    panel = opened_panel(page, MOVED)
    assert (panel.first.day(), panel.last.day()) == (days_ago(28), TODAY)
    layer = page.screen.marking.layer
    assert layer.isVisible()
    assert (layer.first, layer.last) == (days_ago(28).toordinal(), TODAY.toordinal())
    assert panel.state.sentence.startswith("Estimate: the same on")


def test_a_click_chooses_the_first_day_and_shift_the_last(page, monkeypatch) -> None:
    """On the chart, where a click opens the Journal otherwise."""
    panel = opened_panel(page, MOVED)
    chart = page.screen.total.chart
    chart.day_chosen.emit(days_ago(50).toordinal())
    assert panel.first.day() == days_ago(50)
    shift = Qt.KeyboardModifier.ShiftModifier
    monkeypatch.setattr(QGuiApplication, "keyboardModifiers", staticmethod(lambda: shift))
    chart.day_chosen.emit(days_ago(10).toordinal())
    assert (panel.first.day(), panel.last.day()) == (days_ago(50), days_ago(10))
    assert page.ear.went == []
    page.screen.panels.open("")
    chart.day_chosen.emit(days_ago(10).toordinal())
    assert page.ear.went == [("journal", days_ago(10))]


def test_a_mark_can_be_dragged_to_another_day(page) -> None:
    """But never over the other one, or out of what is known."""
    panel = opened_panel(page, MOVED)
    layer, view = page.screen.marking.layer, page.screen.total.chart.view

    def drag(start: int, end: int) -> bool:
        spots = [view.mapViewToScene(QPointF(days_ago(age).toordinal(), 50)) for age in (start, end)]
        return dragged(layer, *spots)

    assert drag(28, 33)
    assert panel.first.day() == days_ago(33)
    assert drag(33, -200)
    assert panel.first.day() == days_ago(1)
    assert drag(1, 500)
    assert panel.first.day() == days_ago(80)
    assert not drag(45, 40)


def dragged(layer, start: QPointF, end: QPointF) -> bool:
    """Drag from a place of the chart to another; whether the marks took it."""
    taken: list[bool] = []
    for spot, first, last in ((start, True, False), (end, False, True)):
        event = SimpleNamespace(
            button=lambda: Qt.MouseButton.LeftButton,
            buttonDownScenePos=lambda: start,
            scenePos=lambda spot=spot: spot,
            isStart=lambda first=first: first,
            isFinish=lambda last=last: last,
            accept=lambda: taken.append(True),
            ignore=lambda: taken.append(False),
        )
        layer.mouseDragEvent(event)
    return all(taken)


def test_the_fields_choose_days_too(page) -> None:
    """The keyboard's way; the earlier one comes first."""
    panel = opened_panel(page, MOVED)
    panel.first.set_day(days_ago(60))
    assert panel.state.first == days_ago(60)
    panel.last.set_day(days_ago(70))
    assert (panel.state.first, panel.state.last) == (days_ago(70), days_ago(60))


def test_the_journal_score_has_its_own_causes(page) -> None:
    """And lies before the first reading too."""
    panel = opened_panel(page, MOVED)
    panel.measures.chosen.emit(SCORE)
    assert panel.state.measure == SCORE
    assert panel.state.limits[0] <= days_ago(89)
    assert panel.state.rows


def test_a_cause_opens_its_entries_in_the_journal(page) -> None:
    """Of the kind, and of the days between."""
    panel = opened_panel(page, MOVED)
    panel.waterfall.chosen.emit(frozenset({"comment"}))
    wanted = EntryFilter(kinds=frozenset({"comment"}), first=days_ago(27), last=TODAY)
    assert page.ear.went == [("journal", wanted)]


def test_causes_can_be_read_as_a_table(page) -> None:
    """With the same key as the charts."""
    panel = opened_panel(page, MOVED)
    panel.measures.chosen.emit(SCORE)
    page.screen.table.click()
    assert panel.table is not None
    assert panel.table.isVisible()
    assert not panel.waterfall.isVisible()
    page.screen.table.click()
    assert panel.waterfall.isVisible()


def test_what_is_logged_is_among_what_was_done(page) -> None:
    """The panel follows the journal."""
    panel = opened_panel(page, MOVED)
    before = panel.state.done[0].shown
    page.coach.do(lambda work: tally(work, "comment"))
    assert panel.state.done[0].shown != before


def test_who_only_logs_sees_the_journal_score(open_progress) -> None:
    """There is no estimate without a reading, and no days ahead."""
    page = open_progress(*ENTRIES)
    panel = opened_panel(page, MOVED)
    assert panel.state.measure == SCORE
    panel.measures.chosen.emit(ESTIMATE)
    assert panel.state.sentence == "There is no estimate before your first reading."
    other = opened_panel(page, WHAT_IF)
    assert "first reading" in other.sentence.text()
    assert not other.goals.isVisible()


def test_sliders_move_the_forecast(page) -> None:
    """At once, with as now beside it; reset takes it back."""
    panel = opened_panel(page, WHAT_IF)
    assert len(forecasts(page)) == 1
    panel.rows["comment"].slider.setValue(40)
    quiet, line = forecasts(page)
    assert quiet.state.colour == "muted"
    assert panel.state.preset == OWN
    before = line.state
    panel.rows["comment"].slider.setValue(0)
    assert forecasts(page)[1] is line
    assert line.state is not before
    panel.reset.click()
    assert panel.state.preset == AS_NOW
    assert len(forecasts(page)) == 1


def test_the_chart_forgets_the_numbers_when_the_panel_closes(page) -> None:
    """Nothing is saved."""
    usual = forecasts(page)[0].state
    panel = opened_panel(page, WHAT_IF)
    panel.rows["comment"].slider.setValue(40)
    page.screen.panels.open("")
    assert [layer.state for layer in forecasts(page)] == [usual]
    assert page.work.journal.goals() == ()


def test_the_time_budget_moves_all_numbers(page) -> None:
    """In proportion."""
    panel = opened_panel(page, WHAT_IF)
    assert panel.budget is not None
    before = {slider.id: slider.value for slider in panel.state.sliders}
    panel.budget.slider.setValue(2 * panel.budget.slider.value())
    after = {slider.id: slider.value for slider in panel.state.sliders}
    assert after["comment"] > before["comment"]


def test_presets_come_and_own_numbers_come_back(page) -> None:
    """Two weeks off leaves the numbers as they are now."""
    panel = opened_panel(page, WHAT_IF)
    panel.rows["comment"].slider.setValue(33)
    panel.presets.chosen.emit(TWO_WEEKS_OFF)
    assert panel.state.sliders[0].value == pytest.approx(panel.state.sliders[0].now)
    panel.presets.chosen.emit(OWN)
    comment = next(slider for slider in panel.state.sliders if slider.id == "comment")
    assert comment.value == 33


def test_numbers_become_goals_only_by_the_button(page) -> None:
    """And undo takes them back."""
    panel = opened_panel(page, WHAT_IF)
    panel.rows["comment"].slider.setValue(25)
    assert page.work.journal.goals() == ()
    panel.goals.click()
    assert Goal("comment", 25) in page.work.journal.goals()
    assert page.ear.toasts
    page.coach.do(undo)
    assert page.work.journal.goals() == ()


def test_spans_are_compared_as_they_are_chosen(page) -> None:
    """The day has a field only where it is needed."""
    panel = opened_panel(page, COMPARE)
    assert not panel.day.isVisible()
    panel.presets.chosen.emit(MONTH)
    assert panel.state.preset == MONTH
    panel.presets.chosen.emit(AROUND)
    assert panel.day.isVisible()
    panel.day.set_day(days_ago(10))
    assert panel.state.day == days_ago(10)


@pytest.mark.parametrize("id", [MOVED, WHAT_IF, COMPARE])
def test_what_is_shown_can_be_copied(page, id) -> None:
    """As a picture and as text."""
    panel = opened_panel(page, id)
    panel.kept.emit("copy")
    copied = QGuiApplication.clipboard().mimeData()
    assert copied.hasImage()
    assert copied.text().startswith(panel.state.sentence)
    assert page.ear.toasts[-1] == "Copied"


@pytest.mark.parametrize("id", [MOVED, WHAT_IF, COMPARE])
@pytest.mark.parametrize("form", ["png", "svg", "csv"])
def test_what_is_shown_can_be_kept_as_a_file(page, id, form, tmp_path) -> None:
    """Under a name that says what and when."""
    panel = opened_panel(page, id)
    panel.kept.emit(form)
    dialog = page.screen.findChild(QFileDialog)
    place = tmp_path / f"kept.{form}"
    dialog.fileSelected.emit(str(place))
    dialog.close()
    assert place.read_bytes()
    assert page.ear.toasts[-1] == f"Exported to kept.{form}"


def test_an_emptied_journal_closes_the_panel(page) -> None:
    """Where nothing is known nothing is explained."""
    opened_panel(page, MOVED)
    state = page.screen.state
    empty = type(state)(
        **{name: getattr(state, name) for name in state.__slots__ if name not in ("total", "weeks")},
        total=None,
        weeks=None,
    )
    page.screen.set_state(empty)
    assert page.screen.panels.open_id == ""


def test_the_days_ahead_are_those_of_the_journal(page) -> None:
    """A new reading begins the forecast anew, also while the panel is open."""
    panel = opened_panel(page, WHAT_IF)
    panel.rows["comment"].slider.setValue(40)
    page.coach.do(lambda work: tally(work, "post"))
    assert len(forecasts(page)) == 2
    assert forecasts(page)[1].state.look is Look.FORECAST
    assert timedelta(days=forecasts(page)[1].state.days[0] - TODAY.toordinal()) == timedelta()


def test_a_menu_opens_an_explanation(page, open_progress, qtbot, monkeypatch) -> None:
    """But none where nothing is known yet."""
    page.screen.visit(WHAT_IF)
    assert page.screen.panels.open_id == WHAT_IF
    page.screen.visit(TODAY)
    assert page.screen.panels.open_id == WHAT_IF
    empty = open_progress()
    empty.screen.visit(MOVED)
    assert empty.screen.panels.open_id == ""


@pytest.mark.parametrize("id", [MOVED, WHAT_IF, COMPARE])
def test_large_text_finds_room(page, qtbot, id) -> None:
    """At twice the size nothing is wider than the page; a row of choices becomes a list."""
    panel = opened_panel(page, id)
    page.screen.resize(900, 700)
    page.around.skin.use("light", scale=2.0)
    qtbot.waitUntil(lambda: page.screen.widget().width() <= page.screen.viewport().width())
    choice = panel.measures if id == MOVED else panel.presets
    if choice.list.isVisible():
        choice.list.activated.emit(1)
        assert choice.key == choice.row.key
    page.around.skin.use("light", scale=1.0)
    qtbot.waitUntil(choice.row.isVisible)
