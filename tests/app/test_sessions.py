"""Sessions and the end of the day wired: mouse and keys in, journal lines out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ssi_coach.app.window.day_ending import DayEndDesk
from ssi_coach.app.window.session_window import SessionDesk
from ssi_coach.domain.day_ends import DayEnd, Went
from ssi_coach.services.checklist import tick
from ssi_coach.services.today.plan_shown import todays_plan
from ssi_coach.services.today.session import count_up, start_session
from ssi_coach.services.today.session_end import end_session
from ssi_coach.services.today.session_view import session_facts
from ssi_coach.services.workspace import undo
from tests.build import TODAY
from tests.journal_lines import lines
from tests.today_build import workspace


class Frame(QWidget):
    """The main window, as far as a session knows it."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[QWidget] = []
        self.said: list[str] = []

    def say_session(self, words: str) -> None:
        self.said.append(words)

    def put_above(self, line: QWidget) -> None:
        self.lines.append(line)
        line.setParent(self)


@pytest.fixture
def work():
    return workspace()


@pytest.fixture
def around(surround, work):
    """The surroundings of a window with nothing in it."""
    return surround(work, Frame())


@pytest.fixture
def desk(around, qtbot):
    """A session that has just begun."""
    desk = SessionDesk(around, around.window)
    desk.start()
    yield desk
    desk.close()


def test_the_rail_shows_the_clock_while_the_session_goes_on(desk, around, work):
    desk._on_beat()
    assert around.window.said == ["Session 00:00"]
    desk.window.pause.click()
    desk._ask()
    desk._on_beat()
    assert around.window.said[-1] == "Session paused"
    desk.window.end.click()
    desk._ask()
    assert around.window.said[-1] == ""


def test_the_next_window_stands_where_the_last_one_stood(desk, around, work, qtbot):
    desk.window.setGeometry(37, 91, desk.window.width(), desk.window.height())
    desk.window.close()
    assert work.settings.session_place.endswith("+37+91")
    again = SessionDesk(around, around.window)
    again.start()
    place = again.window.geometry()
    assert (place.x(), place.y()) == (37, 91)
    again.close()


def test_keys_count_and_the_journal_has_them_at_once(desk, work, qtbot):
    kinds = [tile.state.kind for tile in desk.window.tiles]
    for key in (Qt.Key.Key_1, Qt.Key.Key_1, Qt.Key.Key_3):
        qtbot.keyClick(desk.window, key)
    assert [(kind, count) for kind, count, *_ in lines(work)] == [(kinds[0], 2), (kinds[2], 1)]
    qtbot.waitUntil(lambda: [tile.state.count for tile in desk.window.tiles[:3]] == [2, 0, 1])
    desk.window.back.click()
    assert [(kind, count) for kind, count, *_ in lines(work)] == [(kinds[0], 2)]


def test_figures_in_the_fields_are_no_presses(desk, work, qtbot):
    qtbot.keyClicks(desk.window.who, "Room 12, ACME 3")
    desk.window.who.editingFinished.emit()
    assert lines(work) == []
    assert work.journal.open_session().company == "ACME 3"


def test_undo_in_the_main_window_shows_in_the_session(desk, work, around, qtbot):
    qtbot.keyClick(desk.window, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: desk.window.tiles[0].state.count == 1)
    around.coach.do(undo)
    qtbot.waitUntil(lambda: desk.window.tiles[0].state.count == 0)


def test_space_lets_the_clock_stand_and_go(desk, work, qtbot):
    qtbot.keyClick(desk.window, Qt.Key.Key_Space)
    assert not work.journal.open_session().running
    qtbot.waitUntil(lambda: desk.window.pause.text() == "Go on")
    qtbot.keyClick(desk.window, Qt.Key.Key_Space)
    assert work.journal.open_session().running


def test_ending_keeps_what_stands_in_the_fields(desk, work, qtbot):
    qtbot.keyClick(desk.window, Qt.Key.Key_1)
    desk.window.note.setText("Before the fair")
    desk.window.end.click()
    qtbot.waitUntil(lambda: desk.window is None)
    assert work.journal.sessions()[0].note == "Before the fair"
    assert work.journal.open_session() is None


def test_closing_the_window_ends_nothing(desk, work, qtbot):
    qtbot.keyClick(desk.window, Qt.Key.Key_1)
    desk.window.close()
    assert work.journal.open_session() is not None
    assert not work.journal.open_session().running
    desk.start()
    qtbot.waitUntil(lambda: desk.window is not None and desk.window.tiles[0].state.count == 1)


def test_starting_twice_shows_the_same_window(desk):
    first = desk.window
    desk.start()
    assert desk.window is first


def test_answers_that_come_late_open_no_window(desk, work):
    """Neither after a second start, nor after the window was closed, nor with the main window gone."""
    facts, first = session_facts(work), desk.window
    desk._open(facts)
    assert desk.window is first
    desk.window.close()
    desk._show(facts)
    assert desk.window is None
    desk.close()
    desk._open(facts)
    assert desk.window is None


def test_an_action_of_the_plan_is_ticked_and_unticked(desk, work, qtbot):
    item, check = next(iter(desk.window.plan.checks.items()))
    check.click()
    assert [tick.item for tick in work.journal.ticks()] == [item]
    qtbot.waitUntil(lambda: desk.window.plan.checks[item] is not check)
    desk.window.plan.checks[item].click()
    assert work.journal.ticks() == ()


def test_another_kind_can_be_put_on_a_button(desk, work, qtbot):
    menu = desk.window.menu(0)
    action = next(
        found for found in menu.actions() if found.text() == "Poll answered" or "oll" in found.text()
    )
    action.trigger()
    qtbot.waitUntil(lambda: desk.window.tiles[0].state.kind == "poll_voted")
    menu.deleteLater()


def test_a_session_found_open_is_asked_about(around, work, qtbot):
    """Going on opens its window; nothing of it was lost."""
    start_session(work)
    count_up(work, "comment")
    desk = SessionDesk(around, around.window)
    assert desk.window is None
    assert "still open" in desk.bar.state.title
    desk.bar.go_on.click()
    assert desk.window is not None
    assert desk.bar is None
    desk.close()


def test_a_session_found_open_can_be_ended_as_it_is(around, work):
    start_session(work)
    count_up(work, "comment")
    desk = SessionDesk(around, around.window)
    desk.bar.end.click()
    assert work.journal.open_session() is None
    assert lines(work) == [("comment", 1, 1, "")]
    desk.close()


def test_the_sheet_comes_when_all_is_done_and_only_once(around, work, qtbot):
    desk = DayEndDesk(around)
    desk._on_calm()
    assert desk.dialog is None
    for _ in range(20):
        waiting = todays_plan(work).open
        if not waiting:
            break
        around.coach.do(lambda _, item=waiting[0].item.id: tick(work, item))
    start_session(work)
    desk._on_calm()
    assert desk.dialog is None, "nobody is asked in the middle of a session"
    end_session(work)
    desk._on_calm()
    assert desk.dialog is not None
    desk.dialog.went["hard"].click()
    desk.dialog.note.setPlainText("Short")
    desk.dialog.primary.click()
    assert work.journal.day_ends() == (DayEnd(TODAY, Went.HARD, "Short"),)
    desk._on_calm()
    assert desk.dialog is None
    desk.open()
    assert desk.dialog.went["hard"].isChecked()
    desk.close()


def test_putting_the_sheet_aside_keeps_nothing(around, work):
    desk = DayEndDesk(around)
    desk.open()
    desk.dialog.cancel.click()
    assert desk.dialog is None
    assert work.journal.day_ends() == ()
