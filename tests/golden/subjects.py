"""The charts of a life as widgets, each at its own size, ready to be painted."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssi_coach.domain.pillars import PILLARS
from ssi_coach.presentation.charts.chart import ChartState
from ssi_coach.presentation.progress.answers import build_answers
from ssi_coach.presentation.progress.habits import build_weekdays, build_year
from ssi_coach.presentation.progress.more_charts import (
    ANSWERS,
    POSTS,
    WEEKDAYS,
    YEAR,
    MissingState,
    MoreFacts,
    MoreLooking,
    MoreState,
)
from ssi_coach.presentation.progress.moved import ESTIMATE, MovedFacts, MovedState, build_moved
from ssi_coach.presentation.progress.page import ALL, RANKS, Looking, ProgressState, build_progress
from ssi_coach.presentation.progress.posts import build_posts
from ssi_coach.presentation.results.chart import FiguresLooking, build_index
from ssi_coach.services.progress.view import ProgressFacts
from ssi_coach.ui.charts.days_shown import DaysShown
from ssi_coach.ui.charts.time_chart import TimeChart
from ssi_coach.ui.screens.progress import ProgressScreen
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.empty_state import EmptyState
from ssi_coach.ui.widgets.heat_map import HeatMap
from ssi_coach.ui.widgets.progress.waterfall import WaterfallView
from ssi_coach.ui.widgets.progress.weekday_chart import WeekdayChart
from tests.build import TODAY, days_ago
from tests.golden.lives import Life, lives
from tests.today_build import FORMATS, catalogue

WIDE, HIGH = 520, 200
SMALL = (260, 100)
RESULTS = "results"
CHARTS = ("total", "ranks", "pillar", "weeks", YEAR, WEEKDAYS, POSTS, ANSWERS, "moved", RESULTS)


SUBJECTS = tuple(
    (life.name, chart)
    for life in lives()
    for chart in CHARTS
    if life.name != "empty" or chart not in CHARTS[1:4]
)
"""The lives and their charts; before the first reading one invitation stands for all charts of the index."""


def page_of(facts: ProgressFacts, measure: str = "points") -> ProgressState:
    """The page of a life with all that there is: the year around the present one, the score beside the total."""
    span = "1y" if len(facts.readings) < 100 else ALL
    return build_progress(facts, FORMATS, Looking(span=span, measure=measure, score=True))


def more_of(facts: MoreFacts, chart: str) -> MoreState:
    """One of the charts besides the index."""
    looking = MoreLooking(chart)
    if chart == YEAR:
        return build_year(facts, looking, FORMATS)
    return {WEEKDAYS: build_weekdays, POSTS: build_posts, ANSWERS: build_answers}[chart](
        facts, looking, FORMATS
    )


def moved_of(life: Life) -> MovedState:
    """What moved the index in four weeks."""
    limits = (days_ago(400), TODAY)
    return build_moved(
        MovedFacts(days_ago(28), TODAY, limits, TODAY, ESTIMATE, life.moved, ()), catalogue(), FORMATS
    )


def charts_of(life: Life) -> Iterator[tuple[str, ChartState | MoreState | MovedState | None]]:
    """The state of each chart; None where the page invites to a first reading, and for weeks without any."""
    page, ranks = page_of(life.index), page_of(life.index, RANKS)
    yield "total", page.total.chart if page.total else None
    yield "ranks", ranks.total.chart if ranks.total else None
    yield "pillar", page.pillars[PILLARS.index(PILLARS[2])].chart if page.pillars else None
    yield "weeks", page.weeks.chart if page.weeks else None
    for chart in (YEAR, WEEKDAYS, POSTS, ANSWERS):
        yield chart, more_of(life.more, chart)
    yield "moved", moved_of(life)
    beside = build_index(life.beside, FiguresLooking(ALL), FORMATS)
    yield (
        RESULTS,
        beside.chart if beside.missing is None else MoreState(MoreLooking(), missing=beside.missing),
    )


def widget_of(life: Life, chart: str, skin: Skin) -> QWidget:
    """A chart at its size; what is shown in its place where there is none."""
    state = dict(charts_of(life))[chart]
    if isinstance(state, ChartState):
        return _over_time(life, state, skin, small=chart == "pillar")
    if isinstance(state, MovedState):
        steps = WaterfallView(skin)
        steps.set_rows(state.rows, state.measure, state.sentence)
        return _sized(_on_ground(steps), WIDE, max(HIGH, 30 * len(state.rows)))
    if state is None:
        return _invitation(life, skin)
    return _more(life, state, skin)


def _over_time(life: Life, state: ChartState, skin: Skin, *, small: bool = False) -> QWidget:
    page, days = page_of(life.index), DaysShown()
    chart = TimeChart(skin, FORMATS, days, small=small, ahead=state.today is not None)
    days.setParent(chart)
    chart.set_state(state)
    days.show(page.window, page.limits, page.today)
    return _sized(chart, *(SMALL if small else (WIDE, HIGH)))


def _more(life: Life, state: MoreState, skin: Skin) -> QWidget:
    if state.heat is not None:
        heat = HeatMap(skin)
        heat.set_state(state.heat)
        return _sized(_on_ground(heat), WIDE + 300, HIGH - 30)
    if state.weekdays is not None:
        week = WeekdayChart(skin)
        week.set_state(state.weekdays)
        return _sized(week, WIDE, HIGH)
    if state.chart is not None:
        return _over_time(life, state.chart, skin)
    missing = state.missing or MissingState("chart-line", "", "")
    empty = EmptyState(
        skin, missing.icon, missing.title, missing.sentence, action=missing.action, primary=False
    )
    return _sized(empty, WIDE, HIGH + 32)


def _invitation(life: Life, skin: Skin) -> QWidget:
    screen = ProgressScreen(skin, FORMATS)
    screen.set_state(page_of(life.index))
    return _sized(screen, WIDE + 200, 2 * HIGH)


def _on_ground(widget: QWidget) -> QWidget:
    """With a margin, as in its card."""
    ground = QWidget()
    column = QVBoxLayout(ground)
    column.addWidget(widget)
    column.addStretch(1)
    return ground


def _sized(widget: QWidget, width: int, height: int) -> QWidget:
    widget.setFixedSize(width, height)
    return widget
