"""The figures of results as tables, to be read on the page or kept as a file."""

from __future__ import annotations

from datetime import date, timedelta

from ssi_coach.domain.results import STAGES
from ssi_coach.presentation.charts.chart import ChartTable, Window
from ssi_coach.presentation.csv_text import csv_text
from ssi_coach.presentation.estimate_words import near_day
from ssi_coach.presentation.progress.tables import UNKNOWN, Rows
from ssi_coach.presentation.results.day import ResultDays
from ssi_coach.presentation.wording import text
from ssi_coach.services.results.index_and_results import IndexAndResults


def index_table(reader: ResultDays, window: Window) -> ChartTable:
    """A row for each day of the window with a reading or a result, newest first."""
    days = [day for day in reversed(reader.days) if window.first <= day <= window.last]

    def row(number: int) -> tuple[str, ...]:
        day = date.fromordinal(days[number])
        read, estimate, digits = reader.readings.get(day), reader.estimate(day), reader.formats.number
        return (
            near_day(day, reader.facts.today, reader.formats),
            UNKNOWN if read is None else digits(read.exact_total, 0),
            UNKNOWN if estimate is None else digits(estimate.mean),
            reader.told(day),
        )

    columns = (text("Day"), text("Reading"), text("Estimate"), text("Results"))
    return ChartTable(columns, Rows(len(days), row), tuple(days), words=(0, 3))


def index_results_file(facts: IndexAndResults) -> str:
    """Every day from the first that is known as CSV: the index, and how many results reached each stage."""
    reached: dict[date, list[int]] = {}
    for result in facts.results:
        for step in result.steps:
            reached.setdefault(step.day, [0] * len(STAGES))[step.stage.place] += 1
    read = {reading.day: reading for reading in facts.readings}
    first = min([facts.today, *read, *reached])
    days = [first + timedelta(days=number) for number in range((facts.today - first).days + 1)]
    none = [0] * len(STAGES)
    rows = [
        (
            day.isoformat(),
            f"{read[day].exact_total:g}" if day in read else "",
            *_estimate(facts, day),
            *map(str, reached.get(day, none)),
        )
        for day in days
    ]
    return csv_text(("day", "reading", "estimate", "low", "high", *(f"{stage}s" for stage in STAGES)), rows)


def _estimate(facts: IndexAndResults, day: date) -> tuple[str, ...]:
    found = None if facts.past is None else facts.past.on(day)
    if found is None:
        return ("", "", "")
    return tuple(f"{value:.3f}" for value in (found.total.mean, found.total.low, found.total.high))
