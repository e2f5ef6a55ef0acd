"""What the crosshair says: the numbers of one day, read, estimated or forecast."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date
from textwrap import shorten

from ssi_coach.domain.annotations import Annotation
from ssi_coach.domain.pillars import PILLARS
from ssi_coach.domain.readings import Reading
from ssi_coach.presentation.charts.chart import Readout, ReadoutLine
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.names import pillar_title, reading_title
from ssi_coach.presentation.wording import text
from ssi_coach.services.progress.view import ProgressFacts

LONGEST_NOTE = 48
"""Signs of a note that the crosshair says; the menu of its day says all of it."""


@dataclass(frozen=True, slots=True)
class DayMenuState:
    """What can be done with a day: its ordinal, what it is called, its reading's id (empty without one), its notes."""

    id: str
    day: int
    title: str
    notes: tuple[Annotation, ...] = ()


@dataclass(frozen=True, slots=True)
class DayReader:
    """Says the numbers of any day; quick enough to be asked while the pointer moves."""

    facts: ProgressFacts
    formats: Formats

    def at(self, ordinal: int) -> Readout:
        """The day's reading or the last one before it, the estimate, the pillars, and what was done."""
        day = date.fromordinal(ordinal)
        lines: list[ReadoutLine] = []
        if day > self.facts.today:
            lines += self._estimate_lines(day)
            return Readout(self.formats.day_long(day), tuple(lines))
        place = bisect_right(self.facts.readings, day, key=_day)
        last = self.facts.readings[place - 1] if place else None
        read = last if last is not None and last.day == day else None
        if last is not None:
            lines += self._reading_lines(last, day, pillars=read is not None or self.facts.course is None)
        lines += self._estimate_lines(day, read)
        lines += self._score_lines(ordinal)
        lines += self._activity_lines(day)
        lines += self._note_lines(day)
        return Readout(self.formats.day_long(day), tuple(lines))

    def reading_on(self, ordinal: int) -> Reading | None:
        """The reading that stands for a day, None when the day has none."""
        day = date.fromordinal(ordinal)
        place = bisect_right(self.facts.readings, day, key=_day)
        found = self.facts.readings[place - 1] if place else None
        return found if found is not None and found.day == day else None

    def menu(self, ordinal: int) -> DayMenuState | None:
        """What can be done with a day, None for one to come."""
        day = date.fromordinal(ordinal)
        if day > self.facts.today:
            return None
        found = self.reading_on(ordinal)
        title = self.formats.day_long(day) if found is None else reading_title(found, self.formats)
        return DayMenuState("" if found is None else found.id, ordinal, title, self.notes_on(day))

    def notes_on(self, day: date) -> tuple[Annotation, ...]:
        """The user's own notes of a day."""
        return tuple(note for note in self.facts.annotations if note.day == day)

    def _note_lines(self, day: date) -> list[ReadoutLine]:
        lines = [
            ReadoutLine(text("Note"), shorten(note.text, LONGEST_NOTE, placeholder=" ..."))
            for note in self.notes_on(day)
        ]
        posts = bisect_right(self.facts.posts, day) - bisect_left(self.facts.posts, day)
        return [*lines, *([ReadoutLine(text("Post"), text("published"))] if posts else [])]

    def step(self, ordinal: int, by: int) -> int:
        """The day of the next reading (`by` is 1) or of the one before (-1); the same day if there is none."""
        days = [reading.day.toordinal() for reading in self.facts.readings]
        if by > 0:
            return next((day for day in days if day > ordinal), ordinal)
        return next((day for day in reversed(days) if day < ordinal), ordinal)

    def _reading_lines(self, reading: Reading, day: date, *, pillars: bool) -> list[ReadoutLine]:
        formats = self.formats
        value = formats.number(reading.exact_total, 0)
        if reading.industry_rank is not None:
            value = f"{value}, {formats.rank(reading.industry_rank)}"
        name = text("Reading")
        if reading.day != day:
            name = text("Reading of {day}", day=formats.day_medium(reading.day))
        lines = [ReadoutLine(name, value)]
        for pillar in PILLARS if pillars else ():
            points = reading.pillar(pillar)
            if points is not None:
                lines.append(ReadoutLine(pillar_title(pillar), formats.number(points), pillar.value))
        return lines

    def _estimate_lines(self, day: date, read: Reading | None = None) -> list[ReadoutLine]:
        """The estimate or the forecast of a day, and where it most likely lies; not again what was `read`."""
        found = None if self.facts.course is None else self.facts.course.on(day)
        if found is None:
            return []
        total, number = found.total, self.formats.number
        mean, low, high = number(total.mean), number(total.low), number(total.high)
        lines = []
        if read is None or not mean == low == high == number(read.exact_total):
            name = text("Estimate") if day <= self.facts.today else text("Forecast, as now")
            between = text("{low} and {high}", low=low, high=high)
            lines = [ReadoutLine(name, mean), ReadoutLine(text("Most likely between"), between)]
        told = [pillar for pillar in PILLARS if read is not None and read.pillar(pillar) is not None]
        lines += [
            ReadoutLine(pillar_title(pillar), number(found.of(pillar).mean), pillar.value)
            for pillar in PILLARS
            if pillar not in told
        ]
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
