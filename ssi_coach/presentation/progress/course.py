"""The estimate on the charts of Progress: its line and the days ahead, where the target is met, what jumped."""

from __future__ import annotations

from array import array
from datetime import date

from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.estimates import BandLine
from ssi_coach.domain.pillars import Pillar
from ssi_coach.model.target import TargetStanding
from ssi_coach.presentation.charts.chart import (
    BandState,
    CalloutState,
    EventState,
    Look,
    NoteState,
    ReachState,
    SeriesState,
)
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.wording import text
from ssi_coach.services.progress.view import Course, ProgressFacts

ENOUGH = 4
"""Readings from which on the forecast is taken at its word."""

MOST_AHEAD = 365
"""Days ahead that can be seen at all: as far as the forecast goes."""


def total_lines(facts: ProgressFacts) -> tuple[SeriesState, ...]:
    """The estimate of the total and its forecast; none until they are reckoned."""
    course = facts.course
    if course is None:
        return ()
    return (
        line_series(Look.ESTIMATE, course.past.span, course.past.total, "accent"),
        line_series(Look.FORECAST, course.ahead.span, course.ahead.total, "accent", _label(facts, course)),
    )


def pillar_lines(course: Course | None, pillar: Pillar) -> tuple[SeriesState, ...]:
    """The same of one pillar, in its colour."""
    if course is None:
        return ()
    return (
        line_series(Look.ESTIMATE, course.past.span, course.past.pillars[pillar], pillar.value),
        line_series(Look.FORECAST, course.ahead.span, course.ahead.pillars[pillar], pillar.value),
    )


def rank_lines(course: Course | None) -> tuple[SeriesState, ...]:
    """The estimated rank in the industry, day by day; none without an industry average."""
    ranks = None if course is None else course.ranks
    return () if ranks is None else (line_series(Look.ESTIMATE, ranks.span, ranks.ranks, "accent"),)


def reach_of(facts: ProgressFacts, formats: Formats) -> ReachState | None:
    """Where the forecast meets the target; None where it does not within a year, and once it is reached."""
    day = None if facts.course is None else facts.course.expected_on
    return reach_state(day, facts.target, facts.today, formats)


def reach_state(day: date | None, target: TargetStanding, today: date, formats: Formats) -> ReachState | None:
    """Where a line meets the target on a day; None where there is no such day ahead, and once it is reached."""
    if day is None or target.reached or day <= today:
        return None
    return ReachState(float(day.toordinal()), target.nearest, formats.day_medium(day))


def callout_of(facts: ProgressFacts, formats: Formats) -> CalloutState | None:
    """Today's number beside its place: the reading of today, else the estimate with the ends of its band."""
    now = None if facts.course is None else facts.course.past.on(facts.today)
    if now is None:
        return None
    band, value, caption = now.total, now.total.mean, text("reading")
    if facts.readings[-1].day == facts.today:
        value = facts.readings[-1].exact_total
    else:
        caption = text(
            "estimate, {low} to {high}", low=formats.number(band.low), high=formats.number(band.high)
        )
    title = text("{value} today", value=formats.number(value, 0))
    return CalloutState(float(facts.today.toordinal()), value, title, caption)


def events_of(course: Course | None, *, named: bool) -> tuple[EventState, ...]:
    """The days on which LinkedIn seems to have changed its formula, with words where they are `named`."""
    label = text("LinkedIn's formula changed?") if named else ""
    shifts = () if course is None else course.shifts
    return tuple(EventState(float(shift.day.toordinal()), label) for shift in shifts)


def notes_of(facts: ProgressFacts) -> tuple[NoteState, ...]:
    """The days with own notes, all of a day's in one, and the days of imported posts."""
    said: dict[date, list[str]] = {}
    for note in facts.annotations:
        said.setdefault(note.day, []).append(note.text)
    notes = [NoteState(float(day.toordinal()), "; ".join(texts)) for day, texts in said.items()]
    return (*notes, *(NoteState(float(day.toordinal())) for day in facts.posts))


def last_day_ahead(today: date, length: int) -> date:
    """How far a span of so many days looks ahead: a bit more than half as far as it looks back."""
    return date.fromordinal(today.toordinal() + min(MOST_AHEAD, round(0.6 * length)))


def _label(facts: ProgressFacts, course: Course) -> str:
    """What the forecast assumes, and whether the target is too far, once it rests on enough to say so."""
    told = course.expected_on is not None or facts.target.reached or len(facts.readings) < ENOUGH
    return text("as now") if told else text("as now: not within a year")


def line_series(
    look: Look, span: DaySpan, line: BandLine, colour: str, label: str = "", *, banded: bool = True
) -> SeriesState:
    """A line of the estimate as a series, one value a day, with its band unless that would be too much."""
    first = span.first.toordinal()
    days = array("d", range(first, first + len(line.mean)))
    band = BandState(line.low, line.high) if banded else None
    return SeriesState(look, days, line.mean, colour, band, label=label)
