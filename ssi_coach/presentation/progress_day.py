"""What the crosshair says: the numbers of one day."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date

from ssi_coach.domain.pillars import PILLARS
from ssi_coach.domain.readings import Reading
from ssi_coach.presentation.chart import Readout, ReadoutLine
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.names import pillar_title
from ssi_coach.presentation.wording import text
from ssi_coach.services.progress_view import ProgressFacts


@dataclass(frozen=True, slots=True)
class DayReader:
    """Says the numbers of any day; quick enough to be asked while the pointer moves."""

    facts: ProgressFacts
    formats: Formats

    def at(self, ordinal: int) -> Readout:
        """The day's reading or the last one before it, its pillars, and what was done."""
        day = date.fromordinal(ordinal)
        readings = self.facts.readings
        place = bisect_right(readings, day, key=_day)
        lines: list[ReadoutLine] = []
        if place:
            lines += self._reading_lines(readings[place - 1], day)
        lines += self._score_lines(ordinal)
        lines += self._activity_lines(day)
        return Readout(self.formats.day_long(day), tuple(lines))

    def step(self, ordinal: int, by: int) -> int:
        """The day of the next reading (`by` is 1) or of the one before (-1); the same day if there is none."""
        days = [reading.day.toordinal() for reading in self.facts.readings]
        if by > 0:
            return next((day for day in days if day > ordinal), ordinal)
        return next((day for day in reversed(days) if day < ordinal), ordinal)

    def _reading_lines(self, reading: Reading, day: date) -> list[ReadoutLine]:
        formats = self.formats
        value = formats.number(reading.exact_total, 0)
        if reading.industry_rank is not None:
            value = f"{value}, {formats.rank(reading.industry_rank)}"
        name = text("Reading")
        if reading.day != day:
            name = text("Reading of {day}", day=formats.day_medium(reading.day))
        lines = [ReadoutLine(name, value)]
        for pillar in PILLARS:
            points = reading.pillar(pillar)
            if points is not None:
                lines.append(ReadoutLine(pillar_title(pillar), formats.number(points), pillar.value))
        return lines

    def _score_lines(self, ordinal: int) -> list[ReadoutLine]:
        score = self.facts.score
        place = 0 if score is None else bisect_right(score.days, float(ordinal))
        if score is None or not place:
            return []
        return [ReadoutLine(text("Journal score"), self.formats.number(score.totals[place - 1], 0))]

    def _activity_lines(self, day: date) -> list[ReadoutLine]:
        activity = self.facts.activity
        week = None if activity is None else activity.week_of(day)
        if activity is None or week is None:
            return []
        whole = self.formats.whole
        return [
            ReadoutLine(text("Activities that day"), whole(activity.on(day))),
            ReadoutLine(text("Activities in that week"), whole(activity.in_week(week))),
        ]


def spoken(readout: Readout) -> str:
    """A day's numbers in one line, for screen readers."""
    return "; ".join([readout.title, *(f"{line.name} {line.value}" for line in readout.lines)])


def _day(reading: Reading) -> date:
    return reading.day
