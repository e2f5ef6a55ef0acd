"""The charts of Progress as tables, to be read on the page or kept as a file."""

from __future__ import annotations

import csv
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from io import StringIO

from ssi_coach.domain.pillars import PILLARS
from ssi_coach.domain.readings import NUMBER_FIELDS, Reading
from ssi_coach.presentation.chart import ChartTable, Window
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.names import field_name, pillar_title
from ssi_coach.presentation.wording import text
from ssi_coach.services.progress_view import WEEK, Activity, ProgressFacts
from ssi_coach.services.score_history import ScoreHistory

UNKNOWN = "–"


def total_table(seen: Sequence[Reading], score: ScoreHistory | None, formats: Formats) -> ChartTable:
    """The totals of the readings, newest first, and the journal score of their days if it is shown."""
    columns = (text("Day"), text("Total"), field_name("industry_average"))
    rows = [
        (
            formats.day_medium(reading.day),
            formats.number(reading.exact_total),
            _number(reading.industry_average, formats),
            *(() if score is None else (_score_on(reading.day, score, formats),)),
        )
        for reading in reversed(seen)
    ]
    return ChartTable(columns if score is None else (*columns, text("Journal score")), tuple(rows))


def rank_table(seen: Sequence[Reading], formats: Formats) -> ChartTable:
    """The ranks of the readings, newest first."""
    columns = (text("Day"), field_name("industry_rank"), field_name("network_rank"))
    rows = [
        (
            formats.day_medium(reading.day),
            _rank(reading.industry_rank, formats),
            _rank(reading.network_rank, formats),
        )
        for reading in reversed(seen)
    ]
    return ChartTable(columns, tuple(rows))


def pillar_table(
    points: Callable[[Reading], float | None], seen: Sequence[Reading], formats: Formats
) -> ChartTable:
    """A pillar's points in the readings, newest first."""
    rows = [
        (formats.day_medium(reading.day), _number(points(reading), formats)) for reading in reversed(seen)
    ]
    return ChartTable((text("Day"), text("Points")), tuple(rows))


def weeks_table(activity: Activity, window: Window, formats: Formats) -> ChartTable:
    """What was done each week of a window, newest first."""
    columns = (text("Week from"), *(pillar_title(pillar) for pillar in PILLARS), text("Together"))
    rows = []
    for number in range(activity.weeks - 1, -1, -1):
        first = activity.span.first + timedelta(days=WEEK * number)
        if first.toordinal() + WEEK <= window.first:
            break
        parts = [formats.whole(activity.by_week[pillar][number]) for pillar in PILLARS]
        rows.append((formats.day_medium(first), *parts, formats.whole(activity.in_week(number))))
    return ChartTable(columns, tuple(rows))


def readings_file(facts: ProgressFacts) -> str:
    """All readings as CSV: ISO days, decimal points, empty where nothing is known."""
    rows = ([reading.day.isoformat(), *_numbers(reading)] for reading in facts.readings)
    return _written(("day", *NUMBER_FIELDS), rows)


def weeks_file(facts: ProgressFacts) -> str:
    """All weeks as CSV: the week's first day, and what was done for each pillar."""
    activity = facts.activity
    if activity is None:
        return _written(("week", *PILLARS), ())
    firsts = (activity.span.first + timedelta(days=WEEK * number) for number in range(activity.weeks))
    rows = (
        [first.isoformat(), *(str(int(activity.by_week[pillar][number])) for pillar in PILLARS)]
        for number, first in enumerate(firsts)
    )
    return _written(("week", *PILLARS), rows)


def _numbers(reading: Reading) -> list[str]:
    return ["" if (value := getattr(reading, name)) is None else f"{value:g}" for name in NUMBER_FIELDS]


def _written(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return out.getvalue()


def _number(value: float | None, formats: Formats) -> str:
    return UNKNOWN if value is None else formats.number(value)


def _rank(value: float | None, formats: Formats) -> str:
    return UNKNOWN if value is None else formats.rank(value)


def _score_on(day: date, score: ScoreHistory, formats: Formats) -> str:
    place = bisect_right(score.days, float(day.toordinal()))
    return formats.number(score.totals[place - 1], 0) if place else UNKNOWN
