"""The report's dialog: what is wanted, how far it is, and what went wrong."""

from __future__ import annotations

from datetime import date

import pytest

from ssi_coach.presentation.formats import PlainFormats
from ssi_coach.presentation.report.choice import (
    ReportDays,
    build_report_choice,
    drawing_state,
    reckoning_state,
)
from ssi_coach.services.report.look_back import Period
from ssi_coach.ui.dialogs.report import ReportDialog


@pytest.fixture
def dialog(skin, opened, today):
    """The dialog over half a year."""
    days = ReportDays(today, date(2025, 12, 1), 0, dict.fromkeys(Period, today))
    return opened(ReportDialog(skin, build_report_choice(days, PlainFormats("en"))))


def test_the_running_month_is_told_up_to_today(qtbot, dialog, today):
    with qtbot.waitSignal(dialog.wanted) as asked:
        dialog.primary.click()
    assert asked.args == ["month", today]


def test_a_week_can_be_chosen(qtbot, dialog):
    dialog.periods.choose("week")
    dialog.periods.chosen.emit("week")
    dialog.days.setCurrentIndex(1)
    with qtbot.waitSignal(dialog.wanted) as asked:
        dialog.primary.click()
    assert asked.args == ["week", date(2026, 5, 10)]


def test_while_it_is_made_only_cancel_is_left(qtbot, dialog):
    dialog.set_progress(reckoning_state())
    assert not dialog.primary.isEnabled()
    assert dialog.cancel.isEnabled()
    assert not dialog.bar.isVisible()
    dialog.set_progress(drawing_state(0.5))
    assert dialog.bar.isVisible()
    with qtbot.waitSignal(dialog.cancelled):
        dialog.cancel.click()


def test_a_fault_is_said_and_another_place_can_be_chosen(dialog):
    dialog.set_progress(drawing_state(0.5))
    dialog.fail("The disk is full.")
    assert dialog.problem.text() == "The disk is full."
    assert dialog.primary.isEnabled()
    assert not dialog.progress.isVisible()


def test_closing_before_anything_was_made_cancels_nothing(dialog):
    told: list[bool] = []
    dialog.cancelled.connect(lambda: told.append(True))
    dialog.reject()
    assert told == []


def test_when_it_is_made_the_dialog_goes(dialog):
    told: list[int] = []
    dialog.finished.connect(told.append)
    dialog.set_progress(drawing_state(1.0))
    dialog.finish()
    assert told == [1]
