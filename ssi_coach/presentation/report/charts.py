"""The charts of a report: the total with its estimate and the days ahead, and what was done each week."""

from __future__ import annotations

from array import array
from datetime import timedelta

from ssi_coach.domain.days import WEEK, DaySpan
from ssi_coach.domain.estimates import EstimateLine
from ssi_coach.domain.pillars import PILLARS
from ssi_coach.presentation.charts.chart import (
    BarsState,
    BarState,
    ChartState,
    EventState,
    Look,
    SeriesState,
    TargetState,
    Window,
)
from ssi_coach.presentation.charts.scales import ScaleKind
from ssi_coach.presentation.formats import NO_BREAK, Formats
from ssi_coach.presentation.names import pillar_name
from ssi_coach.presentation.progress.course import line_series
from ssi_coach.presentation.progress.words import points_words, top_words
from ssi_coach.presentation.report.paper import LegendMark, PaperChart
from ssi_coach.presentation.wording import text
from ssi_coach.services.report.report import SHOWN_AHEAD, ReportFacts

TOTAL_TALL, WEEKS_TALL = 0.42, 0.24
"""How high the charts are, as a share of their width."""

NEAR = 15.0
"""Points from the total within which a target is shown that is not the next one."""


def total_chart(facts: ReportFacts, formats: Formats) -> PaperChart:
    """Readings, estimate and forecast of the total, with both targets."""
    last = facts.back.span.last
    end = last + timedelta(days=SHOWN_AHEAD[facts.back.period])
    series = []
    if facts.line is not None:
        series.append(_series(Look.ESTIMATE, facts.line.during(facts.shown)))
    if facts.ahead is not None:
        series.append(_series(Look.FORECAST, facts.ahead.during(DaySpan(last, end))))
    series.append(_readings(facts))
    window = Window(float(facts.shown.first.toordinal()), float(end.toordinal()))
    label = text("LinkedIn's formula changed?")
    jumps = [
        EventState(float(shift.day.toordinal()), label) for shift in facts.shifts if shift.day in facts.shown
    ]
    chart = ChartState(
        name=text("Total"),
        summary="",
        kind=ScaleKind.POINTS,
        series=tuple(series),
        targets=_targets(facts, formats),
        today=float(last.toordinal()),
        events=tuple(jumps),
    )
    return PaperChart(chart, window, TOTAL_TALL, _marked(facts), _legend())


def weeks_chart(facts: ReportFacts) -> PaperChart:
    """How much was done each week, by pillar."""
    first = float(facts.weeks[0].first.toordinal())
    parts = tuple(
        BarState(pillar.value, array("d", [week.by_pillar[pillar] for week in facts.weeks]))
        for pillar in PILLARS
    )
    chart = ChartState(
        name=text("Activity by week"),
        summary="",
        kind=ScaleKind.COUNT,
        bars=BarsState(first, float(WEEK), parts),
    )
    window = Window(first, first + WEEK * len(facts.weeks))
    legend = tuple(LegendMark(pillar.value, pillar_name(pillar)) for pillar in PILLARS)
    return PaperChart(chart, window, WEEKS_TALL, _marked(facts), legend)


def _marked(facts: ReportFacts) -> Window:
    """The days that the report is about."""
    span = facts.back.span
    return Window(float(span.first.toordinal()), span.last.toordinal() + 1.0)


def _legend() -> tuple[LegendMark, ...]:
    return (
        LegendMark("reading", text("Reading")),
        LegendMark("estimate", text("Estimate")),
        LegendMark("forecast", text("Forecast, as now")),
    )


def _targets(facts: ReportFacts, formats: Formats) -> tuple[TargetState, ...]:
    target = facts.target
    found = [TargetState(target.points, points_words(target.points, formats))]
    if target.top_points is not None:
        top = top_words(target.top_percent, formats)
        found.append(
            TargetState(target.top_points, f"{top} ~{NO_BREAK}{formats.number(target.top_points, 0)}")
        )
    total = target.total or 0.0
    # The one that is chased is always there; the other one must not press the line flat.
    return tuple(one for one in found if one.value == target.nearest or abs(one.value - total) <= NEAR)


def _series(look: Look, line: EstimateLine) -> SeriesState:
    return line_series(look, line.span, line.total, "accent")


def _readings(facts: ReportFacts) -> SeriesState:
    days = array("d", [reading.day.toordinal() for reading in facts.readings])
    return SeriesState(
        Look.READING, days, array("d", [one.exact_total for one in facts.readings]), joined=False
    )
