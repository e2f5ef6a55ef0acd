"""The tray speaks where there is one, and says where there is none."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

import pytest
from PySide6.QtWidgets import QSystemTrayIcon

from ssi_coach.presentation.today.reminders import ReminderState
from ssi_coach.ui.desktop import tray as module
from ssi_coach.ui.desktop.tray import Tray

STATE = ReminderState(
    "3 actions are open today, 15 min", "First: Comment", "Show", ((30, "In 30 minutes"),), "No"
)


class Icon(QSystemTrayIcon):
    """An icon on a desktop that has a tray."""

    said: ClassVar[list[tuple[str, str]]] = []

    @staticmethod
    def isSystemTrayAvailable() -> bool:
        return True

    @staticmethod
    def supportsMessages() -> bool:
        return True

    def show(self) -> None:
        """The platform of the tests has no place for it."""

    def showMessage(self, title: str, sentence: str, *_: object) -> None:
        Icon.said.append((title, sentence))


@pytest.fixture
def tray(qtbot, skin):
    """A tray that is taken away at the end."""
    found = Tray(skin)
    yield found
    found.show_icon(shown=False)


@pytest.fixture
def with_tray(monkeypatch):
    """A desktop that has one."""
    Icon.said.clear()
    monkeypatch.setattr(module, "QSystemTrayIcon", Icon)


def test_without_a_tray_it_cannot_speak(tray):
    """Then the window says it."""
    tray.show_icon(shown=True, snoozes=STATE.snoozes)
    assert not tray.say(STATE)


def test_it_says_what_is_open(tray, with_tray):
    """Title and first action."""
    tray.show_icon(shown=True, snoozes=STATE.snoozes)
    assert tray.say(STATE)
    assert Icon.said == [(STATE.title, STATE.sentence)]


def test_switched_off_it_is_silent(tray, with_tray):
    """No icon, no message."""
    tray.show_icon(shown=True, snoozes=STATE.snoozes)
    tray.show_icon(shown=False)
    assert not tray.say(STATE)


def test_a_click_on_the_message_opens_the_window(tray, with_tray, qtbot):
    """And so does one on the icon, but not with the right button."""
    tray.show_icon(shown=True, snoozes=STATE.snoozes)
    icon = tray.findChild(Icon)
    with qtbot.waitSignal(tray.opened):
        icon.messageClicked.emit()
    with qtbot.waitSignal(tray.opened):
        icon.activated.emit(Icon.ActivationReason.Trigger)
    with qtbot.assertNotEmitted(tray.opened, wait=1):
        icon.activated.emit(Icon.ActivationReason.Context)


def test_its_menu_puts_a_reminder_off(tray, with_tray, qtbot):
    """In the minutes that were offered."""
    tray.show_icon(shown=True, snoozes=STATE.snoozes)
    menu = tray.findChild(Icon).contextMenu()
    wanted = next(action for action in menu.actions() if action.text() == "In 30 minutes")
    with qtbot.waitSignal(tray.snoozed) as heard:
        wanted.trigger()
    assert heard.args == [30]


def test_a_name_is_never_markup(tray, with_tray):
    """Desktops show pictures and links for what looks like HTML."""
    tray.show_icon(shown=True)
    tray.say(replace(STATE, sentence="First: Write to <img src=x> & Co"))
    assert Icon.said == [(STATE.title, "First: Write to \u2039img src=x\u203a + Co")]
