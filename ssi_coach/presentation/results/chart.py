"""The chart "SSI and results": the index as a line, results as marks below it, over the same days.

Nothing is added up between the two: results stand beside the index and never change it.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.results import Result, Stage
from ssi_coach.presentation.charts.chart import (
    ChartState,
    ChartTable,
    Look,
    MarkRowState,
    SeriesState,
    Window,
)
from ssi_coach.presentation.charts.scales import ScaleKind
from ssi_coach.presentation.estimate_words import near_day
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.progress.course import line_series
from ssi_coach.presentation.progress.more_charts import MissingState
from ssi_coach.presentation.progress.page import ALL, SPAN_DAYS
from ssi_coach.presentation.results.day import ResultDays
from ssi_coach.presentation.results.tables import index_table
from ssi_coach.presentation.stage_words import stage_word
from ssi_coach.presentation.wording import plural, text
from ssi_coach.services.results.index_and_results import IndexAndResults
from ssi_coach.services.results.view import last_year

USUAL_SPAN = "1y"
SHAPES = {Stage.PROPOSAL: "proposal", Stage.CONTRACT: "contract"}
"""The shapes of late stages; all earlier ones are squares."""

STILL = 0.5
"""Points of change within a span that are read as none."""


@dataclass(frozen=True, slots=True)
class FiguresLooking:
    """How a person looks at the figures of results: over which span of days, as tables or not, in which currency."""

    span: str = USUAL_SPAN
    table: bool = False
    currency: str = ""


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """A shape of the chart and its word."""

    shape: str
    word: str


@dataclass(frozen=True, slots=True)
class IndexState:
    """The chart with its title, its legend and what a pointed day says; `missing` stands in for a chart.

    `window` are the days of the chosen span, `limits` those that can be seen at all; `stages` have a row of marks.
    """

    title: str
    span: str
    window: Window
    limits: Window
    today: float
    chart: ChartState
    legend: tuple[LegendEntry, ...]
    reader: ResultDays
    stages: tuple[Stage, ...] = ()
    table: ChartTable | None = None
    missing: MissingState | None = None


def build_index(facts: IndexAndResults, looking: FiguresLooking, formats: Formats) -> IndexState:
    """The chart from the facts, over the chosen span."""
    window, began = _window_of(looking.span, facts), _began(facts)
    reached = {stage: _days(facts.results, stage) for stage in stages_shown(facts.results)}
    title = text("SSI and results")
    shapes = {stage: SHAPES.get(stage, "result") for stage in reached}
    chart = ChartState(
        name=title,
        summary=_index_sentence(facts, reached, window, formats),
        kind=ScaleKind.POINTS,
        series=_series(facts),
        rows=tuple(MarkRowState(shapes[stage], days) for stage, days in reached.items()),
    )
    reader = ResultDays(facts, formats)
    today = float(facts.today.toordinal())
    return IndexState(
        title=title,
        span=looking.span,
        window=window,
        limits=Window(min(_window_of(USUAL_SPAN, facts).first, float(began.toordinal())), today),
        today=today,
        chart=chart,
        legend=_legend(facts, shapes),
        reader=reader,
        stages=tuple(reached),
        table=index_table(reader, window) if looking.table else None,
        missing=None if facts.readings else _no_readings(),
    )


def _window_of(span: str, facts: IndexAndResults) -> Window:
    """The days of a span, which ends today."""
    first = facts.today - timedelta(days=SPAN_DAYS.get(span, SPAN_DAYS["4w"]) - 1)
    if span == ALL:
        first = min(first, _began(facts))
    return Window(float(first.toordinal()), float(facts.today.toordinal()))


def days_of(span: str, facts: IndexAndResults) -> DaySpan:
    """The days of a span, both ends included; a year is the twelve months that the command line tells of."""
    if span == USUAL_SPAN:
        return last_year(facts.today)
    window = _window_of(span, facts)
    return DaySpan(date.fromordinal(int(window.first)), facts.today)


def stages_shown(results: Sequence[Result]) -> tuple[Stage, ...]:
    """The stages that have a row: meetings, else what comes before them, and contracts, else proposals."""
    reached = Counter(step.stage for result in results for step in result.steps)
    early = (Stage.MEETING, Stage.CALL, Stage.CONVERSATION)
    late = (Stage.CONTRACT, Stage.PROPOSAL)
    rows = [next((stage for stage in stages if reached[stage]), None) for stages in (early, late)]
    return tuple(stage for stage in rows if stage is not None)


def _index_sentence(
    facts: IndexAndResults, reached: Mapping[Stage, array[float]], window: Window, formats: Formats
) -> str:
    """How the index went within the window, and how many results came then: the chart in words.

    `reached` are the ordinals of the days on which results came to a stage, oldest first.
    """
    first = max(date.fromordinal(int(window.first)), _began(facts))
    counts = [
        (stage, bisect_right(days, window.last) - bisect_left(days, window.first))
        for stage, days in reached.items()
    ]
    told = [f"{formats.whole(count)} {stage_word(stage, count)}" for stage, count in counts]
    since = text("Since {day}", day=near_day(first, facts.today, formats))
    came = text("{first} and {second}", first=told[0], second=told[1]) if len(told) > 1 else "".join(told)
    parts = [part for part in (_course(facts, first, formats), came) if part]
    return f"{since}: {'; '.join(parts)}." if parts else text("Nothing to be seen yet.")


def _course(facts: IndexAndResults, first: date, formats: Formats) -> str:
    """How much the index changed from a day to today, as it is estimated, else by its readings."""
    begin = max(first, facts.readings[0].day) if facts.readings else first
    ends = [_index_on(facts, day) for day in (begin, facts.today)]
    before, now = ends
    if before is None or now is None:
        return ""
    change = now - before
    if abs(change) < STILL:
        return text("the index stands at {value}, as before", value=formats.number(now, 0))
    points = plural("{n} point", "{n} points", round(abs(change)))
    if change > 0:
        return text("the index rose by {points} to {value}", points=points, value=formats.number(now, 0))
    return text("the index fell by {points} to {value}", points=points, value=formats.number(now, 0))


def _index_on(facts: IndexAndResults, day: date) -> float | None:
    """The estimate of a day; the last reading up to it while nothing is estimated."""
    found = None if facts.past is None else facts.past.on(day)
    if found is not None:
        return found.total.mean
    read = [reading for reading in facts.readings if reading.day <= day]
    return read[-1].exact_total if read else None


def _began(facts: IndexAndResults) -> date:
    """The first day of which anything is known."""
    known = [facts.today, *(reading.day for reading in facts.readings[:1])]
    return min([*known, *(result.steps[0].day for result in facts.results)])


def _series(facts: IndexAndResults) -> tuple[SeriesState, ...]:
    """The estimate and the readings on it; readings joined by a line while nothing is estimated."""
    days = array("d", [reading.day.toordinal() for reading in facts.readings])
    totals = array("d", [reading.exact_total for reading in facts.readings])
    readings = SeriesState(Look.READING, days, totals, joined=facts.past is None)
    if facts.past is None:
        return (readings,)
    return (line_series(Look.ESTIMATE, facts.past.span, facts.past.total, "accent"), readings)


def _days(results: Sequence[Result], stage: Stage) -> array[float]:
    """The days on which a stage was reached, oldest first."""
    place = stage.place
    return array("d", sorted(one.steps[place].day.toordinal() for one in results if len(one.steps) > place))


def _legend(facts: IndexAndResults, shapes: Mapping[Stage, str]) -> tuple[LegendEntry, ...]:
    """The shapes that are seen; without a reading there is no chart."""
    if not facts.readings:
        return ()
    entries = [LegendEntry("estimate", text("SSI estimate"))] if facts.past is not None else []
    entries += [LegendEntry("reading", text("reading"))]
    return (*entries, *(LegendEntry(shape, stage_word(stage)) for stage, shape in shapes.items()))


def _no_readings() -> MissingState:
    return MissingState(
        "chart-line",
        text("The index beside your results"),
        text("Add a reading, and its course stands here above the days on which results came."),
        text("Add reading"),
    )
