"""What the page Progress shows: total or ranks, the four pillars, and weekly activity, over the same days."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from operator import attrgetter

from ssi_coach.domain.days import WEEK
from ssi_coach.domain.pillars import PEERS_USUAL, PILLARS, Pillar
from ssi_coach.domain.readings import Reading
from ssi_coach.presentation.charts.chart import (
    BarsState,
    BarState,
    ChartState,
    ChartTable,
    Look,
    SeriesState,
    TargetState,
    Window,
)
from ssi_coach.presentation.charts.scales import ScaleKind
from ssi_coach.presentation.formats import NO_BREAK, Formats
from ssi_coach.presentation.names import pillar_name
from ssi_coach.presentation.progress import course, tables, words
from ssi_coach.presentation.progress.day import DayReader
from ssi_coach.presentation.wording import text
from ssi_coach.services.progress.view import Activity, ProgressFacts

SPAN_DAYS = {"4w": 28, "3m": 91, "1y": 365}
ALL = "all"
POINTS, RANKS = "points", "ranks"


@dataclass(frozen=True, slots=True)
class Looking:
    """How a person looks at the page: span of days ("" until chosen), points or ranks, and what is added."""

    span: str = ""
    measure: str = POINTS
    score: bool = False
    table: bool = False


@dataclass(frozen=True, slots=True)
class ChartCardState:
    """A chart with its title and sentence, and the same as a table while tables are shown.

    `note` says what explains a jump within the span, and is empty as a rule.
    """

    title: str
    sentence: str
    chart: ChartState
    table: ChartTable | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class PillarChartState:
    """A pillar's small chart: its value now, how it changed within the span, the peers' usual average.

    `shape` says what kind of number the value is: `estimate`, `reading`, or empty while none is known.
    """

    pillar: str
    title: str
    value: str
    shape: str
    value_tip: str
    change: str
    average: str
    average_tip: str
    chart: ChartState
    table: ChartTable | None = None


@dataclass(frozen=True, slots=True)
class ProgressState:
    """The whole page. `total` is None before the first reading, `weeks` before the first entry.

    `window` are the days of the chosen span, with some ahead where there is a forecast; `limits` are those that
    can be seen at all, and `today` the last one that something is known of.
    """

    title: str
    span: str
    looking: Looking
    window: Window
    limits: Window
    today: float
    total: ChartCardState | None
    pillars: tuple[PillarChartState, ...]
    weeks: ChartCardState | None
    reader: DayReader


def span_choices() -> tuple[tuple[str, str], ...]:
    """The spans of days to choose from, and their words."""
    return (("4w", text("4 weeks")), ("3m", text("3 months")), ("1y", text("1 year")), (ALL, text("All")))


def measure_choices() -> tuple[tuple[str, str], ...]:
    """What the main chart can show, and its words."""
    return ((POINTS, text("Points")), (RANKS, text("Ranks")))


@dataclass(frozen=True, slots=True)
class _View:
    """What the cards are built from: the facts, how one looks at them, the readings of the chosen span.

    `rows` are the days that tables have rows for, none while charts are shown.
    """

    facts: ProgressFacts
    formats: Formats
    looking: Looking
    window: Window
    seen: list[Reading]
    rows: tuple[tables.DayRow, ...]


def build_progress(facts: ProgressFacts, formats: Formats, looking: Looking) -> ProgressState:
    """The page from the facts, as somebody wants to look at it."""
    began = _began(facts)
    span = looking.span or _usual_span(began, facts.today)
    ahead = bool(facts.readings) and looking.measure == POINTS
    window = _window(span, began, facts.today, ahead=ahead)
    widest = _window("1y", began, facts.today, ahead=False).first
    end = facts.today + timedelta(days=course.MOST_AHEAD if ahead else 0)
    seen = [reading for reading in facts.readings if window.first <= reading.day.toordinal()]
    rows = tables.table_days(facts, window) if looking.table else ()
    view = _View(facts, formats, looking, window, seen, rows)
    return ProgressState(
        title=text("Progress"),
        span=span,
        looking=looking,
        window=window,
        limits=Window(min(widest, began.toordinal()), float(end.toordinal())),
        today=float(facts.today.toordinal()),
        total=_total(view) if facts.readings else None,
        pillars=tuple(_pillar(view, pillar) for pillar in PILLARS) if facts.readings else (),
        weeks=None if facts.activity is None else _weeks(facts.activity, window, formats, looking),
        reader=DayReader(facts, formats),
    )


def _began(facts: ProgressFacts) -> date:
    """The first day of which anything is known."""
    known = [facts.today]
    known += [facts.readings[0].day] if facts.readings else []
    known += [facts.activity.span.first] if facts.activity is not None else []
    return min(known)


def _usual_span(began: date, today: date) -> str:
    """The shortest span that shows everything, but no more than a year before a person asks for it."""
    length = (today - began).days
    return next((span for span, days in SPAN_DAYS.items() if length <= days), "1y")


def _window(span: str, began: date, today: date, *, ahead: bool) -> Window:
    first = today - timedelta(days=SPAN_DAYS.get(span, SPAN_DAYS["4w"]) - 1)
    if span == ALL:
        first = min(first, began)
    last = course.last_day_ahead(today, (today - first).days + 1) if ahead else today
    return Window(float(first.toordinal()), float(last.toordinal()))


def _series(
    readings: Iterable[Reading],
    value: Callable[[Reading], float | None],
    look: Look,
    colour: str = "text",
    *,
    joined: bool = False,
) -> SeriesState:
    """The readings that hold a value, as a series; the estimate runs through those that are not joined."""
    days, values = array("d"), array("d")
    for reading in readings:
        found = value(reading)
        if found is not None:
            days.append(reading.day.toordinal())
            values.append(found)
    return SeriesState(look, days, values, colour, joined=joined)


def _total(view: _View) -> ChartCardState:
    if view.looking.measure == RANKS:
        return _ranks(view)
    facts, formats, looking = view.facts, view.formats, view.looking
    sentence = words.total_sentence(facts, view.seen, formats)
    note = words.shift_note(facts, view.window, formats)
    callout = course.callout_of(facts, formats)
    series = [*course.total_lines(facts), _series(facts.readings, _exact_total, Look.READING)]
    if looking.score and facts.score is not None:
        series.insert(0, SeriesState(Look.SCORE, facts.score.days, facts.score.totals, "muted"))
    chart = ChartState(
        name=text("Total"),
        summary=words.total_summary(sentence, note, callout, words.notes_sentence(facts, formats)),
        kind=ScaleKind.POINTS,
        series=tuple(series),
        targets=_point_targets(facts, formats),
        today=float(facts.today.toordinal()),
        events=course.events_of(facts.course, named=True),
        notes=course.notes_of(facts),
        reach=course.reach_of(facts, formats),
        callout=callout,
    )
    score = facts.score if looking.score else None
    table = tables.total_table(facts, view.rows, score, formats) if looking.table else None
    return ChartCardState(text("Total"), sentence, chart, table, note)


def _exact_total(reading: Reading) -> float:
    return reading.exact_total


def _point_targets(facts: ProgressFacts, formats: Formats) -> tuple[TargetState, ...]:
    target = facts.target
    found = [TargetState(target.points, words.points_words(target.points, formats))]
    if target.top_points is not None:
        top = words.top_words(target.top_percent, formats)
        about = f"~{NO_BREAK}{formats.number(target.top_points, 0)}"
        found.append(TargetState(target.top_points, f"{top} {about}"))
    return tuple(found)


def _ranks(view: _View) -> ChartCardState:
    facts, formats = view.facts, view.formats
    sentence = words.rank_sentence(facts, view.seen, formats)
    estimated = course.rank_lines(facts.course)
    industry = _series(facts.readings, _industry_rank, Look.READING, joined=not estimated)
    network = _series(facts.readings, _network_rank, Look.SECOND, "muted", joined=True)
    chart = ChartState(
        name=text("Ranks"),
        summary=sentence,
        kind=ScaleKind.RANK,
        series=(*estimated, network, industry),
        notes=course.notes_of(facts),
        targets=(TargetState(facts.target.top_percent, formats.rank(facts.target.top_percent)),),
    )
    table = tables.rank_table(facts, view.rows, formats) if view.looking.table else None
    return ChartCardState(text("Ranks"), sentence, chart, table)


def _industry_rank(reading: Reading) -> float | None:
    return reading.industry_rank


def _network_rank(reading: Reading) -> float | None:
    return reading.network_rank


def _pillar(view: _View, pillar: Pillar) -> PillarChartState:
    facts, formats = view.facts, view.formats
    points: Callable[[Reading], float | None] = attrgetter(pillar.value)
    now = words.pillar_now(facts, pillar)
    change = words.pillar_change(pillar, facts, view.seen, formats)
    average = PEERS_USUAL.of(pillar)
    name = pillar_name(pillar)
    sentence = words.pillar_sentence(pillar, facts, formats, change=change)
    chart = ChartState(
        name=name,
        summary=sentence,
        kind=ScaleKind.PILLAR,
        series=(
            *course.pillar_lines(facts.course, pillar),
            _series(facts.readings, points, Look.READING_SMALL, pillar.value),
        ),
        targets=(TargetState(average, strong=False),),
        today=float(facts.today.toordinal()) if view.looking.measure == POINTS else None,
        events=course.events_of(facts.course, named=False),
    )
    return PillarChartState(
        pillar=pillar.value,
        title=name,
        value=text("not known yet") if now is None else formats.number(now.value),
        shape="" if now is None else now.shape,
        value_tip=sentence,
        change=change,
        average=text("average {points}", points=formats.number(average)),
        average_tip=text("What peers of two industries usually have, from public readings"),
        chart=chart,
        table=tables.pillar_table(pillar, facts, view.rows, formats) if view.looking.table else None,
    )


def _weeks(activity: Activity, window: Window, formats: Formats, looking: Looking) -> ChartCardState:
    sentence = words.weeks_sentence(activity, formats)
    chart = ChartState(
        name=text("Weekly activity"),
        summary=sentence,
        kind=ScaleKind.COUNT,
        bars=BarsState(
            first=float(activity.span.first.toordinal()),
            step=float(WEEK),
            parts=tuple(BarState(pillar.value, activity.by_week[pillar]) for pillar in PILLARS),
        ),
    )
    table = tables.weeks_table(activity, window, formats) if looking.table else None
    return ChartCardState(text("Weekly activity"), sentence, chart, table)
