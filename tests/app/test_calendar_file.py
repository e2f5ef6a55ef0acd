"""The week's plan as a file: written where it is wanted, or the reason is told."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QFileDialog

from ssi_coach.app.window.calendar_file import keep_calendar, write_calendar
from ssi_coach.services.workspace import change_settings
from tests.today_build import workspace


@pytest.fixture
def around(surround):
    """A window's surroundings over an empty journal."""
    return surround(workspace())


def test_the_plan_is_written_where_it_is_wanted(around, tmp_path):
    """With the ending that calendars know, and lines that end as they must."""
    keep_calendar(around)
    files = around.window.findChild(QFileDialog)
    place = tmp_path / "week.ics"
    files.fileSelected.emit(str(place))
    files.close()
    content = place.read_bytes()
    assert content.startswith(b"BEGIN:VCALENDAR\r\n")
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert around.reporter.toasts == ["Plan written to week.ics. Open it to add it to your calendar."]


def test_a_place_that_cannot_be_written_is_told(around, tmp_path):
    """Nothing is left there."""
    write_calendar(around, "BEGIN:VCALENDAR", str(tmp_path / "nowhere" / "week.ics"))
    assert around.reporter.errors
    assert not around.reporter.toasts
    assert not list(tmp_path.iterdir())


def test_without_anything_planned_there_is_no_file(around, monkeypatch):
    """It says so instead of making an empty one."""
    change_settings(around.opened.work, minutes_a_day=5)
    monkeypatch.setattr("ssi_coach.app.window.calendar_file.week_ahead", lambda work: ())
    keep_calendar(around)
    assert around.window.findChild(QFileDialog) is None
    assert around.reporter.toasts
