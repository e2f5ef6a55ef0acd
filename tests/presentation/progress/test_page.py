"""What Progress says and shows, from facts alone."""

from __future__ import annotations

from array import array
from datetime import date

import pytest

from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.pillars import PILLARS, Pillar
from ssi_coach.domain.readings import Reading
from ssi_coach.domain.targets import Target
from ssi_coach.model.ranking import spread_of
from ssi_coach.model.target import stand
from ssi_coach.presentation.charts.chart import Look
from ssi_coach.presentation.formats import PlainFormats
from ssi_coach.presentation.progress.day import spoken
from ssi_coach.presentation.progress.page import Looking, ProgressState, build_progress
from ssi_coach.presentation.progress.tables import index_file, weeks_file
from ssi_coach.services.progress.score_history import ScoreHistory
from ssi_coach.services.progress.view import Activity, ProgressFacts
from tests.build import TODAY, days_ago, full_reading, make_reading

FORMATS = PlainFormats()


def activity(*weeks: int) -> Activity:
    """Weeks of comments, all on their Mondays; the last week is the running one."""
    span = DaySpan(days_ago(2 + 7 * (len(weeks) - 1)), TODAY)
    by_day = {pillar: array("d", bytes(8 * span.length)) for pillar in PILLARS}
    for number, count in enumerate(weeks):
        by_day[Pillar.INSIGHTS][7 * number] = count
    by_week = {pillar: array("d", [sum(days[at : at + 7]) for at in range(0, span.length, 7)])
               for pillar, days in by_day.items()}  # fmt: skip
    return Activity(span, by_day, by_week)


def facts(
    *readings: Reading, done: Activity | None = None, score: ScoreHistory | None = None
) -> ProgressFacts:
    """Facts of a person with these readings."""
    last = readings[-1] if readings else None
    total, average = (None, None) if last is None else (last.exact_total, last.industry_average)
    target = stand(Target(), total=total, average=average, spread=spread_of(readings))
    return ProgressFacts(TODAY, readings, target, done, score)


def page(found: ProgressFacts, **looking: object) -> ProgressState:
    """The page of these facts."""
    return build_progress(found, FORMATS, Looking(**looking))


def said(found: ProgressFacts, **looking: object) -> str:
    """The main sentence with ordinary spaces."""
    total = page(found, **looking).total
    assert total is not None
    return total.sentence.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("readings", "sentence"),
    [
        ([(0, 52)], "One reading in this time: 52 today."),
        ([(100, 40), (9, 52)], "Up 12 points since 2 Feb; last reading 52 on 4 May."),
        ([(300, 53), (0, 52)], "Down 1 point since 17 Jul 2025; last reading 52 today."),
        ([(20, 52), (1, 52)], "Steady since 23 Apr; last reading 52 on 12 May."),
        ([(500, 48)], "No reading in this time; the last one was 48 on 29 Dec 2024."),
    ],
)
def test_the_sentence_tells_trend_and_last_value(readings: list[tuple[int, float]], sentence: str) -> None:
    """For every number of readings."""
    found = [make_reading(day=days_ago(age), total=total) for age, total in readings]
    assert said(facts(*found), span="1y") == sentence


def test_the_sentence_of_ranks_names_both() -> None:
    """Industry with its past, then network."""
    before = full_reading(day=days_ago(30), industry_rank=25.0)
    assert said(facts(before, full_reading()), measure="ranks") == (
        "Top 10 % of your industry today, from Top 25 % on 13 Apr; Top 13 % of your network."
    )


def test_a_reading_without_ranks_says_so() -> None:
    """And makes no point."""
    found = facts(make_reading())
    assert said(found, measure="ranks") == "None of your readings names a rank in your industry."


@pytest.mark.parametrize(
    ("weeks", "sentence"),
    [
        ((7,), "7 activities this week"),
        ((10, 20, 48, 3), "48 last week, more than half of them Insights; about 15 a week before"),
        ((10, 0, 3), "nothing logged last week; about 10 a week before"),
        ((8, 3), "8 last week, more than half of them Insights"),
    ],
)
def test_weeks_are_told_by_the_last_full_one(weeks: tuple[int, ...], sentence: str) -> None:
    """The running week would always look like a decline."""
    state = page(facts(done=activity(*weeks)))
    assert state.weeks is not None
    assert state.weeks.sentence == sentence


@pytest.mark.parametrize(("age", "span"), [(3, "4w"), (60, "3m"), (200, "1y"), (900, "1y")])
def test_the_page_opens_with_the_shortest_span_that_shows_all(age: int, span: str) -> None:
    """But with no more than a year."""
    assert page(facts(make_reading(day=days_ago(age)))).span == span


def test_all_days_can_be_seen() -> None:
    """From the first reading or the first entry on."""
    state = page(facts(make_reading(day=days_ago(900))), span="all")
    assert state.window.first == days_ago(900).toordinal() == state.limits.first
    assert state.today == TODAY.toordinal()


def test_before_the_first_reading_there_is_no_chart_of_it() -> None:
    """Weeks are shown as soon as something was logged."""
    state = page(facts(done=activity(3)))
    assert (state.total, state.pillars) == (None, ())
    assert state.weeks is not None
    assert page(facts()).weeks is None


def test_targets_stand_on_their_lines() -> None:
    """The top mark only once an industry average is known."""
    total = page(facts(full_reading())).total
    assert total is not None
    labels = [target.label.replace("\u00a0", " ") for target in total.chart.targets]
    assert labels == ["70 points", "Top 25 % of your industry ~ 44"]
    bare = page(facts(make_reading())).total
    assert bare is not None
    assert len(bare.chart.targets) == 1


def test_the_journal_score_is_a_line_of_its_own_and_only_on_wish() -> None:
    """Below the readings, never mixed with them."""
    score = ScoreHistory(array("d", [days_ago(7).toordinal()]), array("d", [61.0]))
    looks = []
    for shown in (False, True):
        total = page(facts(full_reading(), score=score), score=shown).total
        assert total is not None
        looks.append([series.look for series in total.chart.series])
    assert looks == [[Look.READING], [Look.SCORE, Look.READING]]


def test_a_pillar_without_a_number_says_so() -> None:
    """Unknown is not zero."""
    brand = page(facts(make_reading())).pillars[0]
    assert (brand.value, brand.change, len(brand.chart.series[0].days)) == ("not known yet", "", 0)


def test_a_pillar_tells_its_change_within_the_span() -> None:
    """With the month when that is long ago."""
    before = full_reading(day=days_ago(200), brand=17.0, total=48.0)
    brand = page(facts(before, full_reading()), span="1y").pillars[0]
    assert (brand.value, brand.change) == ("21.0", "+4.0 since Oct 2025")


def test_the_crosshair_tells_the_numbers_of_its_day() -> None:
    """The last reading by then, its pillars, and what was done."""
    reader = page(facts(full_reading(day=days_ago(3)), done=activity(9, 4))).reader
    words = spoken(reader.at(days_ago(2).toordinal())).replace("\u00a0", " ")
    assert words == (
        "Monday, 11 May 2026; Reading of 10 May 2026 52, Top 10 %; Brand 21.0; People 6.5; Insights 9.5; "
        "Relationships 15.0; Activities that day 4; Activities in that week 4"
    )


def test_the_keyboard_goes_from_reading_to_reading() -> None:
    """And stays at the ends."""
    first, last = days_ago(30).toordinal(), TODAY.toordinal()
    reader = page(facts(make_reading(day=days_ago(30)), make_reading())).reader
    assert [reader.step(last + 1, -1), reader.step(last, -1), reader.step(first, -1)] == [last, first, first]
    assert [reader.step(first, 1), reader.step(last, 1)] == [last, last]


def test_tables_hold_what_the_charts_show() -> None:
    """Newest first, and only while they are wanted."""
    found = facts(full_reading(day=days_ago(30)), full_reading(), done=activity(4, 2))
    assert page(found).total.table is None
    state = page(found, table=True)
    assert state.total is not None
    assert state.weeks is not None
    assert state.total.table is not None
    assert state.weeks.table is not None
    assert [row[1] for row in state.total.table.rows] == ["52.0", "52.0"]
    assert [row[3:] for row in state.weeks.table.rows] == [("2", "0", "2"), ("4", "0", "4")]
    assert [pillar.table.columns for pillar in state.pillars if pillar.table] == [("Day", "Points")] * 4


def test_files_hold_iso_days_and_decimal_points() -> None:
    """What is not known stays empty."""
    found = facts(make_reading(day=date(2026, 5, 4), total=51.5, brand=20.25), done=activity(4, 2))
    assert index_file(found).splitlines()[1] == "2026-05-04,51.5,20.25" + "," * 23
    assert weeks_file(found).splitlines()[1:] == ["2026-05-04,0,0,4,0", "2026-05-11,0,0,2,0"]
