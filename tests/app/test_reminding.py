"""Reminders wired: one look at the clock, one road to the user, and an answer that counts."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssi_coach.app.window.reminding import ReminderDesk
from ssi_coach.services.workspace import change_settings
from tests.today_build import workspace


class Window(QWidget):
    """A window with room for a line above."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)

    def put_above(self, line: QWidget) -> None:
        self.column.addWidget(line)


class Desktop:
    """What the desk did to the desktop."""

    def __init__(self) -> None:
        self.gone: list[tuple[str, object]] = []
        self.raised = 0
        self.said: list[str] = []

    def go(self, page: str, what: object) -> None:
        self.gone.append((page, what))

    def show(self) -> None:
        self.raised += 1

    def say(self, state) -> bool:
        self.said.append(state.title)
        return True


@pytest.fixture
def work():
    """A journal whose user is reminded at nine; it is noon."""
    work = workspace()
    change_settings(work, reminders=True)
    return work


@pytest.fixture
def desktop():
    """Nothing happened yet."""
    return Desktop()


@pytest.fixture
def make_desk(surround, work, desktop):
    """Makes a desk over the journal, and closes it at the end."""
    window = Window()
    around = replace(surround(work, window), go=desktop.go)
    made = []

    def make() -> ReminderDesk:
        made.append(ReminderDesk(around, window, window, desktop.show))
        made[-1].look()
        return made[-1]

    yield make
    for desk in made:
        desk.close()


def test_what_is_due_at_the_start_stands_above_the_page(make_desk):
    """A desktop without a tray: a line with what is open, what comes first, and three answers."""
    desk = make_desk()
    assert desk.bar is not None
    assert "open today" in desk.bar.title.text()
    assert desk.bar.sentence.text().startswith("First: ")
    assert [button.text() for button in desk.bar.snoozes] == ["In 30 minutes", "In 2 hours"]


def test_the_next_look_brings_nothing_again(make_desk, work):
    """It was shown; put away, it stays away, also for the next start."""
    desk = make_desk()
    desk.bar.aside.click()
    assert desk.bar is None
    desk.look()
    assert desk.bar is None
    assert make_desk().bar is None


def test_the_button_goes_to_the_plan(make_desk, desktop):
    """The window comes to the front with Today."""
    desk = make_desk()
    desk.bar.go.click()
    assert desk.bar is None
    assert desktop.gone == [("today", None)]
    assert desktop.raised == 1


def test_put_off_it_comes_again(make_desk, work):
    """After half an hour, once."""
    desk = make_desk()
    desk.bar.snoozes[0].click()
    desk.look()
    assert desk.bar is None
    work.clock.forward(minutes=31)
    desk.look()
    assert desk.bar is not None


def test_a_tray_speaks_instead_of_the_line(make_desk, desktop, work):
    """Never both: that would be twice."""
    change_settings(work, reminders=False)
    desk = make_desk()
    desk.tray.say = desktop.say
    change_settings(work, reminders=True)
    desk.look()  # a new schedule begins with its next time
    assert (desk.bar, desktop.said) == (None, [])
    work.clock.forward(hours=21)
    desk.look()
    assert len(desktop.said) == 1
    assert desk.bar is None


def test_switched_off_the_line_goes(make_desk, work):
    """Who switches reminders off has had enough of this one too."""
    desk = make_desk()
    change_settings(work, reminders=False)
    desk.look()
    assert desk.bar is None


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="this system tells running programs itself")
def test_a_computer_that_travels_is_followed(make_desk, monkeypatch):
    """A running program hears nothing of a new zone unless it asks."""
    desk = make_desk()
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    try:
        desk.look()
        assert time.localtime(0).tm_hour == 9
    finally:
        monkeypatch.undo()
        time.tzset()
