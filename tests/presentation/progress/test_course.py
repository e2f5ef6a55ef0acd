"""The estimate on Progress: its line, the days ahead, and what is said about them, from facts alone."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date, timedelta
from io import StringIO

import pytest

from ssi_coach.domain.annotations import Annotation
from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.estimates import Band
from ssi_coach.domain.readings import Reading
from ssi_coach.domain.targets import Target, TargetKind
from ssi_coach.model.ranking import spread_of
from ssi_coach.model.target import stand
from ssi_coach.presentation.charts.chart import ChartState, Look
from ssi_coach.presentation.formats import PlainFormats
from ssi_coach.presentation.progress.day import spoken
from ssi_coach.presentation.progress.page import Looking, ProgressState, build_progress
from ssi_coach.presentation.progress.tables import index_file
from ssi_coach.services.progress.rank_course import RankLine
from ssi_coach.services.progress.view import Course, ProgressFacts
from tests.build import TODAY, days_ago, full_reading, make_reading
from tests.course_build import band_line, estimate_line, make_course

FORMATS = PlainFormats()
SOON = TODAY + timedelta(days=80)


def readings(*ages: int, total: float = 52.0) -> tuple[Reading, ...]:
    """Readings of a total alone, so many days old."""
    return tuple(make_reading(day=days_ago(age), total=total) for age in ages)


def facts(found: tuple[Reading, ...], course: Course | None, target: Target | None = None) -> ProgressFacts:
    """Facts of a person with these readings and this course; 70 points are the target unless told."""
    wanted = target or Target(TargetKind.POINTS)
    average = found[-1].industry_average
    standing = stand(wanted, total=found[-1].exact_total, average=average, spread=spread_of(found))
    return ProgressFacts(TODAY, found, standing, None, course=course)


def page(found: ProgressFacts, **looking: object) -> ProgressState:
    """The page of these facts with ordinary spaces."""
    return build_progress(found, FORMATS, Looking(**looking))


def total(found: ProgressFacts, **looking: object) -> ChartState:
    """The main chart."""
    card = page(found, **looking).total
    assert card is not None
    return card.chart


def plain(words: str) -> str:
    """Words with ordinary spaces."""
    return words.replace("\u00a0", " ")


def test_the_estimate_runs_through_readings_that_stand_alone() -> None:
    """The line of the readings themselves would say something that nobody knows."""
    chart = total(facts(readings(60, 9), make_course(days_ago(60))))
    assert [series.look for series in chart.series] == [Look.ESTIMATE, Look.FORECAST, Look.READING]
    estimate, forecast, read = chart.series
    assert (estimate.days[0], estimate.days[-1]) == (days_ago(60).toordinal(), TODAY.toordinal())
    assert (forecast.days[0], len(forecast.days)) == (TODAY.toordinal(), 366)
    assert estimate.band is not None
    assert (estimate.band.low[0], estimate.band.high[0]) == (51.0, 53.0)
    assert not read.joined


def test_each_pillar_has_its_own_line() -> None:
    """In its colour, on the same days."""
    for card in page(facts(readings(9), make_course(days_ago(9)))).pillars:
        looks = [(series.look, series.colour) for series in card.chart.series]
        assert looks[:2] == [(Look.ESTIMATE, card.pillar), (Look.FORECAST, card.pillar)]


def test_until_the_course_is_reckoned_only_readings_are_shown() -> None:
    """They appear at once, and nothing that is not known."""
    state = page(facts(readings(9), None))
    assert state.total is not None
    assert [series.look for series in state.total.chart.series] == [Look.READING]
    assert state.total.chart.callout is None


@pytest.mark.parametrize(("span", "days"), [("4w", 17), ("3m", 55), ("1y", 219)])
def test_a_span_looks_ahead_a_bit_more_than_half_as_far_as_back(span: str, days: int) -> None:
    """But never further than the forecast goes; ranks have no days ahead."""
    found = facts(readings(400, 9), make_course(days_ago(400)))
    assert page(found, span=span).window.last == TODAY.toordinal() + days
    assert page(found, span=span).limits.last == TODAY.toordinal() + 365
    assert page(found, span=span, measure="ranks").limits.last == TODAY.toordinal()
    assert total(found, measure="ranks").today is None


@pytest.mark.parametrize(
    ("ages", "expected", "sentence"),
    [
        ((9,), None, "The forecast rests on 1 reading so far."),
        ((23, 16, 9), SOON, "The forecast rests on 3 readings so far."),
        ((30, 23, 16, 9), None, "If you go on as now, you do not reach 70 points within a year."),
        ((30, 23, 16, 9), SOON, "If you go on as now, you reach 70 points around 1 Aug."),
    ],
)
def test_the_sentence_says_when_the_target_comes(
    ages: tuple[int, ...], expected: date | None, sentence: str
) -> None:
    """And how little it rests on while there are few readings."""
    state = page(facts(readings(*ages), make_course(days_ago(ages[0]), expected_on=expected)))
    assert state.total is not None
    assert plain(state.total.sentence).endswith(sentence)


@pytest.mark.parametrize(
    ("ages", "expected", "label"),
    [((9,), None, "as now"), ((30, 23, 16, 9), None, "as now: not within a year"),
     ((30, 23, 16, 9), SOON, "as now")],
)  # fmt: skip
def test_the_forecast_says_what_it_assumes(ages: tuple[int, ...], expected: date | None, label: str) -> None:
    """And that the target is too far, once it rests on enough readings to say so."""
    chart = total(facts(readings(*ages), make_course(days_ago(ages[0]), expected_on=expected)))
    assert [series.label for series in chart.series if series.look is Look.FORECAST] == [label]


def test_a_reached_target_needs_no_day() -> None:
    """Nor a mark ahead."""
    found = facts(readings(30, 23, 16, 9, total=71.0), make_course(days_ago(30), 71.0, expected_on=TODAY))
    assert page(found).total.sentence.endswith("Your target is reached.")
    assert total(found).reach is None


def test_the_nearer_of_two_targets_is_the_one_that_comes() -> None:
    """Top 25 % lies at about 44 points where the average is 35."""
    ages = (30, 23, 16, 9)
    low = {"total": 40.0, "brand": None, "people": None, "insights": None, "relationships": None}
    found = tuple(full_reading(day=days_ago(age), **low) for age in ages)
    known = facts(found, make_course(days_ago(30), 40.0, expected_on=SOON), Target())
    assert "you reach Top 25 % of your industry around" in plain(page(known).total.sentence)
    reach = total(known).reach
    assert reach is not None
    assert (reach.day, round(reach.value), plain(reach.label)) == (SOON.toordinal(), 44, "1 Aug 2026")


def test_today_is_said_beside_its_place() -> None:
    """As a reading on the day of a reading, else as an estimate with its ends."""
    callout = total(facts(readings(9), make_course(days_ago(9), 52.6))).callout
    assert callout is not None
    assert (callout.title, callout.caption) == ("53 today", "estimate, 51.6 to 53.6")
    read = total(facts(readings(0), make_course(TODAY, 52.6))).callout
    assert read is not None
    assert (read.title, read.caption, read.value) == ("52 today", "reading", 52.0)


def test_a_jump_of_the_formula_is_a_line_with_its_sentence() -> None:
    """In the main chart with words, in the small ones without; its sentence only within the span."""
    found = facts(readings(200, 9), make_course(days_ago(200), shift=60))
    state = page(found, span="3m")
    assert state.total is not None
    assert [event.label for event in state.total.chart.events] == ["LinkedIn's formula changed?"]
    assert [event.label for event in state.pillars[0].chart.events] == [""]
    assert "LinkedIn seems to have changed its formula between" in state.total.note
    assert page(found, span="4w").total.note == ""


def test_those_who_do_not_see_the_chart_hear_all_of_it() -> None:
    """Today's number first."""
    summary = total(facts(readings(30, 9), make_course(days_ago(30), shift=20))).summary
    assert summary.startswith("52 today: estimate, 51.0 to 53.0. Steady since")
    assert "LinkedIn seems to have changed" in summary


def test_a_pillar_says_its_number_and_what_kind_it_is() -> None:
    """The estimate between readings, the reading on its day."""
    course = make_course(days_ago(9), 40.0)
    between = page(facts((full_reading(day=days_ago(9)),), course)).pillars[0]
    assert (between.value, between.shape) == ("10.0", "estimate")
    assert between.value_tip == "Brand: estimate 10.0 of 25, most likely between 9.5 and 10.5."
    read = page(facts((full_reading(),), make_course(TODAY, 40.0))).pillars[0]
    assert (read.value, read.shape) == ("21.0", "reading")


def test_a_pillar_that_no_reading_names_is_estimated_all_the_same() -> None:
    """From a total alone."""
    brand = page(facts(readings(9), make_course(days_ago(9)))).pillars[0]
    assert (brand.value, brand.shape, brand.change) == ("13.0", "estimate", "")


def test_the_crosshair_tells_estimate_and_forecast() -> None:
    """The pillars once: those of the reading on its day, the estimated ones on all others."""
    reader = page(facts((full_reading(day=days_ago(9)),), make_course(days_ago(9), 52.0))).reader
    between = plain(spoken(reader.at(days_ago(2).toordinal())))
    assert "Reading of 4 May 2026 52, Top 10 %; Estimate 52.0; Most likely between 51.0 and 53.0" in between
    assert "Brand 13.0" in between
    on_its_day = plain(spoken(reader.at(days_ago(9).toordinal())))
    assert "Brand 21.0" in on_its_day
    assert "Brand 13.0" not in on_its_day
    ahead = plain(spoken(reader.at(SOON.toordinal())))
    assert "Forecast, as now 52.0; Most likely between 49.0 and 55.0; Brand 13.0" in ahead
    assert "Reading" not in ahead
    assert "Activities" not in ahead


def test_what_a_reading_says_is_not_estimated_once_more() -> None:
    """Only what it left open: here the pillars."""
    course = make_course(days_ago(9), 52.0)
    sure = replace(course, past=estimate_line(course.past.span, 52.0, 0.0))
    words = plain(spoken(page(facts(readings(9), sure)).reader.at(days_ago(9).toordinal())))
    assert words == (
        "Monday, 4 May 2026; Reading 52; Brand 13.0; People 13.0; Insights 13.0; Relationships 13.0"
    )


def test_the_rank_between_readings_is_called_estimated() -> None:
    """On the day of a reading the reading says it."""
    rank = Band(12.2, 9.0, 16.0)
    between = facts((full_reading(day=days_ago(9)),), make_course(days_ago(9), rank=rank))
    assert plain(page(between, measure="ranks").total.sentence).endswith("today about Top 12 %, estimated.")
    read = facts((full_reading(),), make_course(TODAY, rank=rank))
    assert "estimated" not in page(read, measure="ranks").total.sentence


def test_tables_have_readings_weeks_and_the_days_ahead() -> None:
    """Newest first; today's row is the one that is seen first."""
    found = facts(readings(60, 9), make_course(days_ago(60)))
    table = page(found, span="3m", table=True).total.table
    assert table is not None
    days = [date.fromordinal(day) for day in table.days]
    assert days == sorted(days, reverse=True)
    assert days[table.top] == TODAY
    assert {days_ago(60), days_ago(9), days_ago(7), TODAY + timedelta(days=7)} <= set(days)
    assert plain(table.rows[0][0]).endswith("2026, forecast")
    assert [plain(cell) for cell in table.rows[table.top]] == [
        "13 May 2026", "–", "52.0", "51.0 and 53.0", "–",
    ]  # fmt: skip
    assert table.rows[days.index(days_ago(9))][1] == "52.0"


def test_a_few_weeks_have_a_row_for_each_day() -> None:
    """From the first reading on."""
    found = facts(readings(9), make_course(days_ago(9)))
    table = page(found, span="4w", table=True).total.table
    assert table is not None
    assert len(table.rows) == 10 + 17


def test_the_rows_of_a_pillar_say_what_kind_of_number_each_is() -> None:
    """A narrow card has no room for a column of each."""
    found = facts((full_reading(day=days_ago(2)),), make_course(days_ago(2)))
    table = page(found, table=True).pillars[0].table
    assert table is not None
    assert [row[1] for row in table.rows[table.top :]] == ["estimate 13.0", "estimate 13.0", "reading 21.0"]
    assert table.rows[0][1] == "forecast 13.0"


def test_the_file_has_a_line_for_every_day_and_names_the_kind_of_line() -> None:
    """Estimates to three places, empty where there is no reading."""
    found = facts(readings(2), make_course(days_ago(2), 52.0))
    rows = list(csv.DictReader(StringIO(index_file(found))))
    assert len(rows) == 3 + 365
    assert (rows[0]["day"], rows[0]["total"], rows[0]["total_estimate"]) == ("2026-05-11", "52", "52.000")
    assert (rows[1]["total"], rows[1]["line"], rows[1]["brand_low"]) == ("", "estimate", "12.500")
    assert (rows[3]["line"], rows[3]["total_high"]) == ("forecast", "55.000")


def test_a_day_can_be_asked_what_may_be_done_with_it() -> None:
    """With its last saved reading; a day ahead has nothing to offer."""
    reader = page(facts(readings(9), make_course(days_ago(9)))).reader
    menu = reader.menu(days_ago(9).toordinal())
    assert menu is not None
    assert plain(menu.title) == "Reading of 4 May 2026: 52"
    assert menu.id == reader.facts.readings[0].id
    without = reader.menu(days_ago(8).toordinal())
    assert without is not None
    assert (without.id, without.title) == ("", "Tuesday, 5 May 2026")
    assert reader.menu(days_ago(-1).toordinal()) is None


def test_own_notes_and_imported_posts_stand_at_the_foot() -> None:
    """Notes of a day in one; the crosshair, the summary and the table say them too."""
    notes = (Annotation("n1", days_ago(9), "New headline"), Annotation("n2", days_ago(9), "Talk"))
    found = replace(
        facts(readings(30, 9), make_course(days_ago(30))), annotations=notes, posts=(days_ago(4),)
    )
    chart = total(found, span="4w")
    assert [(note.day, note.label) for note in chart.notes] == [
        (days_ago(9).toordinal(), "New headline; Talk"),
        (days_ago(4).toordinal(), ""),
    ]
    assert plain(chart.summary).endswith("Your last note, at 4 May: Talk.")
    reader = page(found).reader
    assert "Note New headline; Note Talk" in spoken(reader.at(days_ago(9).toordinal()))
    assert "Post published" in spoken(reader.at(days_ago(4).toordinal()))
    menu = reader.menu(days_ago(9).toordinal())
    assert menu is not None
    assert menu.notes == notes
    card = page(found, span="1y", table=True).total
    assert card is not None
    assert card.table is not None
    assert card.table.columns[-1] == "Note"
    assert "New headline; Talk" in [row[-1] for row in card.table.rows]


def test_estimated_ranks_run_between_the_ranks_of_readings() -> None:
    """They are an estimate in its own shape, and the table says both."""
    line = RankLine(DaySpan(days_ago(40), TODAY), band_line(41, 20.0, 4.0))
    read = full_reading(day=days_ago(12), industry_rank=18.0, industry_average=40.0)
    found = facts((read,), make_course(days_ago(40), ranks=line))
    chart = total(found, measure="ranks")
    assert [series.look for series in chart.series] == [Look.ESTIMATE, Look.SECOND, Look.READING]
    assert not chart.series[-1].joined
    card = page(found, measure="ranks", span="4w", table=True).total
    assert card is not None
    assert card.table is not None
    rows = [tuple(map(plain, row)) for row in card.table.rows]
    assert rows[0][1:4] == ("–", "Top 20 %", "Top 16 % and Top 24 %")
    assert ("Top 18 %", "Top 20 %") in [row[1:3] for row in rows]
