"""The charts of Progress as tables, to be read on the page or kept as a file."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import overload

from ssi_coach.domain.days import WEEK
from ssi_coach.domain.estimates import Band
from ssi_coach.domain.pillars import PILLARS, Pillar
from ssi_coach.domain.readings import NUMBER_FIELDS, Reading
from ssi_coach.presentation.charts.chart import ChartTable, Window
from ssi_coach.presentation.csv_text import csv_text
from ssi_coach.presentation.estimate_words import near_day
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.names import field_name, pillar_title
from ssi_coach.presentation.wording import text
from ssi_coach.services.progress.score_history import ScoreHistory
from ssi_coach.services.progress.view import Activity, Course, ProgressFacts

UNKNOWN = "–"
DAY_BY_DAY = 31
"""Spans of so many days at most have a line for every day."""


DayRow = tuple[date, Reading | None]
"""A day that has a row, and its reading."""


@dataclass(frozen=True, slots=True)
class Rows(Sequence[tuple[str, ...]]):
    """Rows that are written when somebody looks at them: ten years have thousands, of which few are seen."""

    length: int
    write: Callable[[int], tuple[str, ...]]

    def __len__(self) -> int:
        """How many rows."""
        return self.length

    @overload
    def __getitem__(self, number: int) -> tuple[str, ...]: ...
    @overload
    def __getitem__(self, number: slice) -> tuple[tuple[str, ...], ...]: ...
    def __getitem__(self, number: int | slice) -> tuple[str, ...] | tuple[tuple[str, ...], ...]:
        """A row by its number, or several."""
        places = range(self.length)[number]
        return self.write(places) if isinstance(places, int) else tuple(self.write(place) for place in places)


def table_days(facts: ProgressFacts, window: Window) -> tuple[DayRow, ...]:
    """The days of a window that have a row, newest first, with their readings.

    These are all days with a reading and, once there is an estimate, one day a week counted from today; in
    spans of a few weeks every day.
    """
    first, last = int(window.first), int(window.last)
    read = {reading.day.toordinal(): reading for reading in facts.readings}
    chosen = {ordinal for ordinal in read if first <= ordinal <= last}
    chosen.update(day for note in facts.annotations if first <= (day := note.day.toordinal()) <= last)
    if facts.course is not None:
        today, began = facts.today.toordinal(), facts.course.past.span.first.toordinal()
        step = 1 if today - first < DAY_BY_DAY else WEEK
        back = today - (today - max(first, began)) // step * step
        chosen.update(range(back, last + 1, step))
    return tuple((date.fromordinal(ordinal), read.get(ordinal)) for ordinal in sorted(chosen, reverse=True))


def total_table(
    facts: ProgressFacts, days: Sequence[DayRow], score: ScoreHistory | None, formats: Formats
) -> ChartTable:
    """Readings and estimates of the total, newest first, and the journal score if it is shown."""
    columns = (
        text("Day"),
        text("Reading"),
        text("Estimate"),
        text("Most likely between"),
        field_name("industry_average"),
        *(() if score is None else (text("Journal score"),)),
        *((text("Note"),) if facts.annotations else ()),
    )
    notes: dict[date, str] = {}
    for note in facts.annotations:
        notes[note.day] = f"{notes[note.day]}; {note.text}" if note.day in notes else note.text

    def row(number: int) -> tuple[str, ...]:
        day, reading = days[number]
        band = _band(facts, day)
        return (
            _named_day(day, facts, formats),
            UNKNOWN if reading is None else formats.number(reading.exact_total),
            UNKNOWN if band is None else formats.number(band.mean),
            UNKNOWN if band is None else _ends(band, formats),
            UNKNOWN if reading is None else _number(reading.industry_average, formats),
            *(() if score is None else (_score_on(day, score, facts, formats),)),
            *((notes.get(day, ""),) if notes else ()),
        )

    return _table(columns, days, row, facts)


def rank_table(facts: ProgressFacts, days: Sequence[DayRow], formats: Formats) -> ChartTable:
    """The ranks of the readings and the estimated ones, newest first."""
    ranks = None if facts.course is None else facts.course.ranks
    shown = [row for row in days if row[1] is not None or (ranks is not None and row[0] <= facts.today)]
    columns = (
        text("Day"),
        field_name("industry_rank"),
        text("Estimate"),
        text("Most likely between"),
        field_name("network_rank"),
    )

    def row(number: int) -> tuple[str, ...]:
        day, reading = shown[number]
        band = None if ranks is None else ranks.on(day.toordinal())
        return (
            formats.day_medium(day),
            _rank(None if reading is None else reading.industry_rank, formats),
            UNKNOWN if band is None else formats.rank(band.mean),
            UNKNOWN
            if band is None
            else text("{low} and {high}", low=formats.rank(band.low), high=formats.rank(band.high)),
            _rank(None if reading is None else reading.network_rank, formats),
        )

    return _table(columns, shown, row, facts)


def pillar_table(
    pillar: Pillar, facts: ProgressFacts, days: Sequence[DayRow], formats: Formats
) -> ChartTable:
    """A pillar's points, newest first: each with the word for what kind of number it is."""
    if facts.course is None:
        days = [row for row in days if row[1] is not None and row[1].pillar(pillar) is not None]

    def row(number: int) -> tuple[str, ...]:
        day, reading = days[number]
        points = None if reading is None else reading.pillar(pillar)
        band = _band(facts, day, pillar)
        shown = near_day(day, facts.today, formats)
        if points is not None:
            return shown, text("reading {value}", value=formats.number(points))
        value = UNKNOWN if band is None else formats.number(band.mean)
        if day <= facts.today:
            return shown, text("estimate {value}", value=value)
        return shown, text("forecast {value}", value=value)

    return _table((text("Day"), text("Points")), days, row, facts)


def weeks_table(activity: Activity, window: Window, formats: Formats) -> ChartTable:
    """What was done each week of a window, newest first."""
    columns = (text("Week from"), *(pillar_title(pillar) for pillar in PILLARS), text("Together"))
    rows, days = [], []
    for number in range(activity.weeks - 1, -1, -1):
        first = activity.span.first + timedelta(days=WEEK * number)
        if first.toordinal() + WEEK <= window.first:
            break
        parts = [formats.whole(activity.by_week[pillar][number]) for pillar in PILLARS]
        rows.append((formats.day_medium(first), *parts, formats.whole(activity.in_week(number))))
        days.append(first.toordinal())
    return ChartTable(columns, tuple(rows), tuple(days))


def index_file(facts: ProgressFacts) -> str:
    """Readings, estimate and forecast as CSV: ISO days, decimal points, empty where nothing is known.

    A line for each day from the first reading to the end of the forecast; without an estimate for each reading.
    `line` says whether the estimated numbers of a day are an `estimate` or a `forecast`.
    """
    read = {reading.day: reading for reading in facts.readings}
    course = facts.course
    days = list(read)
    if course is not None:
        first = course.past.span.first
        days = [first + timedelta(days=number) for number in range((course.ahead.span.last - first).days + 1)]
    names = ("total", *(pillar.value for pillar in PILLARS))
    estimated = tuple(f"{name}_{part}" for name in names for part in ("estimate", "low", "high"))
    rows = (
        [
            day.isoformat(),
            *([""] * len(NUMBER_FIELDS) if day not in read else _numbers(read[day])),
            *(["", *[""] * len(estimated)] if course is None else _estimated(facts, course, day)),
        ]
        for day in days
    )
    return csv_text(("day", *NUMBER_FIELDS, "line", *estimated), rows)


def weeks_file(facts: ProgressFacts) -> str:
    """All weeks as CSV: the week's first day, and what was done for each pillar."""
    activity = facts.activity
    if activity is None:
        return csv_text(("week", *PILLARS), ())
    firsts = (activity.span.first + timedelta(days=WEEK * number) for number in range(activity.weeks))
    rows = (
        [first.isoformat(), *(str(int(activity.by_week[pillar][number])) for pillar in PILLARS)]
        for number, first in enumerate(firsts)
    )
    return csv_text(("week", *PILLARS), rows)


def _table(
    columns: tuple[str, ...],
    days: Sequence[DayRow],
    row: Callable[[int], tuple[str, ...]],
    facts: ProgressFacts,
) -> ChartTable:
    """A table of days; the row of today, or of the last day before it, is seen first."""
    ordinals = tuple(day.toordinal() for day, _ in days)
    today = facts.today.toordinal()
    return ChartTable(columns, Rows(len(days), row), ordinals, sum(day > today for day in ordinals))


def _band(facts: ProgressFacts, day: date, pillar: Pillar | None = None) -> Band | None:
    """The estimate or forecast of a day, of the total or of a pillar."""
    found = None if facts.course is None else facts.course.on(day)
    if found is None:
        return None
    return found.total if pillar is None else found.of(pillar)


def _named_day(day: date, facts: ProgressFacts, formats: Formats) -> str:
    shown = formats.day_medium(day)
    return text("{day}, forecast", day=shown) if day > facts.today else shown


def _ends(band: Band, formats: Formats) -> str:
    return text("{low} and {high}", low=formats.number(band.low), high=formats.number(band.high))


def _estimated(facts: ProgressFacts, course: Course, day: date) -> list[str]:
    """The word for the line, and mean, low and high of the total and each pillar."""
    found = course.on(day)
    if found is None:
        return [""] * (1 + 3 * (1 + len(PILLARS)))
    bands = (found.total, *(found.of(pillar) for pillar in PILLARS))
    parts = [f"{value:.3f}" for band in bands for value in (band.mean, band.low, band.high)]
    return ["estimate" if day <= facts.today else "forecast", *parts]


def _numbers(reading: Reading) -> list[str]:
    return ["" if (value := getattr(reading, name)) is None else f"{value:g}" for name in NUMBER_FIELDS]


def _number(value: float | None, formats: Formats) -> str:
    return UNKNOWN if value is None else formats.number(value)


def _rank(value: float | None, formats: Formats) -> str:
    return UNKNOWN if value is None else formats.rank(value)


def _score_on(day: date, score: ScoreHistory, facts: ProgressFacts, formats: Formats) -> str:
    place = bisect_right(score.days, float(day.toordinal()))
    return formats.number(score.totals[place - 1], 0) if place and day <= facts.today else UNKNOWN
