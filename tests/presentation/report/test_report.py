"""The report in words and tables: true to the facts, and readable in both languages."""

from __future__ import annotations

from datetime import date

import pytest

from ssi_coach.app.resources import read_resource
from ssi_coach.domain.pillars import PILLARS
from ssi_coach.domain.reviews import Happened, WeekReview
from ssi_coach.presentation.formats import PlainFormats
from ssi_coach.presentation.report.paper import PaperState, SectionState
from ssi_coach.presentation.report.report import UNKNOWN, build_report, report_name
from ssi_coach.presentation.wording import speak
from ssi_coach.services.report.look_back import Period
from ssi_coach.services.report.report import report_facts
from tests.build import TODAY, days_ago, full_reading, make_entry
from tests.today_build import workspace

APRIL = date(2026, 4, 30)
REVIEW = WeekReview(date(2026, 4, 20), "Comment before nine", "", "One post\na week", Happened.PARTLY)


def journal():
    """Three months of comments, invitations and weekly readings, and a review."""
    kinds = ("comment", "invitation_sent", "reaction_received", "meeting")
    entries = [
        make_entry(day=days_ago(days), kind=kinds[days % 4], count=3, minutes=10) for days in range(90)
    ]
    readings = [
        full_reading(day=days_ago(days), total=52.048 - days / 100, relationships=15.0 - days / 100)
        for days in range(2, 90, 7)
    ]
    return workspace(*entries, *readings, REVIEW)


def report(work=None, period: Period = Period.MONTH, on: date = APRIL, language: str = "en") -> PaperState:
    work = work or journal()
    return build_report(report_facts(work, period, on), work.catalogue, PlainFormats(language))


def section(state: PaperState, title: str) -> SectionState:
    return next(found for found in state.sections if plain(found.title) == title)


def plain(words: str) -> str:
    """Words with gaps where a line may not break."""
    return words.replace("\u00a0", " ")


def test_the_sections_come_from_the_whole_to_the_parts():
    assert [plain(found.title) for found in report().sections] == [
        "In short",
        "How the total went",
        "The four pillars",
        "What moved it",
        "Activity by week",
        "What was done",
        "Review: Week of 20 Apr to 26 Apr 2026",
    ]


def test_an_empty_journal_says_what_is_not_known():
    state = report(workspace(), on=TODAY)
    assert [found.title for found in state.sections] == ["In short"]
    figures = {one.title: one.value for one in state.sections[0].figures}
    assert (figures["Total"], figures["Change"], figures["Rank"]) == (UNKNOWN,) * 3
    assert state.sections[0].sentence == "Nothing was logged in this time."


def test_the_first_reading_of_all_has_nothing_to_be_compared_with():
    state = report(workspace(make_entry(), full_reading()), on=TODAY)
    assert state.sections[0].sentence.startswith("The estimate of your SSI is 52.0.")
    figures = {one.title: (one.value, one.caption) for one in state.sections[0].figures}
    assert figures["Change"] == (UNKNOWN, "no earlier reading")
    table = section(state, "The four pillars").table
    assert [len(row.cells) for row in table.rows] == [len(table.columns)] * 5 == [3] * 5
    assert "What moved it" not in [found.title for found in state.sections]


def test_the_head_names_the_period_and_whether_it_is_over():
    assert (report().title, report().note) == ("April 2026", "")
    running = report(on=TODAY)
    assert (running.title, plain(running.note)) == ("May 2026", "Up to Wednesday, 13 May 2026")
    assert plain(report(period=Period.WEEK, on=TODAY).title) == "Week of 11 May to 17 May 2026"


@pytest.mark.parametrize(
    ("period", "name"), [(Period.MONTH, "ssi-report-2026-05.pdf"), (Period.WEEK, "ssi-report-2026-05-04.pdf")]
)
def test_a_file_is_named_after_its_period(period, name):
    assert report_name(period, date(2026, 5, 4)) == name


def test_the_total_is_an_estimate_between_readings_and_a_reading_on_its_day():
    figure = section(report(), "In short").figures[0]
    assert figure.shape == "estimate"
    assert figure.caption.startswith("estimate, most likely")
    figure = section(report(on=days_ago(2)), "In short").figures[0]
    assert (figure.shape, figure.value, plain(figure.caption)) == ("reading", "52.0", "reading of 11 May")


def test_the_rows_of_what_moved_it_add_up_to_the_change():
    table = section(report(), "What moved it").table
    points = [float(row.cells[2].replace("−", "-")) for row in table.rows]
    assert sum(points[:-1]) == pytest.approx(points[-1], abs=0.005 * len(points) + 0.01)
    assert table.rows[-2].cells[1] == "Not explained by your journal"
    assert table.rows[-2].bar.hatched


def test_every_bar_stays_in_its_column():
    for found in report().sections:
        for row in found.table.rows if found.table else ():
            if row.bar is not None:
                assert 0 <= row.bar.begins <= row.bar.ends <= 1


def test_the_pillars_add_up_to_the_total():
    rows = section(report(), "The four pillars").table.rows
    assert [row.colour for row in rows] == [*PILLARS, ""]
    assert sum(float(row.cells[2]) for row in rows[:4]) == pytest.approx(float(rows[4].cells[2]), abs=0.2)


def test_what_was_done_is_told_by_who_did_it_beside_the_month_before():
    rows = section(report(), "What was done").table.rows
    cells = [row.cells for row in rows]
    assert [row[0] for row in cells] == [
        "Done by you",
        "Invitation",
        "Comment",
        "Received",
        "Reaction received",
        "Results",
        "Meeting",
    ]
    counts = {row[0]: row[1:] for row in cells}
    assert [plain(cell) for cell in counts["Comment"]] == ["21", "24", "−3", "1 h 10 min"]


def test_the_first_month_of_a_journal_is_not_compared():
    """Before it nobody wrote anything down, which is not the same as nothing done."""
    began = workspace(make_entry(day=date(2026, 4, 10), count=3), full_reading(day=date(2026, 4, 11)))
    state = report(began)
    rows = section(state, "What was done").table.rows
    assert [row.cells[1:4] for row in rows if not row.strong] == [("3", "", "")]
    assert not any("the month before" in text for text in _texts(state))


def test_the_words_of_a_review_are_told_with_what_became_of_the_start():
    words = section(report(), "Review: Week of 20 Apr to 26 Apr 2026").words
    assert [(one.title, one.words) for one in words] == [
        ("Started as planned", "Partly"),
        ("Keep", "Comment before nine"),
        ("Start", "One post\na week"),
    ]


def test_the_chart_shows_the_target_that_is_chased():
    chart = section(report(), "How the total went").chart
    assert chart.chart.targets
    assert chart.marked.last <= chart.window.last
    assert {one.look.value for one in chart.chart.series} == {"estimate", "forecast", "reading"}


def test_nothing_stays_english_in_german():
    english = _texts(report())
    speak(read_resource("locale/de/LC_MESSAGES/ssi_coach.mo"))
    try:
        german = _texts(report(language="de"))
    finally:
        speak(None)
    assert {text for text in german & english if any(c.isalpha() for c in text)} <= {
        "Comment before nine", "One post\na week", "April 2026", "Post", "SSI Coach: April 2026",
    }  # fmt: skip


def _texts(state: PaperState) -> set[str]:
    found = {state.title, state.caption, state.made_by, state.page, state.subject}
    for part in state.sections:
        found |= {part.title, part.sentence} | {one.title for one in part.figures}
        found |= {one.caption for one in part.figures} | {one.title for one in part.words}
        if part.table:
            found |= {column.title for column in part.table.columns}
            found |= {row.cells[0] for row in part.table.rows}
        if part.chart:
            found |= {mark.word for mark in part.chart.legend}
    return found - {""}
