"""Actions: declared once, reachable by menu, shortcut and palette, each with its name."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtWidgets import QMenuBar

from ssi_coach.presentation.wording import speak
from ssi_coach.ui.actions import MENUS, SPECS, Actions, key_text


@pytest.fixture
def actions(skin):
    """All actions in English."""
    return Actions(skin)


def test_no_shortcut_is_used_twice():
    """One key, one action."""
    keys = Counter(spec.shortcut for spec in SPECS if spec.shortcut)
    assert [key for key, times in keys.items() if times > 1] == []


def test_each_action_stands_in_a_menu(actions, qtbot):
    """None is reachable by a shortcut alone."""
    bar = QMenuBar()
    qtbot.addWidget(bar)
    actions.fill(bar)
    assert [action.text() for action in bar.actions()] == ["&File", "&Edit", "&View", "&Go", "&Help"]
    assert {spec.menu for spec in SPECS} <= set(MENUS)
    placed = {action for menu in bar.findChildren(type(bar.actions()[0].menu())) for action in menu.actions()}
    assert all(actions.action(spec.id) in placed for spec in SPECS)


def test_an_action_tells_its_id(actions, qtbot):
    """However it was triggered."""
    with qtbot.waitSignal(actions.triggered) as told:
        actions.trigger("add_entry")
    assert told.args == ["add_entry"]


def test_undo_says_what_it_takes_back(actions):
    """And cannot be chosen while there is nothing."""
    undo = actions.action("undo")
    assert not undo.isEnabled()
    actions.set_steps("3 comments logged", None)
    assert undo.text() == "Undo: 3 comments logged"
    assert undo.isEnabled()
    assert not actions.action("redo").isEnabled()
    actions.set_undo(None)
    assert undo.text() == "Undo"


def test_a_name_may_hold_an_ampersand(actions):
    """It is no shortcut then."""
    actions.set_undo("Own item added: R&D")
    assert actions.action("undo").text() == "Undo: Own item added: R&&D"


def test_a_disabled_action_stays_silent(actions, qtbot):
    """Neither the menu nor the palette can do it."""
    with qtbot.assertNotEmitted(actions.triggered):
        actions.trigger("undo")
    assert "action:undo" not in {entry.id for entry in actions.entries()}


def test_shortcuts_stand_in_tooltips(actions):
    """Where a button shows the action."""
    assert actions.action("add_entry").toolTip().endswith(key_text("Ctrl+N"))


def test_one_theme_is_checked(actions):
    """The chosen one."""
    actions.fill(QMenuBar())
    actions.set_theme("dark")
    actions.set_theme("light")
    assert actions.action("theme:light").isChecked()
    assert not actions.action("theme:dark").isChecked()


def test_words_follow_the_language(actions, german):
    """Without building anything anew."""
    actions.reword()
    assert actions.action("undo").text() == "Rückgängig"
    speak(None)
    actions.reword()
    assert actions.action("undo").text() == "Undo"
