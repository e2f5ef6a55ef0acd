"""The estimate of the official SSI: the most probable value of every day, with the band that holds it."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.pillars import PILLARS, Pillar


@dataclass(frozen=True, slots=True)
class Band:
    """A most probable value with the ends of its 80 % band; low <= mean <= high.

    The truth is expected below `low` one time in ten, and above `high` one time in ten.
    """

    mean: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Estimate:
    """The estimate of one day: total 0..100, each pillar 0..25."""

    on: date
    total: Band
    brand: Band
    people: Band
    insights: Band
    relationships: Band

    def of(self, pillar: Pillar) -> Band:
        """The band of one pillar."""
        band: Band = getattr(self, pillar.value)
        return band


@dataclass(frozen=True, slots=True)
class BandLine:
    """One band a day, as arrays of the same length that charts draw as they are."""

    mean: array[float]
    low: array[float]
    high: array[float]

    def at(self, place: int) -> Band:
        """The band of one place, counted from 0; negative numbers count from the end."""
        return Band(self.mean[place], self.low[place], self.high[place])

    def part(self, places: slice) -> BandLine:
        """Some of the places."""
        return BandLine(self.mean[places], self.low[places], self.high[places])

    def then(self, later: BandLine, place: int) -> BandLine:
        """This line up to a place, and from there on a later one."""
        return BandLine(
            self.mean[:place] + later.mean, self.low[:place] + later.low, self.high[:place] + later.high
        )


@dataclass(frozen=True, slots=True)
class EstimateLine:
    """The estimate of every day of a span."""

    span: DaySpan
    total: BandLine
    pillars: Mapping[Pillar, BandLine]

    def on(self, day: date) -> Estimate | None:
        """The estimate of one day, None outside the span."""
        return self.at((day - self.span.first).days) if day in self.span else None

    def at(self, place: int) -> Estimate:
        """The estimate of one place, counted from 0."""
        day = self.span.first + timedelta(days=place)
        return Estimate(day, self.total.at(place), *(self.pillars[pillar].at(place) for pillar in PILLARS))

    def then(self, later: EstimateLine) -> EstimateLine:
        """This line and after it a later one, which may begin with this one's last day and then wins it."""
        known = (later.span.first - self.span.first).days
        return EstimateLine(
            DaySpan(self.span.first, later.span.last),
            self.total.then(later.total, known),
            {pillar: line.then(later.pillars[pillar], known) for pillar, line in self.pillars.items()},
        )

    def during(self, span: DaySpan) -> EstimateLine:
        """The days of a span that this line has."""
        places = self.span.places(span)
        return EstimateLine(
            self.span.shared(span),
            self.total.part(places),
            {pillar: line.part(places) for pillar, line in self.pillars.items()},
        )


@dataclass(frozen=True, slots=True)
class KeptLearning:
    """What the estimate has learned up to and including a day, as bytes that only the model understands.

    `made_by` names the model and catalogue that made it: another one learns anew.
    """

    day: date
    made_by: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Outlook:
    """The days ahead as last reckoned: kept with the journal, so that a start can show it before it reckons.

    `line` starts on the day it was reckoned for and runs "as now" after it. `expected_on` is the first day on
    which the target is more likely reached than not, None where that is not within a year.
    """

    made_by: str
    line: EstimateLine
    expected_on: date | None = None
