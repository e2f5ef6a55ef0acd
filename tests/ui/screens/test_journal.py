"""The page Journal: a State is shown, and what a person does becomes a wish."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt

from ssi_coach.domain.days import DayMeaning
from ssi_coach.presentation.journal.filter import JournalFilter
from ssi_coach.ui.screens.journal import JournalScreen
from tests.build import TODAY, days_ago
from tests.ui.journal_states import FORMATS, OPEN, page_of, state_of, work_of

ROWS = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
CHOSEN = JournalFilter(pillars=frozenset({"insights"}), first=days_ago(9), last=TODAY)


OFFSCREEN = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
"""A platform without a screen has no little windows over others."""


@pytest.fixture
def screen(skin, qtbot):
    """The page over sixty entries."""
    return shown(JournalScreen(skin, FORMATS), qtbot)


def shown(screen: JournalScreen, qtbot) -> JournalScreen:
    """The page on the screen."""
    qtbot.addWidget(screen)
    screen.set_state(state_of(work_of(60, binned=2)))
    screen.resize(1096, 764)
    with qtbot.waitExposed(screen):
        screen.show()
    return screen


def choose(screen: JournalScreen, *rows: int) -> None:
    """Choose rows."""
    for row in rows:
        screen.table.selectionModel().select(screen.table.model_of_rows.index(row, 0), ROWS)


def test_the_page_shows_its_state(screen):
    """Title, bin, count, map."""
    assert screen.bin.text() == "Bin, 2"
    assert (screen.bar.shown.text(), screen.bar.shown_of.text()) == ("60", "entries")
    assert screen.heat.isVisible()
    assert screen.bar.clear.isHidden()
    assert not screen.foot.offers


def test_a_filter_is_shown_as_a_chip_with_its_count(screen):
    """And can be cleared."""
    screen.set_state(state_of(work_of(60), 2, CHOSEN))
    assert screen.bar.pillars.chip.isVisible()
    assert screen.bar.pillars.chip.text() == "Insights"
    assert screen.bar.days.chip.isVisible()
    assert screen.bar.shown_of.text() == "of 60 shown"
    assert screen.bar.clear.isVisible()
    assert screen.heat.heat.chosen == (days_ago(9), TODAY)


def test_typing_into_the_search_field_wants_another_filter(screen, qtbot):
    """At every key, without waiting."""
    wanted = []
    screen.filter_wanted.connect(wanted.append)
    screen.begin_search()
    qtbot.keyClicks(screen.bar.search, "ac")
    assert [chosen.text for chosen in wanted] == ["a", "ac"]
    qtbot.keyClick(screen.bar.search, Qt.Key.Key_Escape)
    assert wanted[-1] == OPEN


def test_an_answer_leaves_the_text_alone_that_is_being_typed(screen, qtbot):
    """It may be behind the keys."""
    screen.begin_search()
    qtbot.keyClicks(screen.bar.search, "acme")
    screen.set_state(state_of(work_of(60), 2, JournalFilter(text="ac")))
    assert screen.bar.search.text() == "acme"


def test_clear_wants_everything(screen, qtbot):
    """One click."""
    screen.set_state(state_of(work_of(60), 2, CHOSEN))
    with qtbot.waitSignal(screen.filter_wanted) as told:
        qtbot.mouseClick(screen.bar.clear, Qt.MouseButton.LeftButton)
    assert told.args == [OPEN]


def test_the_cross_takes_one_filter_away(screen, qtbot):
    """The others stay."""
    screen.set_state(state_of(work_of(60), 2, CHOSEN))
    with qtbot.waitSignal(screen.filter_wanted) as told:
        screen.bar.pillars.chip.closed.emit()
    assert told.args == [JournalFilter(first=days_ago(9), last=TODAY)]


@OFFSCREEN
def test_kinds_are_ticked_in_a_list_that_can_be_searched(screen, qtbot):
    """Several at once."""
    screen.bar.kinds.opened.emit()
    ticks = screen.bar._lists["kinds"]
    qtbot.keyClicks(ticks.search, "newsl")
    with qtbot.waitSignal(screen.filter_wanted) as told:
        qtbot.keyClick(ticks.search, Qt.Key.Key_Return)
    assert told.args[0].kinds == {"newsletter"}
    ticks.hide()


@OFFSCREEN
def test_usual_days_are_one_click_away(screen, qtbot):
    """The last seven days."""
    screen.bar.days.opened.emit()
    choice = screen.bar._day_choice
    with qtbot.waitSignal(screen.filter_wanted) as told:
        choice.lines.itemClicked.emit(choice.lines.item(1))
    assert (told.args[0].first, told.args[0].last) == (days_ago(6), TODAY)
    assert choice.isHidden()


def test_days_chosen_in_the_map_narrow_the_table(screen, qtbot):
    """And Escape there widens it again."""
    with qtbot.waitSignal(screen.filter_wanted) as told:
        screen.heat.heat.range_chosen.emit(days_ago(3), TODAY)
    assert (told.args[0].first, told.args[0].last) == (days_ago(3), TODAY)
    screen.set_state(state_of(work_of(60), 2, told.args[0]))
    with qtbot.waitSignal(screen.filter_wanted) as told:
        screen.heat.heat.range_cleared.emit()
    assert told.args == [OPEN]


@pytest.mark.parametrize(("entry", "meaning"), [(0, DayMeaning.OFF), (3, None)])
def test_chosen_days_can_be_marked(screen, qtbot, entry, meaning):
    """Off, nothing done, not known, or the mark taken back."""
    assert screen.heat.mark.isHidden()
    screen.set_state(state_of(work_of(60), 2, CHOSEN))
    assert screen.heat.mark.isVisible()
    with qtbot.waitSignal(screen.mark_wanted) as told:
        screen.heat._menu.actions()[entry].trigger()
    assert told.args == [days_ago(9), TODAY, meaning]


@pytest.mark.parametrize(
    ("button", "signal"),
    [("edit", "edit_together_wanted"), ("copy", "duplicate_wanted"), ("delete", "delete_wanted")],
)
def test_the_bar_at_the_foot_offers_what_can_be_done(screen, qtbot, button, signal):
    """With the chosen rows."""
    choose(screen, 1, 2, 3)
    assert screen.foot.offers
    assert screen.foot.count.text() == "3 selected"
    with qtbot.waitSignal(getattr(screen, signal)) as told:
        qtbot.mouseClick(getattr(screen.foot, button), Qt.MouseButton.LeftButton)
    assert told.args[0].ids == ("e1", "e2", "e3")


def test_readings_lie_in_the_bin_too(screen, qtbot):
    """Above the entries, each with its way back; without entries nothing else is said."""
    binned = JournalFilter(binned=True)
    screen.set_state(state_of(work_of(3, binned=2, readings=1), 2, binned))
    assert screen.binned.isVisible()
    assert screen.table.isVisible()
    with qtbot.waitSignal(screen.restore_record_wanted) as told:
        qtbot.mouseClick(screen.binned.rows[0].restore, Qt.MouseButton.LeftButton)
    assert told.args == ["r0"]
    assert screen.binned.rows[0].restore.accessibleName() == "Restore: Reading of 13\u00a0May 2026: 52"
    screen.set_state(state_of(work_of(3, readings=9), 3, binned))
    assert len(screen.binned.rows) == 9
    assert not screen.empty_bin.isVisible()
    screen.set_state(state_of(work_of(3), 4))
    assert not screen.binned.isVisible()


def test_the_bin_restores_and_deletes_nothing(screen, qtbot):
    """Only age empties it."""
    qtbot.mouseClick(screen.bin, Qt.MouseButton.LeftButton)
    screen.set_state(state_of(work_of(3, binned=2), 2, JournalFilter(binned=True)))
    assert screen.heat.isHidden()
    assert screen.add.isHidden()
    choose(screen, 0)
    assert screen.foot.delete.isHidden()
    with qtbot.assertNotEmitted(screen.delete_wanted):
        qtbot.keyClick(screen.table, Qt.Key.Key_Delete)
    with qtbot.waitSignal(screen.restore_wanted) as told:
        qtbot.mouseClick(screen.foot.restore, Qt.MouseButton.LeftButton)
    assert len(told.args[0].ids) == 1
    with qtbot.waitSignal(screen.filter_wanted) as back:
        qtbot.mouseClick(screen.back, Qt.MouseButton.LeftButton)
    assert back.args == [OPEN]


def test_an_empty_journal_offers_the_first_entry(screen, qtbot):
    """One step, one button."""
    screen.set_state(state_of(work_of(0), 2))
    assert screen.empty.isVisible()
    with qtbot.waitSignal(screen.add_wanted):
        qtbot.mouseClick(screen.empty.button, Qt.MouseButton.LeftButton)


def test_when_nothing_passes_the_way_back_is_offered(screen, qtbot):
    """The table is not just blank."""
    screen.set_state(state_of(work_of(60), 2, JournalFilter(text="nobody wrote this")))
    assert screen.nothing.isVisible()
    assert not screen.export.isEnabled()
    with qtbot.waitSignal(screen.filter_wanted) as told:
        qtbot.mouseClick(screen.nothing.button, Qt.MouseButton.LeftButton)
    assert told.args == [OPEN]


def test_pages_reach_the_table(screen, qtbot):
    """Rows asked for and answered."""
    work = work_of(200)
    screen.set_state(state_of(work, 5))
    with qtbot.waitSignal(screen.page_wanted) as asked:
        screen.table.go_to(150)
    page, number = asked.args
    screen.take_page(number, page, page_of(work, page))
    assert screen.table.model_of_rows.row(page * 64) is not None


def test_everything_that_acts_has_a_name(screen):
    """For screen readers."""
    screen.set_state(state_of(work_of(60), 2, CHOSEN))
    for control in (screen.add, screen.bin, screen.export, screen.bar.clear, screen.heat.mark):
        assert control.text() or control.accessibleName()
    assert screen.bar.search.accessibleName()
    assert screen.table.accessibleName()
    assert screen.heat.heat.accessibleName()


def test_another_page_can_send_a_person_here(screen, qtbot):
    """What it wants to be shown is passed on."""
    with qtbot.waitSignal(screen.visited) as told:
        screen.visit(TODAY)
    assert told.args == [TODAY]


def test_every_theme_draws_the_page(every_skin, qtbot):
    """Map, legend, chips, table, bar."""
    screen = shown(JournalScreen(every_skin, FORMATS), qtbot)
    screen.set_state(state_of(work_of(60), 2, CHOSEN))
    choose(screen, 1)
    assert not screen.grab().isNull()
