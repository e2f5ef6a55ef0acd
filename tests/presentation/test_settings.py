"""The settings dialog: rows from the declarations, and what differs afterwards."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import time

import pytest

from ssi_coach.domain.activities import LinkedInPlan
from ssi_coach.domain.errors import Refused
from ssi_coach.domain.targets import Circumstances, Target, TargetKind
from ssi_coach.presentation.formats import PlainFormats
from ssi_coach.presentation.settings import Editor, build_settings
from ssi_coach.presentation.settings_changed import settings_changed, times_of
from ssi_coach.services.settings import Settings, ThemeChoice

STATE = build_settings(Settings(), Circumstances(), PlainFormats())
VALUES = {row.name: row.value for row in STATE.rows}


def test_each_declared_setting_has_a_row():
    """Hidden ones have none."""
    shown = {declared.name for declared in fields(Settings) if not declared.metadata.get("hidden")}
    assert shown <= set(VALUES)
    assert "first_start_done" not in VALUES


def test_each_row_says_what_it_is_about():
    """A title, a sentence, and for choices their names."""
    for row in STATE.rows:
        assert row.title
        assert row.about
        if row.editor is Editor.CHOICE:
            assert row.value in dict(row.choices), row.name


def test_nothing_changed_gives_nothing():
    """The values come back as they went in."""
    assert settings_changed(STATE, VALUES) == ({}, {})


@pytest.mark.parametrize(
    ("name", "value", "wanted"),
    [
        ("theme", "dark", ThemeChoice.DARK),
        ("language", "de", "de"),
        ("first_weekday", "6", 6),
        ("day_start", time(4, 0), time(4, 0)),
        ("minutes_a_day", 30, 30),
        ("reduced_motion", True, True),
        ("reminder_times", "16:30, 9", (time(9), time(16, 30))),
        ("reminder_weekdays", frozenset({4, 0}), (0, 4)),
    ],
)
def test_a_changed_setting_comes_back_in_its_type(name, value, wanted):
    """So that the services can take it as it is."""
    settings, about = settings_changed(STATE, {**VALUES, name: value})
    assert settings == {name: wanted}
    assert about == {}
    assert getattr(replace(Settings(), **settings), name) == wanted


@pytest.mark.parametrize(
    ("values", "wanted"),
    [
        ({"plan": "premium"}, {"plan": LinkedInPlan.PREMIUM}),
        ({"industry": "  Software "}, {"industry": "Software"}),
        ({"days_off": frozenset({6, 5})}, {"days_off": (5, 6)}),
        ({"target_kind": "points"}, {"target": Target(TargetKind.POINTS)}),
        ({"target_kind": "own", "target_points": 55}, {"target": Target(TargetKind.OWN, 55.0)}),
        ({"target_points": 55}, {}),
    ],
)
def test_what_is_said_about_the_user_goes_to_the_journal(values, wanted):
    """Own points matter only for an own target."""
    assert settings_changed(STATE, {**VALUES, **values}) == ({}, wanted)


def test_an_own_target_keeps_its_points():
    """Changing only them is a change."""
    state = build_settings(Settings(), Circumstances(target=Target(TargetKind.OWN, 60.0)), PlainFormats())
    values = {row.name: row.value for row in state.rows}
    assert settings_changed(state, {**values, "target_points": 61})[1] == {
        "target": Target(TargetKind.OWN, 61.0)
    }


@pytest.mark.parametrize(
    ("typed", "times"),
    [
        ("09:00", (time(9),)),
        ("9", (time(9),)),
        ("9.30; 17h", (time(9, 30), time(17))),
        ("17:00 9:00 17:00", (time(9), time(17))),
    ],
)
def test_times_are_understood_as_people_write_them(typed, times):
    """In their order, each once."""
    assert times_of(typed) == times


@pytest.mark.parametrize("typed", ["", "soon", "25:00", "9:99", "9 am", "1 2 3 4 5 6 7", ":", "9,,x"])
def test_what_is_no_time_is_refused(typed):
    """Rather than reminding at a time that nobody meant."""
    with pytest.raises(Refused):
        times_of(typed)


def test_the_schedule_matters_only_while_reminders_are_on():
    """The dialog hides what changes nothing."""
    first, *rest = STATE.reminders
    assert first.needs is None
    assert all(row.needs == ("reminders", True) for row in rest)
