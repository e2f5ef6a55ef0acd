"""The chart "SSI and results": which results have a row, what it says in words, and what a day says."""

from __future__ import annotations

from datetime import timedelta

import pytest

from ssi_coach.domain.results import Stage
from ssi_coach.presentation.charts.chart import Look
from ssi_coach.presentation.formats import NO_BREAK
from ssi_coach.presentation.results.chart import FiguresLooking, IndexState, build_index, stages_shown
from ssi_coach.presentation.results.day import MOST_NAMED
from ssi_coach.presentation.results.tables import index_results_file
from ssi_coach.services.results.index_and_results import IndexAndResults
from tests.build import TODAY, days_ago, make_line, make_reading
from tests.results_build import make_result, make_way
from tests.today_build import FORMATS

LONG_AGO = days_ago(200)
READINGS = (make_reading("r1", LONG_AGO, 48.0), make_reading("r2", TODAY, 52.0))
LINE = make_line(LONG_AGO, days=201, total=48.0)
MEETING = make_result(Stage.MEETING, days_ago(20), person="A. V.", company="Hooli")
CONTRACT = make_way(
    (Stage.CONVERSATION, days_ago(40)),
    (Stage.CALL, days_ago(40)),
    (Stage.MEETING, days_ago(30)),
    (Stage.PROPOSAL, days_ago(10)),
    (Stage.CONTRACT, days_ago(10)),
    company="Soylent",
)
FACTS = IndexAndResults(TODAY, READINGS, LINE, (MEETING, CONTRACT))


def built(facts: IndexAndResults = FACTS, span: str = "1y", *, table: bool = False) -> IndexState:
    """The chart of a span."""
    return build_index(facts, FiguresLooking(span, table), FORMATS)


@pytest.mark.parametrize(
    ("stages", "shown"),
    [
        ((), ()),
        ((Stage.CONVERSATION,), (Stage.CONVERSATION,)),
        ((Stage.CONVERSATION, Stage.CALL), (Stage.CALL,)),
        ((Stage.MEETING,), (Stage.MEETING,)),
        ((Stage.PROPOSAL,), (Stage.MEETING, Stage.PROPOSAL)),
        ((Stage.PROPOSAL, Stage.CONTRACT), (Stage.MEETING, Stage.CONTRACT)),
    ],
)
def test_two_stages_have_a_row_at_most(stages: tuple[Stage, ...], shown: tuple[Stage, ...]) -> None:
    """Meetings and contracts, or what came nearest to them."""
    assert stages_shown([make_result(stage) for stage in stages]) == shown


def test_results_stand_below_the_estimate_and_never_in_it() -> None:
    """The line and the readings are those of the index; each row holds the days of its stage, oldest first."""
    chart = built().chart
    assert [series.look for series in chart.series] == [Look.ESTIMATE, Look.READING]
    assert chart.series[0].values == LINE.total.mean
    rows = {row.shape: [TODAY.toordinal() - int(day) for day in row.days] for row in chart.rows}
    assert rows == {"result": [30, 20], "contract": [10]}
    assert [(entry.shape, entry.word) for entry in built().legend] == [
        ("estimate", "SSI estimate"),
        ("reading", "reading"),
        ("result", "meeting"),
        ("contract", "contract"),
    ]


def plain(words: str) -> str:
    """Words with ordinary spaces."""
    return words.replace(NO_BREAK, " ")


def test_the_chart_says_itself_in_words() -> None:
    """How the index went in the span, and what was reached in it."""
    assert plain(built().chart.summary) == (
        "Since 25 Oct 2025: the index rose by 2 points to 50; 2 meetings and 1 contract."
    )
    assert plain(built(span="4w").chart.summary) == (
        "Since 16 Apr: the index stands at 50, as before; 1 meeting and 1 contract."
    )


def test_a_falling_index_is_said_as_well() -> None:
    """Without an estimate the readings speak."""
    facts = IndexAndResults(TODAY, (READINGS[1], make_reading("r3", TODAY, 40.0)))
    early = IndexAndResults(TODAY, (make_reading("r1", LONG_AGO, 52.0), make_reading("r3", TODAY, 40.0)))
    assert built(facts).chart.summary != built(early).chart.summary
    assert plain(built(early).chart.summary) == "Since 25 Oct 2025: the index fell by 12 points to 40."
    assert built(early).chart.series[0].joined


@pytest.mark.parametrize(("span", "days"), [("4w", 27), ("3m", 90), ("1y", 364), ("all", 500)])
def test_a_span_ends_today(span: str, days: int) -> None:
    """All begins with whatever is known first."""
    facts = IndexAndResults(TODAY, READINGS, LINE, (make_result(day=days_ago(500)),))
    window = built(facts, span).window
    assert (window.last - window.first, window.last) == (days, TODAY.toordinal())
    assert built(facts, span).limits.first == days_ago(500).toordinal()


def test_without_a_reading_the_card_asks_for_one() -> None:
    """Results alone have no index to stand beside."""
    state = built(IndexAndResults(TODAY, results=(MEETING,)))
    assert state.missing is not None
    assert state.missing.action == "Add reading"
    assert state.legend == ()
    assert built().missing is None


def test_nothing_at_all_is_said_plainly() -> None:
    """No sentence about no numbers."""
    assert built(IndexAndResults(TODAY)).chart.summary == "Nothing to be seen yet."


def said(facts: IndexAndResults, age: int) -> list[tuple[str, str]]:
    """What the crosshair says of a day."""
    return [(line.name, line.value) for line in built(facts).reader.at(days_ago(age).toordinal()).lines]


def test_a_day_says_its_index_and_its_results() -> None:
    """The reading of a day makes its estimate needless; a skipped stage is not named."""
    assert said(FACTS, 0) == [("Reading", "52")]
    assert said(FACTS, 20) == [
        ("Estimate", "49.8"),
        ("Most likely between", "47.0 and 52.6"),
        ("Meeting", "A. V., Hooli"),
    ]


def test_a_result_that_came_far_on_one_day_stands_with_its_last_stage() -> None:
    """Proposal and contract of a day are one line."""
    assert said(FACTS, 10)[-1] == ("Contract", "Soylent")


def test_many_results_of_a_day_are_counted() -> None:
    """The box stays small."""
    many = tuple(make_result(day=days_ago(5), person=f"P{number}") for number in range(9))
    lines = said(IndexAndResults(TODAY, results=many), 5)
    assert len(lines) == MOST_NAMED
    assert lines[-1] == ("", "6 more")


def test_the_keyboard_goes_from_reading_to_result() -> None:
    """And stays where there is no further one."""
    reader, today = built().reader, TODAY.toordinal()
    seen = [today + 1]
    for _ in range(8):
        seen.append(reader.step(seen[-1], -1))
    assert [today - day for day in seen] == [-1, 0, 10, 20, 30, 40, 200, 200, 200]
    assert reader.step(today - 200, 1) == today - 40
    assert reader.step(today, 1) == today


def test_the_table_has_a_row_for_each_day_on_which_something_was_known() -> None:
    """Newest first, and only days of the span."""
    table = built(span="4w", table=True).table
    assert table is not None
    assert table.columns == ("Day", "Reading", "Estimate", "Results")
    assert [tuple(map(plain, row)) for row in table.rows] == [
        ("13 May", "52", "50.0", ""),
        ("3 May", "–", "49.9", "Contract: Soylent"),
        ("23 Apr", "–", "49.8", "Meeting: A. V., Hooli"),
    ]
    assert table.days == tuple((TODAY - timedelta(days=age)).toordinal() for age in (0, 10, 20))
    assert built().table is None


def test_the_file_has_a_line_for_every_day() -> None:
    """With the estimate and its ends, and how many results came to each stage; nobody's name."""
    lines = index_results_file(FACTS).splitlines()
    assert lines[0] == ("day,reading,estimate,low,high,conversations,calls,meetings,proposals,contracts")
    assert len(lines) == 1 + 201
    assert lines[1] == f"{LONG_AGO.isoformat()},48,48.000,47.000,49.000,0,0,0,0,0"
    assert lines[-11].endswith(",0,0,0,1,1")
    assert "Hooli" not in "".join(lines)
    assert index_results_file(IndexAndResults(TODAY)).splitlines()[1:] == [
        f"{TODAY.isoformat()},,,,,0,0,0,0,0"
    ]
