"""Progress wired: how one looks at it lasts, and the journal is asked only when it has to be."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from ssi_coach.app.window import chart_files
from ssi_coach.app.window import progress as progress_page
from ssi_coach.domain.days import ONE_DAY, DaySpan
from ssi_coach.presentation.charts.chart import Look
from ssi_coach.services.entries import tally
from ssi_coach.services.readings import save_reading
from ssi_coach.services.workspace import change_settings
from ssi_coach.ui.dialogs.reading import ReadingDialog
from tests.app.progress_opened import level_course
from tests.build import TODAY, days_ago, full_reading, make_entry


@pytest.fixture
def page(open_progress):
    """The page over a journal in memory with some months of use."""
    return open_progress(
        *(make_entry(day=days_ago(age)) for age in range(5, 90)),
        *(full_reading(day=days_ago(age)) for age in (80, 40, 9)),
    )


def test_what_is_logged_elsewhere_is_in_the_bars(page):
    """The running week grows."""
    before = page.screen.state.reader.facts.activity.in_week(-1)
    page.coach.do(lambda work: tally(work, "comment"))
    assert page.screen.state.reader.facts.activity.in_week(-1) == before + 1


def test_how_one_looks_lasts_when_the_journal_changes(page):
    """Span, ranks and tables stay as they were chosen."""
    page.screen.span_chosen.emit("all")
    page.screen.measure_chosen.emit("ranks")
    page.ear.triggered.emit("table")
    page.coach.do(lambda work: tally(work, "comment"))
    looking = page.screen.state.looking
    assert (looking.span, looking.measure, looking.table) == ("all", "ranks", True)
    assert page.screen.total.table.isVisible()


def test_the_journal_score_is_reckoned_when_it_is_wanted(page):
    """And not before."""
    assert page.screen.state.reader.facts.score is None
    page.screen.score_toggled.emit(True)
    assert page.screen.state.reader.facts.score is not None
    assert Look.SCORE in looks(page)
    page.screen.score_toggled.emit(False)
    assert Look.SCORE not in looks(page)


def test_a_day_opens_in_the_journal_and_a_reading_is_asked_for(page):
    """Both by those who know how."""
    page.screen.day_chosen.emit(days_ago(9).toordinal())
    page.screen.reading_wanted.emit()
    assert page.ear.went == [("journal", days_ago(9))]
    assert page.ear.wanted == ["add_reading"]


def test_the_shortcut_for_tables_waits_until_the_page_is_seen(page):
    """Other pages have no charts."""
    page.screen.hide()
    page.ear.triggered.emit("table")
    assert not page.screen.state.looking.table


@pytest.mark.parametrize(
    "kept",
    [
        ("total", "png", b"\x89PNG"),
        ("pillars", "svg", b"<?xml"),
        ("total", "csv", b"\xef\xbb\xbfday,total,brand"),
        ("weeks", "csv", b"\xef\xbb\xbfweek,brand,people,insights,relationships"),
    ],
)
def test_a_chart_is_kept_where_one_wants_it(page, tmp_path, monkeypatch, kept):
    """Whole, and the window says so."""
    chart, form, begins = kept
    place = tmp_path / f"kept.{form}"
    monkeypatch.setattr(chart_files, "QFileDialog", chosen(str(place)))
    page.screen.export_wanted.emit(chart, form)
    assert place.read_bytes().startswith(begins)
    assert page.ear.toasts == [f"Exported to kept.{form}"]
    assert list(tmp_path.iterdir()) == [place]


@pytest.mark.parametrize(
    ("chart", "said"), [("total", "Total: "), ("pillars", "Brand: "), ("weeks", "Weekly ")]
)
def test_a_chart_is_copied_as_picture_and_words(page, chart, said):
    """Whoever pastes it into a text gets the sentence, into a picture the chart."""
    page.screen.export_wanted.emit(chart, "copy")
    held = QGuiApplication.clipboard().mimeData()
    assert held.hasImage()
    assert held.text().startswith(said)
    assert page.ear.toasts == ["Copied"]


def test_a_folder_that_refuses_is_told(page, tmp_path, monkeypatch):
    """And nothing is left behind."""
    monkeypatch.setattr(chart_files, "QFileDialog", chosen(str(tmp_path / "nowhere" / "kept.png")))
    page.screen.export_wanted.emit("total", "png")
    assert page.ear.errors


def test_readings_are_shown_before_the_estimate_is_reckoned(page):
    """The journal's thread reckons afterwards, and the page fills in."""
    page.runner.holding = True
    page.coach.do(lambda work: save_reading(work, {"total": 55.0})[1])
    page.runner.step()
    assert page.screen.state.reader.facts.readings[-1].total == 55.0
    assert page.screen.state.reader.facts.course.past.total.at(-1).mean == 52.048
    page.runner.go_on()
    assert page.screen.state.reader.facts.course.past.total.at(-1).mean == 55.0


def test_many_changes_are_reckoned_once(page, monkeypatch):
    """Ten logged lines in a row must not wait for ten estimates."""
    asked = counting(monkeypatch)
    page.runner.holding = True
    for _ in range(10):
        page.coach.do(lambda work: tally(work, "comment"))
    page.runner.go_on()
    assert len(asked) == 1


def test_looking_in_another_way_reckons_nothing(page, monkeypatch):
    """Nor does a changed setting."""
    asked = counting(monkeypatch)
    for span in ("4w", "1y", "all"):
        page.screen.span_chosen.emit(span)
    page.screen.measure_chosen.emit("ranks")
    page.screen.score_toggled.emit(True)
    page.coach.do(lambda work: change_settings(work, minutes_a_day=30))
    assert asked == []


def test_a_new_day_is_reckoned_anew(page):
    """The line ends with the new today."""
    page.work.clock.forward(days=1)
    page.coach.everything()
    assert page.screen.state.reader.facts.course.past.span.last == TODAY + ONE_DAY


def test_without_a_reading_nothing_is_reckoned(page, monkeypatch):
    """Also after the last one was deleted; undo brings all of it back."""
    asked = counting(monkeypatch)
    for reading in page.work.journal.readings(DaySpan(days_ago(99), TODAY)):
        page.screen.delete_wanted.emit(reading.id)
    assert page.screen.state.total is None
    assert len(asked) == 2
    page.coach.undo()
    assert Look.ESTIMATE in looks(page)


def test_a_reading_is_deleted_with_a_way_back(page):
    """The toast says which one, and offers to undo it."""
    last = page.work.journal.latest_reading(TODAY)
    page.screen.delete_wanted.emit(last.id)
    assert page.ear.toasts == ["Reading of Mon 4\u00a0May moved to the bin"]
    assert page.ear.undoable == [True]
    assert [reading.id for reading in page.work.journal.binned_readings()] == [last.id]
    page.coach.undo()
    assert page.work.journal.latest_reading(TODAY) == last


def test_a_reading_is_corrected_in_its_dialog(page, qtbot):
    """What is typed there stands in the journal and in the chart."""
    last = page.work.journal.latest_reading(TODAY)
    page.screen.correct_wanted.emit(last.id)
    dialog = page.screen.findChild(ReadingDialog)
    dialog.entry.understood.edited.emit("industry_rank", "12")
    dialog.answer()
    assert page.work.journal.reading(last.id).industry_rank == 12.0
    assert page.screen.state.reader.facts.readings[-1].industry_rank == 12.0
    page.screen.correct_wanted.emit("gone")


def counting(monkeypatch) -> list[int]:
    """How often the course is reckoned from now on, one item each time."""
    asked: list[int] = []

    def counted(work):
        asked.append(1)
        return level_course(work)

    monkeypatch.setattr(progress_page, "course_of", counted)
    return asked


def looks(page) -> list[Look]:
    """What the main chart shows."""
    return [series.look for series in page.screen.state.total.chart.series]


def chosen(place: str) -> type:
    """A dialog in which somebody chooses a place at once."""

    class AtOnce(QObject):
        fileSelected = Signal(str)  # noqa: N815  # Qt's own name
        finished = Signal(int)
        AcceptMode = SimpleNamespace(AcceptSave=1)

        def __init__(self, *_: object) -> None:
            super().__init__()

        def setAcceptMode(self, _: object) -> None:
            """It only saves."""

        setNameFilter = setDefaultSuffix = selectFile = setAcceptMode  # noqa: N815  # Qt's own names

        def open(self) -> None:
            self.fileSelected.emit(place)
            self.finished.emit(1)

    return AtOnce
