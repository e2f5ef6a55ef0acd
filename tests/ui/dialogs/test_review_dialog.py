"""The weekly review's dialog keeps what was typed, whatever one does next."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QMimeData, Qt

from ssi_coach.domain.reviews import LONGEST_ANSWER, Happened, WeekReview
from ssi_coach.presentation.formats import PlainFormats
from ssi_coach.presentation.report.review import build_review
from ssi_coach.services.report.review import review_facts
from ssi_coach.ui.dialogs.review import ReviewDialog
from tests.build import days_ago, full_reading, make_entry
from tests.today_build import workspace

WEEK = date(2026, 5, 4)


def review_state(day: date | None = None, *records):
    entries = [make_entry(day=days_ago(days), count=2) for days in range(1, 40)]
    work = workspace(*entries, full_reading(day=days_ago(9)), full_reading(day=days_ago(2)), *records)
    return build_review(review_facts(work, day), work.catalogue, PlainFormats("en"))


@pytest.fixture
def dialog(skin, opened):
    """The dialog about the last full week; one wanted to start something before."""
    earlier = WeekReview(date(2026, 4, 27), start="One post a week")
    return opened(ReviewDialog(skin, review_state(None, earlier)))


def heard(dialog) -> list[WeekReview]:
    found: list[WeekReview] = []
    dialog.answered.connect(found.append)
    return found


def test_closing_without_writing_tells_nothing(dialog):
    found = heard(dialog)
    dialog.primary.click()
    assert found == []


@pytest.mark.parametrize("close", ["primary", "escape"])
def test_closing_keeps_what_was_written(dialog, close):
    found = heard(dialog)
    dialog.answers.fields["start"].setPlainText("Two posts")
    dialog.primary.click() if close == "primary" else dialog.reject()
    assert found == [WeekReview(WEEK, start="Two posts")]


def test_what_became_of_the_start_is_told(dialog):
    found = heard(dialog)
    dialog.answers.happened.choose("partly")
    dialog.primary.click()
    assert found == [WeekReview(WEEK, happened=Happened.PARTLY)]


def test_going_to_another_week_keeps_the_answers_first(dialog):
    order: list[object] = []
    dialog.answered.connect(order.append)
    dialog.week_wanted.connect(order.append)
    dialog.answers.fields["keep"].setPlainText("Early hours")
    dialog.earlier.click()
    assert order == [WeekReview(WEEK, "Early hours"), date(2026, 4, 27)]


def test_another_week_is_shown_in_its_place(dialog):
    dialog.set_state(review_state(date(2026, 4, 20)))
    assert "20" in dialog.title.text()
    assert dialog.answers.happened is None
    assert dialog.answers.answers == {"keep": "", "drop": "", "start": ""}


def test_the_ends_of_the_journal_are_ends(dialog):
    dialog.set_state(review_state(date(2026, 5, 13)))
    assert not dialog.later.isEnabled()
    assert dialog.earlier.isEnabled()


def test_a_row_of_the_weeks_goes_there(qtbot, dialog):
    dialog.views.choose("all")
    dialog._on_view("all")
    with qtbot.waitSignal(dialog.week_wanted) as asked:
        dialog.weeks.doubleClicked.emit(dialog.weeks.rows.index(3, 0))
    assert asked.args == [date(2026, 4, 20)]
    assert dialog.pages.currentWidget() is not dialog.weeks


def test_the_report_is_of_the_week_that_is_shown(qtbot, dialog):
    with qtbot.waitSignal(dialog.report_wanted) as asked:
        dialog.report.click()
    assert asked.args == [WEEK]


def test_an_endless_text_is_cut_before_it_is_laid_out(dialog):
    field = dialog.answers.fields["drop"]
    pasted = QMimeData()
    pasted.setText("x" * 1_000_000)
    field.insertFromMimeData(pasted)
    assert len(field.toPlainText()) == LONGEST_ANSWER
    field.insertPlainText("more")
    assert len(field.toPlainText()) == LONGEST_ANSWER


def test_alt_and_an_arrow_go_to_the_neighbouring_week(qtbot, dialog):
    with qtbot.waitSignal(dialog.week_wanted) as asked:
        qtbot.keyClick(dialog.answers.fields["keep"], Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert asked.args == [date(2026, 4, 27)]


def test_every_control_has_a_name(dialog):
    for control in (dialog.earlier, dialog.later, dialog.views, dialog.answers.happened, dialog.weeks):
        assert control.accessibleName()
    for field in dialog.answers.fields.values():
        assert field.accessibleName()
        assert field.accessibleDescription()
