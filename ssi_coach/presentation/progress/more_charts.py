"""The charts besides the index: a year of days, the pattern of the week, what came of posts, who answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ssi_coach.presentation.charts.chart import ChartState, ChartTable
from ssi_coach.presentation.charts.heat_year import HeatMapState
from ssi_coach.presentation.wording import text
from ssi_coach.services.journal_view import JournalYear
from ssi_coach.services.progress.answers import WeekRate
from ssi_coach.services.progress.post_reach import Reach
from ssi_coach.services.progress.weekdays import WeekPattern

YEAR, WEEKDAYS, POSTS, ANSWERS = "year", "weekdays", "posts", "answers"

COUNTS, MINUTES = "counts", "minutes"
IMPRESSIONS, ENGAGEMENTS, SHARE, FOLLOWERS = "impressions", "engagements", "share", "followers"
ACCEPTED, REPLIED = "accepted", "replied"


@dataclass(frozen=True, slots=True)
class MoreLooking:
    """Which chart is looked at, which of its numbers (empty for the first one), and whether as a table.

    `weeks` is how many weeks charts over time show, 0 for all that there are.
    """

    chart: str = YEAR
    measure: str = ""
    table: bool = False
    weeks: int = 0

    @property
    def shown(self) -> str:
        """The number that is shown."""
        known = [key for key, _ in measures_of(self.chart)]
        return self.measure if self.measure in known else next(iter(known), "")


@dataclass(frozen=True, slots=True)
class MoreFacts:
    """What the charts rest on; only what the chosen one needs is there. `first` is where the journal begins."""

    today: date
    first: date
    year: JournalYear | None = None
    pattern: WeekPattern | None = None
    reach: Reach | None = None
    answers: Mapping[str, tuple[WeekRate, ...]] | None = None


@dataclass(frozen=True, slots=True)
class WeekdayColumn:
    """A weekday: the middle half of its days from `low` to `high`, its usual value, and all that in words."""

    name: str
    low: float
    median: float
    high: float
    shown: str
    tip: str


@dataclass(frozen=True, slots=True)
class WeekdaysState:
    """The pattern of the week; `lines` are values of the scale with their labels."""

    name: str
    summary: str
    columns: tuple[WeekdayColumn, ...]
    lines: tuple[tuple[float, str], ...]


@dataclass(frozen=True, slots=True)
class MissingState:
    """What will be here and how one gets it, while there is nothing to show; `action` is the word of its button."""

    icon: str
    title: str
    sentence: str
    action: str = ""


@dataclass(frozen=True, slots=True)
class MoreState:
    """One of the charts: exactly one of `heat`, `weekdays`, `chart` and `missing` is there, beside a table on wish."""

    looking: MoreLooking
    sentence: str = ""
    note: str = ""
    heat: HeatMapState | None = None
    weekdays: WeekdaysState | None = None
    chart: ChartState | None = None
    missing: MissingState | None = None
    table: ChartTable | None = None


def chart_choices() -> tuple[tuple[str, str], ...]:
    """The charts and their words."""
    return (
        (YEAR, text("Year")),
        (WEEKDAYS, text("Weekdays")),
        (POSTS, text("Posts")),
        (ANSWERS, text("Answers")),
    )


def measures_of(chart: str) -> tuple[tuple[str, str], ...]:
    """What a chart can show, and its words; nothing for a chart that shows one thing."""
    found: Mapping[str, tuple[tuple[str, str], ...]] = {
        WEEKDAYS: ((COUNTS, text("Activities")), (MINUTES, text("Minutes"))),
        POSTS: (
            (IMPRESSIONS, text("Impressions")),
            (ENGAGEMENTS, text("Engagement")),
            (SHARE, text("Engagement rate")),
            (FOLLOWERS, text("Followers")),
        ),
        ANSWERS: ((ACCEPTED, text("Invitations accepted")), (REPLIED, text("Messages replied to"))),
    }
    return found.get(chart, ())


def said_aloud(state: MoreState) -> str:
    """The chart as text, for the clipboard: its sentence, then its numbers if there are any."""
    rows = () if state.table is None else state.table.rows
    columns = "" if state.table is None else "\t".join(state.table.columns)
    lines = [state.sentence, state.note, columns, *("\t".join(row) for row in rows)]
    return "\n".join(line for line in lines if line)
