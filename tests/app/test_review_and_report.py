"""Weekly review and report wired: what is written is in the journal, what is made is on the disk, or nothing is."""

from __future__ import annotations

import re
import threading
from datetime import date
from pathlib import Path

import pytest
from shiboken6 import isValid

from ssi_coach.app.window import reporting
from ssi_coach.app.window.reporting import ReportDesk
from ssi_coach.app.window.reviewing import ReviewDesk
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.reviews import Happened
from ssi_coach.services.report.look_back import Period
from ssi_coach.ui.dialogs.report import ReportDialog
from ssi_coach.ui.dialogs.review import ReviewDialog
from tests.build import TODAY, days_ago, full_reading, make_entry
from tests.today_build import workspace


@pytest.fixture
def around(surround):
    """A window's surroundings over a journal in memory with some weeks of use."""
    entries = [make_entry(day=days_ago(ago), count=2) for ago in range(1, 60)]
    readings = [full_reading(day=days_ago(ago)) for ago in range(2, 60, 7)]
    return surround(workspace(*entries, *readings))


def dialog_in(around, kind):
    """The dialog that is open."""
    return around.window.findChild(kind)


# --- the review


@pytest.fixture
def review(around):
    """The review of the last full week, open."""
    ReviewDesk(around).open()
    dialog = dialog_in(around, ReviewDialog)
    yield dialog
    if isValid(dialog):
        dialog.close()


def test_what_is_written_is_in_the_journal_when_the_dialog_closes(around, review):
    review.answers.fields["keep"].setPlainText("Early hours")
    review.primary.click()
    (kept,) = around.opened.work.journal.reviews()
    assert (kept.week, kept.keep) == (date(2026, 5, 4), "Early hours")
    assert around.reporter.toasts == ["Review of the week of Mon 4\u00a0May saved"]


def test_walking_through_the_weeks_keeps_each_and_asks_about_the_start(around, review):
    review.answers.fields["start"].setPlainText("One post a week")
    review.later.click()
    assert review.state.start.words == "One post a week"
    review.answers.happened.choose("yes")
    review.earlier.click()
    assert review.answers.answers["start"] == "One post a week"
    first, second = around.opened.work.journal.reviews()
    assert (first.start, second.happened) == ("One post a week", Happened.YES)


@pytest.mark.parametrize("close", ["primary", "escape"])
def test_answers_that_the_disk_refuses_come_back(around, review, close):
    """The sentence says why, and the dialog opens again with what was typed."""
    around.opened.work.journal.fails_with = KnownError("journal.full")
    review.answers.fields["drop"].setPlainText("Late hours")
    review.primary.click() if close == "primary" else review.reject()
    assert around.opened.work.journal.reviews() == ()
    assert len(around.reporter.errors) == 1
    again = next(one for one in around.window.findChildren(ReviewDialog) if one.isVisible())
    assert again.answers.answers["drop"] == "Late hours"
    again.primary.click()
    assert [kept.drop for kept in around.opened.work.journal.reviews()] == ["Late hours"]


def test_the_report_of_the_week_can_be_made_from_its_review(around, review):
    review.report.click()
    dialog = dialog_in(around, ReportDialog)
    assert (dialog.periods.key, dialog.days.currentData()) == ("week", date(2026, 5, 10))
    dialog.reject()


# --- the report


@pytest.fixture
def desk(around):
    """The report's desk with its dialog open."""
    desk = ReportDesk(around)
    desk.open()
    return desk


def test_a_report_is_drawn_off_the_windows_thread_and_written(qtbot, around, desk, tmp_path, monkeypatch):
    drew: list[str] = []
    drawn = reporting.drawn_here

    def watched(*given):
        drew.append(threading.current_thread().name)
        return drawn(*given)

    monkeypatch.setattr(reporting, "drawn_here", watched)
    dialog = dialog_in(around, ReportDialog)
    with qtbot.waitSignal(dialog.finished, timeout=20_000):
        desk.make(Period.MONTH, TODAY, tmp_path / "may.pdf")
    assert drew != [threading.main_thread().name]
    assert len(re.findall(rb"/Type /Page\b", (tmp_path / "may.pdf").read_bytes())) >= 2
    assert around.reporter.toasts == ["Report written to may.pdf"]
    assert [path.name for path in tmp_path.iterdir()] == ["may.pdf"]


def test_a_place_that_refuses_is_told_in_the_dialog(qtbot, around, desk, tmp_path):
    dialog = dialog_in(around, ReportDialog)
    desk.make(Period.WEEK, TODAY, tmp_path / "nowhere" / "week.pdf")
    qtbot.waitUntil(lambda: bool(dialog.problem.text()), timeout=20_000)
    assert dialog.primary.isEnabled()
    dialog.reject()


def test_a_cancelled_report_leaves_no_file(qtbot, around, desk, tmp_path, monkeypatch):
    """Cancel while the pages are drawn."""
    begun, cancelled = threading.Event(), threading.Event()

    def drawing(state, going):
        begun.set()
        assert cancelled.wait(10)
        assert not going(0.5)
        raise KnownError("report.cancelled")

    monkeypatch.setattr(reporting, "drawn_here", drawing)
    dialog = dialog_in(around, ReportDialog)
    gone: list[bool] = []
    desk.destroyed.connect(lambda: gone.append(True))
    desk.make(Period.MONTH, TODAY, tmp_path / "may.pdf")
    assert begun.wait(10)
    dialog.cancel.click()
    cancelled.set()
    qtbot.waitUntil(lambda: bool(gone), timeout=10_000)
    assert list(tmp_path.iterdir()) == []
    assert (around.reporter.toasts, around.reporter.errors) == ([], [])


def test_a_report_is_left_when_the_program_ends(around, desk, tmp_path, monkeypatch):
    """Its thread has ended before Qt goes."""
    begun, threads = threading.Event(), []

    def drawing(state, going):
        threads.append(threading.current_thread())
        begun.set()
        while going(0.5):
            pass
        raise KnownError("report.cancelled")

    monkeypatch.setattr(reporting, "drawn_here", drawing)
    desk.make(Period.MONTH, TODAY, tmp_path / "may.pdf")
    assert begun.wait(10)
    desk._on_quit()
    assert not threads[0].is_alive()
    assert list(tmp_path.iterdir()) == []
    dialog_in(around, ReportDialog).reject()


def test_a_report_that_is_refused_after_its_dialog_is_gone_leaves_nothing_behind(
    qtbot, around, desk, monkeypatch
):
    """Closed while the journal was being read, which then could not be read."""
    dialog = dialog_in(around, ReportDialog)

    def closed_and_refused(*_, **__):
        dialog.reject()
        raise KnownError("journal.damaged")

    monkeypatch.setattr(reporting, "report_state", closed_and_refused)
    gone: list[bool] = []
    desk.destroyed.connect(lambda: gone.append(True))
    desk.make(Period.MONTH, TODAY, Path("may.pdf"))
    qtbot.waitUntil(lambda: bool(gone))
    assert around.reporter.errors == []


def test_the_file_is_named_after_its_period(around, desk, monkeypatch):
    """The chooser proposes it."""
    names: list[str] = []
    monkeypatch.setattr(reporting, "opened", lambda files: names.extend(files.selectedFiles()))
    dialog = dialog_in(around, ReportDialog)
    dialog.primary.click()
    assert names[0].endswith("ssi-report-2026-05.pdf")
    dialog.reject()
