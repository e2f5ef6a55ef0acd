"""The settings dialog is made from its rows, and gives back only what differs."""

from __future__ import annotations

from datetime import time

import pytest

from ssi_coach.domain.activities import LinkedInPlan
from ssi_coach.domain.targets import Circumstances, Target, TargetKind
from ssi_coach.presentation.formats import PlainFormats
from ssi_coach.presentation.settings import build_settings
from ssi_coach.services.settings import Settings, ThemeChoice
from ssi_coach.ui.dialogs.settings import SettingsDialog

STATE = build_settings(Settings(), Circumstances(), PlainFormats())


@pytest.fixture
def dialog(skin, opened):
    """The dialog with the defaults."""
    return opened(SettingsDialog(skin, STATE))


def choose(dialog, name, key):
    """Choose a value as a person does."""
    box = dialog.editors[name].widget
    box.setCurrentIndex(box.findData(key))
    box.activated.emit(box.currentIndex())


def test_each_row_has_an_editor_with_its_value(dialog):
    """And a name for screen readers."""
    assert dialog.values == {row.name: row.value for row in STATE.rows}
    assert all(editor.widget.accessibleName() for editor in dialog.editors.values())


def test_nothing_can_be_applied_before_something_differs(dialog):
    """The button says so."""
    assert not dialog.primary.isEnabled()
    choose(dialog, "theme", "dark")
    assert dialog.primary.isEnabled()
    choose(dialog, "theme", "system")
    assert not dialog.primary.isEnabled()


def test_only_what_differs_comes_back(dialog, qtbot):
    """Settings and circumstances apart."""
    choose(dialog, "theme", "dark")
    choose(dialog, "plan", "premium")
    with qtbot.waitSignal(dialog.settings_chosen) as told:
        dialog.primary.click()
    assert told.args == [{"theme": ThemeChoice.DARK}, {"plan": LinkedInPlan.PREMIUM}]


def test_own_points_appear_with_an_own_target(dialog, qtbot):
    """They mean nothing otherwise."""
    points = dialog.editors["target_points"].widget
    assert not points.isVisible()
    choose(dialog, "target_kind", "own")
    assert points.isVisible()
    points.setValue(55)
    with qtbot.waitSignal(dialog.settings_chosen) as told:
        dialog.primary.click()
    assert told.args[1] == {"target": Target(TargetKind.OWN, 55.0)}


def test_every_kind_of_editor_gives_its_value_back(dialog):
    """Number, switch, time, line, folder, weekdays."""
    dialog.editors["minutes_a_day"].widget.setValue(45)
    dialog.editors["reduced_motion"].widget.setChecked(True)
    dialog.editors["day_start"].widget.setTime(dialog.editors["day_start"].widget.time().addSecs(3600))
    dialog.editors["industry"].widget.setText("Software")
    dialog.editors["backup_folder"]._field.setText("backups")
    dialog.editors["days_off"]._boxes[6].setChecked(True)
    values = dialog.values
    assert values["minutes_a_day"] == 45
    assert values["reduced_motion"] is True
    assert values["day_start"] == time(4, 0)
    assert (values["industry"], values["backup_folder"]) == ("Software", "backups")
    assert values["days_off"] == frozenset({6})


def test_it_opens_at_the_row_that_was_asked_for(skin, opened):
    """From the command palette."""
    dialog = opened(SettingsDialog(skin, STATE, focus="theme"))
    assert dialog.focusWidget() is dialog.editors["theme"].widget


def test_the_first_questions_can_be_answered_again(dialog, qtbot):
    """The dialog makes room for them."""
    with qtbot.waitSignal(dialog.first_start_wanted):
        dialog._on_again()
