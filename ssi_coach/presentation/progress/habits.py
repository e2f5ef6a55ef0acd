"""A year of days and the pattern of the week, in words and as tables."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from ssi_coach.presentation.charts.chart import ChartTable
from ssi_coach.presentation.charts.heat_year import build_heat
from ssi_coach.presentation.charts.scales import ScaleKind, scale_for
from ssi_coach.presentation.csv_text import csv_text
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.progress.more_charts import (
    MINUTES,
    MissingState,
    MoreFacts,
    MoreLooking,
    MoreState,
    WeekdayColumn,
    WeekdaysState,
)
from ssi_coach.presentation.progress.tables import Rows
from ssi_coach.presentation.wording import plural, text
from ssi_coach.services.journal_view import JournalYear
from ssi_coach.services.progress.weekdays import Usual, busiest

_HOURS = (10, 30, 60, 120, 240, 480, 960, 1440)
"""Ends of a scale of minutes, up to a day."""

MONTH = 28
"""Days that are set beside as many before them."""


def build_year(
    facts: MoreFacts, looking: MoreLooking, formats: Formats, *, first_weekday: int = 0
) -> MoreState:
    """The map of a year."""
    year = facts.year
    if year is None or not any(year.done):
        return MoreState(looking, missing=_nothing(text("A year at a glance")))
    heat = build_heat(year, formats, first_weekday=first_weekday)
    table = _year_table(year, formats) if looking.table else None
    return MoreState(looking, _year_sentence(year, formats), heat=heat, table=table)


def build_weekdays(facts: MoreFacts, looking: MoreLooking, formats: Formats) -> MoreState:
    """The pattern of the week, by activities or by minutes."""
    pattern = facts.pattern
    if pattern is None or not pattern.anything:
        return MoreState(looking, missing=_nothing(text("The pattern of your weeks")))
    by_minutes = looking.shown == MINUTES
    usual = pattern.minutes if by_minutes else pattern.counts
    sentence = _week_sentence(usual, formats, by_minutes=by_minutes)
    columns = tuple(_column(one, formats, by_minutes=by_minutes) for one in usual)
    lines = _lines(max(1.0, *(one.high for one in usual)), by_minutes=by_minutes)
    state = WeekdaysState(
        name=text("Weekdays"),
        summary=" ".join([sentence, *(column.tip for column in columns)]),
        columns=columns,
        lines=tuple((line, _value(line, formats, by_minutes=by_minutes)) for line in lines),
    )
    note = plural(
        "The bar is the usual value of {n} day, the box the middle half of the days; days off are left out.",
        "The bar is the usual value of {n} days, the box the middle half of the days; days off are left out.",
        sum(one.days for one in usual),
    )
    table = _week_table(usual, formats, by_minutes=by_minutes) if looking.table else None
    return MoreState(looking, sentence, note, weekdays=state, table=table)


def year_file(year: JournalYear) -> str:
    """The days of the map as CSV."""
    return csv_text(("day", "done"), [(day.isoformat(), str(year.done_on(day))) for day in year.span])


def weekdays_file(counts: Sequence[Usual], minutes: Sequence[Usual]) -> str:
    """Both patterns as CSV; weekday 1 is Monday."""
    rows = [
        (
            str(count.weekday + 1),
            str(count.days),
            *(f"{value:g}" for one in (count, spent) for value in (one.low, one.median, one.high)),
        )
        for count, spent in zip(counts, minutes, strict=True)
    ]
    names = tuple(f"{what}_{end}" for what in ("count", "minutes") for end in ("low", "median", "high"))
    return csv_text(("weekday", "days", *names), rows)


def _nothing(title: str) -> MissingState:
    return MissingState(
        "calendar-days", title, text("Log what you do for some days, and it shows here by itself.")
    )


def _year_sentence(year: JournalYear, formats: Formats) -> str:
    """How many days were active, and how the last four weeks compare with the four before."""
    counted = [day for day in year.span if day not in year.off]
    active = sum(year.done_on(day) > 0 for day in counted)
    now, before = (
        sum(year.done_on(year.today - timedelta(days=age)) for age in range(start, start + MONTH))
        for start in (0, MONTH)
    )
    days = plural(
        "Something was done on {n} of {of} days.",
        "Something was done on {n} of {of} days.",
        active,
        n=formats.whole(active),
        of=formats.whole(len(counted)),
    )
    recent = plural(
        "{n} activity in the last four weeks.",
        "{n} activities in the last four weeks.",
        now,
        n=formats.whole(now),
    )
    said = {"before": formats.whole(before)}
    if now == before:
        went = text("That is as many as in the four weeks before.")
    elif now > before:
        went = text("That is more than in the four weeks before: {before}.", **said)
    else:
        went = text("That is less than in the four weeks before: {before}.", **said)
    return f"{days} {recent} {went}"


def _year_table(year: JournalYear, formats: Formats) -> ChartTable:
    days = tuple(reversed(tuple(year.span)))

    def row(number: int) -> tuple[str, ...]:
        day = days[number]
        off = text("not counted") if day in year.off and not year.done_on(day) else ""
        return formats.day_medium(day), off or formats.whole(year.done_on(day))

    ordinals = tuple(day.toordinal() for day in days)
    return ChartTable((text("Day"), text("Activities")), Rows(len(days), row), ordinals)


def _week_sentence(usual: Sequence[Usual], formats: Formats, *, by_minutes: bool) -> str:
    """Which weekday is the strongest and which the weakest."""
    ends = busiest(usual)
    if ends is None:
        if by_minutes and not any(one.high for one in usual):
            return text("No minutes are written down yet.")
        return text("All weekdays are about alike.")
    most, least = ends
    return text(
        "You do most on {most}: usually {high}; least on {least}: usually {low}.",
        most=formats.weekday_name(most.weekday),
        high=_value(most.median, formats, by_minutes=by_minutes),
        least=formats.weekday_name(least.weekday),
        low=_value(least.median, formats, by_minutes=by_minutes),
    )


def _lines(high: float, *, by_minutes: bool) -> tuple[float, ...]:
    """The lines of the scale: round counts, or quarters and whole hours."""
    if not by_minutes:
        return scale_for(ScaleKind.COUNT, 0.0, high).lines
    top = next((float(end) for end in _HOURS if end >= high), _HOURS[-1])
    return (0.0, top / 2, float(top))


def _column(one: Usual, formats: Formats, *, by_minutes: bool) -> WeekdayColumn:
    low, median, high = (
        _value(value, formats, by_minutes=by_minutes) for value in (one.low, one.median, one.high)
    )
    tip = text(
        "{weekday}: usually {median}, half of the days between {low} and {high}.",
        weekday=formats.weekday_name(one.weekday),
        median=median,
        low=low,
        high=high,
    )
    return WeekdayColumn(formats.weekday_short(one.weekday), one.low, one.median, one.high, median, tip)


def _week_table(usual: Sequence[Usual], formats: Formats, *, by_minutes: bool) -> ChartTable:
    columns = (text("Weekday"), text("Usually"), text("Half of the days between"), text("Days"))
    rows = [
        (
            formats.weekday_name(one.weekday),
            _value(one.median, formats, by_minutes=by_minutes),
            text(
                "{low} and {high}",
                low=_value(one.low, formats, by_minutes=by_minutes),
                high=_value(one.high, formats, by_minutes=by_minutes),
            ),
            formats.whole(one.days),
        )
        for one in usual
    ]
    return ChartTable(columns, tuple(rows))


def _value(value: float, formats: Formats, *, by_minutes: bool) -> str:
    """A count, with a half where there is one, or minutes."""
    if by_minutes:
        return formats.minutes(value)
    return formats.whole(value) if value == int(value) else formats.number(value)
